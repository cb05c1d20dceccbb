"""Pages in, articles out: the table of readers and the one way to read an argument of the command line.

Nothing is dropped in silence: every file of a folder comes out as an Article or as a Rejected with the reason.
"""

from kg.sources.item import MAX_BYTES, Item, Rejected
from kg.sources.text import place
from kg.sources.walk import READERS, read

__all__ = ["MAX_BYTES", "READERS", "Item", "Rejected", "place", "read"]
