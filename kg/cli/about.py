"""The command that counts: stats."""

from pathlib import Path

import click

from kg.cli import options


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
