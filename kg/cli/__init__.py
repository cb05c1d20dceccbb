"""The command line: parse, one call, print. Data goes to standard output, everything else to standard error."""

import gc
import io
import os
import sys
from importlib import import_module

import click

from kg.errors import KgError

# command -> (module, what --help says of it); modules are imported when their command runs
COMMANDS = {
    "demo": ("demo", "The tour: sample articles in; a graph, some answers and three pages out."),
    "ingest": ("change", "Read articles into the workspace."),
    "extract": ("read", "Show what the reader finds in articles, without a workspace."),
    "query": ("ask", "Answer a SPARQL query."),
    "ask": ("ask", "Answer a named question (`kg ask --list`)."),
    "show": ("ask", "An official's timeline, an agency's roster, an event; with sentences."),
    "view": ("draw", "Write an interactive page: a network or a timeline."),
    "check": ("check", "Which facts do not go together, with the sentences of both sides."),
    "export": ("draw", "Write the graph as N-Quads, TriG or Turtle."),
    "review": ("review", "What waits for a person: officials who may be one, side by side."),
    "why": ("review", "Why two officials are one or two; what a fact rests on."),
    "same": ("judge", "Say that two officials are one."),
    "different": ("judge", "Say that two officials of one name are two."),
    "reject": ("judge", "Say that a claim is wrong."),
    "suppress": ("judge", "Take a person out of every answer, page and export."),
    "undo": ("judge", "Take back a judgement."),
    "judgements": ("judge", "List what people decided; share it as a text file."),
    "retract": ("change", "Take articles out again."),
    "rebuild": ("change", "Make the graph anew from the kept articles."),
    "eval": ("evaluate", "Score extraction against gold, or measure what of unlabelled texts is understood."),
    "stats": ("about", "Count what the workspace holds."),
}


class Lazy(click.Group):
    """A group whose commands are imported only when they run."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The commands in the order in which one meets them."""
        del ctx
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import the module of a command."""
        del ctx
        if cmd_name not in COMMANDS:
            return None
        found = getattr(import_module(f"kg.cli.{COMMANDS[cmd_name][0]}"), cmd_name)
        assert isinstance(found, click.Command)
        return found

    def invoke(self, ctx: click.Context) -> object:
        """Run the command; a reader that closes its end of the pipe (`kg export | head`) ends it quietly."""
        try:
            return super().invoke(ctx)
        except BrokenPipeError:
            return _pipe_closed()

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands without importing them."""
        del ctx
        with formatter.section("Commands"):
            formatter.write_dl([(name, text) for name, (_, text) in COMMANDS.items()])


# Objects made before the collector looks for cycles. Reading makes a thousand small records an article and no cycles: with
# the usual 700 a quarter of its time goes into looking.
YOUNG = 50_000


@click.group(cls=Lazy, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 110})
@click.version_option(None, "--version", package_name="vnkg", message="kg %(version)s")
def kg() -> None:
    """Vietnamese official news in; officials, positions, agencies and events out; every fact with its sentence.

    Exit codes: 0 done; 1 done, but some input was rejected, or a check found a violation; 2 wrong usage or query; 3 no
    workspace, or a place that cannot be written; 4 another process is writing; 5 a limit was reached; 130 interrupted.
    """


def _pipe_closed() -> int:
    """Send what is still to be written nowhere; the exit code of a process whose reader went away."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 141


def _run() -> int:
    gc.set_threshold(YOUNG)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper) and not stream.isatty():
            stream.reconfigure(encoding="utf-8", errors="surrogateescape")  # data is UTF-8 under every locale
    code = kg.main(standalone_mode=False, prog_name="kg")
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        return _pipe_closed()
    return code if isinstance(code, int) else 0


def main() -> None:
    """Run a command; a KgError becomes one message and its exit code, never a traceback."""
    try:
        sys.exit(_run())
    except KgError as error:
        click.echo(f"kg: {error}", err=True)
        sys.exit(error.exit_code)
    except (click.exceptions.Abort, KeyboardInterrupt):
        click.echo("kg: interrupted", err=True)
        sys.exit(130)
    except click.ClickException as error:
        error.show()
        sys.exit(error.exit_code)
    except OSError as error:
        click.echo(f"kg: {error}: check the disk and the place that this names, then run again", err=True)
        sys.exit(3)
