"""The named questions shipped in `ontology/queries`: one `.rq` file each, with two sentences and its parameters on top.

    # Who held this post, and when?
    # Ai đã giữ chức vụ này, và khi nào?
    # parameters: $post

A parameter is a variable spelled with `$`; it is filled with an IRI or a literal, never with text. One in square brackets may be
left out: it is then the empty text. A line `# include NAME` stands for the text of `NAME.part`, which several questions share.
"""

import re
from dataclasses import dataclass

from kg import resources
from kg.errors import UsageError, WorkspaceError
from kg.query.guard import tokens

_HEADER = re.compile(
    r"# ?(?P<en>.+)\n# ?(?P<vi>.+)\n# ?parameters:[ \t]*(?P<parameters>none|(?:\[?\$\w+\]?(?:[ ,]+\[?\$\w+\]?)*)?)[ \t]*\n"
)
_INCLUDE = re.compile(r"^ *# include (?P<name>[\w-]+)\n", re.MULTILINE)
_IRI = r'<[A-Za-z][A-Za-z0-9+.\-]*+:[^\x00-\x20<>"{}|^`\\\x7f]*+>'
_TEXT = r"\"(?:[^\"\\\x00-\x1f\x7f]|\\[tbnrf\"'\\]|\\u[0-9A-Fa-f]{4}|\\U[0-9A-Fa-f]{8})*+\""
_TERM = re.compile(rf"{_IRI}|{_TEXT}(?:@[A-Za-z]+(?:-[A-Za-z0-9]+)*+|\^\^{_IRI})?")


@dataclass(frozen=True, slots=True)
class Question:
    """A named question: SPARQL text, what it asks in English and Vietnamese, its parameters without the `$`.

    `optional` are those of the parameters that may be left out.
    """

    name: str
    text: str
    question_en: str
    question_vi: str
    parameters: tuple[str, ...]
    optional: tuple[str, ...] = ()


def names() -> tuple[str, ...]:
    """List the names of the shipped questions. Raises WorkspaceError when the installation lacks them."""
    return tuple(sorted(path.stem for path in (resources.folder("ontology") / "queries").glob("*.rq")))


def load(name: str) -> Question:
    """Read a named question.

    Raises UsageError for an unknown name, WorkspaceError for a file whose header does not fit its text.
    """
    if name not in names():
        raise UsageError(f"there is no question {name!r}: choose one of {', '.join(names())}")
    text = (resources.folder("ontology") / "queries" / f"{name}.rq").read_text(encoding="utf-8")
    header = _HEADER.match(text)
    if header is None:
        raise WorkspaceError(f"the question {name!r} lacks its header of three lines: install vnkg again")
    text = _INCLUDE.sub(lambda line: part(line["name"]), text)
    parameters = tuple(re.findall(r"\$(\w+)", header["parameters"]))
    optional = tuple(re.findall(r"\[\$(\w+)\]", header["parameters"]))
    used = {token.text[1:] for token in tokens(text) if token.kind == "var" and token.text[0] == "$"}
    if used != set(parameters):
        raise WorkspaceError(f"the question {name!r} uses {sorted(used)}, but its header names {sorted(parameters)}")
    return Question(name, text, header["en"].strip(), header["vi"].strip(), parameters, optional)


def part(name: str) -> str:
    """A pattern that several questions share. Raises WorkspaceError when the installation lacks it."""
    path = resources.folder("ontology") / "queries" / f"{name}.part"
    if not path.is_file():
        raise WorkspaceError(f"the questions lack their part {name!r}: install vnkg again")
    return path.read_text(encoding="utf-8")


def fill(question: Question, /, **terms: str) -> str:
    """Put N-Triples terms (from `kg.vocab.literal`, `node` or `link`) where the question has its parameters.

    Raises UsageError for a parameter that is missing or unknown, and for text that is not one term.
    """
    wanted = set(question.parameters)
    terms = {**dict.fromkeys(question.optional, '""'), **terms}
    if missing := sorted(wanted - terms.keys()):
        raise UsageError(f"the question {question.name!r} needs {_listed(missing)}")
    if unknown := sorted(terms.keys() - wanted):
        takes = _listed(list(question.parameters))
        raise UsageError(f"the question {question.name!r} has no {_listed(unknown)}: it takes {takes}")
    for name, term in terms.items():
        if not _TERM.fullmatch(term) or any("\ud800" <= char <= "\udfff" for char in term):
            raise UsageError(f"${name} must be one IRI in <> or one literal in quotes, not {term[:80]!r}")
    parts: list[str] = []
    end = 0
    for token in tokens(question.text):
        if token.kind == "var" and token.text[0] == "$" and token.text[1:] in terms:
            parts += (question.text[end : token.start], terms[token.text[1:]])
            end = token.start + len(token.text)
    return "".join(parts) + question.text[end:]


def _listed(parameters: list[str]) -> str:
    return ", ".join(f"${name}" for name in parameters) or "no parameters"
