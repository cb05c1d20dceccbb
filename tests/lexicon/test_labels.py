"""Every Vietnamese label of the vocabulary is found in a sentence; every ambiguous form is told apart by its neighbours."""

import csv
from functools import cache
from pathlib import Path

import pytest

from kg.extract.scan import expand, scan
from kg.lexicon import pref
from kg.text.sentences import Sentence
from kg.text.tokens import tokens
from kg.workspace.language import language
from tests.lexicon.templates import CLOSED, KINDS, NAME, TEMPLATES, UNITS

AMBIGUOUS = Path(__file__).with_name("ambiguous.csv")
CONCEPTS = language().concepts
MATCHED = sorted(c.id for c in CONCEPTS.values() if c.scheme in TEMPLATES)


@cache
def lexicon():
    return language().lexicon


def items(sentence):
    return scan(sentence, Sentence(0, len(sentence), 0), lexicon(), dates=tuple, zone="body").items


def named(concept):
    """A body of the type as a text has it, head, name, unit: one for each name if it takes none but known ones."""
    takes, head = concept.props.get("takes", ()), pref(concept)
    names = concept.props.get("name", ()) if "namesOnly" in concept.props else ((NAME,) if "name" in takes else ("",))
    names = ("Bệnh viện Mẫu Thử",) if "needsParent" in concept.props else names
    unit = ""
    if "unit" in takes:
        unit = next((UNITS[v] for v in concept.props.get("unitLevel", ()) if v in UNITS), UNITS["lv/tinh"])
        unit = unit.split(" ", 1)[1] if concept.props.get("unitForm") == ("bare",) else unit
    return [" ".join(part for part in (head, name, unit) if part) for name in names]


def bodies(concept):
    """The bodies a position is allowed in, without the noun the two share; first none, where it may stand alone."""
    allowed = concept.props.get("allowedIn", ())
    shared = (*concept.props.get("headNoun", ()), "")
    if "needsBody" not in concept.props:
        yield ""
    for body in CONCEPTS.values():
        if body.scheme == "body" and lexicon().is_a(body.id, allowed):
            for phrase in named(body):
                yield from (f" {phrase[len(noun) :].strip()}" for noun in shared if phrase.startswith(noun))


def complements(concept):
    if concept.scheme == "position":
        return bodies(concept)
    return [*(phrase[len(pref(concept)) :] for phrase in named(concept)), ""] if concept.scheme == "body" else [""]


def drafts(item):
    """Concept and start of what an item holds: its own, and those of its body and the bodies above."""
    yield item.concept.id if item.concept else "", item.start
    body = item.body
    while body:
        yield body.concept.id, body.start
        body = body.parent


def found(concept, label, scheme):
    """Whether some template has the label read as exactly this concept, from the label's first letter on."""
    kinds = KINDS.get(scheme, (scheme,))
    for template in TEMPLATES[scheme]:
        start = template.index("{}")
        for of in complements(concept):
            for item in items(template.replace("{of}", of).replace("{}", label)):
                if (item.kind in kinds or (scheme == "body" and item.body)) and (concept.id, start) in drafts(item):
                    return True
    return False


@pytest.mark.parametrize("name", MATCHED)
def test_every_label_is_found(name):
    concept = CONCEPTS[name]
    labels = [label.text for label in concept.labels if label.lang == "vi"]
    assert labels
    if concept.props.get("requiresCapital") and concept.scheme == "role":
        labels = [f"{text[:1].upper()}{text[1:]}" for text in labels]  # a word that opens its sentence
    missed = [text for text in labels if not found(concept, text, concept.scheme)]
    missed += [verb for verb in concept.props.get("verb", ()) if not found(concept, verb, "verb")]
    assert not missed


@pytest.mark.parametrize("name", sorted(c.id for c in CONCEPTS.values() if c.scheme in CLOSED))
def test_every_word_of_the_closed_classes_is_known(name):
    concept = CONCEPTS[name]
    for label in concept.labels:
        if label.lang == "vi" and (label.kind != "pref" or concept.scheme == "level"):
            words = tokens(label.text)
            guarded = lexicon().longest(concept.scheme, words, 0)
            assert guarded is not None, label.text
            assert guarded.end == len(words), label.text


@pytest.mark.parametrize("name", sorted(c.id for c in CONCEPTS.values() if c.scheme == "abbreviation"))
def test_every_abbreviation_is_written_out(name):
    concept = CONCEPTS[name]
    after = concept.props.get("onlyAfter", ("",))[0]
    before = "" if "onlyAfter" in concept.props else concept.props.get("onlyBefore", ("",))[0]
    for label in concept.labels:
        if label.kind != "pref":
            text = f"{after} {label.text} {before}".strip()
            assert plain(tokens(pref(concept))) in plain(expand(tokens(text), lexicon())), text


def plain(words):
    return " ".join(t.text for t in words)


def table():
    with AMBIGUOUS.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.mark.parametrize("row", table(), ids=lambda row: f"{row['form']}-{row['concept']}")
def test_a_neighbour_decides(row):
    """The sentence has its form written out as the concept says; the form alone stays as it is or takes its one plain meaning."""
    concept = CONCEPTS[row["concept"]]
    assert plain(tokens(pref(concept))) in plain(expand(tokens(row["sentence"]), lexicon()))
    assert row["form"] in row["sentence"]


def test_a_form_with_two_meanings_stays_without_a_neighbour():
    for form in {row["form"] for row in table()} - {"TP"}:
        assert [t.text for t in expand(tokens(f"Theo {form}, việc đã xong."), lexicon())][1] == tokens(form)[0].text


def test_every_ambiguous_concept_has_its_sentence():
    ambiguous = {c.id for c in CONCEPTS.values() if "ambiguousWith" in c.props}
    ambiguous |= {other for c in CONCEPTS.values() for other in c.props.get("ambiguousWith", ())}
    assert ambiguous == {row["concept"] for row in table()}
