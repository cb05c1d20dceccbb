"""The tables of sites: whose site an address is, and that every row means something."""

import csv
import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg import resources
from kg.lexicon import sites
from kg.workspace.language import language, vocabulary

FOLDER = resources.folder("data") / "gazetteer"
TABLE = sites.read(FOLDER)


def rows(name):
    with (FOLDER / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


SITES, WORDS = rows("sites.csv"), rows("hostwords.csv")


def told(url):
    """Unit code, level and types of the home body."""
    site = TABLE.of(url)
    return (site.unit, site.level, "|".join(site.bodies)) if site else None


COMMITTEE = "bt/tinh-uy|bt/thanh-uy"


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://bdv.tuyenquang.dcs.vn/tin/1", ("08", "province", "bt/ban-dan-van")),
        ("https://tuyenquang.dcs.vn/", ("08", "province", COMMITTEE)),
        ("https://bnc.tuyenquang.dcs.vn/", ("08", "province", "bt/ban-noi-chinh")),
        ("https://tuyenquang.gov.vn", ("08", "province", "bt/ubnd")),
        ("http://WWW.TuyenQuang.GOV.vn:8080/x", ("08", "province", "bt/ubnd")),
        ("https://hdnd.tuyenquang.gov.vn/", ("08", "province", "bt/hdnd")),
        ("https://sonoivu.langson.gov.vn/", ("20", "province", "bt/so")),
        ("https://nahang.tuyenquang.gov.vn/", ("08", "province", "")),
        ("https://congan.dienbien.gov.vn/", ("11", "province", "bt/cong-an")),
        ("https://baocaobang.vn/tin", ("04", "province", "")),
        ("https://m.baocaobang.vn/tin", ("04", "province", "")),
        ("https://bao-ha-giang.example/", ("02", "province", "")),
        ("https://tinhuycamau.example/", ("96", "province", COMMITTEE)),
        ("https://bdv.laocai.dcs.vn/", ("10", "province", "bt/ban-dan-van")),
        ("https://chinhphu.vn/", ("", "central", "bt/chinh-phu")),
        ("https://tin.chinhphu.vn/", ("", "central", "")),
        ("https://vnexpress.net/tuyenquang/bai-1", ("", "national", "")),
        ("https://tuyenquang.vnexpress.net/", ("", "national", "")),
        ("https://nhandan.vn/cao-bang.html", ("", "national", "")),
    ],
)
def test_the_longest_suffix_says_whose_site_it_is(url, expected):
    assert told(url) == expected


@pytest.mark.parametrize(
    "url",
    [
        "https://baotuyenquang.com.vn.example.com/",
        "https://tuyenquang.gov.vn.example.com/",
        "https://xbaotuyenquang.com.vn/",
        "https://xtuyenquang.gov.vn/",
        "https://vnexpress.net.example.org/cao-bang",
        "https://example.org/?site=langson.gov.vn",
        "https://example.org/langson.gov.vn",
        "https://langson.gov.vn@example.org/",
        "https://gov.vn/",
        "https://dcs.vn/",
        "https://xa.example/",
        "https://[langson.gov.vn/",
        "www",
        "",
        None,
    ],
)
def test_what_only_looks_like_a_known_site(url):
    assert TABLE.of(url) is None


def test_a_row_has_its_body_in_its_own_days_and_its_unit_always():
    site = TABLE.of("https://bdv.tuyenquang.dcs.vn/")
    assert site.at("2025-03-31") == site == site.at(None)
    assert (site.at("2025-04-01").bodies, site.at("2025-04-01").unit) == ((), "08")


@given(st.text(max_size=40))
def test_any_text_is_an_address_or_none(text):
    assert TABLE.of(text) is None or TABLE.of(text).level in ("central", "province", "national")


@given(st.sampled_from(SITES), st.from_regex(r"[a-z]{1,8}\.(test|invalid)", fullmatch=True))
def test_a_host_before_a_strange_end_is_another_site(row, end):
    assert TABLE.of(f"https://{row['host']}.{end}/") is None


def test_hosts_and_words_are_unique_and_well_formed():
    assert len({row["host"] for row in SITES}) == len(SITES)
    assert len({(row["part"], row["word"]) for row in WORDS}) == len(WORDS)
    assert all(re.fullmatch(r"[a-z0-9-]+(\.[a-z0-9-]+)+", row["host"]) for row in SITES)
    assert all(re.fullmatch(r"[a-z0-9]+", row["word"]) for row in WORDS if row["part"] not in ("zone", "state"))
    assert {row["part"] for row in WORDS} == {"name", "word", "district", "commune", "zone", "state"}
    assert {row["word"] for row in WORDS if row["part"] == "state"} <= {r["word"] for r in WORDS if r["part"] == "zone"}
    assert [row["host"] for row in SITES] == sorted(row["host"] for row in SITES)


def test_every_unit_and_body_exists_and_fits():
    gazetteer, known = language().lexicon.gazetteer, vocabulary()
    for row in SITES + WORDS:
        if row["unit"]:
            assert gazetteer.of_code(row["unit"], None), row
        parents = [known[name] for name in row["parent"].split("|") if name]
        for name in filter(None, row["body"].split("|")):
            allowed = known[name].props.get("parentType", ())
            assert all(language().lexicon.is_a(parent.id, allowed) for parent in parents if allowed), row
            assert not row["name"] or row["name"] in known[name].props["name"], row
        assert row["source"], row


def test_the_level_says_what_a_row_may_have():
    for row in SITES:
        assert row["level"] in ("central", "province", "national"), row
        assert bool(row["unit"]) == (row["level"] == "province"), row
        assert row["level"] != "national" or not (row["body"] or row["parent"] or row["name"]), row
        for day in (row["since"], row["until"]):
            assert not day or date.fromisoformat(day), row


def test_every_province_of_both_eras_has_its_portal():
    with (FOLDER / "units.csv").open(encoding="utf-8", newline="") as file:
        units = list(csv.DictReader(file))
    portals = {row["unit"] for row in SITES if row["body"] == "bt/ubnd" and row["host"].endswith(".gov.vn")}
    gazetteer = language().lexicon.gazetteer
    assert {row["id"] for row in units if "-" not in row["id"]} <= portals
    now = {gazetteer.of_code(code, "2025-07-01").code for code in portals}
    assert len(now) == 34
