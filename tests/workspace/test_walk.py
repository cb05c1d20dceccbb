"""A random walk of ingesting, replacing, retracting and judging: after every step the graph is the one a new start gives.

Two worlds share no name, agency or unit; a step in one must not look at a name of the other.
`KG_WALKS=200 pytest tests/workspace/test_walk.py` walks longer.
"""

import contextlib
import os
import shutil
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from kg.errors import UsageError
from kg.workspace import told
from kg.workspace.change import rebuild, retract
from kg.workspace.judge import decide, log, reject, signature, suppress, undo
from kg.workspace.place import reading
from tests.builders import dump, take

# What articles are put together of: people in office, on the move, at events; namesakes; a merged province, before and after;
# a report of one meeting in other words; posts and agencies that go with the last who needs them.
WORLDS = {
    "one": (
        "Ngày {day}, đồng chí Nguyễn Văn Mẫu, Bí thư Tỉnh ủy Tuyên Quang, chủ trì hội nghị tổng kết công tác dân vận.",
        "Ngày {day}, ông Nguyễn Văn Mẫu, Chủ tịch UBND tỉnh Hà Giang, dự lễ khánh thành.",
        "Ngày {day}, đồng chí Nguyễn Văn Mẫu được bổ nhiệm giữ chức Giám đốc Sở Nội vụ tỉnh Tuyên Quang.",
        "Dự hội nghị có bà Trần Thị Thử, Phó Bí thư Tỉnh ủy Tuyên Quang; ông Lò Văn Tạm, Bí thư Tỉnh ủy Tuyên Quang.",
        "Ngày {day}, bà Trần Thị Thử, Chủ tịch UBND xã Tân Tiến, huyện Yên Sơn, tỉnh Tuyên Quang, tiếp công dân.",
        "Ngày {day}, Tỉnh ủy Tuyên Quang tổ chức hội nghị tổng kết công tác dân vận, bà Trần Thị Thử phát biểu tại hội nghị.",
        "Ngày {day}, ông Lò Văn Tạm thôi giữ chức Bí thư Tỉnh ủy Tuyên Quang để nghỉ hưu.",
    ),
    "two": (
        "Ngày {day}, ông Vi Văn Giả, Giám đốc Sở Y tế tỉnh Cà Mau, kiểm tra trạm y tế.",
        "Ngày {day}, bà Đặng Thị Ví Dụ, Phó Giám đốc Sở Y tế tỉnh Bạc Liêu, chủ trì hội nghị sơ kết quý I.",
        "Ngày {day}, ông Vi Văn Giả, nguyên Giám đốc Sở Y tế tỉnh Bạc Liêu, dự hội nghị sơ kết quý I.",
        "Ngày {day}, ông Vi Văn Giả được bầu giữ chức Phó Chủ tịch UBND tỉnh Cà Mau.",
    ),
}
DAYS = ("12/3/2024", "13/3/2024", "20/6/2025", "5/7/2025")
WALKS = int(os.environ.get("KG_WALKS", "4"))

KINDS = st.sampled_from(["same", "different", "unsure", "reject", "suppress"])

worlds = st.sampled_from(sorted(WORLDS))
slots = st.integers(0, 2)
contents = st.tuples(st.sets(st.integers(0, 6), min_size=1, max_size=3), st.sampled_from(DAYS))


