"""Many releases at once, on all cores: in order, lazily, and none of them stops the others."""

from __future__ import annotations

import functools
import itertools
import os
import pickle
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from typing import TYPE_CHECKING, Any, Generic, NamedTuple, TypeVar, cast

from pressdoc import flow
from pressdoc.errors import PressdocError, ValidationError, reason

if TYPE_CHECKING:
    from pressdoc.flow import Source
    from pressdoc.model import Reading, Release

CHUNK = 8
"""Items that go to a process together: enough that the way there costs little."""

FEW = 2 * CHUNK
"""So many items are done here, unless somebody asks for processes: to start them takes as long as ten releases."""

AHEAD = 4
"""Chunks for each process that are taken from the source before their turn; more would fill the memory."""

T = TypeVar("T")
R = TypeVar("R")


class Parsed(NamedTuple):
    """What became of one source: its reading, or the error why there is none."""

    source: Source
    """As it was given."""
    reading: Reading | None = None
    error: Exception | None = None

    @property
    def release(self) -> Release | None:
        """The release; ``None`` when the source could not be read."""
        return None if self.reading is None else self.reading.release


def parse_many(sources: Iterable[Source], *, jobs: int | None = None, **options: Any) -> Iterator[Parsed]:
    """Yield what `pressdoc.examine` says of each source, in order, read by several processes.

    A source is what `parse` takes: a text, bytes or a path object; the options are those of
    `parse`.  A source that cannot be read yields its error and stops nothing.  Sources are taken
    as they are needed, so there may be millions of them.

    ``jobs`` is the number of processes; ``None`` is one for each core, or none for a few sources,
    and 1 reads here.  As with all of Python's processes, a script calls this under
    ``if __name__ == "__main__":`` on systems that start them anew.

    >>> for one in parse_many(["Fern Opens Depot", b'{"pressdoc": 1}']):
    ...     print(one.release and one.release.headline, one.error)
    Fern Opens Depot None
    None expected a version such as '1.0', got 1 @ $.pressdoc
    """
    for source, outcome in each(functools.partial(flow.examine, **options), sources, jobs):
        yield Parsed(source, outcome.value, outcome.error)


class Outcome(NamedTuple, Generic[R]):
    """What a function returned for an item, or the error that it raised."""

    value: R | None
    error: Exception | None

    def result(self) -> R:
        """Return what it returned, or raise what it raised."""
        if self.error is not None:
            raise self.error
        return cast("R", self.value)


def each(function: Callable[[T], R], items: Iterable[T], jobs: int | None = None) -> Iterator[tuple[T, Outcome[R]]]:
    """Yield each item with what the function makes of it, in order; the arguments are those of `parse_many`.

    The function and the items go to other processes, so both can be pickled.
    """
    if jobs is not None and (type(jobs) is not int or jobs < 1):
        raise ValidationError("jobs", f"expected a number of processes of 1 or more, got {jobs!r}", jobs)
    waiting = iter(items)
    first = list(itertools.islice(waiting, FEW + 1))
    many = itertools.chain(first, waiting)
    if jobs == 1 or (jobs is None and (len(first) <= FEW or cores() == 1)):
        return ((item, _tried(function, item)) for item in many)
    return _Pool(function, jobs or cores()).outcomes(many)


def cores() -> int:
    """Return how many cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _tried(function: Callable[[T], R], item: T) -> Outcome[R]:
    try:
        return Outcome(function(item), None)
    except Exception as error:
        return Outcome(None, error)


# -- in the other processes --------------------------------------------------------------------------------


def _begin() -> None:
    """Leave Ctrl-C to the process that asked: it lets the items at hand be finished."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _nothing() -> None:
    """Show that a process has started."""


def _all_tried(function: Callable[[T], R], items: Sequence[T]) -> bytes:
    """Return the outcomes of the items, packed."""
    from pressdoc.sending import pack  # with the whole model, which a command that reads nothing can do without

    outcomes = [_portable(_tried(function, item)) for item in items]
    try:
        return pack(outcomes)
    except Exception:
        return pack([_that_can_be_packed(outcome) for outcome in outcomes])


def _portable(outcome: Outcome[R]) -> Outcome[R]:
    """Return an outcome that comes through to another process, whatever error a plug-in has thought up."""
    if outcome.error is None:
        return outcome
    try:
        pickle.loads(pickle.dumps(outcome.error))
    except Exception:
        return Outcome(None, PressdocError(reason(outcome.error)))
    return outcome


def _that_can_be_packed(outcome: Outcome[R]) -> Outcome[R]:
    from pressdoc.sending import pack

    try:
        pack(outcome)
    except Exception as error:
        return Outcome(None, PressdocError(f"cannot be sent from one process to another ({error})"))
    return outcome


# -- here --------------------------------------------------------------------------------------------------


class _Pool(Generic[T, R]):
    """Processes that run a function; one that dies takes no item with it but the one that it died of."""

    def __init__(self, function: Callable[[T], R], jobs: int) -> None:
        from pressdoc.sending import unpack

        try:
            pickle.dumps(function)
        except Exception as error:
            problem = f"cannot be sent to another process ({error}); read here, with jobs=1"
            raise ValidationError("options", problem, function) from error
        self.function = function
        self.unpack: Callable[[bytes], list[Outcome[R]]] = unpack
        self.jobs = jobs
        self.pool = self.started(jobs)
        self.works = False
        """Whether any process has done anything yet."""

    def started(self, jobs: int) -> ProcessPoolExecutor:
        return ProcessPoolExecutor(jobs, initializer=_begin)

    def outcomes(self, items: Iterator[T]) -> Iterator[tuple[T, Outcome[R]]]:
        """Yield each item with its outcome, in order."""
        running: deque[tuple[Sequence[T], Future[bytes]]] = deque()
        try:
            while True:
                while len(running) < self.jobs * AHEAD and (chunk := tuple(itertools.islice(items, CHUNK))):
                    running.append((chunk, self.sent(chunk)))
                if not running:
                    return
                items_of, future = running.popleft()
                try:
                    yield from zip(items_of, self.unpack(future.result()), strict=True)
                    self.works = True
                except BrokenProcessPool:
                    pending = [items_of, *(one for one, _ in running)]
                    running.clear()
                    yield from self.one_by_one(itertools.chain.from_iterable(pending))
        finally:
            self.pool.shutdown(wait=True, cancel_futures=True)

    def sent(self, chunk: Sequence[T]) -> Future[bytes]:
        try:
            return self.pool.submit(_all_tried, self.function, chunk)
        except BrokenProcessPool as error:
            broken: Future[bytes] = Future()
            broken.set_exception(error)
            return broken

    def one_by_one(self, items: Iterable[T]) -> Iterator[tuple[T, Outcome[R]]]:
        """Yield the outcomes of items among which one ended a process, to find out which."""
        alone = self.started(1)
        try:
            if not self.works:
                _check_start(alone)
            for item in items:
                try:
                    (outcome,) = self.unpack(alone.submit(_all_tried, self.function, [item]).result())
                except BrokenProcessPool:
                    alone = self.started(1)
                    outcome = Outcome(None, PressdocError("the process that worked on it ended; too little memory?"))
                yield item, outcome
        finally:
            alone.shutdown(wait=True, cancel_futures=True)
        self.pool = self.started(self.jobs)


def _check_start(pool: ProcessPoolExecutor) -> None:
    """Raise for a program in which no process can start at all."""
    try:
        pool.submit(_nothing).result()
    except BrokenProcessPool as error:
        problem = "no other process starts; call it under `if __name__ == '__main__':`, or with jobs=1"
        raise PressdocError(problem) from error
