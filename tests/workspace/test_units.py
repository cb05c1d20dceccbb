"""Districts and communes come into the graph with the bodies that serve them, with the units above, and go with the last."""

import pytest

from kg import vocab
from kg.vocab import literal, node, term
from kg.workspace.change import rebuild, retract
from kg.workspace.shipped import shipped
from tests.builders import dump, take

HEAD = "url: unknown\npublished: 2023-05-04\ntitle: Tin trong ngày\n\n"
COMMUNE = f"{HEAD}Ông Nguyễn Văn Mẫu, Chủ tịch UBND xã Tân Tiến, huyện Yên Sơn, tỉnh Tuyên Quang, dự hội nghị.\n"
DISTRICT = f"{HEAD}Bà Trần Thị Thử, Bí thư Huyện ủy Yên Sơn, tỉnh Tuyên Quang, dự hội nghị.\n"


@pytest.fixture
def sources(tmp_path):
    for name, text in (("xa.txt", COMMUNE), ("huyen.txt", DISTRICT)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path / "xa.txt", tmp_path / "huyen.txt"


def line(subject, predicate, value):
    return f"{node('au', subject)} {term(predicate)} {value} .\n"


def told(root):
    """The gazetteer's units that a dump tells of."""
    return {code for code in ("02461", "075", "08") if line(code, "rdf:type", term("v:AdminUnit")) in dump(root)}


def test_a_commune_comes_with_the_units_above_it(tmp_path, sources):
    take(tmp_path / "w", sources[0])
    text = dump(tmp_path / "w")
    assert told(tmp_path / "w") == {"02461", "075"}, "provinces are shipped"
    assert line("02461", "skos:prefLabel", literal("xã Tân Tiến", lang="vi")) in text
    assert line("02461", "v:level", literal("commune")) in text
    assert line("02461", "v:validUntil", literal("2025-06-30", datatype="xsd:date")) in text
    assert line("02461", "v:withinAdminUnit", node("au", "075")) in text
    assert line("075", "v:withinAdminUnit", node("au", "08")) in text
    assert f"{term('v:seatOf')} {node('au', '02461')} ." in text


def test_a_unit_goes_with_the_last_that_needs_it(tmp_path, sources):
    take(tmp_path / "w", *sources)
    both = dump(tmp_path / "w")
    retract(tmp_path / "w", [str(sources[0])])
    assert told(tmp_path / "w") == {"075"}
    take(tmp_path / "alone", sources[1])
    assert dump(tmp_path / "w") == dump(tmp_path / "alone")
    take(tmp_path / "w", sources[0])
    assert dump(tmp_path / "w") == both
    retract(tmp_path / "w", [str(sources[1])])
    assert told(tmp_path / "w") == {"02461", "075"}
    retract(tmp_path / "w", [str(sources[0])])
    assert told(tmp_path / "w") == set()


def test_a_rebuild_gives_the_same_bytes(tmp_path, sources):
    take(tmp_path / "w", *sources)
    before = dump(tmp_path / "w")
    rebuild(tmp_path / "w", again=True)
    assert dump(tmp_path / "w") == before


def test_a_unit_of_two_lives_is_one_node():
    """Bắc Ninh is a province until 19/9/2026 and a city after; its code is that of Bắc Giang, whose seat it has."""
    mine = {(q.p, q.o) for q in shipped() if q.s == node("au", "24-2025", vocab.ID)}
    assert (term("skos:prefLabel"), literal("thành phố Bắc Ninh", lang="vi")) in mine
    assert (term("skos:altLabel"), literal("tỉnh Bắc Ninh", lang="vi")) in mine
    assert [o for p, o in mine if p == term("v:validFrom")] == [literal("2025-07-01", datatype="xsd:date")]
    assert not [o for p, o in mine if p == term("v:validUntil")]
