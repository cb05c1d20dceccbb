"""What the axioms of `ontology/kg.ttl` add to what is believed."""

from kg.reason.closure import close

__all__ = ["close"]
