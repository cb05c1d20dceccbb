"""From Turtle to plain records: every concept, its labels in order, its properties by local name."""

import shutil

import pytest

from kg import concepts, resources
from kg.model import Label

HEAD = """
@prefix : <https://w3id.org/vnkg/ontology#> .
@prefix pt: <https://w3id.org/vnkg/id/pt/> .
@prefix bt: <https://w3id.org/vnkg/id/bt/> .
@prefix sch: <https://w3id.org/vnkg/id/sch/> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
"""
ONE = """
pt:mau a skos:Concept , :PositionType ; skos:inScheme sch:position ; skos:notation "mau" ;
  skos:hiddenLabel "Mậu"@vi ; skos:altLabel "Mẫu viên"@vi ; skos:prefLabel "Sample"@en , "Mẫu"@vi ;
  skos:broader pt:chung ; :kind "seat" ; :seats 1 ; :allowedIn bt:so , bt:bo ; :requiresCapital true ;
  skos:definition "not kept" .
pt:loose a skos:Concept ; skos:prefLabel "in no scheme"@en .
sch:position a skos:ConceptScheme ; skos:prefLabel "positions"@en .
"""


@pytest.fixture
def folder(tmp_path):
    for name in concepts.VOCABULARY:
        (tmp_path / name).write_text(HEAD, encoding="utf-8")
    (tmp_path / "positions.ttl").write_text(HEAD + ONE, encoding="utf-8")
    return tmp_path


def test_a_concept_as_a_record(folder):
    (found,) = concepts.read(folder)
    assert (found.id, found.scheme, found.broader) == ("pt/mau", "position", ("pt/chung",))
    assert found.labels == (
        *(Label("Sample", "en", "pref"), Label("Mẫu", "vi", "pref")),
        *(Label("Mẫu viên", "vi", "alt"), Label("Mậu", "vi", "hidden")),
    )
    assert found.props == {
        "allowedIn": ("bt/bo", "bt/so"),
        "kind": ("seat",),
        "notation": ("mau",),
        "requiresCapital": ("true",),
        "seats": ("1",),
    }


def test_the_order_of_statements_does_not_matter(folder):
    before = concepts.read(folder)
    lines = [line for line in ONE.replace("\n  ", " ").split("\n") if line]
    (folder / "positions.ttl").write_text(HEAD + "\n".join(reversed(lines)), encoding="utf-8")
    assert concepts.read(folder) == before


def test_a_concept_told_in_two_files_is_one(folder):
    (folder / "words.ttl").write_text(f'{HEAD}\npt:mau skos:altLabel "Mẫu thêm"@vi .', encoding="utf-8")
    (found,) = concepts.read(folder)
    assert Label("Mẫu thêm", "vi", "alt") in found.labels


def test_the_fingerprint_is_of_the_words(folder, tmp_path_factory):
    copy = tmp_path_factory.mktemp("copy")
    shutil.copytree(folder, copy, dirs_exist_ok=True)
    assert concepts.fingerprint(copy) == concepts.fingerprint(folder)
    (copy / "shapes.ttl").write_text("# of no words", encoding="utf-8")
    assert concepts.fingerprint(copy) == concepts.fingerprint(folder)
    (copy / "roles.ttl").write_text(HEAD + "# changed", encoding="utf-8")
    assert concepts.fingerprint(copy) != concepts.fingerprint(folder)


@pytest.fixture(scope="module")
def shipped():
    return concepts.read(resources.folder("ontology"))


def test_the_shipped_concepts_are_sorted_and_named(shipped):
    ids = [c.id for c in shipped]
    assert ids == sorted(set(ids))
    assert len(ids) >= 200
    for concept in shipped:
        assert "://" not in concept.id + concept.scheme
        assert any(label.kind == "pref" for label in concept.labels), concept.id


def test_what_a_shipped_concept_points_to_is_there(shipped):
    known = {c.id for c in shipped}
    named = (
        "allowedIn",
        "impliedBody",
        "parentType",
        "unitBody",
        "unitLevel",
        "subjectRole",
        "objectRole",
        "impliesEvent",
    )
    for concept in shipped:
        for target in (*concept.broader, *(v for name in named for v in concept.props.get(name, ()))):
            assert target in known, f"{concept.id} points to {target}"


def test_broader_makes_no_circle(shipped):
    broader = {c.id: c.broader for c in shipped}
    for start, parents in broader.items():
        todo, seen = list(parents), set()
        while todo:
            current = todo.pop()
            assert current != start
            if current not in seen:
                seen.add(current)
                todo.extend(broader.get(current, ()))
