"""Commands that write files out of the graph: view, export."""

from pathlib import Path

import click

from kg.cli import options


@click.command()
@click.argument("entities", nargs=-1, metavar="[ENTITY]...")
@options.data
@click.option("-o", "target", type=click.Path(path_type=Path, dir_okay=False), required=True, help="The page to write.")
@click.option(
    "--as",
    "form",
    type=click.Choice(["network", "timeline"]),
    default="network",
    show_default=True,
    help="The kind of page.",
)
@click.option(
    "--max-nodes",
    type=click.IntRange(min=1),
    default=300,
    show_default=True,
    help="Draw at most so many nodes, or lanes.",
)
@options.as_of
def view(entities: tuple[str, ...], root: Path, target: Path, form: str, max_nodes: int, as_of: str) -> None:
    """Write an interactive page around entities (names or IRIs), or of the whole graph.

    A network shows who is linked to what; a timeline shows careers of officials and rosters of agencies through time. The page
    works without a network; a click shows the sentences behind what is drawn.
    """
    from kg.workspace.draw import draw

    options.warn_if_stale(root)
    page = draw(root, entities, target, form=form, limit=max_nodes, as_of=as_of)
    if page.note:
        options.say(f"kg: {page.note}")
    click.echo(f"{target}: {page.holds}")


@click.command()
@options.data
@click.option(
    "--format", "form", type=click.Choice(["nq", "trig", "ttl"]), default="nq", show_default=True, help="The format."
)
@click.option(
    "-o", "target", type=click.Path(path_type=Path, dir_okay=False), help="A file instead of standard output."
)
def export(root: Path, form: str, target: Path | None) -> None:
    """Write the graph. N-Quads come sorted: equal graphs give equal files."""
    from kg.workspace.draw import export as run
    from kg.workspace.files import write

    options.warn_if_stale(root)
    pieces = run(root, form=form)
    if target:
        write(target, pieces)
        return
    for piece in pieces:
        click.echo(piece, nl=False)
