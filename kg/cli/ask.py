"""Commands that answer: query, ask, show."""

import os
import sys
from pathlib import Path

import click

from kg.cli import options
from kg.errors import UsageError

_form = click.option(
    "--format", "form", type=click.Choice(["table", "json", "csv", "tsv", "ttl", "nq"]), default="table", show_default=True,
    help="The output; ttl and nq for CONSTRUCT.",
)  # fmt: skip


def _print(answer: object, form: str) -> None:
    from kg.query import FORMATS
    from kg.workspace.ask import Answer

    assert isinstance(answer, Answer)
    options.warn_stale(answer.behind)
    for piece in FORMATS[form](answer.table):
        click.echo(piece, nl=False)
    if answer.table.truncated:
        options.say("kg: there is more; raise --limit to see it")


@click.command()
@click.argument("text", metavar="TEXT|FILE|-")
@options.data
@options.timeout
@options.limit
@_form
def query(text: str, root: Path, timeout: float, limit: int, form: str) -> None:
    """Answer a SPARQL query: its text, a file that holds it, or - for standard input.

    The default graph is what the workspace believes; GRAPH ?g reaches the evidence. The prefixes v:, org:, skos:, prov:, oa:,
    schema:, foaf:, xsd: need no declaration. SERVICE, FROM and updates are refused.
    """
    from kg.workspace.ask import query as run

    _print(run(root, _text(text), timeout=timeout, limit=limit), form)


def _text(argument: str) -> str:
    try:
        if argument == "-":
            return sys.stdin.buffer.read().decode()
        if os.path.isfile(argument):  # noqa: PTH113 Path.is_file raises for a text that is too long for a name
            return Path(argument).read_text(encoding="utf-8")
    except (OSError, ValueError) as error:
        raise UsageError(f"cannot read the query in {argument} ({error}): is it UTF-8 text?") from error
    if argument and not set(argument) & set(" \t\n{"):
        raise UsageError(f"there is no query file {argument!r}, and it is no query: check the path")
    return argument


@click.command(context_settings={"ignore_unknown_options": True})
@click.argument("name", required=False)
@click.argument("parameters", nargs=-1, type=click.UNPROCESSED, metavar="[--PARAMETER VALUE]...")
@options.data
@options.timeout
@options.limit
@options.as_of
@_form
@click.option("--list", "listing", is_flag=True, help="List the questions.")
def ask(
    name: str | None,
    parameters: tuple[str, ...],
    root: Path,
    timeout: float,
    limit: int,
    as_of: str,
    form: str,
    listing: bool,
) -> None:
    """Answer a named question: `kg ask timeline --person "Nguyễn Văn A"`. Entities are given by name or IRI."""
    from kg.query import load, names
    from kg.workspace.look import ask as run

    if listing or name is None:
        for known in names():
            question = load(known)
            needs = " ".join(f"--{p} ..." for p in question.parameters if p not in question.optional)
            needs += " [--as-of DAY]" if question.optional else ""
            click.echo(f"{known} {needs}".strip() + f"\n    {question.question_en}\n    {question.question_vi}")
        return
    _print(run(root, name, _pairs(parameters), timeout=timeout, limit=limit, as_of=as_of), form)


def _pairs(words: tuple[str, ...]) -> dict[str, str]:
    """The parameters from `--name value` and `--name=value`."""
    found: dict[str, str] = {}
    rest = iter(words)
    for word in rest:
        name, equals, value = word.removeprefix("--").partition("=")
        given = value if equals else next(rest, None)
        if not word.startswith("--") or not name or given is None:
            raise UsageError(f"parameters come in pairs, as in --person NAME; got: {' '.join(words)}")
        if name in found:
            raise UsageError(f"the parameter --{name} is given twice: give it once")
        found[name] = given
    return found


@click.command()
@click.argument("entity")
@options.data
@options.as_of
def show(entity: str, root: Path, as_of: str) -> None:
    """Show an official's timeline, an agency's roster or an event, with the sentence behind every line."""
    from kg.workspace.look import show as run

    options.warn_if_stale(root)
    for line in run(root, entity, as_of=as_of):
        click.echo(line)
