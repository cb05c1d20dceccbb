"""Commands for a first look: demo, stats."""

from pathlib import Path

import click

from kg.cli import options


@click.command()
@click.option(
    "--data", "root", type=click.Path(path_type=Path, file_okay=False), default=Path("kg-demo"), show_default="./kg-demo",
    help="The folder for the tour's workspace.",
)  # fmt: skip
def demo(root: Path) -> None:
    """Take the tour: five fictional articles in, a graph, an answer with its sentences, and a network page out."""
    from kg.query import FORMATS
    from kg.workspace.about import demo as run

    with options.progress("ingest") as step:
        found = run(root, report=lambda _: step())
    click.echo(f"Articles: {', '.join(f'{n} {status}' for status, n in found.counts.items())}  (all of them fictional)")
    click.echo("\nWho holds what, and the sentence that says so:\n")
    for piece in FORMATS["table"](found.answer):
        click.echo(piece, nl=False)
    click.echo(
        f"\nThe network page, {len(found.view.nodes)} nodes and {len(found.view.edges)} links: {found.page.resolve()}"
    )
    click.echo(f"Go on with:  kg show NAME --data {root}   kg ask --list   kg query 'SELECT ...' --data {root}")


@click.command()
@options.data
def stats(root: Path) -> None:
    """Count what the workspace holds, and list what could not be read."""
    from kg.query import FORMATS
    from kg.workspace.about import stats as run

    found = run(root)
    click.echo(f"articles  {found.articles}\nchanges   {found.sequence}")
    options.warn_stale(found.behind)
    for piece in FORMATS["table"](found.graph):
        click.echo(piece, nl=False)
    for origin, reason, kept in found.quarantined:
        click.echo(f"quarantined  {origin}: {reason}" + (f"  (copy: {kept})" if kept else ""))
