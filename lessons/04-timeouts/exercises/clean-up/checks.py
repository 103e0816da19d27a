"""Checks of 4.3: closed once, after the work, and to the end, however the work ends."""

import asyncio
from typing import Any

from asyncio_tutor.checking import Lab, check, holds

#: How long cancelled work takes to put its things away.
TIDYING = 0.3
NEVER = 1e5


class Connection:
    def __init__(self, number: int) -> None:
        self.number = number

    def __repr__(self) -> str:
        return f"<connection {self.number}>"


class Scene:
    """A connection that takes some time to open, to use and to close, and one run of the answer with it."""

    def __init__(
        self,
        lab: Lab,
        *,
        connecting: float = 1,
        working: float = 2,
        closing: float = 0.5,
        limit: float = NEVER,
        no_connection: bool = False,
        work_fails: bool = False,
        cancel_at: float | None = None,
        tidying: float = TIDYING,
    ) -> None:
        self.lab, self.limit = lab, limit
        self.connection = Connection(lab.random.randrange(100, 1000))
        self.text = lab.texts(["file"])["file"]
        self.tidying = tidying
        self.error = lab.error("no luck")
        self.connect = lab.service(
            "connect", delay=connecting, returns=self.connection, raises=self.error if no_connection else None
        )
        self.work = lab.service("work", delay=working, returns=self.text, raises=self.error if work_fails else None)
        self.close = lab.service("close", delay=closing)
        self.worked_until = self.ended = 0.0
        self.closed_at_end = self.connecting_at_end = False
        self.run = lab.run(
            self.with_connection,
            cancel_at=cancel_at,
            may=("raise", "leave-pending", "never-retrieve", "swallow-cancel"),
        )
        lab.expect(
            len(self.connect.calls) == 1,
            f"`connect` was called {len(self.connect.calls)} times; once is what is needed.",
            self.connect.line(1),
        )

    async def with_connection(self) -> Any:
        try:
            return await self.lab.answer.with_connection(self.connect, self.work_slowly, self.close, self.limit)
        finally:
            self.ended = self.lab.now()
            self.connecting_at_end = any(call.ended is None for call in self.connect.calls)
            self.closed_at_end = bool(self.close.calls) and all(call.ended is not None for call in self.close.calls)

    async def work_slowly(self, connection: object) -> str:
        """As the service, but it takes some time to put things away when it is cancelled."""
        try:
            return await self.work(connection)
        except asyncio.CancelledError:
            await self.lab.sleep(self.tidying)
            raise
        finally:
            self.worked_until = self.lab.now()

    @property
    def outcome(self) -> str:
        """How the answer ended, in words."""
        if self.run.error is None:
            return f"`with_connection` returned {self.run.result!r}"
        return f"{self.run.error!r} came out of `with_connection`"

    def expect_closed(self, when: str) -> None:
        """Closed exactly once, after the work, to the end, and before the answer ended."""
        expect, calls = self.lab.expect, self.close.calls
        expect(calls, f"{when}, but the connection was never closed.")
        expect(
            len(calls) == 1,
            f"{when}, and `close` was called {len(calls)} times; once is what is needed.",
            self.close.line(1),
        )
        closing = calls[0]
        expect(
            closing.arguments == (self.connection,),
            f"`close` was called with {closing.arguments!r}; expected the connection, {self.connection!r}.",
            closing.line,
        )
        expect(
            self.closed_at_end,
            f"{when}, but `with_connection` ended at {self.ended:g} s, while `close` was still going on.",
            closing.line,
        )
        expect(
            closing.how == "returned", f"{when}, and `close` did not go on to its end: it was cancelled.", closing.line
        )
        expect(
            (closing.started or 0) >= self.worked_until,
            f"{when}, but `close` began at {closing.started or 0:g} s, while the work went on until {self.worked_until:g} s.",
            closing.line,
        )
        for task in self.run.pending:
            self.lab.fail(f"{when}, and your task running `{task.coroutine}` was left behind.", task.line)

    def expect_ended_at(self, due: float, when: str) -> None:
        self.lab.expect(
            abs(self.ended - due) < 0.0015,
            f"{when}: `with_connection` should end when the connection is closed, at {due:g} s; it ended at {self.ended:g} s.",
        )


