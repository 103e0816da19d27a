"""Checks of 4.2: growing pauses between the tries, one deadline over all, and nothing after the end."""

import asyncio
from typing import Any

from asyncio_tutor.checking import Lab, check

#: How long a cancelled call takes to close its connection.
CLOSING = 0.3
NEVER = 1e6


class Server:
    """A server that fails some times before it succeeds, and one run of the answer with it."""

    def __init__(
        self,
        lab: Lab,
        *,
        fails: int = 0,
        tries: int = 5,
        pause: float = 1,
        seconds: float = 0.5,
        limit: float = NEVER,
        cancel_at: float | None = None,
        error: type[Exception] | None = None,
        closing: float = CLOSING,
    ) -> None:
        self.lab, self.tries, self.pause, self.limit = lab, tries, pause, limit
        self.text = lab.texts(["answer"])["answer"]
        self.closing = closing
        self.errors = lab.errors(*["busy"] * fails) if error is None else [error("busy") for _ in range(fails)]
        self.call = lab.service("call", delay=seconds, returns=self.text, raises=self.next_error)
        self.ended = 0.0
        self.is_open = self.open_at_end = False
        self.run = lab.run(
            self.retry, cancel_at=cancel_at, may=("raise", "leave-pending", "never-retrieve", "swallow-cancel")
        )
        lab.expect(self.call.calls, "`call` was never called.")

    def next_error(self) -> Exception | None:
        tried = sum(call.ended is not None for call in self.call.calls)
        return self.errors[tried] if tried < len(self.errors) else None

    async def retry(self) -> Any:
        try:
            return await self.lab.answer.retry(self.call_slowly, self.tries, self.pause, self.limit)
        finally:
            self.ended = self.lab.now()
            self.open_at_end = self.is_open

    async def call_slowly(self) -> str:
        """As the service, but closing takes time when it is cancelled."""
        self.is_open = True
        try:
            return await self.call()
        except asyncio.CancelledError:
            await self.lab.sleep(self.closing)
            raise
        finally:
            self.is_open = False

    @property
    def error(self) -> BaseException | None:
        return self.run.error

    @property
    def gaps(self) -> list[float]:
        """The seconds between the end of each call and the start of the next."""
        calls = self.call.calls
        return [round((two.started or 0) - (one.ended or 0), 4) for one, two in zip(calls, calls[1:])]

    def expect_over(self, when: str) -> None:
        """Nothing goes on after the end."""
        last = self.call.calls[-1]
        self.lab.expect(
            not self.open_at_end, f"{when}, but a call had not ended yet. It has to be waited for.", last.line
        )
        for task in self.run.pending:
            self.lab.fail(f"{when}, but your task running `{task.coroutine}` was still going on.", task.line)


def outcome(server: Server) -> str:
    """How the answer ended, in words."""
    if server.error is None:
        return f"`retry` returned {server.run.result!r}"
    return f"{server.error!r} came out of `retry`"


def times(count: int) -> str:
    return "once" if count == 1 else f"{count} times"


def listed(seconds: list[float]) -> str:
    return ", ".join(f"{each:g}" for each in seconds) + " s" if seconds else "none"


@check(
    "It calls again after a failure, and returns the first success",
    needs=["retry"],
    hints=[
        "What does your code do when the first call raises? It should call a second time.",
        "A loop over the tries, and in it a `try` around `await call()`.",
        "`return await call()` in the `try` leaves the loop at the first success.",
    ],
)
def first_success(lab: Lab) -> None:
    for fails in (0, 1, lab.random.randint(2, 3), 4):
        server = Server(lab, fails=fails)
        calls = server.call.calls
        failed = {0: "The first call succeeded", 1: "One call failed, the second one succeeded"}.get(
            fails, f"{fails} calls failed, the next one succeeded"
        )
        lab.expect(
            server.error is None and server.run.result == server.text,
            f"{failed} with {server.text!r}, but {outcome(server)}.",
            server.call.line(fails),
        )
        lab.expect(
            len(calls) == fails + 1,
            f"{failed}, but `call` was called {times(len(calls))}.",
            server.call.line(fails + 1),
        )
        lab.expect(
            server.ended < (calls[-1].ended or 0) + 0.0015,
            f"{failed} at {calls[-1].ended or 0:g} s, but `retry` returned at {server.ended:g} s.",
        )


@check(
    "Each pause is twice as long as the one before",
    needs=["retry"],
    hints=[
        "Compare the waits between the calls on the timeline with `pause`, 2 * pause, 4 * pause.",
        "The pause has to grow after each failure. Is it multiplied, and when?",
        "Sleep first, then `pause *= 2`. The first pause is `pause` itself.",
    ],
)
def pauses_grow(lab: Lab) -> None:
    pause = lab.seconds(1)
    server = Server(lab, fails=4, pause=pause, seconds=lab.seconds(0.5))
    expected = [pause, 2 * pause, 4 * pause, 8 * pause]
    gaps = server.gaps
    lab.expect(
        len(gaps) == 4 and all(abs(gap - due) < 0.0015 for gap, due in zip(gaps, expected)),
        f"With pause={pause:g} and four failures, your pauses were {listed(gaps)}; expected {listed(expected)}.",
        server.call.line(1),
    )
    # Many tries, and no pause at all.
    for pause, tries in ((0.001, 12), (0, 40)):
        server = Server(lab, fails=tries - 1, tries=tries, pause=pause)
        waited, due = sum(server.gaps), pause * (2 ** (tries - 1) - 1)
        lab.expect(
            len(server.call.calls) == tries and abs(waited - due) < 0.01,
            f"With pause={pause:g}, tries={tries} and {tries - 1} failures `call` was called "
            f"{times(len(server.call.calls))}, with {waited:g} s of pauses; expected {times(tries)} and {due:g} s.",
            server.call.line(1),
        )


