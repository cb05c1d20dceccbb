"""The command of the tour."""

import shlex
from pathlib import Path

import click

from kg.cli import options

_WIDTH = 100  # columns
_STEPS = 5  # lines of an answer, one quote each

_ANSWERS = {
    "career": "{about}, post by post, each with the sentence that says so",
    "succession": "Who held one post after another: {about}",
    "namesakes": "Officials called {about}, kept apart: a name alone joins nobody",
}
_PAGES = {"network": "the network", "official": "a career", "agency": "a roster in time"}


@click.command()
@click.option(
    "--data", "root", type=click.Path(path_type=Path, file_okay=False), default=Path("kg-demo"), show_default="./kg-demo",
    help="The folder for the tour's workspace.",
)  # fmt: skip
def demo(root: Path) -> None:
    """Take the tour: fictional articles in; a graph, some answers with their sentences, and three pages out."""
    from kg.workspace.demo import demo as run

    with options.progress("ingest") as step:
        found = run(root, report=lambda _: step())
    news = ", ".join(f"{number} {status}" for status, number in found.ingested.items() if number)
    click.echo(f"Articles: {news or 'none'}  (all of them fictional: the people do not exist)")
    click.echo(f"The graph: {', '.join(f'{n} {what}' for what, n in found.counts.items())}; {found.years}")
    for name, answer in found.answers.items():
        _tell(name, answer, root)
    click.echo(_heading("Pages to open in a browser; a click shows the sentences"))
    for name, page in found.pages.items():
        click.echo(f"  {_PAGES[name]:<17} {page.path.resolve()}  ({page.holds})")
    click.echo(_heading("Go on with"))
    click.echo(f"  kg ask --list   kg stats --data {root}   kg view NAME --as timeline -o page.html --data {root}")
    click.echo(f"  kg review --data {root}   kg check --data {root}   (who may be one; what does not go together)")


def _heading(text: str) -> str:
    return "\n" + click.style(_cut(text, _WIDTH), bold=True)


def _cut(text: str, width: int) -> str:
    return text if len(text) <= width else f"{text[: width - 1]}…"


def _tell(name: str, answer: object, root: Path) -> None:
    """One answer: a heading, its first lines, and the command that gives the whole."""
    from kg.workspace.demo import Answer, excerpt, shown

    assert isinstance(answer, Answer)
    click.echo(_heading(_ANSWERS[name].format(about=answer.about)))
    steps, more = shown(answer.steps, _STEPS)
    for step in steps:
        what = step.name if name == "succession" else step.post
        click.echo(_cut(f"  {step.when or '?':<17}  {what}", _WIDTH))
        if name == "namesakes":
            click.echo(_cut(f"{'':21}{step.name}", _WIDTH))
        elif step.quote:
            click.echo(f"{'':21}“{excerpt(step.quote, step.name, _WIDTH - 23)}”")
    if more:
        click.echo(f"{'':21}… and {more} more beside these")
    click.echo(f"  $ kg {shlex.join(answer.command)} --data {shlex.quote(str(root))}")
