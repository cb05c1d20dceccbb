"""What the axioms of `ontology/kg.ttl` add to what is believed: `infer` around a change, `entailed` by a whole graph.

`rules.py` runs rules compiled from the axioms (`axioms.py`); `closure.py` asks owlrl, the oracle of the tests.
"""

from kg.reason.rules import Facts, Inferred, entailed, infer

__all__ = ["Facts", "Inferred", "entailed", "infer"]