@check(
    "The work is done, the connection closed, and the result returned",
    needs=["with_connection"],
    hints=[
        "Look at the timeline: is there a connect, the work and a close, in this order?",
        "`work` and `close` both get what `connect` returned.",
        "`return await work(connection)` inside a `try`, and the closing in its `finally`.",
    ],
)
def success(lab: Lab) -> None:
    times = lab.delays(connecting=1, working=2, closing=0.5)
    scene = Scene(lab, **times)
    when = f"The work succeeded with {scene.text!r}"
    lab.expect(scene.run.result == scene.text, f"{when}, but {scene.outcome}.", scene.work.line())
    lab.expect(
        [call.arguments for call in scene.work.calls] == [(scene.connection,)],
        f"`work` was called with {[call.arguments for call in scene.work.calls]!r}; expected one call with {scene.connection!r}.",
        scene.work.line(1),
    )
    scene.expect_closed(when)
    scene.expect_ended_at(sum(times.values()), when)


@check(
    "Closed when the work fails, and its exception comes out",
    needs=["with_connection"],
    hints=[
        "Here `work` raises. Which of your lines are run after that?",
        "What has to happen in any case belongs into a `finally`.",
        "In `finally` nothing has to be raised again: the exception goes on by itself.",
    ],
)
def failure(lab: Lab) -> None:
    times = lab.delays(connecting=1, working=2, closing=0.5)
    scene = Scene(lab, **times, work_fails=True)
    when = f"The work raised {scene.error!r}"
    lab.expect(holds(scene.run.error, scene.error), f"{when}, but {scene.outcome}.", scene.work.line())
    scene.expect_closed(when)
    scene.expect_ended_at(sum(times.values()), when)


@check(
    "Closed when time is over, and TimeoutError comes out",
    needs=["with_connection"],
    hints=[
        "The limit is for `work` alone. What else of yours is in the block with the limit?",
        "Which comes first when the limit is reached: the end of the work, or the closing? And when may TimeoutError come out?",
        "`async with asyncio.timeout(limit):` around `await work(connection)`, and both inside the `try` with the `finally`.",
    ],
)
def too_late(lab: Lab) -> None:
    limit = lab.seconds(1.5, near=True)
    for tidying in lab.cleanups():
        too_late_for(lab, limit, tidying)


def too_late_for(lab: Lab, limit: float, tidying: float) -> None:
    # Connecting and closing take longer than the limit, and that is fine.
    times = lab.delays(same_order=True, near=True, closing=2, connecting=3, working=8)
    scene = Scene(lab, **times, limit=limit, tidying=tidying)
    when = f"The work takes {times['working']:g} s and its limit is {limit:g} s"
    lab.expect(scene.work.calls, f"Connecting took {times['connecting']:g} s, and then `work` was never called.")
    lab.expect(isinstance(scene.run.error, TimeoutError), f"{when}, but {scene.outcome}.", scene.work.line())
    work = scene.work.calls[0]
    lab.expect(work.how == "cancelled", f"{when}, but the work was not cancelled: it {work.how}.", work.line)
    scene.expect_closed(when)
    scene.expect_ended_at(times["connecting"] + limit + tidying + times["closing"], when)


@check(
    "In time, slow connecting and closing do no harm",
    needs=["with_connection"],
    hints=[
        "Here `connect` and `close` are slow and `work` is quick. Which limit was reached, and why?",
        "Only `work` has a limit. What else is inside your block?",
        "Connect before the block with the limit, and close after it.",
    ],
)
def only_the_work_has_a_limit(lab: Lab) -> None:
    limit = lab.seconds(1.5, near=True)
    times = lab.delays(same_order=True, near=True, working=1, closing=3, connecting=4)
    scene = Scene(lab, **times, limit=limit)
    when = f"The limit is {limit:g} s and the work takes {times['working']:g} s"
    lab.expect(
        scene.run.error is None and scene.run.result == scene.text, f"{when}, but {scene.outcome}.", scene.work.line()
    )
    scene.expect_closed(when)


