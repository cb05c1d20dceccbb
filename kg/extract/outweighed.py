"""Which of somebody's roles at an event say most: those that say less beside them are left out."""

from collections.abc import Mapping, Sequence

from msgspec.structs import replace

from kg.extract.names import Names
from kg.extract.roles import RoleDraft, code_of
from kg.lexicon import Lexicon

_LEADING = frozenset(("chair", "lead", "direct", "conclude", "receive", "visit"))
_OUTWEIGHING = {
    "appointee": frozenset(["subject"]),
    "disciplined": frozenset(["defendant"]),
    "subject": frozenset(["defendant"]),
    "dismissed": frozenset(["appointee", "retiree"]),
    "honoree": frozenset(["deceased"]),
    "award": frozenset(["visit"]),
    "speak": _LEADING,
}


def plain(found: Sequence[RoleDraft], keys: Names, lexicon: Lexicon) -> list[RoleDraft]:
    """The roles without those that say less than another: "attend" beside any, speech beside a leading one, weak beside all."""
    codes: dict[str, set[str]] = {}
    strong: dict[str, set[str]] = {}
    for draft in found:
        codes.setdefault(keys[draft.name.text], set()).add(code_of(draft, lexicon))
        if not draft.weak:
            strong.setdefault(keys[draft.name.text], set()).add(code_of(draft, lexicon))
    found = _directing(found, lexicon)
    return [
        d
        for d in found
        if (_is_firm(d) or not _outweighed(code_of(d, lexicon), codes[keys[d.name.text]]))
        and not (d.weak and _drowned(code_of(d, lexicon), strong.get(keys[d.name.text], set())))
    ]


def _directing(found: Sequence[RoleDraft], lexicon: Lexicon) -> list[RoleDraft]:
    """Of those who "dự và chỉ đạo" only he directs who is said to speak so, where one of them is; the others are there."""
    several = [d for d in found if "othersAs" in _props(d, lexicon) and code_of(d, lexicon) == "direct"]
    named = {d.name.text for d in several}
    spoke = {d.name.text for d in found if code_of(d, lexicon) == "direct" and d not in several} & named
    if not spoke:
        return list(found)
    return [
        replace(d, role=_props(d, lexicon)["othersAs"][0]) if d in several and d.name.text not in spoke else d
        for d in found
    ]


def _props(draft: RoleDraft, lexicon: Lexicon) -> Mapping[str, Sequence[str]]:
    concept = lexicon.concepts.get(draft.role)
    return concept.props if concept else {}


def _is_firm(draft: RoleDraft) -> bool:
    """Who is relieved by an electing body is so, whatever post he gets: "miễn nhiệm ... đối với ông A"."""
    return draft.firm or (draft.trigger.concept is not None and "firm" in draft.trigger.concept.props)


def _drowned(code: str, strong: set[str]) -> bool:
    """Speech is nothing beside another role; "làm việc với" makes no chair of who is said to lead the delegation."""
    return "lead" in strong if code == "chair" else bool(strong - {"attend"})


def _outweighed(code: str, beside: set[str]) -> bool:
    """A transfer that ends a post is told of its new one; who visits brings gifts; the dead had his honours in his life."""
    if code == "attend":
        return len(beside) > 1
    return bool(beside & _OUTWEIGHING.get(code, frozenset()))