@check(
    "After the last try its exception comes out at once",
    needs=["retry"],
    hints=[
        "Count the calls when all of them fail, and look at what happens after the last one.",
        "After the last failure nothing follows that would be worth a pause.",
        "Is this the last try? Then let the exception out: with `raise`, or by a call outside of any `try`.",
    ],
)
def last_try(lab: Lab) -> None:
    for tries in (3, 1, 2):
        server = Server(lab, fails=tries + 3, tries=tries)
        calls = server.call.calls
        lab.expect(
            len(calls) == tries,
            f"With tries={tries} and only failures, `call` was called {times(len(calls))}.",
            server.call.line(tries),
        )
        last = server.errors[tries - 1]
        failed = f"With tries={tries}, the last call raised {last!r}"
        lab.expect(server.error is last, f"{failed}, but {outcome(server)}.", server.call.line(tries - 1))
        lab.expect(
            server.ended < (calls[-1].ended or 0) + 0.0015,
            f"{failed} at {calls[-1].ended or 0:g} s, but it came out at {server.ended:g} s.",
        )


@check(
    "The limit holds for calls and pauses together",
    needs=["retry"],
    hints=[
        "When the limit is over, does a call or a pause of yours still go on?",
        "One deadline over everything: the block with the limit goes around the whole loop.",
        "`async with asyncio.timeout(limit):` around the loop. Which `except` inside could take its CancelledError?",
    ],
)
def limit_holds(lab: Lab) -> None:
    pause, seconds = lab.seconds(1), lab.seconds(0.5)
    # A call, a pause, a call, a pause twice as long, a call: the limit is reached in each but the first.
    second, third = seconds + pause, 2 * seconds + 3 * pause
    for limit in (seconds + pause / 3, second + seconds / 2, third - pause / 2, third + seconds / 4):
        server = Server(lab, fails=9, tries=9, pause=pause, seconds=seconds, limit=round(limit, 3))
        _expect_timeout(lab, server, f"With pause={pause:g}, a limit of {server.limit:g} s and only failures")
    for closing in lab.cleanups():
        endless = Server(lab, seconds=1000, limit=lab.seconds(3), closing=closing)
        _expect_timeout(lab, endless, f"With a limit of {endless.limit:g} s and a call that takes 1000 s")


def _expect_timeout(lab: Lab, server: Server, given: str) -> None:
    latest = server.limit + server.closing + 0.0015
    late = [call for call in server.call.calls if (call.started or 0) > server.limit - 0.0015]
    lab.expect(not late, f"{given}, `call` was called when the limit was reached.", server.call.line(9))
    lab.expect(server.ended < latest, f"{given}, `retry` went on until {server.ended:g} s.", server.call.line(9))
    lab.expect(server.ended > server.limit - 0.0015, f"{given}, `retry` ended before the limit, at {server.ended:g} s.")
    lab.expect(isinstance(server.error, TimeoutError), f"{given}, {outcome(server)}; expected TimeoutError.")
    server.expect_over(f"{given}, `retry` ended at {server.ended:g} s")


@check(
    "A TimeoutError of the call is a failure like any other",
    needs=["retry"],
    hints=[
        "Here `call` itself raises TimeoutError, long before your limit. Is that the end for your code?",
        "Your own limit shows as TimeoutError only outside of its block. What is raised inside comes from `call`.",
        "With one `asyncio.timeout` around the loop, `except Exception` inside catches the failures of `call` alone.",
    ],
)
def timeout_of_the_call(lab: Lab) -> None:
    server = Server(lab, fails=2, error=TimeoutError, limit=30)
    lab.expect(
        server.error is None and server.run.result == server.text,
        f"`call` raised TimeoutError twice and then returned {server.text!r}, all within the limit of 30 s, "
        f"but {outcome(server)}.",
        server.call.line(),
    )


@check(
    "Cancelled itself, it stops at once",
    needs=["retry"],
    hints=[
        "Here somebody cancels `retry`. What does your `except` take for a failure of the call?",
        "CancelledError is not a failure: it tells your task to end.",
        "`except Exception` leaves CancelledError alone; a bare `except` and `except BaseException` don't.",
    ],
)
def can_be_cancelled(lab: Lab) -> None:
    # In the first call, in the pause after it, and in the last call.
    short, none, long = lab.cleanups()
    for at, closing, due in ((0.25, short, 1), (1.1, short, 1), (0.25, long, 1), (0.25, none, 1), (8.75, short, 4)):
        server = Server(lab, fails=9, tries=4, cancel_at=at, closing=closing)
        cancelled = f"`retry` was cancelled at {at:g} s"
        latest = at + closing + 0.0015
        lab.expect(
            len(server.call.calls) == due,
            f"{cancelled}; `call` was called {times(len(server.call.calls))}, the last time at "
            f"{server.call.calls[-1].started or 0:g} s; expected {times(due)}.",
            server.call.line(due),
        )
        lab.expect(server.ended < latest, f"{cancelled}, but it went on until {server.ended:g} s.")
        lab.expect(isinstance(server.error, asyncio.CancelledError), f"{cancelled}, but {outcome(server)}.")
        server.expect_over(f"{cancelled} and ended at {server.ended:g} s")
