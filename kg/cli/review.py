"""Commands that show what a person should look at: review, why."""

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from kg.cli import options
from kg.cli.judge import signed, tell_verdict

if TYPE_CHECKING:
    from kg.workspace.review import Pair, Review, Side

_CHOICES = {"s": "same", "d": "different", "u": "unsure"}


@click.command(epilog=options.examples("kg review --limit 3", "kg review --ask"))
@options.data
@click.option("--limit", type=click.IntRange(min=1), default=10, show_default=True, help="At most so many pairs.")
@click.option("--all", "everything", is_flag=True, help="Also the pairs that somebody marked as unsure.")
@click.option("--namesakes", is_flag=True, help="Instead those of one name who are kept apart as two.")
@click.option("--ask", "asking", is_flag=True, help="Ask about each pair, and keep the answers.")
@click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True, help="The output."
)
@signed(why=False)
def review(
    root: Path, limit: int, everything: bool, namesakes: bool, asking: bool, form: str, by: str, when: str, why: str
) -> None:
    """Show officials of one name that may be one, side by side with their sentences.

    The pairs on which most hangs come first: the highest posts, then the most facts. Then come the verdicts whose words are no
    longer in the texts. Decide a pair with `kg same` or `kg different`, or with --ask right here.
    """
    from kg.workspace.review import review as run

    options.warn_if_stale(root)
    found = run(root, limit=limit, everything=everything, namesakes=namesakes)
    if form == "json":
        click.echo(json.dumps(_plain(found), ensure_ascii=False, indent=1))
    elif asking:
        _ask(root, found, (by, when, why))
    else:
        _print(root, found)


def _print(root: Path, found: "Review") -> None:
    from kg.cli import compared

    if found.pairs:
        click.echo(compared.SCALE)
    for number, pair in enumerate(found.pairs, 1):
        for line in (*compared.pair(pair, number, found.total), "", *compared.decide(pair, options.data_of(root))):
            click.echo(line)
    _orphans(found)
    if not found.pairs:
        click.echo(
            "Nobody waits for a decision: no two officials of one name are undecided."
            f"\nTo see those of one name who are kept apart, with the reasons: kg review --namesakes{options.data_of(root)}"
        )
    elif found.total > len(found.pairs):
        options.say(f"kg: {found.total - len(found.pairs)} more pairs; raise --limit to see them")


def _orphans(found: "Review") -> None:
    from kg.workspace.judge import told

    if found.orphans:
        click.echo(click.style("\nVerdicts that the texts no longer bear out", bold=True))
    for orphan in found.orphans:
        click.echo(f"  no. {orphan.row.number}: {told(orphan.row.judgement)}\n      {orphan.what}")


def _ask(root: Path, found: "Review", sign: tuple[str, str, str]) -> None:
    """Go through the pairs; every answer is kept at once."""
    from kg.cli import compared
    from kg.workspace.judge import decide, signature

    click.echo(compared.SCALE if found.pairs else "Nobody waits for a decision.")
    for number, pair in enumerate(found.pairs, 1):
        for line in (*compared.pair(pair, number, found.total), ""):
            click.echo(line)
        ways = {"s": "(s)ame", "d": "(d)ifferent", "u": "(u)nsure", "k": "(k) skip", "q": "(q)uit"}
        if pair.spelt:
            del ways["s"]
        answer = click.prompt(", ".join(ways.values()), type=click.Choice(list(ways)), default="k", show_choices=False)
        if answer == "q":
            break
        if answer in _CHOICES:
            why = sign[2] or click.prompt("why")
            tell_verdict(
                root, decide(root, _CHOICES[answer], pair.one.claim, pair.other.claim, signature(*sign[:2], why))
            )
    _orphans(found)


def _plain(found: "Review") -> dict[str, Any]:
    return {
        "total": found.total,
        "pairs": [_pair(p) for p in found.pairs],
        "orphans": [{"number": o.row.number, "kind": o.row.judgement.kind, "what": o.what} for o in found.orphans],
    }


def _pair(pair: "Pair") -> dict[str, Any]:
    return {
        "rank": pair.rank, "facts": pair.weight, "score": pair.score,
        "reasons": [{"weight": r.weight, "text": r.text, "decisive": r.decisive} for r in pair.reasons],
        "one": _side(pair.one), "other": _side(pair.other),
    }  # fmt: skip


def _side(side: "Side") -> dict[str, Any]:
    return {
        "iri": side.iri,
        "name": side.name,
        "claim": side.claim,
        "facts": [
            {
                "text": fact.text,
                "period": fact.period,
                "sentences": [
                    {
                        "quote": e.quote,
                        "title": e.title,
                        "published": e.published,
                        "url": e.url,
                        "claims": list(e.claims),
                    }
                    for e in fact.evidence
                ],
            }
            for fact in side.facts
        ],
    }


@click.command(epilog=options.examples("kg why 4vkxazit ajxlogp2", "kg why 2gifw5ep"))
@click.argument("what", nargs=-1, required=True, metavar="A B | FACT")
@options.data
def why(what: tuple[str, ...], root: Path) -> None:
    """Tell why A and B are one official or two, or what a fact rests on.

    With two officials or mentions (given as to `kg same`): every reason with its weight, and what people decided. With one
    thing (an IRI of a tenure, a participation or an event, the id of a claim, or a name): its claims, each with its sentence,
    and how the reader came to it.
    """
    from kg.errors import UsageError
    from kg.workspace import why as room

    if len(what) > 2:
        raise UsageError(f"give one fact, or two officials in quotes; got {len(what)} words")
    options.warn_if_stale(root)
    for line in room.two(root, *what) if len(what) == 2 else room.one(root, *what):
        click.echo(line)
