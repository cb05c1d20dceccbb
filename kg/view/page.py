"""What the pages share: one template and one design, a policy that admits nothing from outside, text that stays text.

A page needs no network and can reach none: its Content-Security-Policy admits its own scripts and style sheets by their
hashes and nothing else. Text from articles gets in by two ways only, both inert: escaped by jinja, or as JSON that the
script puts in with `textContent`.
"""

import base64
import hashlib
import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import Any, NamedTuple

from jinja2 import Environment, FunctionLoader, StrictUndefined
from markupsafe import Markup
from msgspec.structs import replace

from kg.picture import Evidence, Fact


class Row(NamedTuple):
    """One line of the table: who, what, where, when, and the evidence that says so (None: there is no quote)."""

    who: str
    what: str
    where: str
    when: str
    evidence: Evidence | None
    url: str | None


def lines(fact: Fact, who: str, where: str) -> Iterator[Row]:
    """A line for each piece of evidence of a fact; one line without a quote if there is none."""
    for evidence in fact.evidence or (None,):
        yield Row(who, fact.text, where, fact.period, evidence, link(evidence.url) if evidence else None)


class Sources:
    """The facts and quotes of a page, each kept once and named by its number."""

    def __init__(self) -> None:
        """Nothing is kept yet."""
        self._facts: dict[Fact, int] = {}

    def numbers(self, facts: Iterable[Fact]) -> list[int]:
        """The numbers of some facts; new ones are kept."""
        return [self._facts.setdefault(fact, len(self._facts)) for fact in facts]

    def payload(self) -> dict[str, Any]:
        """What the page's panel gets, ready for JSON: `facts` that name their `evidence` by number."""
        known: dict[Evidence, int] = {}
        facts = [
            [f.text, f.period, [known.setdefault(replace(e, claims=()), len(known)) for e in f.evidence]]
            for f in self._facts
        ]
        return {
            "facts": facts,
            "evidence": [[e.quote, e.start, e.end, e.title, link(e.url), e.published, e.notice] for e in known],
        }

    def notices(self) -> list[str]:
        """What the articles want to be said beside their quotes, each once."""
        return list(dict.fromkeys(e.notice for fact in self._facts for e in fact.evidence if e.notice))


def link(url: str | None) -> str | None:
    """The address if it is a plain http or https one, else None: nothing else becomes a link."""
    return url if url and re.fullmatch(r"https?://[^\s\x00-\x20\x7f<>\"'`\\]+", url, re.IGNORECASE) else None


def compose(template: str, data: Mapping[str, Any], *, scripts: Sequence[str], **values: Any) -> str:
    """The text of a page from its template, the same for the same input; it ends with a newline.

    `data` is what the scripts get: the shared one of the panel, then `scripts`. `values` are the template's. Characters
    that UTF-8 cannot hold (lone surrogates) become "?". Raises nothing.
    """
    style, own = asset("page.css"), [asset("panel.js"), *scripts]
    page = (
        _environment()
        .get_template(template)
        .render(
            **values,
            policy=_policy(own, [style]),
            data=Markup(_json(data)),
            scripts=[Markup(text) for text in own],
            style=Markup(style),
        )
    )
    return page.encode("utf-8", "replace").decode("utf-8") + "\n"


@cache
def asset(name: str) -> str:
    """The text of a file of `assets/`."""
    return files("kg.view").joinpath("assets", name).read_text(encoding="utf-8").replace("\r\n", "\n")


def _json(value: Any) -> str:
    """JSON that may stand inside a script element: nothing in it can end the element or open a comment."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    for sign in "<>&\u2028\u2029":
        text = text.replace(sign, f"\\u{ord(sign):04x}")
    return text


def _policy(scripts: Iterable[str], styles: Iterable[str]) -> str:
    """The Content-Security-Policy of the page: what is named here, and nothing else."""
    script, style = (" ".join(f"'sha256-{_digest(text)}'" for text in texts) for texts in (scripts, styles))
    return (
        f"default-src 'none'; script-src {script}; style-src {style}; img-src data:; connect-src 'none'; "
        "base-uri 'none'; form-action 'none'"
    )


def _digest(text: str) -> str:
    return base64.b64encode(hashlib.sha256(text.encode("utf-8")).digest()).decode("ascii")


@cache
def _environment() -> Environment:
    return Environment(
        loader=FunctionLoader(asset), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
