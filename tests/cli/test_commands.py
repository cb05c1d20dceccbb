"""Every command end to end on the five samples, as a user types it."""

import contextlib
import csv
import io
import json
import os
import pty
import re
import shutil
from pathlib import Path

import pytest

import kg as face
from kg import resources
from kg.cli import COMMANDS
from kg.query import load, names
from kg.store import from_rdf
from kg.workspace.change import retract
from tests.builders import SAMPLES, dump, take
from tests.terminal import fails, kg, started, works

TEXTS = {path: " ".join(path.read_text(encoding="utf-8").split()) for path in SAMPLES}
GOLD = resources.folder("data") / "gold"
PERSON = "Bế Đăng Kiệm"


def quotes(lines):
    """The sentences of `kg show`, without the dots where one was cut."""
    return re.findall(r"“(?:… )?(.+?)(?: …)?”$", lines, re.MULTILINE)


def test_ingest_reports_every_article(tmp_path):
    report = tmp_path / "report.jsonl"
    done = kg("ingest", *SAMPLES, "--report", report, env={"KG_DATA": str(tmp_path / "env")})
    assert works(done) == "5 added, 0 replaced, 0 unchanged, 0 rejected\n"
    assert done.err == ""
    rows = [json.loads(line) for line in report.read_text(encoding="utf-8").splitlines()]
    assert [row["status"] for row in rows] == ["added"] * 5
    assert all(row["claims"] > 5 and row["article"] and row["origin"].startswith("https://") for row in rows)
    assert {row["reason"] for row in rows} == {""}
    assert dump(tmp_path / "env").count("#Article>") == 5


def test_extract_to_standard_output_and_into_a_folder(tmp_path):
    lines = works(kg("extract", *SAMPLES)).splitlines()
    found = [json.loads(line) for line in lines]
    assert len(found) == 5
    assert all(isinstance(document, dict) for document in found)
    assert PERSON in lines[1]
    (tmp_path / "new").mkdir()
    (tmp_path / "five").mkdir()
    for path in SAMPLES:
        shutil.copy(path, tmp_path / "five")
    assert works(kg("extract", tmp_path / "five", "-o", tmp_path / "new" / "out")) == ""
    written = sorted((tmp_path / "new" / "out").iterdir())
    assert [p.name for p in written] == [f"{p.stem}.json" for p in SAMPLES]
    assert [json.loads(p.read_text(encoding="utf-8")) for p in written] == found


def test_extract_never_writes_two_inputs_to_one_file(tmp_path):
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        shutil.copy(SAMPLES[0], tmp_path / name / "tin.txt")
    out = tmp_path / "out"
    done = kg("extract", tmp_path / "a", tmp_path / "b", "-o", out)
    fails(done, 2, "a/tin.txt", "b/tin.txt", "would both be written to tin.json")
    (written,) = out.iterdir()
    works(kg("extract", SAMPLES[0], "-o", tmp_path / "one"))
    first = json.loads((tmp_path / "one" / f"{SAMPLES[0].stem}.json").read_text(encoding="utf-8"))
    assert json.loads(written.read_text(encoding="utf-8")) == first


SELECT = "SELECT ?name { ?p a v:Official ; skos:prefLabel ?name } ORDER BY ?name"
CONSTRUCT = "CONSTRUCT { ?p foaf:name ?name } { ?p a v:Official ; skos:prefLabel ?name }"


def test_query_in_every_format(five, tmp_path):
    (tmp_path / "q.rq").write_text(SELECT, encoding="utf-8")
    table = works(kg("query", tmp_path / "q.rq", "--data", five)).splitlines()
    found = [line.rstrip() for line in table[2:]]
    assert PERSON in found
    assert len(found) == 14
    body = json.loads(works(kg("query", SELECT, "--format", "json", "--data", five)))
    assert [row["name"]["value"] for row in body["results"]["bindings"]] == found
    rows = list(
        csv.reader(io.StringIO(works(kg("query", "-", "--format", "csv", "--data", five, stdin=SELECT.encode()))))
    )
    assert [row[0] for row in rows] == ["name", *found]
    lines = works(kg("query", SELECT, "--format", "tsv", "--data", five)).splitlines()
    assert lines == ["?name", *(f'"{name}"@vi' for name in found)]
    triples = [set(from_rdf(works(kg("query", CONSTRUCT, "--format", form, "--data", five)).encode(), path=f"x.{form}"))
               for form in ("ttl", "nq")]  # fmt: skip
    assert triples[0] == triples[1]
    assert len(triples[0]) == 14
    fails(kg("query", SELECT, "--format", "ttl", "--data", five), 2, "choose table, json, csv or tsv")


def test_a_limit_is_told(five):
    done = kg("query", SELECT, "--limit", 2, "--format", "csv", "--data", five)
    assert works(done).count("\n") == 3
    assert "raise --limit" in done.err


