"""The laboratory: what a check gets to put an answer to the test."""

from __future__ import annotations

import asyncio
import gc
import inspect
from collections.abc import Callable, Collection, Iterable, Sequence
from typing import Any, NoReturn, TypeGuard

from ..loop.tasks import TutorTask
from ..run.recording import Ended, Ending, Limits
from ..run.schedules import order_of_sets
from ..run.shortrepr import short_repr
from ..run.wire import CheckFailureFrames
from ..serve.program import run_program
from ..serve.recorded import recorded
from ..trust.own_json import from_json
from ..world.assemble import WholeSession
from ..world.current import current
from .aftermath import Aftermath
from .answer import Answer, expect_modules_as_they_were, import_answer
from .chance import Chance
from .data import some_errors, some_names, some_texts
from .facts import Event, PoolFacts, Run, gather_facts
from .failure import CheckFailed
from .faults import raise_faults
from .sameness import is_same, plain
from .services import Blocking, Cpu, Delay, Raises, Service
from .variation import in_odd_milliseconds, in_words, lengthened, vary

Signals = Sequence[tuple[str, float]]

_real_sleep = asyncio.sleep
_real_run = asyncio.runners.run


class Lab:
    """One check under one schedule. All times are virtual seconds.

    `delay`, `returns` and `raises` of what it makes are a constant, a dict by the first argument of a call, or a function
    of its arguments; `raises` gives an exception or None.
    """

    def __init__(
        self, answer: Answer, source: bytes, title: str, schedule: int, limits: Limits, show_run: int | None = None
    ) -> None:
        self.answer = answer
        self.schedule = schedule
        self.random = Chance(f"{title}/{schedule}")
        self.sleep = _real_sleep
        #: What was varied, in words.
        self.varied: list[str] = []
        #: How many runs there were, and which of them is only to be shown.
        self.runs = 0
        self._show_run = show_run
        #: The events of the last run.
        self.events: list[Event] = []
        self._source = source
        self._limits = limits
        self._services: list[Service] = []
        self._aftermath: Aftermath | None = None

    # -- what varies -------------------------------------------------------------------------------

    def delays(self, *, same_order: bool = False, near: bool = False, **nominal: float) -> dict[str, float]:
        """The numbers themselves under schedule 0; others in another order (unless `same_order`) and, unless `near`, once long ones."""
        delays = vary(nominal, self.schedule, self.random, same_order, near)
        words = in_words(delays)
        if words not in self.varied:
            self.varied.append(words)
        return delays

    def seconds(self, nominal: float, *, near: bool = False) -> float:
        """The number itself under schedule 0; under others up to a quarter more or less and, unless `near`, once a long time."""
        if self.schedule == 0:
            return nominal
        times = 1 if near else lengthened(self.schedule)
        return in_odd_milliseconds(times * nominal * self.random.uniform(0.75, 1.25))

    def cleanups(self) -> tuple[float, float, float]:
        """How long what is cancelled takes to end: a little, nothing, and long; once very long."""
        if self.schedule == 0:
            return 0.3, 0.0, 3.0
        return in_odd_milliseconds(0.3), 0.0, self.seconds(3)

    def names(self, plain: Iterable[str], count: int) -> list[str]:
        """Different names, at most one of them an odd one (`""`, `"None"`, `"STOP"` …)."""
        return some_names(plain, count, self.schedule, self.random)

    def texts(self, names: Iterable[str]) -> dict[str, str]:
        """What a service gives for each name: strings, of which one may be odd and two the same."""
        return some_texts(names, self.schedule, self.random)

    def errors(self, *texts: str, but: type[Exception] | None = None) -> list[Exception]:
        """For each text an exception: of the library's classes `but` for one, of one that no answer knows, or a group."""
        return some_errors(texts, self.schedule, self.random, but)

    def error(self, text: str, *, but: type[Exception] | None = None) -> Exception:
        """One exception of any class `but` that."""
        return self.errors(text, but=but)[0]

    # -- the world around the answer ---------------------------------------------------------------

    def service(self, name: str, *, delay: Delay = 0.0, returns: Any = None, raises: Raises = None) -> Service:
        """An async function that sleeps, then returns or raises, and keeps a record of its calls."""
        service = Service(name, delay, returns, raises)
        self._services.append(service)
        return service

    def blocking(self, name: str, *, delay: Delay = 0.0, returns: Any = None, raises: Raises = None) -> Blocking:
        """A plain function that blocks its caller, and keeps a record of its calls."""
        return Blocking(name, delay, returns, raises)

    def cpu(self, name: str, *, seconds: Delay, returns: Any = None, raises: Raises = None) -> Cpu:
        """A plain function that computes, and keeps a record of its calls. It can be pickled."""
        return Cpu(name, seconds, returns, raises)

    def now(self) -> float:
        """Virtual seconds since the run began."""
        return current().clock.now

    # -- running -----------------------------------------------------------------------------------

    def run(
        self,
        function: Callable[..., Any],
        *arguments: Any,
        signals: Signals = (),
        cancel_at: float | Sequence[float] | None = None,
        may: Collection[str] = (),
        **keywords: Any,
    ) -> Run:
        """Awaits `function(...)` under asyncio.run on a fresh loop at virtual time 0.

        Raises CheckFailed for the first fault of the run that is not among `may` (see faults.py), and ValueError for a
        name there that is none.
        """
        file = self.answer._file

        async def main() -> Any:
            awaitable = function(*arguments, **keywords)
            if not inspect.isawaitable(awaitable):
                raise _not_awaitable(function, awaitable)
            loop, task = asyncio.get_running_loop(), asyncio.current_task()
            assert task is not None
            for at in moments:
                current().agenda.add(at, lambda: loop.call_soon_threadsafe(cancel, task) and None)
            try:
                return await awaitable
            finally:
                has_ended.append(True)
                left = {task.number for task in asyncio.all_tasks() if _is_left(task)}
                still_there.update(left)
                if left <= {getattr(task, "number", None)} and all(at <= self.now() for _, at in signals):
                    await aftermath().watch()

        def cancel(task: asyncio.Task[Any]) -> None:
            if not has_ended:
                was_cancelled.append(task.cancel())

        def aftermath() -> Aftermath:
            assert self._aftermath is not None
            return self._aftermath

        moments = [cancel_at] if isinstance(cancel_at, (int, float)) else cancel_at or []
        has_ended: list[bool] = []
        was_cancelled: list[bool] = []
        still_there: set[int | None] = set()
        main.__qualname__ = main.__name__ = getattr(function, "__name__", "main")

        def body(run: Run) -> None:
            try:
                run.result = plain(_real_run(main()))
            except Ended:
                pass
            except (CheckFailed, AssertionError):
                raise
            except BaseException as error:
                run.error = error

        return self._observe(file, body, signals, may, was_cancelled, still_there=still_there)

    def program(
        self, *, signals: Signals = (), arguments: Sequence[str] = (), stdin: str = "", may: Collection[str] = ()
    ) -> Run:
        """Runs the learner's whole file as `__main__`. Raises as `run` does."""
        file = self.answer._file

        def body(run: Run) -> None:
            outcome = run_program(current(), file, arguments, self._source)
            run.status = outcome["status"]
            if outcome["kind"] == "crashed":
                text = f"{outcome['error']}: {outcome['message']}" if outcome["message"] else outcome["error"]
                frames = [frame for frame in outcome["frames"] if frame["file"] == file]
                if "raise" not in may:
                    shown: list[CheckFailureFrames] = [
                        {"line": frame["line"], "function": frame["function"]} for frame in frames
                    ]
                    line = frames[-1]["line"] if frames else None
                    raise CheckFailed("crashed", f"Your program raised {text}.", line, shown)

        return self._observe(file, body, signals, may, [], stdin)

    def _observe(
        self,
        file: str,
        body: Callable[[Run], None],
        signals: Signals,
        may: Collection[str],
        was_cancelled: Collection[bool],
        stdin: str = "",
        still_there: Collection[int | None] = (),
    ) -> Run:
        self.runs += 1
        lines = iter(stdin.splitlines(keepends=True))
        events: list[str] = []
        session = WholeSession(events.extend, self._limits)
        self._aftermath = aftermath = Aftermath(session, events, self._services)
        # Nobody may rely on the order in which sets of tasks come: another one under each schedule.
        session.order_of_sets = order_of_sets(self.schedule)
        # One verdict for all systems: services record the calls that come to them in another process, too.
        session.forks_workers = False
        session.anew.add(lambda: import_answer(file, self._source) and None)
        run = Run(file)
        for name, at in signals:
            session.signals.announce(name, at)
        with recorded(session, lambda: next(lines, None)):
            session.begin("system", "virtual", file)
            try:
                body(run)
                _settle(session)
            finally:
                run.elapsed = session.clock.now if aftermath.ended is None else aftermath.ended
                session.output.flush()
                session.finish(_ending(run.status))
                self.events = from_json("[" + ",".join(events) + "]")
                aftermath.tidy(self.events)
        if self.runs == self._show_run:
            raise CheckFailed("shown", "This is what it does.")
        run.handlers_left = session.signals.handled_names()
        run.pools = [PoolFacts(pool.kind, pool.max_workers, pool.is_shut_down) for pool in session.machine.pools]
        run.events = self.events
        gather_facts(run)
        for task in run.tasks:
            task.pending_at_end = task.pending_at_end or task.number in still_there
        expect_modules_as_they_were()
        raise_faults(run, session, may, any(was_cancelled), aftermath)
        return run

    # -- judging -----------------------------------------------------------------------------------

    def fail(self, message: str, line: int | None = None) -> NoReturn:
        """The answer fails this check: raises CheckFailed."""
        raise CheckFailed("assertion", message, line)

    def expect(self, condition: object, message: str, line: int | None = None) -> None:
        """Raises CheckFailed unless `condition` holds."""
        if not condition:
            self.fail(message, line)

    def expect_equal(self, got: object, expected: object, what: str) -> None:
        """Raises CheckFailed unless both are equal and made of the same plain types."""
        if not is_same(got, expected):
            self.fail(f"`{what}` gave {short_repr(got)}; expected {short_repr(expected)}.")

    def expect_elapsed(self, run: Run, seconds: float) -> None:
        """Raises CheckFailed unless the run took `seconds`, to the millisecond."""
        if abs(run.elapsed - seconds) > 0.0015:
            self.fail(f"Your code took {run.elapsed:g} s; it should take {seconds:g} s.")


def _ending(status: int) -> Ending:
    if status == 0:
        return {"kind": "finished", "status": 0}
    return {"kind": "exited", "status": status, "abrupt": False}


def _settle(session: WholeSession) -> None:
    """Threads end, and what nobody refers to any more complains."""
    if session.outcome is None:
        session.machine.drain()
    gc.collect()


def _is_left(task: asyncio.Task[Any]) -> TypeGuard[TutorTask]:
    """True for a task that is not done, but for those by which the loop itself closes async generators."""
    return not task.done() and hasattr(task.get_coro(), "cr_code") and isinstance(task, TutorTask)


def _not_awaitable(function: Any, value: Any) -> CheckFailed:
    name = getattr(function, "__name__", "it")
    code = getattr(getattr(function, "__wrapped__", function), "__code__", None)
    message = f"`{name}` has to be a coroutine function (`async def`); calling it gave {short_repr(value)}."
    return CheckFailed("not-awaitable", message, code.co_firstlineno if code is not None else None)
