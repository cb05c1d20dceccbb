"""The ledger: articles and, beside them, the claims made of them, durably in one SQLite file.

A change is durable when its transaction has committed (`synchronous=FULL`), and only then is it reported. Every commit
raises the sequence number; the graph carries the number it was made from, so that what is missing can be told and healed.
"""

from kg.ledger.ledger import Change, Ledger
from kg.ledger.lock import locked
from kg.ledger.rows import Rows, printed, rows
from kg.ledger.seats import HELD, shown_on

__all__ = ["HELD", "Change", "Ledger", "Rows", "locked", "printed", "rows", "shown_on"]
