"""Checks of 4.1: one limit over all parts, the fallback only for being late, nothing left running."""

import asyncio
from typing import Any

from asyncio_tutor.checking import Lab, check, holds

NAMES = ("title", "text", "links", "photos", "comments", "footer")
#: How long a cancelled fetch takes to close its connection.
CLOSING = 0.3


class Page:
    """A page of some parts, and one run of the answer with it."""

    def __init__(
        self,
        lab: Lab,
        seconds: dict[str, float],
        limit: float,
        failing: str | None = None,
        cancel_at: float | None = None,
        may: tuple[str, ...] = (),
        closing: float = CLOSING,
    ) -> None:
        self.lab, self.seconds, self.limit = lab, seconds, limit
        self.closing = closing
        self.texts = lab.texts(seconds)
        self.fallback = [] if lab.schedule == 2 else [f"back at {lab.random.randrange(1, 24)} o'clock"]
        self.error = lab.error(f"no {failing}", but=TimeoutError)
        self.fetch = lab.service(
            "fetch", delay=seconds, returns=self.texts, raises=lambda name: self.error if name == failing else None
        )
        self.ended = 0.0
        self.running_at_end: list[str] = []
        self.open: set[str] = set()
        self.run = lab.run(self.load_page, cancel_at=cancel_at, may=(*may, "leave-pending"))

    async def load_page(self) -> Any:
        try:
            return await self.lab.answer.load_page(list(self.seconds), self.fetch_slowly, self.limit, self.fallback)
        finally:
            self.ended = self.lab.now()
            self.running_at_end = sorted(self.open)

    async def fetch_slowly(self, name: str) -> str:
        """As the service, but closing takes time when it is cancelled."""
        call = self.fetch(name)
        self.open.add(name)
        try:
            return await call
        except asyncio.CancelledError:
            await self.lab.sleep(self.closing)
            raise
        finally:
            self.open.discard(name)

    def expect_nothing_runs(self, when: str) -> None:
        for call in self.fetch.calls:
            name = str(call.arguments[0])
            self.lab.expect(
                name not in self.running_at_end,
                f"{when}, but the fetch of {name} had not ended yet. Cancelled or not, it has to be waited for.",
                call.line,
            )
        for task in self.run.pending:
            self.lab.fail(f"{when}, but your task running `{task.coroutine}` was still going on.", task.line)


def some_parts(lab: Lab) -> dict[str, float]:
    names = lab.names(NAMES, 4)
    return lab.delays(**dict(zip(names, (2, 1, 4, 0.5), strict=True)))


def before_the_end_of(parts: dict[str, float], index: int) -> float:
    """A limit that is reached in the middle of a part, and is longer than any part before it."""
    return round(sum(list(parts.values())[:index]) + list(parts.values())[index] / 2, 3)


@check(
    "In time, it returns all parts in their order",
    needs=["load_page"],
    hints=[
        "What does `load_page` return when there is time enough? It should be a list with a text for each part.",
        "One fetch after another: await each one before you call the next.",
        "`[await fetch(part) for part in parts]`, in a block with a time limit around all of it.",
    ],
)
def in_time(lab: Lab) -> None:
    for parts in (some_parts(lab), {}, {"title": 0}, {f"part {number}": lab.seconds(1) for number in range(40)}):
        total = sum(parts.values())
        page = Page(lab, parts, total + 0.5)
        asked = [str(call.arguments[0]) for call in page.fetch.calls]
        lab.expect(
            asked == list(parts),
            f"`fetch` was called for {asked}; expected {list(parts)}, in this order.",
            page.fetch.line(),
        )
        lab.expect(
            page.fetch.peak < 2,
            f"At one time {page.fetch.peak} fetches were going on; they should come one after another.",
            page.fetch.line(1),
        )
        lab.expect_equal(page.run.result, list(page.texts.values()), "load_page")
        lab.expect(
            abs(page.ended - total) < 0.0015,
            f"The parts take {total:g} s and the limit is {page.limit:g} s, but `load_page` took {page.ended:g} s.",
        )


@check(
    "Too late, it returns the fallback when the limit is reached",
    needs=["load_page"],
    hints=[
        "The limit is for all parts together. How long may the third part still take, when the first two took 3 of 5 s?",
        "The block with the limit goes around the loop, not around each fetch.",
        "`async with asyncio.timeout(limit):` around the loop, and `except TimeoutError:` around both.",
    ],
)
def too_late(lab: Lab) -> None:
    for index in (0, 2, 3):
        parts = some_parts(lab)
        page = Page(lab, parts, before_the_end_of(parts, index))
        late = f"The parts take {sum(parts.values()):g} s together; with a limit of {page.limit:g} s"
        lab.expect(
            page.run.result == page.fallback,
            f"{late}, `load_page` returned {page.run.result!r}; expected the fallback, {page.fallback!r}.",
            page.fetch.line(),
        )
        lab.expect(
            page.limit - 0.0015 < page.ended < page.limit + CLOSING + 0.0015,
            f"{late}, `load_page` returned the fallback at {page.ended:g} s.",
        )


