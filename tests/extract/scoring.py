"""Extraction against gold: the rows that are compared, and F1 over many articles."""

METRICS = ("person", "position", "status", "event", "participant", "venue")


def facts(doc):
    """The scored rows of a gold or of a prediction, in the shape both share; agencies and places letter for letter."""
    name = [p if isinstance(p, str) else p["name"] for p in doc["persons"]]
    rows = doc["positions"]
    return {
        "person": sorted({(n,) for n in name}),
        "position": sorted({(p["person"], p["title"], p["agency"]) for p in rows}),
        "status": sorted({(p["person"], p["title"], p["agency"], p["status"]) for p in rows}),
        "event": sorted((e["type"], e["date"] or "") for e in doc["events"]),
        "participant": sorted(
            {(p["person"], p["role"], e["date"]) for e in doc["events"] for p in e["participants"]}, key=repr
        ),
        "venue": sorted((e["date"] or "", e["place"]) for e in doc["events"] if e["place"]),
    }


def counts(gold, found):
    """For each metric: hits, rows of the gold, rows found, of one article."""
    one, two = facts(gold), facts(found)
    return {m: (len(set(one[m]) & set(two[m])), len(one[m]), len(two[m])) for m in METRICS}


def f1(rows):
    """F1 of summed counts."""
    hits, gold, found = (sum(column) for column in zip(*rows, strict=True))
    return 2 * hits / (gold + found) if gold + found else 1.0
