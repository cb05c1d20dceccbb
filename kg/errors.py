"""The error tree: every failure a user can meet, each with one stable exit code.

    KgError                    something a user can act on (exit 1)
    ├── UsageError             an argument or a query is wrong (exit 2)
    │   └── QueryError         SPARQL that does not parse or is not allowed (exit 2)
    ├── WorkspaceError         the workspace is missing, broken or cannot be written (exit 3)
    ├── LockedError            another process is writing to the workspace (exit 4)
    ├── LimitError             a time, size or nesting limit was reached (exit 5)
    └── SourceError            an input cannot be read as an article (quarantined; the command ends with 1)

Only `kg.cli` catches them. A message says what happened, where, and what to do.
"""


class KgError(Exception):
    """A failure with a message for the user; `exit_code` is what the command line returns."""

    exit_code = 1


class UsageError(KgError):
    """An argument is wrong: a missing file, an unknown name, a contradictory option."""

    exit_code = 2


class QueryError(UsageError):
    """A SPARQL query does not parse, or asks for something that is refused (SERVICE, updates)."""


class WorkspaceError(KgError):
    """The workspace folder is missing, damaged, or not writable."""

    exit_code = 3


class LockedError(KgError):
    """Another process holds the workspace for writing; the message names it."""

    exit_code = 4


class LimitError(KgError):
    """A limit was reached: query time, query length, nesting, memory."""

    exit_code = 5


class SourceError(KgError):
    """One input cannot be read as an article; the rest of the batch goes on."""