@check(
    "The late fetch is cancelled and has ended, and no other begins",
    needs=["load_page"],
    hints=[
        "What does the slow fetch do after the limit? Look at the end of its lane.",
        "`task.cancel()` only asks. A cancelled fetch still closes its connection, and somebody has to wait for that.",
        "`asyncio.timeout` and `asyncio.wait_for` cancel what is running and wait until it has ended. "
        "`asyncio.wait` and `asyncio.shield` don't.",
    ],
)
def nothing_runs_on(lab: Lab) -> None:
    short, none, long = lab.cleanups()
    for index, closing in ((0, short), (1, short), (2, none), (1, long)):
        parts = some_parts(lab)
        page = Page(lab, parts, before_the_end_of(parts, index), closing=closing)
        lab.expect(page.fetch.calls, "`fetch` was never called.")
        page.expect_nothing_runs(f"`load_page` returned at {page.ended:g} s")
        last = page.fetch.calls[min(index, len(page.fetch.calls) - 1)]
        lab.expect(
            last.how == "cancelled",
            f"The limit of {page.limit:g} s was over, but the fetch of {last.arguments[0]} was not cancelled: it {last.how}.",
            last.line,
        )
        asked = [call.arguments[0] for call in page.fetch.calls]
        lab.expect(
            asked == list(parts)[: index + 1],
            f"With a limit of {page.limit:g} s `fetch` was called for {asked}; expected {list(parts)[: index + 1]}.",
            page.fetch.line(index + 1),
        )
        lab.expect(
            page.ended < page.limit + closing + 0.0015,
            f"The limit was over at {page.limit:g} s, and the fetch needs {closing:g} s to end when it is cancelled; "
            f"`load_page` ended at {page.ended:g} s.",
        )


@check(
    "An exception of a fetch comes out",
    needs=["load_page"],
    hints=[
        "Here a fetch fails in time. What becomes of its exception in your code?",
        "An `except` that names no class, or a wide one, catches more than being late.",
        "Catch TimeoutError alone.",
    ],
)
def errors_come_out(lab: Lab) -> None:
    for index in range(4):
        fails_at(lab, index)


def fails_at(lab: Lab, index: int) -> None:
    parts = some_parts(lab)
    failing = list(parts)[index]
    page = Page(lab, parts, sum(parts.values()) + 0.5, failing, may=("raise", "never-retrieve"))
    failed_at = next((call.ended or 0 for call in page.fetch.calls if call.how == "raised"), 0)
    if page.run.error is None:
        lab.fail(
            f"The fetch of {failing} raised {page.error!r}, but `load_page` returned {page.run.result!r}.",
            page.fetch.line(len(parts)),
        )
    lab.expect(
        holds(page.run.error, page.error),
        f"The fetch of {failing} raised {page.error!r}, but {page.run.error!r} came out of `load_page`.",
    )
    lab.expect(
        page.ended < failed_at + 0.0015,
        f"The fetch of {failing} failed at {failed_at:g} s, but its exception came out at {page.ended:g} s.",
    )
    asked = [call.arguments[0] for call in page.fetch.calls]
    due = list(parts)[: index + 1]
    lab.expect(
        asked == due,
        f"The fetch of {failing!r} failed, and `fetch` was called for {asked}; expected {due}.",
        page.fetch.line(index + 1),
    )


@check(
    "Cancelled itself, it ends as cancelled",
    needs=["load_page"],
    hints=[
        "Here somebody cancels `load_page` before the limit. Which `except` or `finally` of yours is run then?",
        "To be cancelled by somebody is not to be late. CancelledError should come out.",
        "With `async with asyncio.timeout(limit)` and `except TimeoutError` nothing else is needed.",
    ],
)
def can_be_cancelled(lab: Lab) -> None:
    for index, closing in zip((0, 2, 1), lab.cleanups()):
        is_cancelled_in(lab, index, closing)


def is_cancelled_in(lab: Lab, index: int, closing: float) -> None:
    parts = some_parts(lab)
    at = before_the_end_of(parts, index)
    may = ("raise", "swallow-cancel", "never-retrieve")
    page = Page(lab, parts, sum(parts.values()) + closing + 0.5, cancel_at=at, may=may, closing=closing)
    cancelled = f"`load_page` was cancelled at {at:g} s"
    lab.expect(
        page.ended < at + closing + 0.0015 and page.run.result is None,
        f"{cancelled}, but it went on until {page.ended:g} s"
        + (f" and returned {page.run.result!r}." if page.run.error is None else "."),
        page.fetch.line(),
    )
    lab.expect(
        isinstance(page.run.error, asyncio.CancelledError),
        f"{cancelled}, but {page.run.error!r} came out instead of CancelledError.",
    )
    page.expect_nothing_runs(f"{cancelled} and ended at {page.ended:g} s")
