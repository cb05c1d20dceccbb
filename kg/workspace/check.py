"""What of a workspace's facts does not go together, with the sentences of both sides."""

from collections.abc import Collection
from pathlib import Path
from typing import NamedTuple

from kg.errors import UsageError
from kg.reason import check as rules
from kg.reason.sentences import telling
from kg.store import Store, open_store
from kg.view.findings import Finding, side
from kg.vocab import node
from kg.workspace.place import reading, snapshot
from kg.workspace.touched import began

_SIDES = 8  # facts that are shown of one finding
_SHARE = 6  # one article asked about by itself costs as much as so many of a whole workspace


class Checked(NamedTuple):
    """The findings, violations first; how many there are of each severity; how many changes the snapshot lacks."""

    findings: tuple[Finding, ...]
    counts: dict[str, int]
    behind: int


def names() -> tuple[tuple[str, str, str, str], ...]:
    """Every rule: its name, its severity, what it says in English and in Vietnamese."""
    return tuple((rule.name, rule.severity, rule.en, rule.vi) for rule in rules.constraints())


def check(root: Path, *, whole: bool, only: Collection[str] = (), limit: int | None = None) -> Checked:
    """Check the whole workspace, or what the last ingest touched; `only`: these rules. At most `limit` findings are told.

    Raises UsageError for an unknown rule.
    """
    known = {rule.name: rule for rule in rules.constraints()}
    if unknown := sorted(set(only) - known.keys()):
        raise UsageError(f"there is no rule {unknown[0]!r}: choose from {', '.join(sorted(known))}")
    found = snapshot(root)
    store = open_store(found.path, read_only=True)
    asked = [rule for name, rule in known.items() if not only or name in only]
    articles, most = (None, True) if whole else _articles(root)
    among = None if articles is None else rules.touched(store, articles)
    conflicts = list(rules.conflicts(store, asked, among, sift=most))
    counts = dict.fromkeys(rules.SEVERITIES, 0)
    for conflict in conflicts:
        counts[conflict.constraint.severity] += 1
    return Checked(tuple(_finding(store, conflict) for conflict in conflicts[:limit]), counts, found.behind)


def _articles(root: Path) -> tuple[list[str] | None, bool]:
    """The articles that changed since the last ingest began, None if all did, and whether they are most of the workspace."""
    with reading(root) as (_, ledger):
        base = ledger.setting("base")
        changed, kept = ledger.touched(began(ledger))[1], ledger.ids()
        names = None if changed >= kept else [node("article", name, base) for name in sorted(changed)]
        return names, len(changed) * _SHARE > len(kept)


def _finding(store: Store, conflict: rules.Conflict) -> Finding:
    sides = []
    for fact in conflict.facts[:_SIDES]:
        shown = telling(store, fact, conflict.days, stated=len(conflict.facts) == 1)
        sides.append(side(store, fact, shown.claims, shown.all - len(shown.claims)))
    rule = conflict.constraint
    return Finding(rule.name, rule.severity, conflict.en, conflict.vi, conflict.value[1:-1], tuple(sides))
