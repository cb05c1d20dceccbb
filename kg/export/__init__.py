"""Dumps of the graph: what is believed and why, without the shipped vocabulary and without bookkeeping."""

from kg.export.dump import FORMATS, dump

__all__ = ["FORMATS", "dump"]
