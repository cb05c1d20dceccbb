"""Twice the text takes twice the work, whatever the text: work is counted in calls, which no other process disturbs.

`tests/bench/hostile.py` measures the same texts in seconds, up to a million characters.
"""

import cProfile

import pytest

from kg.extract import document, extract
from kg.text.sentences import sentences
from tests.extract.hostile import LINES, NAMES, OTHERS, RUNS, hostile, text
from tests.extract.reading import lexicon
from tests.extract.test_invariants import check

TIMES = 2.5  # a quadratic rule makes it 4
SENTENCE, ARTICLE = 2_200, 4_000  # what hurts within a sentence shows sooner than what hurts across them


def calls(article):
    """How many functions are called to read an article, generators counted each time they go on."""
    profile = cProfile.Profile()
    profile.runcall(lambda: document(article, extract(article, lexicon()), lexicon()))
    return sum(entry.callcount for entry in profile.getstats())


@pytest.mark.parametrize("name", NAMES)
def test_work_grows_evenly(name):
    length = SENTENCE if name in RUNS else ARTICLE
    half, whole = hostile(name, length), hostile(name, 2 * length)
    extract(hostile(name, length // 10), lexicon())  # tables are read at the first question
    assert calls(whole) <= TIMES * calls(half)


@pytest.mark.parametrize("name", ["rows", "hosts", "people", "commas"])
def test_what_is_found_in_them_keeps_the_invariants(name):
    article = hostile(name, ARTICLE)
    check(article, extract(article, lexicon()))


def test_there_is_a_text_for_each_kind_of_rule():
    assert len(RUNS) > 30
    assert len(LINES) + len(OTHERS) > 15
    assert all(len(text(name, 5_000)) == 5_000 for name in NAMES)


def test_no_sentence_is_endless():
    """A sentence that goes on is cut after a semicolon, a comma or a word, and nothing but white space is lost."""
    for name in RUNS:
        whole = text(name, 10_000)
        found = sentences(whole)
        assert all(s.end - s.start <= 2000 for s in found)
        assert "".join(whole[s.start : s.end] for s in found).replace(" ", "") == whole.replace(" ", "").replace(
            "\n", ""
        )
