"""The central bodies of data/gazetteer/bodies.csv: types that exist, successors that follow, the ministries of both eras."""

import csv
import datetime

from kg import concepts, resources


def shift(day, by):
    return (datetime.date.fromisoformat(day) + datetime.timedelta(by)).isoformat()


def table():
    path = resources.folder("data") / "gazetteer" / "bodies.csv"
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_central_bodies():
    rows = table()
    types = {c.id for c in concepts.read(resources.folder("ontology")) if c.scheme == "body"}
    ids = {row["id"] for row in rows}
    assert len({(row["id"], row["since"]) for row in rows}) == len(rows) >= 100
    for row in rows:
        assert row["type"] in types, row
        assert row["source"], row
        assert not (row["since"] and row["until"]) or row["since"] <= row["until"], row
        heirs = set(filter(None, row["successor"].split("|")))
        assert heirs <= ids, row
        if row["until"]:
            after = shift(row["until"], 1)
            assert heirs, row
            assert all(
                any(h["id"] == i and h["since"] <= after <= (h["until"] or after) for h in rows) for i in heirs
            ), row
    ministries = [row["name"] for row in rows if row["type"] == "bt/bo" and not row["until"]]
    assert len(ministries) == len(set(ministries)) == 14
    assert sum(row["type"] == "bt/bo" and not row["since"] for row in rows) == 18
