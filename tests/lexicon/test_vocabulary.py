"""The vocabulary as a whole: how much it holds, and that no two concepts of a scheme share a form (shape 20 by the tone key)."""

from collections import defaultdict

import pytest

from kg.text.normalize import tone_key
from kg.workspace.language import language

CONCEPTS = tuple(language().concepts.values())
LEAST = {
    "position": 150,
    "body": 250,
    "event": 40,
    "role": 25,
    "abbreviation": 200,
    "rank": 35,
    "country": 190,
    "occupation": 20,
}
# Function words may serve two purposes: "đề nghị" is a planned appointment and, in another sentence, what a speaker does.
LOOSE = ("function", "link", "ending")


def of(scheme):
    return [c for c in CONCEPTS if c.scheme == scheme]


@pytest.mark.parametrize("scheme", LEAST)
def test_the_vocabulary_is_no_handful(scheme):
    assert len(of(scheme)) >= LEAST[scheme]


def forms(concept):
    """What of a concept is matched: every label; of an abbreviation only the short forms, in their printed case."""
    if concept.scheme == "abbreviation":
        return {label.text for label in concept.labels if label.kind != "pref"}
    return {tone_key(label.text) for label in concept.labels if label.lang == "vi"}


@pytest.mark.parametrize("scheme", sorted({c.scheme for c in CONCEPTS} - set(LOOSE)))
def test_two_concepts_of_a_scheme_share_no_form_unsaid(scheme):
    holders = defaultdict(list)
    for concept in of(scheme):
        for form in forms(concept):
            holders[form].append(concept)
    for form, found in holders.items():
        for one in found:
            for other in found:
                known = (*one.props.get("ambiguousWith", ()), *other.props.get("ambiguousWith", ()), one.id)
                assert one is other or other.id in known or one.id in known[:-1], f"{form}: {one.id}, {other.id}"


def test_a_label_of_one_concept_is_no_other_label_of_it():
    for concept in CONCEPTS:
        said = [(label.lang, label.text) for label in concept.labels]
        assert len(said) == len(set(said)), concept.id


@pytest.mark.parametrize(
    "scheme", ["position", "body", "event", "role", "rank", "occupation", "country", "foreign", "modifier", "stop"]
)
def test_every_concept_has_a_name_in_both_languages(scheme):
    for concept in of(scheme):
        assert {label.lang for label in concept.labels if label.kind == "pref"} == {"vi", "en"}, concept.id


def test_the_lives_of_body_types_meet():
    """What was replaced ended no later than a year after its successor began."""
    known = {c.id: c for c in CONCEPTS}
    ended = [c for c in of("body") if "replacedByType" in c.props]
    assert ended
    for concept in ended:
        (until,) = concept.props["validUntil"]
        since = known[concept.props["replacedByType"][0]].props.get("validFrom", ("0001-01-01",))[0]
        assert int(since[:4]) - 1 <= int(until[:4])


def test_the_centre_ranks_highest_and_the_commune_lowest():
    """A head of division of a province ranks below one of a district (domain 1.4), so the two in the middle are left open."""
    for concept in of("position"):
        centre, commune, district = (
            concept.props.get(name, ()) for name in ("centralRank", "communeRank", "districtRank")
        )
        middle = [int(value[0]) for value in (concept.props["rank"], district) if value]
        assert all(int(value) <= min(middle) for value in centre), concept.id
        assert all(int(value) >= max(middle) for value in commune), concept.id


@pytest.mark.parametrize("name", ["kind", "rank", "allowedIn"])
def test_every_position_has_what_its_shape_asks(name):
    assert all(name in c.props for c in of("position"))


def test_a_personnel_decision_says_what_it_does_to_tenures():
    """The modality of the claim and the effect on tenures agree."""
    for concept in of("event"):
        modality = concept.props.get("modality", ())
        assert ("startsTenure" in concept.props) == (modality == ("appointed",)), concept.id
        assert modality != ("dismissed",) or "endsTenure" in concept.props, concept.id
