"""What a user can get wrong: articles, queries, names, words on the command line. Places are in `test_bad_places`."""

import json
import socket
import time
import unicodedata

import pytest

from tests.builders import SAMPLES, dump, take
from tests.terminal import fails, kg, started, works

GOOD = SAMPLES[0].read_text(encoding="utf-8")
PLAIN = "Tỉnh ủy họp\nNgày 5/7/2024, bà Lò Thị Mẫu, Bí thư Tỉnh ủy Lạng Sơn, chủ trì hội nghị.\n"

# name, bytes, words of the message, whether the bytes are kept
ARTICLES = [
    ("empty.txt", b"", "empty", True),
    ("blank.txt", b" \n\n\t\n", "empty", True),
    ("header-only.txt", b"url: https://bao.example/a\n\n", "no text after the header", True),
    ("binary.txt", bytes(range(256)) * 40, "binary", True),
    ("control.txt", b"\x01\x02\x03 a" * 50, "control characters", True),
    ("windows.txt", "Tỉnh ủy họp".encode("utf-16-le"), "binary", True),
    ("latin.txt", "Hà Tây".encode("latin-1"), "convert the file to UTF-8", True),
    ("long-line.txt", b"a " * 60_000, "line 1 is longer than", True),
    ("bad-day.txt", b"published: 2024-13-45\n\nTin", "YYYY-MM-DD", True),
    ("bad-url.txt", b"url: javascript:alert(1)\n\nTin", "no http or https address", True),
    ("20-mb-line.txt", b"a" * 20_000_000, "larger than 8 MB: split it", False),
    ("photo.jpg", b"\xff\xd8\xff\xe0", "unknown extension .jpg: known are ", False),
    ("no-extension", b"Tin", "unknown extension", False),
    (".hidden.txt", b"Tin", "hidden file", False),
]


@pytest.fixture(scope="module")
def batch(tmp_path_factory):
    """A folder of bad files around a good one, ingested: the folder, the workspace, how it ended."""
    folder = tmp_path_factory.mktemp("batch")
    (folder / "in" / "deep").mkdir(parents=True)
    for name, content, _, _ in ARTICLES:
        (folder / "in" / name).write_bytes(content)
    (folder / "in" / "deep" / "good.txt").write_text(GOOD, encoding="utf-8")
    root = folder / "w"
    done = kg("ingest", folder / "in", "--data", root, "--report", folder / "report")
    return folder, root, done, kg("stats", "--data", root)


def test_a_good_article_among_bad_ones_is_in(batch):
    folder, root, done, stats = batch
    assert done.code == 1
    assert done.out == f"1 added, 0 replaced, 0 unchanged, {len(ARTICLES)} rejected\n"
    assert "Traceback" not in done.err
    assert works(stats).startswith("articles  1\n")
    rows = [json.loads(line) for line in (folder / "report").read_text(encoding="utf-8").splitlines()]
    assert len(rows) == len(ARTICLES) + 1
    assert "Lương Thị Diệu Hoan" in works(kg("show", "Diệu Hoan", "--data", root))


@pytest.mark.parametrize(("name", "content", "message", "kept"), ARTICLES, ids=[a[0] for a in ARTICLES])
def test_each_bad_article_is_told_and_kept(batch, name, content, message, kept):
    _, root, done, stats = batch
    (said,) = [line for line in done.err.splitlines() if f"/in/{name}: " in line]
    assert said.startswith("rejected /")
    assert message in said
    (listed,) = [line for line in stats.out.splitlines() if f"/in/{name}: " in line]
    assert listed.startswith("quarantined")
    if kept:
        copy = root / "quarantine" / listed.rpartition("(copy: ")[2].rstrip(")")
        assert copy.read_bytes() == content
    else:
        assert "(copy: " not in listed


def test_a_mended_file_leaves_quarantine(tmp_path):
    path = tmp_path / "a.txt"
    path.write_bytes(b"")
    assert [o.status for o in take(tmp_path / "w", path)] == ["rejected"]
    path.write_text(PLAIN, encoding="utf-8")
    assert [o.status for o in take(tmp_path / "w", path)] == ["added"]
    assert "quarantined" not in works(kg("stats", "--data", tmp_path / "w"))


@pytest.mark.parametrize("text", [GOOD, PLAIN], ids=["with an address", "without"])
def test_decomposed_text_gives_the_same_graph(tmp_path, text):
    dumps = []
    for form in ("NFC", "NFD"):
        path = tmp_path / form / unicodedata.normalize(form, "bài.txt")
        path.parent.mkdir()
        path.write_text(unicodedata.normalize(form, text), encoding="utf-8")
        works(kg("ingest", path, "--data", tmp_path / form / "w"))
        dumps.append(dump(tmp_path / form / "w"))
    assert dumps[0] == dumps[1] != ""


def test_a_missing_file_stops_before_anything_is_written(tmp_path):
    done = kg("ingest", SAMPLES[0], tmp_path / "nowhere.txt", "--data", tmp_path / "w")
    fails(done, 2, "nowhere.txt", "check the path")
    assert not (tmp_path / "w").exists()


def test_standard_input(tmp_path):
    root = tmp_path / "w"
    assert works(kg("ingest", "-", "--data", root, stdin=PLAIN.encode())).startswith("1 added")
    for bad in (b"\x00one", b"\x00two"):
        assert kg("ingest", "-", "--data", root, stdin=bad).code == 1
    kept = sorted(p.read_bytes() for p in (root / "quarantine").iterdir())
    assert kept == [b"\x00one", b"\x00two"]
    assert works(kg("stats", "--data", root)).count("quarantined  stdin:") == 2


