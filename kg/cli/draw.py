"""Commands that write files out of the graph: view, export."""

from pathlib import Path

import click

from kg.cli import options


@click.command()
@click.argument("entities", nargs=-1, metavar="[ENTITY]...")
@options.data
@click.option("-o", "target", type=click.Path(path_type=Path, dir_okay=False), required=True, help="The page to write.")
@click.option("--max-nodes", type=click.IntRange(min=1), default=300, show_default=True, help="Draw at most so many.")
def view(entities: tuple[str, ...], root: Path, target: Path, max_nodes: int) -> None:
    """Write an interactive network page around entities (names or IRIs), or of the whole graph.

    The page works without a network; a click on a node or link shows the sentences behind it.
    """
    from kg.workspace.draw import draw

    options.warn_if_stale(root)
    found = draw(root, entities, target, max_nodes=max_nodes)
    if found.note:
        options.say(f"kg: {found.note}")
    click.echo(f"{target}: {len(found.nodes)} nodes, {len(found.edges)} links")


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
