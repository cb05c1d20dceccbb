"""The command that counts: stats."""

from pathlib import Path

import click

from kg.cli import options


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
