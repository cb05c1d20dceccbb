"""Any order of articles, and of claims in them, makes the same people; one common name in thousands of articles takes no time.

20 orders here; `KG_ORDERS=500` runs more, and `python tests/bench/identity.py 500 FILE.jsonl.gz 300` does so with other articles.
"""

import os

import pytest

from kg import resources
from tests.bench.identity import LIMIT, MENTIONS, block, mentions, read_claims, same_in_any_order

DATA = resources.folder("data")
ORDERS = int(os.environ.get("KG_ORDERS", "20"))


@pytest.fixture(scope="module")
def articles():
    """The samples, and the articles of the identity gold."""
    return read_claims([DATA / "samples", DATA / "gold" / "identity" / "articles.jsonl"])


def test_no_order_shows(articles):
    assert same_in_any_order(articles, ORDERS)


def test_two_thousand_mentions_of_one_common_name():
    block(mentions(20))  # tables are read at the first question
    found, seconds = block(mentions(MENTIONS))
    assert len(found.people) > 40
    assert seconds < LIMIT
