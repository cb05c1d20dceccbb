"""The real `kg` in a process of its own, and what a failure of it must look like."""

import os
import subprocess
import sys
import time
from typing import NamedTuple

# argv: module:attribute, "before" or "after", a number, then the words for kg: dies by -9 at that call of the attribute
_DIES = """
import os, signal, sys
from importlib import import_module
where, when, number = sys.argv[1:4]
module, _, path = where.partition(":")
owner, names, calls = import_module(module), path.split("."), []
for name in names[:-1]:
    owner = getattr(owner, name)
known = getattr(owner, names[-1])
def stand_in(*args, **kwargs):
    calls.append(1)
    if len(calls) == int(number) and when == "before":
        os.kill(os.getpid(), signal.SIGKILL)
    done = known(*args, **kwargs)
    if len(calls) == int(number):
        os.kill(os.getpid(), signal.SIGKILL)
    return done
setattr(owner, names[-1], stand_in)
sys.argv = ["kg", *sys.argv[4:]]
from kg.cli import main
main()
"""
# Ctrl-C reaches it also where the tests run in the background, with the signal ignored
_HEARS = "import signal; signal.signal(signal.SIGINT, signal.default_int_handler); from kg.cli import main; main()"


class Done(NamedTuple):
    """How a command ended."""

    code: int
    out: str
    err: str


def environment(**more):
    """The environment of the tests without a user's settings of kg."""
    return {k: v for k, v in os.environ.items() if not k.startswith("KG_")} | more


def kg(*words, stdin=b"", cwd=None, env=None, start=("-m", "kg")):
    """Run `kg WORDS` and wait for it."""
    command = [sys.executable, *start, *map(str, words)]
    found = subprocess.run(
        command, input=stdin, capture_output=True, cwd=cwd, env=environment(**(env or {})), timeout=120, check=False
    )
    return Done(found.returncode, found.stdout.decode(), found.stderr.decode())


def started(*words, err=subprocess.PIPE):
    """Start `kg WORDS` and do not wait; Ctrl-C (SIGINT) reaches it."""
    command = [sys.executable, "-c", _HEARS, *map(str, words)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=err, env=environment())


def killed(where, when, number, *words):
    """Run `kg WORDS`, killed by -9 before or after the call with this number of a function; how it ended."""
    return kg(where, when, number, *words, start=("-c", _DIES))


def works(done):
    """The output of a command that must have done its work."""
    assert done.code == 0, done
    assert "Traceback" not in done.err
    return done.out


def fails(done, code, *words):
    """A failure: its exit code, words of its message, nothing on standard output, no traceback."""
    assert done.code == code, done
    assert "Traceback" not in done.err, done.err
    for word in words:
        assert str(word) in done.err, done.err
    assert done.out == ""


def until(check, seconds=60):
    """Wait until something is so; what it gave."""
    end = time.monotonic() + seconds
    while not (found := check()):
        assert time.monotonic() < end, "waited too long"
        time.sleep(0.005)
    return found
