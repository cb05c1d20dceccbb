"""A sentence as its acts see it: its names told apart by what stands before each name's phrase.

A name is a subject or an object: "ông A trao quyết định | cho ông B và phát biểu" has two acts, both of A. By item indexes.
"""

from collections.abc import Sequence

from kg.extract.approach import DASHES
from kg.extract.approach import before as before_name
from kg.extract.items import COPULA, QUOTES, Item, Scanned, prop, says
from kg.extract.whose import is_related
from kg.lexicon import Lexicon
from kg.model import Concept, Record

PHRASE = frozenset(("honorific", "rank", "title", "modifier", "occupation", "foreign"))
TITLED = frozenset(("title", "rank"))
_AGENTLESS = frozenset(("title", "body", "unit", "word", "joint", "function", "stop"))
NOT_SUBJECT = ("object", "other")
OPENING = 3  # items before an act that opens its sentence, or before the names it presents
_AGENT = 10  # items between "được" and its verb: "được | Thủ tướng | bổ nhiệm"
_MARKS = 4  # tokens of the longest mark of an object: "người tiền nhiệm là"


class Act(Record, frozen=True):
    """Words that give a role to their subject or their object ("" where they give none), at an item index.

    `direct`: only the object straight after it counts, or the one that "đối với" brings; `nearest`: it is said of the person
    named last, subject or not; `weak`: a mere word of speech; `noun`: it may be one, of whom "của" tells.
    """

    at: int
    item: Item
    subject: str
    object: str = ""
    direct: bool = False
    nearest: bool = False
    weak: bool = False
    noun: bool = False
    decides: bool = False


