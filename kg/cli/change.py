"""Commands that change a workspace: ingest, retract, rebuild."""

import os
from pathlib import Path

import click

from kg.cli import options


@click.command()
@click.argument("sources", nargs=-1, required=True, metavar="SOURCE...")
@options.data
@options.report
@options.jobs
@click.option("-v", "--verbose", is_flag=True, help="Tell how much of the graph was looked at again.")
def ingest(sources: tuple[str, ...], root: Path, report: Path | None, jobs: int | None, verbose: bool) -> int:
    """Read articles into the workspace: text, HTML or JSON Lines files, folders of them, or - for standard input.

    A text file may begin with lines `url: ...`, `published: YYYY-MM-DD`, `title: ...`, then an empty line. The same article
    again changes nothing; new content of the same address or file replaces the old. What cannot be read is copied into the
    workspace's quarantine and reported (exit code 1).
    """
    from kg.workspace.ingest import Outcome
    from kg.workspace.ingest import ingest as run
    from kg.workspace.pool import cores

    with options.json_lines(report) as write, options.progress("ingest") as step:

        def tell(outcome: Outcome) -> None:
            write(outcome._asdict())
            step()
            if outcome.status == "rejected":
                options.say(f"rejected {outcome.origin}: {outcome.reason}")

        def note(kind: str, line: str) -> None:
            if kind == "interrupted" or verbose:
                options.say(f"kg: {line}" if kind == "interrupted" else line)

        counts = run(root, sources, report=tell, base=os.environ.get("KG_BASE"), jobs=jobs or cores(), note=note)
    click.echo(", ".join(f"{number} {status}" for status, number in counts.items()))
    options.warn_orphans(root)
    _check(root)
    return 1 if counts["rejected"] else 0


def _check(root: Path) -> None:
    """Tell how much of what the ingest touched does not go together."""
    from kg.cli.check import counted
    from kg.workspace.check import check

    counts = check(root, whole=False, limit=0).counts
    if any(counts.values()):
        options.say(f"kg: {counted(counts)} in what this touched: `kg check` shows them")


@click.command()
@click.argument("articles", nargs=-1, required=True, metavar="ARTICLE...")
@options.data
def retract(articles: tuple[str, ...], root: Path) -> None:
    """Take articles out again, named by id, address or file. Facts that rest on them alone disappear."""
    from kg.workspace.change import retract as run

    for name in run(root, articles):
        click.echo(f"retracted {name}")
    options.warn_orphans(root)


@click.command()
@options.data
@click.option("--extract", "again", is_flag=True, help="Read the kept articles again with today's vocabulary.")
def rebuild(root: Path, again: bool) -> None:
    """Make the graph anew from the kept articles."""
    from kg.workspace.change import rebuild as run

    with options.progress("rebuild") as step:
        number = run(root, again=again, progress=lambda _done, _all: step())
    click.echo(f"{number} articles")
    options.warn_orphans(root)
