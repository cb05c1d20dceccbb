"""Commands that correct the graph: same, different, reject, suppress, undo, judgements."""

import getpass
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import click

from kg.cli import options


def signed(*, why: bool) -> Callable[[Any], Any]:
    """The options of who decides, when and why."""
    by = click.option(
        "--by", envvar="KG_BY", default=_login, show_default="your login name", help="Who decides (also KG_BY)."
    )
    when = click.option("--when", envvar="KG_WHEN", default=_now, hidden=True)
    told = "The reason, in a few words."
    reason = click.option("--why", required=True, help=told) if why else click.option("--why", default="", help=told)

    def add(command: Any) -> Any:
        return by(when(reason(command)))

    return add


def _login() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return ""


def _now() -> str:
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


@click.command(
    epilog=options.examples(
        'kg same 4vkxazit ajxlogp2 --why "born 1971 in both, and the second report names the earlier post"'
    )
)
@click.argument("one", metavar="A")
@click.argument("other", metavar="B")
@options.data
@signed(why=True)
def same(one: str, other: str, root: Path, by: str, when: str, why: str) -> None:
    """Say that A and B are one official.

    A and B are officials (a name, or an IRI as `kg show` prints it), or mentions: the id of a claim that `kg show` and
    `kg review` print behind a sentence, or ARTICLE#START-END. It holds however often the graph is made anew, until `kg undo`.
    """
    _decide(root, "same", one, other, (by, when, why))


@click.command(
    epilog=options.examples('kg different 4vkxazit ajxlogp2 --why "one is from Bac Ninh, the other from Bac Giang"')
)
@click.argument("one", metavar="A")
@click.argument("other", metavar="B")
@options.data
@signed(why=True)
def different(one: str, other: str, root: Path, by: str, when: str, why: str) -> None:
    """Say that A and B are two officials of one name.

    A and B are given as to `kg same`. To part what the graph has joined by mistake, name a claim of each of the two people.
    """
    _decide(root, "different", one, other, (by, when, why))


def _decide(root: Path, kind: str, one: str, other: str, sign: tuple[str, str, str]) -> None:
    from kg.workspace.judge import decide, signature

    tell_verdict(root, decide(root, kind, one, other, signature(*sign)))


def tell_verdict(root: Path, row: Any) -> None:
    """A verdict that was kept, and the officials of the name as the graph has them now."""
    _tell(row)
    for reason in row.against:
        click.echo(f"  in spite of: {reason}")
    _tell_officials(root, row)


def _tell_officials(root: Path, row: Any) -> None:
    from kg.workspace.judge import outcome

    found = outcome(root, row.judgement)
    click.echo(f"Of this name the graph now has {options.count(len(found.officials), 'official')}:")
    for line in found.officials:
        click.echo(line)
    if found.undecided:
        click.echo(f"{options.count(found.undecided, 'pair')} of them may be one: kg review{options.data_of(root)}")


def _tell(row: Any) -> None:
    from kg.workspace.judge import told

    click.echo(f"{'decided already: ' if row.old else ''}no. {row.number}: {told(row.judgement)}")


@click.command(epilog=options.examples('kg reject 2gifw5ep --why "the sentence is about his predecessor"'))
@click.argument("claims", nargs=-1, required=True, metavar="CLAIM...")
@options.data
@signed(why=True)
def reject(claims: tuple[str, ...], root: Path, by: str, when: str, why: str) -> None:
    """Say that claims are wrong: what rests on them alone disappears, and does not come back when the text is read anew.

    A claim is named by its id, which `kg show` prints behind its sentence; its first letters will do.
    """
    from kg.workspace.judge import reject as run
    from kg.workspace.judge import signature

    found = run(root, claims, signature(by, when, why))
    for row in found.rows:
        _tell(row)
    for fact in found.rested:
        left = f"stays, with {options.count(fact.others, 'other claim')}" if fact.others else "gone"
        click.echo(f"  {left}: {fact.text}")