class Clause:
    """A sentence with its names told apart: what stands before each name's phrase."""

    def __init__(self, sentence: Scanned, lexicon: Lexicon) -> None:
        self.sentence = sentence
        self.items = sentence.items
        self.tokens = sentence.tokens
        self.may_speak = sentence.may("speech")
        self.lexicon = lexicon
        self.names = [k for k, item in enumerate(self.items) if item.kind == "name" and not self._is_kin(k)]
        self.starts = {n: self._start(n) for n in self.names}
        self.kinds = {n: self._kind(n) for n in self.names}

    def _is_kin(self, k: int) -> bool:
        """The name only tells whose wife or son someone is: "bà A, vợ ông | B", "Phu nhân Tổng Bí thư, Chủ tịch nước Lào | B"."""
        start = self._start(k)
        return (start > 0 and says(self.items[start - 1], "fn/than-nhan")) or is_related(self.items, k)

    def _start(self, name: int) -> int:
        """Where the phrase of a name begins: "Ủy viên Trung ương Đảng, Bí thư Tỉnh ủy | A"."""
        j = name
        titled = before_name(self.items, name)
        if 0 <= titled < name - 1 and self.items[titled + 1].text in DASHES:
            j = titled + 1  # "Kết luận cuộc họp, Chủ tịch UBND huyện Mẫu | - đồng chí A"
        while j > 0:
            before = self.items[j - 1]
            titles = before.text == "," and j > 1 and {self.items[j - 2].kind, self.items[j].kind} <= TITLED
            # "A và | các Phó Chủ tịch B, C"; "trước | hai Thủ tướng, Bộ trưởng Mẫu A" is of three
            straight = says(before, "fn/cac") and self.items[j].kind in ("title", "modifier")
            several = straight and not any(i.text == "," for i in self.items[j:name])
            governed = titles and j > 2 and prop(self.items[j - 3], "modality") and self._is_named_before(j - 3)
            if governed or (not titles and not several and before.kind not in PHRASE):
                break  # "ông A bị miễn nhiệm | X, | Trưởng Ban B nói"
            j -= 2 if titles else 1
        return j

    def _is_named_before(self, at: int) -> bool:
        return any(item.kind == "name" for item in self.items[:at])

    def _kind(self, name: int) -> str:
        """Its kind: "subject", "object" (of a verb, "cho"), "other" ("của", "thay"), "joined" by "và", "" after a plain word."""
        start = self.starts[name]
        if not start:
            return "subject"
        before = self.items[start - 1]
        if says(before, "fn/va"):
            return "joined"
        first = self.items[start].first
        mark = self.mark("object", first)
        told = says(before, *COPULA) and not (mark and "dative" not in mark.props)  # "người tiền nhiệm là | ông A"
        if before.kind in ("punct", "date", "side") or says(before, "fn/co") or told or self.mark("agent", first):
            return "subject"
        if says(before, "fn/thay") or (mark and "dative" not in mark.props):
            return "other"
        return "object" if mark or before.kind in ("verb", "role") or prop(before, "ofNoun") else ""

    def mark(self, scheme: str, first: int) -> Concept | None:
        """The longest word of the scheme that ends straight before a token."""
        for size in range(min(_MARKS, first), 0, -1):
            match = self.lexicon.longest(scheme, self.tokens, first - size)
            if match and match.end == first:
                return match.concept
        return None

    def is_aside(self, name: int, at: int) -> bool:
        """What stands at an index is told of a name in a clause that gives a reason or a time: "ông A do đã được điều động"."""
        inside = self.items[name + 1 : at]
        return any(self.lexicon.longest("aside", self.tokens, i.first) for i in inside if i.kind not in PHRASE)

    def introduces(self) -> bool:
        """The sentence presents its first name, and has no act before it: "Đại biểu của tỉnh có | đồng chí A; ..."."""
        first = self.starts[self.names[0]] if self.names else 0
        return any(says(i, "fn/co") for i in self.items[max(0, first - OPENING) : first])

    def is_agent(self, k: int) -> bool:
        """Whether the item at an index opens the words of who does it: "| do Chủ tịch nước dẫn đầu"."""
        mark = self.lexicon.longest("agent", self.tokens, self.items[k].first)
        return mark is not None and "passive" not in mark.concept.props

    def by_agent(self, at: int) -> bool:
        """Whether the last name before an act is its agent: "quyết định do ông A, Bí thư Tỉnh ủy, | ký"."""
        before = [n for n in self.names if n < at]
        return bool(before) and self.mark("agent", self.items[self.starts[before[-1]]].first) is not None

    def by_office(self, act: int) -> bool:
        """An office or a body without a name does it: "Trưởng Ban Mẫu | tiếp ông A", "Nhà nước truy tặng ... cho ông A"."""
        if is_passive(self, act) or any(n < act for n in self.names):
            return False
        comma = max((k for k in range(act) if self.items[k].text in (",", ";", ":")), default=-1)
        before = self.items[comma + 1 : act]
        return any(i.kind in ("title", "body", "unit", "country") or i.text[:1].isupper() for i in before)

    def subjects(self, act: int, after: int) -> list[int]:
        """The names whose act stands at `act`: the nearest subject after the act before it, and those joined to it."""
        for n in reversed([n for n in self.names if after < n < act]):
            if self._is_parted(n, act) or self._has_body_before(n, act):
                return []
            straight = not self.kinds[n] and all(i.kind == "ending" for i in self.items[n + 1 : act])
            if self.kinds[n] == "subject" or straight:
                return self._with_others(n, after, act)
            if self.kinds[n] in NOT_SUBJECT:
                break
        return []

    def _is_parted(self, name: int, act: int) -> bool:
        """A semicolon ends what is said of a name, unless it only parts his titles: "ông A, X; Trưởng Ban | chủ trì".

        Groups without names may go on with a list of those present: "ông A, X; lãnh đạo các sở | đã đến dự".
        """
        ends = [k for k in range(name + 1, act) if self.items[k].text in (".", ";")]
        if not ends or all(i.kind in ("title", "ending") for i in self.items[ends[-1] + 1 : act]):
            return False
        present = prop(self.items[act], "notation") == "attend" or self.introduces()
        return not present or any(self.items[k].text == "." or not self._is_group(k + 1) for k in ends)

    def _is_group(self, k: int) -> bool:
        """Several people without names: "các đồng chí trong ...", "lãnh đạo các sở"."""
        item = self.items[k]
        return bool(prop(item, "plural")) or item.kind == "stop" or says(item, "fn/lanh-dao")

    def _has_body_before(self, name: int, act: int) -> bool:
        """A body is the subject instead: "thay ông A nghỉ hưu, ngày 6/9, Tỉnh ủy | giới thiệu"."""
        j = act - 1
        while j > name and self.items[j].kind in ("ending", "word", "function") and act - j <= OPENING:
            j -= 1
        if self.items[j].kind != "body" or j - 1 <= name or self.items[j - 1].text != ",":
            return False
        return self.items[j - 2].kind not in ("title", "body", "unit") and j - 2 > name

    def _with_others(self, name: int, after: int, act: int) -> list[int]:
        """A subject with the names before it that share its act ("A; B và C | dự"), and those joined after it."""
        owners = [name, *(n for n in self.names if name < n < act and self.kinds[n] == "joined")]
        for n in reversed([n for n in self.names if after < n < name]):
            listed = self._is_listed(n, self.starts[owners[0]]) or self._is_joined(n, owners[0])
            if self.kinds[n] in NOT_SUBJECT or not listed:
                break
            owners.insert(0, n)
        return owners

    def _is_joined(self, name: int, other: int) -> bool:
        """The phrase of the other name is joined by "và" to a name: "Bí thư Tỉnh ủy | A | và các Phó Chủ tịch B, C"."""
        between = self.items[name + 1 : self.starts[other] - 1]
        return self.kinds[other] == "joined" and all(i.kind in PHRASE or i.text == "," for i in between)

    def _is_listed(self, name: int, start: int) -> bool:
        """A comma or a semicolon stands before the phrase of the next name or its head: "ông A, X; các Phó Chủ tịch: | ông B"."""
        at = start - 1
        if self.items[at].text == ":" and self.items[at - 1].kind == "title":
            at -= 2
        if self.is_quoted(name + 1, at):
            return False  # '"Tỉnh cảm ơn ông A", bà B nói': he stands in what she says
        several = self.lexicon.longest("quantity", self.tokens, self.items[at].first)
        at -= bool(several and several.end == self.items[at].last)
        return at > name and self.items[at].text in (",", ";")

    def is_quoted(self, first: int, last: int) -> bool:
        """What is quoted ends or begins between: 'ai bị bắt sẽ bị kỷ luật”, ông A | khẳng định'."""
        return sum(item.text in QUOTES for item in self.items[first:last]) % 2 == 1

    def objects(self, act: Act, until: int) -> list[int]:
        """The names that an act is done to: the first after it, and those that follow in its list; no host who invited."""
        after = [n for n in self.names if act.at < n < until]
        after = [n for n in after if not self.mark("invitation", self.items[self.starts[n]].first)]
        if not act.direct or not after:
            return after
        between = self.items[act.at + 1 : self.starts[after[0]]]
        done = [n for n, item in enumerate(between) if item.kind == "verb"]
        if done and (not act.decides or (done[0] and between[done[0] - 1].kind == "occupation")):
            return []  # "ở thăm nước ấy, ông A sẽ | hội đàm với ông B", "kỷ luật | cán bộ bổ nhiệm ông A": not to him
        return self._listed(after) if self.kinds[after[0]] == "object" else []

    def _listed(self, names: Sequence[int]) -> list[int]:
        """An object and what goes on its list: "ông A, X; ông B, Y", "các ông A, B và C"; a comma alone begins a clause."""
        opener = self.items[self.starts[names[0]]]
        commas = (",", ";") if prop(opener, "plural") else (";",)
        found = [names[0]]
        for n in names[1:]:
            if n + 1 < len(self.items) and says(self.items[n + 1], *COPULA):
                break  # "Khởi tố ông A; Giám đốc Sở Mẫu B | là nhân chứng"
            if self.kinds[n] != "joined" and self.items[self.starts[n] - 1].text not in commas:
                break
            found.append(n)
        return found

    def lists(self, act: Act) -> bool:
        """A sign stands before an act that a list of names follows: "A chủ trì kỳ họp; | tham dự kỳ họp có B; C"."""
        if not act.at or act.weak or self.items[act.at - 1].kind != "punct" or not any(n < act.at for n in self.names):
            return False
        name = next((n for n in self.names if n > act.at), act.at)
        return any(says(i, "fn/co") for i in self.items[act.at + 1 : min(name, act.at + 1 + OPENING)])

    def of(self, act: Act) -> list[int]:
        """Whose speech or report a noun tells: "theo báo cáo của ông A"; whom one goes with ("cùng đi với ông A") is another."""
        start = act.item.last
        after = [n for n in self.names if n > act.at][:1]
        mark = self.mark("object", self.items[self.starts[after[0]]].first) if after else None
        if mark is None or "dative" in mark.props:
            return []
        return after if self.items[self.starts[after[0]]].first == start + 1 else []


def is_passive(clause: Clause, k: int) -> bool:
    """The act at `k` is done to its subject: "được | Thủ tướng | bổ nhiệm", "bị kỷ luật"."""
    for j in range(k, max(k - _AGENT, 0) - 1, -1):
        match = clause.lexicon.longest("agent", clause.tokens, clause.items[j].first)
        if match and "passive" in match.concept.props:
            return True
        # "được ghi nhận, | trao tặng": a word before a comma does not part them
        joined = j < k and clause.items[j].kind == "ending" and clause.items[j + 1].text == ","
        if j < k and not joined and clause.items[j].kind not in _AGENTLESS and clause.items[j].text != ",":
            return False
    return False
