"""Facts that do not go together: the rules of `ontology/shapes.ttl` that speak of facts, asked of a store.

The rules are SHACL-SPARQL constraints. The store answers their selects, with `?value` bound to the nodes that an ingest touched
(pyshacl answers the same ones in the tests, a hundred times slower). Nothing is written: what contradicts stays believed.
"""

import re
from collections.abc import Collection, Iterable, Iterator
from functools import cache
from typing import NamedTuple

from kg import resources, vocab
from kg.store import Store, from_rdf
from kg.vocab import term, unquote

_SH = "http://www.w3.org/ns/shacl#"
_SHAPE = vocab.node("shape", "").removesuffix(">")
_ROOTS = {"violation": f"{_SHAPE}Facts>", "warning": f"{_SHAPE}FactWarnings>"}
SEVERITIES = tuple(_ROOTS)
_OTHERS = ("fact", "other", "others")
# A rule that names this asks what articles say, so it is asked of all graphs, which takes the others three times as long.
_EVIDENCE = "v:inArticle"
_PART = 1_000  # nodes that are handed to a select at a time


class Constraint(NamedTuple):
    """A rule: its name on the command line ("one-holder"), its severity, the sentence of a finding, its SELECT."""

    name: str
    severity: str
    en: str
    vi: str
    select: str


class Conflict(NamedTuple):
    """What a rule found: the node at fault, the facts that do not go together, the days that matter ("" for none), the words."""

    constraint: Constraint
    value: str
    facts: tuple[str, ...]
    days: tuple[str, str]
    en: str
    vi: str


@cache
def constraints() -> tuple[Constraint, ...]:
    """Every rule over facts: the violations, then the warnings, in the order of the alphabet."""
    said: dict[tuple[str, str], list[str]] = {}
    for quad in from_rdf((resources.folder("ontology") / "shapes.ttl").read_bytes(), path="shapes.ttl"):
        said.setdefault((quad.s, quad.p), []).append(quad.o)
    prefixes = "".join(
        f"PREFIX {unquote(said[node, f'<{_SH}prefix>'][0])}: <{unquote(said[node, f'<{_SH}namespace>'][0])}>\n"
        for node in said[f"{_SHAPE}prefixes>", f"<{_SH}declare>"]
    )
    return tuple(
        Constraint(_name(rule), severity, *_messages(said, rule), prefixes + unquote(said[rule, f"<{_SH}select>"][0]))
        for severity, root in _ROOTS.items()
        for rule in sorted(said[root, f"<{_SH}sparql>"])
    )


def _name(rule: str) -> str:
    """The name of a rule: "OneHolder" -> "one-holder"."""
    return re.sub(r"(?<!^)(?=[A-Z])", "-", rule.removeprefix(_SHAPE).removesuffix(">")).lower()


def _messages(said: dict[tuple[str, str], list[str]], rule: str) -> tuple[str, str]:
    texts = said[rule, f"<{_SH}message>"]
    en, vi = (next(unquote(text) for text in texts if text.endswith(f"@{lang}")) for lang in ("en", "vi"))
    return en, vi


def touched(store: Store, articles: Iterable[str]) -> set[str]:
    """The nodes that rest on what these articles (as IRIs) say: facts, officials, and the posts of the tenures."""
    found: set[str] = set()
    for article in articles:
        for claim in store.match(p=term("v:inArticle"), o=article, g=article):
            found |= {q.s for q in store.match(p=term("prov:wasDerivedFrom"), o=claim.s, g="")}
    return found | {q.o for fact in found for q in store.match(fact, term("v:post"), None, "")}


def conflicts(
    store: Store, rules: Iterable[Constraint], among: Collection[str] | None = None, *, sift: bool = False
) -> Iterator[Conflict]:
    """What the rules find, those of one rule in the order of their nodes; `among`: only about these nodes.

    With `sift` the whole store is asked and what is found looked through, which is cheaper where most of it is meant.
    """
    for rule in rules:
        found: dict[Conflict, set[str]] = {}
        for values in _answers(store, rule, None if sift else among):
            if among is None or values["value"] in among:
                facts = {f"<{iri}>" for name in _OTHERS for iri in unquote(values.get(name, "")).split()}
                found.setdefault(_conflict(rule, values), set()).update(facts)
        for conflict, facts in sorted(found.items(), key=lambda item: (item[0].value, item[0].days, item[0].en)):
            first = conflict.facts
            yield conflict._replace(facts=(*first, *sorted(facts - set(first))))


def _answers(store: Store, rule: Constraint, among: Collection[str] | None) -> Iterator[dict[str, str]]:
    """The rows of a rule, what is bound of each: of the whole store, or of some nodes, so many of them at a time."""
    nodes = sorted(among or ())
    for part in [None] if among is None else [nodes[i : i + _PART] for i in range(0, len(nodes), _PART)]:
        text = rule.select
        if part is not None:
            text = text.replace("WHERE {", f"WHERE {{ VALUES ?value {{ {' '.join(part)} }}", 1)
        table = store.query(text, union=_EVIDENCE in text)
        for row in table.rows:
            yield {name: value for name, value in zip(table.columns, row, strict=True) if value is not None}


def _conflict(rule: Constraint, values: dict[str, str]) -> Conflict:
    plain = {name: unquote(value) for name, value in values.items()}
    en, vi = (re.sub(r"\{\?(\w+)\}", lambda m: plain.get(m[1], m[0]), text) for text in (rule.en, rule.vi))
    days = plain.get("from", ""), plain.get("to", "") or plain.get("from", "")
    return Conflict(rule, values["value"], (values["fact"],), (min(days), max(days)), en, vi)
