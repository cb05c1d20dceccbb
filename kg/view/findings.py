"""A finding of `kg check` for eyes and for programs: what is wrong, the facts, both sides' sentences."""

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from kg import vocab
from kg.picture import Evidence
from kg.store import Store
from kg.view.facts import ASPECT, Row, period, rows
from kg.view.table import SHORT, shown, source


class Sentence(NamedTuple):
    """What one article says: the id of the claim, and its evidence."""

    claim: str
    evidence: Evidence


class Side(NamedTuple):
    """One of the facts that do not go together: its IRI, what it says, whom it is of ("" for nobody), some of its sentences.

    `more` is the number of sentences that are not shown.
    """

    fact: str
    text: str
    person: str
    sentences: tuple[Sentence, ...]
    more: int


class Finding(NamedTuple):
    """What a rule found, with the facts as sides."""

    rule: str
    severity: str
    en: str
    vi: str
    node: str
    sides: tuple[Side, ...]


_TENURE = """SELECT ?person ?name ?label ?first ?last ?start ?end ?over ?ended ?acting ?charge WHERE {{
  {0} a v:Tenure ; v:holder ?person ; v:post ?post . ?person skos:prefLabel ?name . ?post skos:prefLabel ?label
  OPTIONAL {{ {0} v:firstAttested ?first ; v:lastAttested ?last }} OPTIONAL {{ {0} v:start|v:startEdtf ?start }}
  OPTIONAL {{ {0} v:end|v:endEdtf ?end }} OPTIONAL {{ {0} v:endNoLaterThan ?over }} OPTIONAL {{ {0} v:ended ?ended }}
  OPTIONAL {{ {0} v:acting ?acting }} OPTIONAL {{ {0} v:inCharge ?charge }} }} LIMIT 1"""

_PART = """SELECT ?person ?name ?event ?on (GROUP_CONCAT(DISTINCT ?role; separator=", ") AS ?roles) WHERE {{
  {0} v:participant ?person ; v:inEvent ?e ; v:role/skos:prefLabel ?role . FILTER(LANG(?role) = "vi")
  ?person skos:prefLabel ?name . ?e skos:prefLabel ?event OPTIONAL {{ ?e v:on|v:dateEdtf ?on }} }}
  GROUP BY ?person ?name ?event ?on"""

_EVENT = """SELECT ?event ?on WHERE {{ {0} a v:Event ; skos:prefLabel ?event OPTIONAL {{ {0} v:on|v:dateEdtf ?on }} }} LIMIT 1"""

_LIFE = """SELECT ?person ?name ?aspect ?value WHERE {{ {0} a v:Background ; v:backgroundOf ?person ; v:aspect ?aspect ;
  v:birthDate|v:birthEdtf|v:stated ?value . ?person skos:prefLabel ?name }} LIMIT 1"""

_OFFICIAL = "SELECT ?name WHERE {{ {0} a v:Official ; skos:prefLabel ?name }} LIMIT 1"

_SENTENCE = """SELECT ?quote ?from ?to ?article ?title ?url ?published ?notice WHERE {{ GRAPH ?article {{
  {0} oa:exact ?quote ; oa:start ?from ; oa:end ?to . ?article schema:headline ?title
  OPTIONAL {{ ?article schema:url ?url }} OPTIONAL {{ ?article schema:datePublished ?published }}
  OPTIONAL {{ ?article v:notice ?notice }} }} }}"""


def side(store: Store, fact: str, claims: Iterable[str], more: int) -> Side:
    """A fact in a line, with the sentences of these claims."""
    row, text = said(store, fact)
    return Side(fact[1:-1], text, row.get("person", ""), tuple(_sentence(store, claim) for claim in claims), more)


def said(store: Store, fact: str) -> tuple[Row, str]:
    """What is known of a fact, and a line that says it."""
    for row in rows(store, _TENURE.format(fact)):
        return row, f"{row['name']}: {row['label']}  [{period(row)}]"
    for row in rows(store, _PART.format(fact)):
        return row, f"{row['name']}: {row['roles']}, {row['event']}  [{row['on'] or 'day not known'}]"
    for row in rows(store, _LIFE.format(fact)):
        return row, f"{row['name']}: {ASPECT[row['aspect']]}, {row['value']}"
    for row in rows(store, _EVENT.format(fact)):
        return {}, f"{row['event']}  [{row['on'] or 'day not known'}]"
    row = next(iter(rows(store, _OFFICIAL.format(fact))), {"name": fact[1:-1]})
    return {"person": fact[1:-1]}, row["name"]


def _sentence(store: Store, claim: str) -> Sentence:
    (row,) = rows(store, _SENTENCE.format(claim))
    found = Evidence(
        row["quote"], int(row["from"]), int(row["to"]), row["article"], row["title"],
        row["url"] or None, row["published"] or None, row["notice"],
    )  # fmt: skip
    return Sentence(vocab.unquote(claim).rsplit("/", 1)[-1], found)


def lines(finding: Finding) -> Iterator[str]:
    """A finding as text: the sentence in both languages, then each fact with its sentences."""
    yield f"{finding.severity}  {finding.rule}: {finding.en}"
    yield f"  {finding.vi}"
    for one in finding.sides:
        yield f"  {one.text}  <{one.fact}>"
        for sentence in one.sentences:
            yield f"      {shown(sentence.evidence.quote)}"
            yield f"        {source(sentence.evidence)} · claim {sentence.claim[:SHORT]}"
        if one.more:
            yield f"      and {one.more} more"


def plain(finding: Finding) -> dict[str, Any]:
    """A finding as plain data, for JSON."""
    return {
        "rule": finding.rule,
        "severity": finding.severity,
        "en": finding.en,
        "vi": finding.vi,
        "node": finding.node,
        "facts": [
            {
                "fact": one.fact,
                "text": one.text,
                "sentences": [{"claim": s.claim, **_plain(s.evidence)} for s in one.sentences],
                "more": one.more,
            }
            for one in finding.sides
        ],
    }


def _plain(evidence: Evidence) -> dict[str, Any]:
    names = ("quote", "start", "end", "article", "title", "url", "published", "notice")
    return {name: getattr(evidence, name) for name in names}
