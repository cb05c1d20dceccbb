"""Ctrl-C where work must not stop half-way: held back for a moment, or until the work is done unless it comes again."""

import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType


@contextmanager
def held_back() -> Iterator[None]:
    """Hold Ctrl-C back for a moment: a process that starts meanwhile never hears it, it is its parent's to end the work."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


class Patience:
    """From `begin` on the first Ctrl-C waits for the end of the block, where it is raised; the next one does not wait.

    It is a handler of the signal, not a clause that catches the exception: a press in the moment between two such clauses, or
    while the second is at work, would be lost on it. Before `begin` each press is raised at once, and that was the first. In a
    thread other than the main one, or where Ctrl-C is ignored or somebody else's, nothing changes.
    """

    def __init__(self, told: Callable[[], None]) -> None:
        """`told` is called at once where a press waits."""
        self._told, self._waits, self._pressed = told, False, False
        main = threading.current_thread() is threading.main_thread()
        self._ours = main and signal.getsignal(signal.SIGINT) is signal.default_int_handler

    def __enter__(self) -> "Patience":
        if self._ours:
            signal.signal(signal.SIGINT, self._press)
        return self

    def __exit__(self, failed: type[BaseException] | None, *_: object) -> None:
        if self._ours:
            signal.signal(signal.SIGINT, signal.default_int_handler)
        if self._pressed and not failed:
            raise KeyboardInterrupt

    def begin(self) -> None:
        """From now on the first press waits."""
        self._waits = True

    def _press(self, _number: int, _frame: FrameType | None) -> None:
        first, self._pressed = not self._pressed, True
        if not (first and self._waits):
            raise KeyboardInterrupt
        self._told()
