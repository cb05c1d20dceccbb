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
@click.option("--vocabulary", is_flag=True, help="Count the shipped language instead; needs no workspace.")
def stats(root: Path, *, vocabulary: bool) -> None:
    """Count what the workspace holds, and list what could not be read."""
    from kg.query import FORMATS
    from kg.workspace.about import stats as run

    if vocabulary:
        click.echo(_language())
        return
    found = run(root)
    click.echo(f"articles  {found.articles}\nchanges   {found.sequence}")
    options.warn_stale(found.behind)
    for piece in FORMATS["table"](found.graph):
        click.echo(piece, nl=False)
    for origin, reason, kept in found.quarantined:
        click.echo(f"quarantined  {origin}: {reason}" + (f"  (copy: {kept})" if kept else ""))


def _language() -> str:
    """The counts of the vocabulary and the units as text tables."""
    from kg.workspace.vocabulary import counts

    tables = []
    for heading, columns, rows in counts():
        widths = [max(map(len, column)) for column in zip(columns, *rows, strict=True)]
        lines = [
            "  ".join(
                cell.ljust(w) if k == 0 else cell.rjust(w) for k, (cell, w) in enumerate(zip(row, widths, strict=True))
            )
            for row in (columns, *rows)
        ]
        tables.append("\n".join([heading, *lines]))
    return "\n\n".join(tables)