def one(root, text):
    """The first IRI of an answer."""
    return next(iter(face.open(root).query(text)[0].values()))


def test_every_question_is_listed_and_answers(five):
    listed = works(kg("ask", "--list"))
    assert works(kg("ask")) == listed
    values = {
        "person": PERSON, "body": "Ủy ban nhân dân tỉnh Cao Bằng", "event": "hội nghị giao ban", "text": "Dân vận",
        "post": "Giám đốc", "term": "XVII", "fact": one(five, "SELECT ?t { ?t a v:Tenure } ORDER BY ?t LIMIT 1"),
    }  # fmt: skip
    for name in names():
        question = load(name)
        assert f"{question.question_en}\n" in listed
        assert f"{question.question_vi}\n" in listed
        words = [f"--{p}={values[p]}" for p in question.parameters if p not in question.optional]
        rows = works(kg("ask", name, *words, "--format", "csv", "--data", five)).splitlines()
        # no post of these samples is told with a term, and nothing has happened to this body
        assert len(rows) > 1 or name in ("term", "lineage"), name
        if name in ("holders", "roster"):
            dated = works(kg("ask", name, *words, "--as-of", "22/10/2024", "--format", "csv", "--data", five))
            assert "certain" in dated, name


@pytest.mark.parametrize(
    ("name", "shown"),
    [(PERSON, "Giám đốc Sở Nông nghiệp"), ("Ủy ban nhân dân tỉnh Cao Bằng", "Mông Cảnh Thiều"), ("giao ban", "2024-03-12")],
    ids=["a person", "a body", "an event"],
)  # fmt: skip
def test_show_gives_lines_with_their_sentences(five, name, shown):
    said = works(kg("show", name, "--data", five))
    assert shown in said
    assert quotes(said)
    for quote in quotes(said):
        assert any(quote in text for text in TEXTS.values()), quote
    assert said.count("https://tinlangson.example/") >= len(quotes(said))


def test_view_writes_a_page(five, tmp_path):
    page = tmp_path / "trang.html"
    assert re.fullmatch(r".*trang\.html: \d+ nodes, \d+ links\n", works(kg("view", PERSON, "-o", page, "--data", five)))
    text = page.read_text(encoding="utf-8")
    assert PERSON in text
    assert "Content-Security-Policy" in text


def test_view_writes_a_timeline(five, tmp_path):
    page = tmp_path / "dong-thoi-gian.html"
    done = kg("view", PERSON, "Tỉnh ủy Lạng Sơn", "--as", "timeline", "-o", page, "--data", five)
    assert re.fullmatch(r".*dong-thoi-gian\.html: \d+ lanes, \d+ bars and marks\n", works(done))
    text = page.read_text(encoding="utf-8")
    assert text.count('class="bar"') >= 4
    assert 'aria-label="Bế Đăng Kiệm: Giám đốc Sở Nông nghiệp' in text
    assert "Content-Security-Policy" in text
    event = one(five, "SELECT ?e { ?e a v:Event } ORDER BY ?e LIMIT 1")
    fails(kg("view", event, "--as", "timeline", "-o", page, "--data", five), 2, "is an event", "officials and agencies")
    fails(kg("view", PERSON, "--as", "picture", "-o", page, "--data", five), 2, "picture")


def test_export_in_every_format(five, tmp_path):
    quads = {}
    for form in ("nq", "trig", "ttl"):
        said = works(kg("export", "--format", form, "--data", five))
        works(kg("export", "--format", form, "--data", five, "-o", tmp_path / "file"))
        assert (tmp_path / "file").read_text(encoding="utf-8") == said
        quads[form] = set(from_rdf(said.encode(), path=f"x.{form}"))
    assert dump(five).splitlines() == sorted(dump(five).splitlines())
    assert quads["trig"] == quads["nq"]
    assert quads["ttl"] == {q for q in quads["nq"] if not q.g}
    assert len({q.g for q in quads["nq"]}) == 5 + 2


def test_retract_by_id_address_and_file_in_one_command(spoilt, tmp_path):
    (address,) = re.findall(r"^url: (.+)$", SAMPLES[0].read_text(encoding="utf-8"), re.MULTILINE)
    by_id = one(spoilt, 'SELECT ?a { GRAPH ?a { ?a schema:datePublished "2024-07-06"^^xsd:date } }').rpartition("/")[2]
    fails(
        kg("retract", by_id, "https://nowhere.example/", "--data", spoilt), 2, "no article 'https://nowhere.example/'"
    )
    assert works(kg("stats", "--data", spoilt)).startswith("articles  5\n")
    said = works(kg("retract", by_id, address, SAMPLES[2], "--data", spoilt)).splitlines()
    assert len(said) == 3
    assert said[0] == f"retracted {by_id}"
    take(tmp_path / "rest", *SAMPLES[3:])
    assert dump(spoilt) == dump(tmp_path / "rest")