class Walk(RuleBasedStateMachine):
    """A workspace, what it was told, and a clock for signatures."""

    @initialize()
    def start(self):
        self.folder = Path(tempfile.mkdtemp())
        self.root = self.folder / "w"
        self.held = {}
        self.seconds = 0
        self.seen = set()
        self.patch = pytest.MonkeyPatch()
        known = told.people
        self.patch.setattr(told, "people", lambda key, *rest, **more: self.seen.add(key) or known(key, *rest, **more))

    def teardown(self):
        if hasattr(self, "patch"):
            self.patch.undo()
            shutil.rmtree(self.folder)

    def write(self, world, slot, content):
        chosen, day = content
        sentences = [WORLDS[world][n].format(day=day) for n in sorted(chosen) if n < len(WORLDS[world])]
        text = " ".join(sentences or [WORLDS[world][0].format(day=day)])
        d, m, y = day.split("/")
        path = self.folder / f"{world}{slot}.txt"
        head = f"url: https://tin.example/{world}/{slot}\npublished: {y}-{int(m):02d}-{int(d):02d}\n"
        path.write_text(f"{head}title: Tin trong ngày\n\n{text}\n", encoding="utf-8")
        self.held[world, slot] = path
        return path

    def sign(self):
        self.seconds += 1
        return signature("lan", f"2026-11-27T10:{self.seconds // 60:02d}:{self.seconds % 60:02d}Z", "thử")

    def claims(self):
        with reading(self.root) as (_, ledger):
            return [c for a in sorted(ledger.ids()) for c in ledger.claims(a) if c.subject.kind == "person"]

    @rule(world=worlds, slot=slots, content=contents)
    def ingest(self, world, slot, content):
        """A new article, or another content at an address."""
        self.seen.clear()
        take(self.root, self.write(world, slot, content))
        others = {key for key in self.seen if (key in ONE) != (world == "one")}
        assert not others, "names of another world were looked at"

    @rule(first=contents, second=contents, third=contents)
    def ingest_several(self, first, second, third):
        take(self.root, self.write("one", 0, first), self.write("two", 0, second), self.write("one", 1, third))

    @precondition(lambda self: self.held)
    @rule(data=st.data())
    def take_out(self, data):
        where = data.draw(st.sampled_from(sorted(self.held)))
        self.seen.clear()
        retract(self.root, [str(self.held.pop(where))])
        assert not {key for key in self.seen if (key in ONE) != (where[0] == "one")}

    @precondition(lambda self: self.held)
    @rule(data=st.data(), kind=KINDS)
    def judge(self, data, kind):
        self.judged(data, kind)

    @precondition(lambda self: self.held)
    @rule(data=st.data(), kind=KINDS)
    def judge_and_take_back(self, data, kind):
        before = dump(self.root)
        if self.judged(data, kind):
            undo(self.root, None, self.sign())
        assert dump(self.root) == before

    def judged(self, data, kind):
        """A judgement about what is there, if it is made: one that contradicts or means nothing is refused."""
        if not (claims := self.claims()):
            return False
        one = data.draw(st.sampled_from(claims))
        alike = [c for c in claims if c.subject.key == one.subject.key and c.article != one.article]
        before = len(log(self.root))
        with contextlib.suppress(UsageError):
            if kind == "reject":
                reject(self.root, [one.id], self.sign())
            elif kind == "suppress":
                suppress(self.root, one.id, self.sign())
            elif alike:
                decide(self.root, kind, one.id, data.draw(st.sampled_from(alike)).id, self.sign())
        return len(log(self.root)) > before

    @precondition(lambda self: self.held)
    @rule()
    def take_back(self):
        with contextlib.suppress(UsageError):
            undo(self.root, None, self.sign())

    @invariant()
    def a_new_start_gives_the_same(self):
        if not hasattr(self, "root") or not self.root.exists():
            return
        again = self.folder / "again"
        again.mkdir()
        for path in self.root.glob("ledger.sqlite*"):
            shutil.copy(path, again)
        rebuild(again)
        assert dump(self.root) == dump(again)
        shutil.rmtree(again)


def keys(world):
    """The tone keys of a world's people."""
    from kg.text.normalize import tone_key

    names = {
        "one": ("Nguyễn Văn Mẫu", "Trần Thị Thử", "Lò Văn Tạm"),
        "two": ("Vi Văn Giả", "Đặng Thị Ví Dụ"),
    }
    return {tone_key(name) for name in names[world]}


ONE = keys("one")
TestWalk = Walk.TestCase
TestWalk.settings = settings(
    max_examples=WALKS, stateful_step_count=8, deadline=None, suppress_health_check=list(HealthCheck)
)


def test_the_sentences_are_read(tmp_path):
    """A walk over articles that say nothing would prove nothing."""
    for world, sentences in WORLDS.items():
        paths = [tmp_path / f"{world}{n}.txt" for n in range(len(sentences))]
        for path, sentence in zip(paths, sentences, strict=True):
            text = sentence.format(day=DAYS[0])
            path.write_text(
                f"url: https://tin.example/{path.stem}\npublished: 2024-03-14\n\n{text}\n", encoding="utf-8"
            )
        found = take(tmp_path / "w", *paths)
        assert all(outcome.claims for outcome in found), [o for o in found if not o.claims]
    with reading(tmp_path / "w") as (_, ledger):
        named = set(ledger.keys())
    assert named == keys("one") | keys("two")