@check(
    "Closed when it is cancelled during the work",
    needs=["with_connection"],
    hints=[
        "Here somebody cancels `with_connection` in the middle of the work. Do your lines for closing still run?",
        "CancelledError is not an Exception, so `except Exception` passes it by. `finally` doesn't.",
        "Close in `finally`, and swallow nothing.",
    ],
)
def cancelled_at_work(lab: Lab) -> None:
    for tidying in lab.cleanups():
        cancelled_at_work_for(lab, tidying)


def cancelled_at_work_for(lab: Lab, tidying: float) -> None:
    times = lab.delays(connecting=1, working=4, closing=0.5)
    at = round(times["connecting"] + times["working"] / 2, 3)
    scene = Scene(lab, **times, cancel_at=at, tidying=tidying)
    when = f"`with_connection` was cancelled at {at:g} s, during the work"
    lab.expect(isinstance(scene.run.error, asyncio.CancelledError), f"{when}, but {scene.outcome}.", scene.work.line())
    scene.expect_closed(when)
    scene.expect_ended_at(at + tidying + times["closing"], when)


@check(
    "Cancelled while it closes, it closes to the end",
    needs=["with_connection"],
    hints=[
        "Here the cancelling comes while `close` is going on. Look where the lane of `close` ends.",
        "`asyncio.shield` keeps a task from being cancelled with you. Your own `await` still ends at once.",
        "Make a task of `close(connection)`, await it behind a shield, and on CancelledError await the task again and `raise`.",
    ],
)
def cancelled_while_closing(lab: Lab) -> None:
    for how in ("returned", "raised an exception", "was out of time"):
        times = lab.delays(same_order=True, connecting=1, closing=2, working=4)
        limit = times["working"] / 3 if how == "was out of time" else NEVER
        worked = limit + TIDYING if limit < times["working"] else times["working"]
        at = round(times["connecting"] + worked + times["closing"] / 2, 3)
        scene = Scene(lab, **times, limit=limit, work_fails=how == "raised an exception", cancel_at=at)
        when = f"The work {how}, and `with_connection` was cancelled at {at:g} s, while it had to close"
        scene.expect_closed(when)
        lab.expect(
            isinstance(scene.run.error, asyncio.CancelledError), f"{when}, but {scene.outcome}.", scene.close.line()
        )
        scene.expect_ended_at(times["connecting"] + worked + times["closing"], when)


@check(
    "Without a connection there is nothing to close",
    needs=["with_connection"],
    hints=[
        "Here `connect` fails. What does your code close, and what does the caller get?",
        "A `finally` runs as soon as its `try` was entered.",
        "Connect before the `try`.",
    ],
)
def no_connection(lab: Lab) -> None:
    seconds = lab.seconds(2)
    failed = Scene(lab, connecting=seconds, no_connection=True)
    cancelled = Scene(lab, connecting=seconds, cancel_at=round(seconds / 2, 3))
    for scene, when in (
        (failed, f"`connect` raised {failed.error!r}"),
        (cancelled, f"`with_connection` was cancelled at {seconds / 2:g} s, while connecting"),
    ):
        calls = [*scene.close.calls, *scene.work.calls]
        lab.expect(
            not calls,
            f"{when}, but your code went on with a connection that it doesn't have.",
            calls[0].line if calls else None,
        )
    lab.expect(
        not cancelled.connecting_at_end,
        f"`with_connection` was cancelled at {seconds / 2:g} s, while connecting, and ended at {cancelled.ended:g} s, but "
        "`connect` went on: it may bring a connection that nobody closes.",
        cancelled.connect.line(),
    )
    lab.expect(
        holds(failed.run.error, failed.error),
        f"`connect` raised {failed.error!r}, but {failed.outcome}.",
        failed.connect.line(),
    )
    lab.expect(
        isinstance(cancelled.run.error, asyncio.CancelledError),
        f"`with_connection` was cancelled at {seconds / 2:g} s, while connecting, but {cancelled.outcome}.",
        cancelled.connect.line(),
    )
