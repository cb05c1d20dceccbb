"""Work on many things in several processes: answers in the order of the things, no more of them ahead than fit in memory."""

import gc
import multiprocessing
import os
import threading
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import chain, islice
from multiprocessing.connection import wait
from time import monotonic
from typing import Any, Generic, TypeVar

from kg.errors import KgError
from kg.workspace.interrupt import held_back

A = TypeVar("A")
B = TypeVar("B")
Answers = Generator[tuple[Any, Any], None, None]  # each thing with what was made of it
_Answers = tuple[list[B], Exception | None]

FEW = 96  # so many are done before other processes would be ready to begin
_SOON = 0.5  # seconds after which what came until then is done here: a slow source keeps nobody waiting
_CHUNK = 8  # things that go to a process at a time
_AHEAD = (
    128  # chunks given out whose answers nobody has taken yet: enough to be busy while the graph takes over a batch
)
_YOUNG = 50_000  # objects before the collector looks for cycles; see kg.cli


def cores() -> int:
    """How many processes this machine can run at a time."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


class Pool:
    """Processes that work beside this one. They start with the first work of which there is much, and wait for more of it."""

    def __init__(self, jobs: int) -> None:
        """With one job all is done in this process."""
        self.jobs = jobs
        self._executor: ProcessPoolExecutor | None = None

    def __enter__(self) -> "Pool":
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    @property
    def is_running(self) -> bool:
        """Whether there are processes that wait for work."""
        return self._executor is not None

    def mapped(self, work: Callable[[A], B], things: Iterable[Any], *, of: type[A]) -> Answers:
        """Each thing with what `work` makes of it, in order; what is not `of` this type is its own answer.

        `work` is a function of a module. Where many things come soon, the processes begin before anybody asks for an answer; few
        are done in this one, and so are the first of those that come slowly. Raises KgError, with the thing's origin, where a
        process dies of it, once everything before it is answered.
        """
        rest = iter(things)
        if self.jobs > 1:
            first = list(_soon(rest, of))
            rest = chain(first, rest)
            if _number(first, of) == FEW:
                return _Queue(self, work, of, _CHUNK, _AHEAD).begun(rest)
        return self._slowly(work, rest, of)

    def _slowly(self, work: Callable[[A], B], rest: Iterator[Any], of: type[A]) -> Answers:
        few = 0
        while few < FEW or self.jobs == 1:
            first = list(_soon(rest, of) if self.jobs > 1 else islice(rest, 1))
            if not first:
                return
            few += _number(first, of)
            for thing in first:
                yield thing, work(thing) if isinstance(thing, of) else thing
        yield from _Queue(self, work, of, _CHUNK, _AHEAD).answers(rest)

    def ahead(self, work: Callable[[A], B], things: Iterable[A], *, of: type[A]) -> Answers:
        """Each of a few large things with what `work` makes of it: one for each process and two that wait, from now on."""
        return _Queue(self, work, of, 1, 3 * self.jobs).begun(iter(things))

    def submit(self, work: Callable[[A], B], things: list[A]) -> "Future[_Answers[B]]":
        """Give things to a process; processes are started if there are none."""
        try:
            with held_back():
                self._executor = self._executor or _executor(self.jobs)
                return self._executor.submit(_each, work, things)
        except BrokenProcessPool as error:
            broken: Future[_Answers[B]] = Future()
            broken.set_exception(error)
            return broken

    def stop(self) -> None:
        """End the processes, once each has done what it is at."""
        if self._executor:
            self._executor.shutdown(wait=True, cancel_futures=True)
            self._executor = None


def _soon(rest: Iterator[Any], of: type[A]) -> Iterator[Any]:
    """What comes soon, until it is too much for one process."""
    found, end = 0, monotonic() + _SOON
    for thing in rest:
        found += isinstance(thing, of)
        yield thing
        if found == FEW or monotonic() > end:
            return


def _number(things: Iterable[Any], of: type[A]) -> int:
    return sum(isinstance(thing, of) for thing in things)


class _Queue(Generic[A, B]):
    """Things that the processes of a pool were given, in order: so many to one at a time, so many of these ahead."""

    def __init__(self, pool: Pool, work: Callable[[A], B], of: type[A], chunk: int, ahead: int) -> None:
        self._pool, self._work, self._of = pool, work, of
        self._chunk, self._ahead = chunk, ahead
        self._given: deque[tuple[list[Any], Future[_Answers[B]]]] = deque()

    def begun(self, rest: Iterator[Any]) -> Answers:
        """Each thing with its answer; the first are given out before anybody asks."""
        for _ in range(min(FEW // self._chunk, self._ahead)):
            self._give(list(self._next(rest)))
        return self.answers(rest)

    def answers(self, rest: Iterator[Any]) -> Answers:
        """Each thing with its answer."""
        more = True
        try:
            while more or self._given:
                if more:
                    more = self._give(list(self._next(rest)))
                while self._given and (not more or len(self._given) >= self._ahead or self._given[0][1].done()):
                    things, future = self._given.popleft()
                    answers = iter(self._taken(things, future))
                    for thing in things:
                        yield thing, next(answers) if isinstance(thing, self._of) else thing
        finally:
            for _, future in self._given:  # nobody waits for them any more
                future.cancel()

    def _next(self, rest: Iterator[Any]) -> Iterator[Any]:
        """The next things: few that are work, or many that are none."""
        work = 0
        for thing in islice(rest, self._chunk * _CHUNK):
            yield thing
            work += isinstance(thing, self._of)
            if work == self._chunk:
                return

    def _give(self, things: list[Any]) -> bool:
        """Put things in the queue; False if there are none."""
        if not things:
            return False
        future: Future[_Answers[B]] = Future()
        if wanted := [thing for thing in things if isinstance(thing, self._of)]:
            future = self._pool.submit(self._work, wanted)
        else:
            future.set_result(([], None))
        self._given.append((things, future))
        return True

    def _taken(self, things: list[Any], future: "Future[_Answers[B]]") -> Iterator[B]:
        try:
            answers, error = future.result()
        except BrokenProcessPool:
            yield from self._one_by_one([thing for thing in things if isinstance(thing, self._of)])
            return
        yield from answers
        if error:
            raise error

    def _one_by_one(self, things: list[A]) -> Iterator[B]:
        """A process died, and nobody tells of what: each thing of the chunk gets one for itself, then all goes on."""
        self._pool.stop()
        for thing in things:
            with Pool(1) as alone:
                try:
                    (answers, error) = alone.submit(self._work, [thing]).result()
                except BrokenProcessPool as broken:
                    raise KgError(
                        f"the process that read {getattr(thing, 'origin', thing)} died of it: leave it out and run again, and"
                        " tell the maintainers of kg; what was reported before is kept"
                    ) from broken
            yield from answers
            if error:
                raise error
        waiting = [given for given, _ in self._given]
        self._given.clear()
        for again in waiting:
            self._give(again)


def _executor(jobs: int) -> ProcessPoolExecutor:
    """Processes that start afresh: none inherits the lock, the store or a thread of this one."""
    return ProcessPoolExecutor(jobs, mp_context=multiprocessing.get_context("spawn"), initializer=_begin)


def _begin() -> None:
    """In a new process: end when the one that started it is gone, however that ended."""
    gc.set_threshold(_YOUNG)
    parent = multiprocessing.parent_process()
    assert parent is not None
    threading.Thread(target=_end_with, args=(parent.sentinel,), daemon=True).start()


def _end_with(sentinel: int) -> None:
    wait([sentinel])
    os._exit(1)


def _each(work: Callable[[A], B], things: list[A]) -> "_Answers[B]":
    """The answers up to the first failure, and the failure."""
    answers = []
    for thing in things:
        try:
            answers.append(work(thing))
        except Exception as error:  # it is raised where the answer is taken, behind those before it
            return answers, error
    return answers, None
