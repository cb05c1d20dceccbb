"""How a post is called in the body that it is a post of."""

import pytest

from kg.model import Body, Post, Unit
from kg.workspace.language import lineage

QUANG_NINH = Unit("tỉnh", "Quảng Ninh", "22")
COMMITTEE = Body("bt/tinh-uy", "Tỉnh ủy Quảng Ninh", unit=QUANG_NINH, level="province")


@pytest.mark.parametrize(
    ("title", "kind", "noun"),
    [
        ("Trưởng Ban", "bt/ban-to-chuc", "Ban Tổ chức"),
        ("Phó Trưởng Ban", "bt/ban-to-chuc", "Ban Tổ chức"),
        ("Chánh Văn phòng", "bt/van-phong", "Văn phòng"),
    ],
)
def test_a_noun_that_title_and_body_share_is_told_once(title, kind, noun):
    """Quảng Ninh became a city in September 2026, and its committee a Thành ủy."""
    body = Body(kind, f"{noun} Tỉnh ủy Quảng Ninh", parent=COMMITTEE, level="province")
    label = title.removesuffix(noun.split()[0]) + body.label if noun != "Văn phòng" else f"Chánh {body.label}"
    found = lineage().canon.post(Post("pt/truong-ban", title, label, body), "2026-10-01")
    assert found.label.count(noun.split()[0]) == 1, found.label
    assert found.label.endswith(found.body.label)
