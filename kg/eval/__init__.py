"""How good the reader is: gold against what was read, figure by figure, and how much of unlabelled text it understands.

It measures the rooms of the language wing, so it stands one floor above them; it writes nothing and prints nothing.
"""

from kg.eval.alike import Alike
from kg.eval.facts import RELATIONS, Fact, facts
from kg.eval.gold import Document, decode, of
from kg.eval.score import DRAWS, Counts, Figure, Outcome, figures, outcome

__all__ = [
    "DRAWS",
    "RELATIONS",
    "Alike",
    "Counts",
    "Document",
    "Fact",
    "Figure",
    "Outcome",
    "decode",
    "facts",
    "figures",
    "of",
    "outcome",
]