@click.command(epilog=options.examples('kg suppress "Nguyễn Văn Mẫu" --why "private person, no official"'))
@click.argument("person")
@options.data
@signed(why=True)
def suppress(person: str, root: Path, by: str, when: str, why: str) -> None:
    """Take a person out of every answer, page and export, until `kg undo`.

    PERSON is a name, an IRI, or the id of a claim about the person, which `kg show` prints behind its sentence.

    The articles stay, and so do the agencies, posts and events that others are tied to; in headlines and in other people's
    sentences the name is blacked out, also a given name after "ông" or a title.
    """
    from kg.workspace.judge import signature
    from kg.workspace.judge import suppress as run

    row = run(root, person, signature(by, when, why))
    _tell(row)
    spots = row.judgement.mentions
    where = f"{options.count(len(spots), 'mention')} in {options.count(len({s.article for s in spots}), 'article')}"
    click.echo(f"  hidden: all that rests on {where}; `kg undo {row.number}{options.data_of(root)}` brings it back")


@click.command(
    epilog=options.examples(
        "kg judgements        the numbers", 'kg undo 3 --why "the two posts were held by father and son"'
    )
)
@click.argument("number", type=click.IntRange(min=1), required=False)
@options.data
@signed(why=False)
def undo(number: int | None, root: Path, by: str, when: str, why: str) -> None:
    """Take back the judgement with this number, or the last one. The log keeps both; an undo can be undone."""
    from kg.workspace.judge import signature, told
    from kg.workspace.judge import undo as run

    row, target = run(root, number, signature(by, when, why))
    click.echo(f"no. {row.number}: takes back no. {target.number}: {told(target.judgement)}")
    if target.judgement.kind in ("same", "different"):
        _tell_officials(root, target)


@click.group(
    invoke_without_command=True,
    epilog=options.examples(
        "kg judgements", "kg judgements export verdicts.jsonl", "kg judgements import verdicts.jsonl"
    ),
)
@options.data
@click.pass_context
def judgements(context: click.Context, root: Path) -> None:
    """List what people decided, with numbers; share it with a team as a text file."""
    from kg.workspace.judge import log, told

    context.obj = root
    if context.invoked_subcommand is None:
        found = log(root)
        for row, live in found:
            mark = "" if live else "  (taken back)"
            click.echo(f"no. {row.number}: {told(row.judgement)}{mark}")
        if not found:
            options.say(
                f"kg: nobody has decided anything yet; what waits for a decision: kg review{options.data_of(root)}"
            )


_data = click.option("--data", "root", type=click.Path(path_type=Path, file_okay=False), help="The workspace folder.")


@judgements.command("export")
@click.argument("target", type=click.Path(path_type=Path, dir_okay=False, allow_dash=True), metavar="FILE|-")
@_data
@click.pass_obj
def export(given: Path, target: Path, root: Path | None) -> None:
    """Write all judgements: a line of JSON each, sorted, with the words they are about. An older FILE is replaced."""
    from kg.workspace.share import export as run
    from kg.workspace.share import exported

    if str(target) == "-":
        for line in exported(root or given):
            click.echo(line, nl=False)
    else:
        click.echo(f"{target}: {options.count(run(root or given, target), 'judgement')}")


@judgements.command("import")
@click.argument("source", type=click.Path(path_type=Path, dir_okay=False, allow_dash=True), metavar="FILE|-")
@_data
@click.pass_obj
def bring(given: Path, source: Path, root: Path | None) -> None:
    """Add the judgements of a file. Those that are here already change nothing; contradictions are refused with both shown.

    A judgement on an article that is not here yet is kept, and takes effect when the article is ingested.
    """
    from kg.workspace.judge import told
    from kg.workspace.share import bring as run

    given_here = sys.stdin.buffer.read() if str(source) == "-" else None
    found = run(root or given, source, given_here)
    click.echo(f"{len(found.rows)} added, {found.known} known")
    for row in found.orphans:
        options.say(f"kg: no. {row.number} has no place in the articles here yet: {told(row.judgement)}")
