"""Events of single articles: their ids and their order."""

import itertools

from kg.resolve import event_id
from tests.resolve.made import CAO_BANG, committee, happened, holds, occurs, post


def test_each_article_has_an_event_of_its_own():
    found = happened([occurs("a"), occurs("b")])
    assert len({e.id for e in found}) == 2
    assert all(len(e.claims) == 1 for e in found)


def test_the_id_tells_day_and_type():
    assert event_id(occurs("a")).startswith("20240312-hoi-nghi-")
    assert event_id(occurs("a", on=None)).startswith("undated-hoi-nghi-")
    assert event_id(occurs("a", on="2024-03")).startswith("202403-hoi-nghi-")


def test_only_occurrences_are_happened():
    assert happened([holds("a", "Lê Mẫu", post("Bí thư", committee(CAO_BANG)))]) == ()


def test_order_does_not_matter():
    claims = [occurs("a"), occurs("b"), occurs("a", "et/le", name="Lễ")]
    assert len({happened(order) for order in itertools.permutations(claims)}) == 1
