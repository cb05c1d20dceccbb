"""The use cases, one file each: the only rooms that join rooms.

place     a workspace's folder: ledger, store, snapshots, quarantine, lock
language  the compiled vocabulary and the extractor that uses it
refresh   bring the graph up to the ledger: only what was touched
ingest    articles in          retract   an article out        rebuild   the graph anew
ask       questions, answers   draw      a page                export    a dump
"""
