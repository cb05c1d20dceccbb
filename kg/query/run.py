"""One query, one process: the engine has no time limit and can crash, so it runs where it can be killed.

The parent writes a request to the worker's standard input and reads an answer from its standard output, both JSON.
The worker gives up memory above a limit, core dumps and (where the system lets it) the network, and ends with its
parent. Whatever happens to it, the parent answers with a table or raises one of our errors.
"""

import contextlib
import json
import math
import os
import re
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

from kg.errors import KgError, LimitError, LockedError, QueryError, UsageError, WorkspaceError
from kg.model import Quad
from kg.query.guard import check, prepare
from kg.store import Table, open_store

TIMEOUT = 30.0
LIMIT = 10_000
MEMORY = 2 * 1024**3
MAX_ANSWER = 256 * 1024**2

_START = "from kg.query.run import work; work()"
_GRACE = 5.0  # seconds after which a worker whose parent forgot it ends by itself
_NAMESPACES = (0x40000000, 0x50000000)  # CLONE_NEWNET; CLONE_NEWUSER with it, for those who are not root
_PR_SET_PDEATHSIG = 1
_PARSER = re.compile(r"error at (\d+):(\d+): expected (.*)", re.DOTALL)


def answer(snapshot: Path, text: str, *, timeout: float = TIMEOUT, limit: int = LIMIT, memory: int = MEMORY) -> Table:
    """Answer a query over a snapshot of the store, with at most `limit` rows, `timeout` seconds, `memory` bytes.

    Raises QueryError for a query that is refused or does not parse, LimitError when a limit was reached or the engine
    died, WorkspaceError for a snapshot that is missing or broken, UsageError for a limit that is not positive.
    """
    if not (0 < timeout < math.inf and limit > 0 and memory > 0):
        raise UsageError("--timeout, --limit and the memory limit must be positive numbers")
    text = prepare(text)
    check(text)
    if not snapshot.is_dir():
        raise WorkspaceError(f"there is no graph at {snapshot} yet: ingest something first: kg ingest ARTICLE")
    request = {
        "path": str(snapshot.resolve()),
        "text": text,
        "timeout": timeout,
        "limit": limit,
        "memory": memory,
        "parent": os.getpid(),
    }
    with _spawn() as worker:
        try:
            out, complaint = worker.communicate(json.dumps(request).encode(), timeout=timeout)
        except subprocess.TimeoutExpired:
            raise LimitError(_too_slow(timeout)) from None
        finally:
            worker.kill()  # a no-op for one that has ended; on Ctrl-C it ends here
    if worker.returncode:
        raise _death(worker.returncode, complaint.decode(errors="replace"), timeout, memory)
    return _decode(json.loads(out))


def work() -> None:
    """Read one request and answer it: what the worker does. Ends the process, so never call it in another."""
    request = json.loads(sys.stdin.buffer.read())
    _confine(request["timeout"], request["memory"], request["parent"])
    try:
        reply = _reply(Path(request["path"]), request["text"], request["limit"])
    except KgError as error:
        reply = json.dumps({"error": type(error).__name__, "message": str(error)}).encode()
    sys.stdout.buffer.write(reply)
    sys.stdout.buffer.flush()
    os._exit(0)  # the system takes the memory back faster than destructors do