def test_the_same_file_twice_and_the_same_name_twice(tmp_path):
    files = [tmp_path / "a" / "tin.txt", tmp_path / "b" / "tin.txt"]
    for n, path in enumerate(files):
        path.parent.mkdir()
        path.write_text(PLAIN.replace("5/7", f"{n + 1}/7"), encoding="utf-8")
    root = tmp_path / "w"
    done = kg("ingest", files[0], files[0], *files, "--data", root)
    assert works(done) == "2 added, 0 replaced, 2 unchanged, 0 rejected\n"
    works(kg("retract", files[1], "--data", root))
    assert works(kg("stats", "--data", root)).startswith("articles  1\n")
    assert works(kg("ingest", files[0], "--data", root)) == "0 added, 0 replaced, 1 unchanged, 0 rejected\n"


QUERIES = [
    (2, "SELECT ?x WHERE {", "does not parse"),
    (2, "SELECT ?x WHERE { ?x a nobody:Here }", "unknown prefix 'nobody'"),
    (2, "", "the query is empty"),
    (2, "nowhere.rq", "no query file 'nowhere.rq'"),
    (2, "INSERT DATA { <x:a> <x:b> <x:c> }", "a query only reads"),
    (2, "LOAD <file:///etc/passwd>", "LOAD is not allowed"),
    (2, "SELECT * FROM <file:///etc/passwd> WHERE { ?s ?p ?o }", "FROM is not allowed"),
    (5, "SELECT * WHERE " + "{" * 5000 + "}" * 5000, "nest deeper than 200"),
    (5, "ASK {} #" + "x" * 70_000, "split it"),
]


@pytest.mark.parametrize(("code", "text", "message"), QUERIES, ids=[q[1][:20] or "empty" for q in QUERIES])
def test_bad_queries(five, tmp_path, code, text, message):
    fails(kg("query", text, "--data", five, cwd=tmp_path), code, message)


def test_query_files_that_are_no_text(five, tmp_path):
    (tmp_path / "q.rq").write_bytes(b"ASK { \xff }")
    fails(kg("query", tmp_path / "q.rq", "--data", five), 2, "q.rq", "UTF-8")
    fails(kg("query", "-", "--data", five, stdin=b"\xff"), 2, "UTF-8")


def test_a_long_query_on_one_line_is_no_file_name(five):
    assert works(kg("query", "ASK { ?s a v:Official }" + " " * 500, "--data", five)) == "true\n"


def test_a_cross_join_ends_and_the_next_query_works(five):
    text = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"
    begun = time.monotonic()
    fails(kg("query", text, "--timeout", 2, "--data", five), 5, "longer than 2 s", "--timeout")
    assert time.monotonic() - begun < 10
    assert works(kg("query", "ASK { ?s a v:Official }", "--data", five)) == "true\n"


@pytest.mark.parametrize("word", ["SERVICE", "service SILENT", "SERVICE#c\n"])
def test_service_connects_to_nobody(five, word):
    with socket.create_server(("127.0.0.1", 0)) as listener:
        listener.settimeout(0.2)
        port = listener.getsockname()[1]
        text = f"SELECT * WHERE {{ {word} <http://127.0.0.1:{port}/> {{ ?s ?p ?o }} }}"
        fails(kg("query", text, "--data", five), 2, "SERVICE is not allowed")
        with pytest.raises(TimeoutError):
            listener.accept()


WORDS = [
    (["nothing"], "No such command 'nothing'"),
    (["stats", "--nothing"], "No such option"),
    (["ingest"], "Missing argument"),
    (["view", "-o"], "requires an argument"),
    (["view"], "Missing option '-o'"),
    (["query", "ASK {}", "--timeout", "0"], "--timeout"),
    (["query", "ASK {}", "--limit", "many"], "--limit"),
    (["query", "ASK {}", "--format", "xml"], "--format"),
    (["show", "Không Ai Cả"], "nothing in this workspace is called 'Không Ai Cả'"),
    (["show", ""], "nothing in this workspace is called ''"),
    (["show", "Chu Khánh Hung"], "2 entities match"),
    (["view", "Không Ai Cả", "-o", "page.html"], "in this workspace is called"),
    (["ask", "nothing"], "there is no question 'nothing': choose one of"),
    (["ask", "timeline"], "needs $person"),
    (["ask", "timeline", "--person"], "in pairs"),
    (["ask", "timeline", "Hoan"], "in pairs"),
    (["ask", "timeline", "--person", "Không Ai Cả"], "in this workspace is called"),
    (["ask", "timeline", "--person", "Khánh Hưng", "--person", "x"], "twice"),
    (["ask", "timeline", "--person", "Chu Khánh Hung"], "<https://w3id.org/vnkg/id/person/"),
    (["ask", "timeline", "--person", "Bế Đăng Kiệm", "--colour", "red"], "has no $colour: it takes $person"),
    (["ask", "roster", "--body", "Lương Thị Diệu Hoan"], "in this workspace is called"),
    (["retract", "x" * 300], "give its id, its address, or the file"),
    (["extract", "nowhere.txt"], "no file or folder 'nowhere.txt'"),
]


@pytest.mark.parametrize(("words", "message"), WORDS, ids=[" ".join(w)[:40] for w, _ in WORDS])
def test_wrong_words(five, tmp_path, words, message):
    fails(kg(*words, cwd=tmp_path, env={"KG_DATA": str(five)}), 2, message)
    assert not list(tmp_path.iterdir())


def test_a_reader_that_goes_away_is_no_failure(five):
    process = started("export", "--data", five)
    assert process.stdout.readline().startswith(b"<")
    process.stdout.close()
    assert process.stderr.read() == b""
    assert process.wait(60) == 141
    process.stderr.close()