def test_rebuild_and_stats(five, spoilt):
    assert works(kg("rebuild", "--extract", "--data", spoilt)) == "5 articles\n"
    assert dump(spoilt) == dump(five)
    said = works(kg("stats", "--data", spoilt))
    assert said.startswith("articles  5\nchanges   6\n")
    assert re.search(r"^officials +14$", said, re.MULTILINE)


def test_the_vocabulary_is_counted_without_a_workspace(tmp_path):
    """Every concept is in one scheme's row; the provinces are those of the two eras."""
    said = works(kg("stats", "--vocabulary", "--data", tmp_path / "nothing", cwd=tmp_path))
    row = {line.split("  ", 1)[0]: line.split()[-5:] for line in said.split("\n\n")[0].splitlines()[2:]}
    concepts = [int(cells[0]) for scheme, cells in row.items() if scheme != "all"]
    assert int(row["all"][0]) == sum(concepts) > 1000
    assert int(row["position"][0]) >= 150
    assert re.search(r"^tỉnh +57 +28$", said, re.MULTILINE)
    assert re.search(r"^huyện +\d+ +0$", said, re.MULTILINE)
    assert not list(tmp_path.iterdir())


def test_earlier_ids_lead_on_and_never_in_a_circle(tmp_path):
    """An official's id moves when an article comes or goes, back and forth."""
    text = 'SELECT ?p { ?p a v:Official ; skos:prefLabel "Bế Đăng Kiệm"@vi }'
    root, seen = tmp_path / "w", set()
    take(root, SAMPLES[1])
    for path in (SAMPLES[2], SAMPLES[3]) * 2:
        for change in (take, lambda root, path: retract(root, [str(path)])):
            change(root, path)
            seen.add(one(root, text))
            shown = {face.open(root).show(iri).split("<")[1].split(">")[0] for iri in seen}
            assert shown == {one(root, text)}
    assert len(seen) > 1


def test_version_and_help():
    assert re.fullmatch(r"kg \d+\.\d+\.\d+\n", works(kg("--version")))
    assert all(f"\n  {name} " in works(kg("--help")) for name in COMMANDS)
    for name in COMMANDS:
        said = works(kg(name, "--help"))
        assert said.startswith(f"Usage: kg {name} ")
        assert name in ("demo", "extract", "eval") or "--data" in said


@pytest.mark.parametrize(
    ("words", "heavy"),
    [
        (["--help"], ["rdflib", "pyoxigraph", "owlrl", "rich", "msgspec", "sqlite3", "kg.workspace"]),
        (["ingest", "--help"], ["rdflib", "pyoxigraph", "owlrl", "rich"]),
    ],
)
def test_help_imports_little(words, heavy):
    code = f"import sys\nsys.argv = ['kg', *{words}]\nfrom kg.cli import main\ntry:\n    main()\n"
    code += f"finally:\n    print([m for m in {heavy} if m in sys.modules], file=sys.stderr)\n"
    assert kg(start=("-c", code)).err == "[]\n"


def everything(descriptor):
    """What comes out of a terminal until nobody writes to it any more."""
    found = b""
    with contextlib.suppress(OSError):
        while piece := os.read(descriptor, 65536):
            found += piece
    os.close(descriptor)
    return found


def test_progress_is_for_terminals_only(cut):
    main, side = pty.openpty()
    process = started("rebuild", "--data", cut, err=side)
    os.close(side)
    assert b"rebuild" in everything(main)
    assert process.communicate()[0] == b"3 articles\n"
    assert kg("rebuild", "--data", cut).err == ""


def test_from_python(tmp_path):
    found = face.open(tmp_path / "w")
    assert found.ingest(SAMPLES[1]) == {"added": 1, "replaced": 0, "unchanged": 0, "rejected": 0}
    assert PERSON in {row["name"] for row in found.query(SELECT)}
    assert quotes(found.show(PERSON))


def test_extract_explains_itself(tmp_path):
    """The page changes with what the reader finds: then look at it, and write it anew by the command in this test."""
    golden = Path(__file__).parent / "golden" / "explained.txt"
    text = works(kg("extract", "--explain", GOLD / "85-thoi-giu-chuc-nghi-huu.txt"))
    assert text == golden.read_text(encoding="utf-8")
    assert max(map(len, text.splitlines())) <= 100
    fails(kg("extract", "--explain", SAMPLES[0], "-o", tmp_path), 2, "leave -o out")
    (tmp_path / "empty.txt").write_bytes(b"")
    fails(kg("extract", "--explain", tmp_path / "empty.txt"), 1, "rejected", "empty")


def test_an_explanation_has_colours_on_a_terminal_only():
    from click.testing import CliRunner

    from kg.cli.read import extract

    plain, coloured = (
        CliRunner().invoke(extract, ["--explain", str(SAMPLES[0])], color=c).output for c in (False, True)
    )
    assert "\x1b[" not in plain
    assert "\x1b[32m" in coloured
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == plain