def _reply(path: Path, text: str, limit: int) -> bytes:
    """Encode the store's answer. Raises our errors for what pyoxigraph lets through, and LimitError for too much."""
    try:
        store = open_store(path, read_only=True)
    except (OSError, RuntimeError, ValueError) as error:
        raise WorkspaceError(f"the graph at {path} cannot be read ({error}): run `kg rebuild`") from error
    try:
        table = store.query(text, limit=limit)
    except OSError as error:
        raise QueryError(f"the query cannot be answered: {error}") from error
    reply = json.dumps(_encode(table), ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")
    if len(reply) > MAX_ANSWER:
        raise LimitError(f"the answer is larger than {MAX_ANSWER >> 20} MiB: ask for less with LIMIT")
    return reply


def _spawn() -> "subprocess.Popen[bytes]":
    """Start a worker that finds the same modules as this process, and none in the current folder (-P)."""
    path = os.pathsep.join(entry or str(Path.cwd()) for entry in sys.path)
    return subprocess.Popen(
        [sys.executable, "-P", "-c", _START],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": path},
    )


def _confine(timeout: float, memory: int, parent: int) -> None:
    """Limits for this process. What a system does not know is left out; the guard and the parent stand before it."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415  (not on every system)

    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    most = memory if hard == resource.RLIM_INFINITY else min(memory, hard)
    with contextlib.suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_AS, (most, most))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "linux":
        _leave_network_and_die_with_parent()
    if os.getppid() != parent:
        os._exit(0)
    signal.signal(signal.SIGALRM, signal.SIG_DFL)  # for the systems without PDEATHSIG
    signal.setitimer(signal.ITIMER_REAL, timeout + _GRACE)


def _leave_network_and_die_with_parent() -> None:
    """Enter a network namespace that has no network; then ask for the signal, which the step before may clear."""
    import ctypes  # noqa: PLC0415  (Linux alone)

    libc = ctypes.CDLL(None)
    with contextlib.suppress(AttributeError):
        any(libc.unshare(flags) == 0 for flags in _NAMESPACES)
        libc.prctl(_PR_SET_PDEATHSIG, int(signal.SIGKILL))


def _encode(table: Table) -> dict[str, Any]:
    return {
        "columns": table.columns,
        "rows": table.rows,
        "truth": table.truth,
        "triples": table.triples,
        "truncated": table.truncated,
    }


def _decode(reply: dict[str, Any]) -> Table:
    if "error" in reply:
        raise _error(reply["error"], reply["message"])
    triples = reply["triples"]
    return Table(
        columns=tuple(reply["columns"]),
        rows=tuple(map(tuple, reply["rows"])),
        truth=reply["truth"],
        triples=None if triples is None else tuple(Quad(*triple) for triple in triples),
        truncated=reply["truncated"],
    )


def _error(name: str, message: str) -> KgError:
    kinds: dict[str, type[KgError]] = {k.__name__: k for k in (QueryError, LimitError, LockedError, WorkspaceError)}
    return kinds.get(name, KgError)(_readable(message))


def _readable(message: str) -> str:
    """Put the place first, and leave out the character ranges that the engine's parser lists among what it expected."""
    found = _PARSER.search(message)
    if found is None:
        return message
    parts = found[3].removeprefix("one of ").split(", ")
    expected = ", ".join(part for part in parts if not part.startswith("["))
    return f"line {found[1]}, column {found[2]}: the query does not parse here; expected {expected or 'something else'}"


def _too_slow(timeout: float) -> str:
    return f"the query took longer than {timeout:g} s: narrow it (fewer variables, a LIMIT), or raise --timeout"


def _death(code: int, complaint: str, timeout: float, memory: int) -> KgError:
    """Name the reason why a worker did not answer: a signal (negative code) or Python."""
    out_of_memory = "MemoryError" in complaint or "memory" in complaint or "bad_alloc" in complaint
    if out_of_memory or -code in {signal.SIGKILL, signal.SIGABRT}:
        return LimitError(f"the query needed more than {memory >> 20} MiB of memory: narrow it, or drop ORDER BY")
    if -code in {signal.SIGSEGV, signal.SIGBUS}:
        return LimitError("the query is too long or too deeply nested for the engine: simplify it")
    if -code in {signal.SIGALRM, signal.SIGXCPU}:
        return LimitError(_too_slow(timeout))
    if code < 0:
        return LimitError(f"the engine was ended by signal {-code}: try again, or simplify the query")
    last = complaint.strip().rpartition("\n")[2]
    return KgError(f"the engine could not start ({last or f'exit code {code}'}): install vnkg again")
