import asyncio
import inspect
from collections.abc import Callable, Coroutine
from typing import Any

from asyncio_tutor.checking import Lab, check
from asyncio_tutor.checking.facts import Run
from asyncio_tutor.checking.services import Service

PAGES = ["news", "sport", "films", "music", "books", "chess", "trains", "tides"]
#: A cancelled fetch needs so long to close its connection.
CLOSING = 0.25
ANYTHING = ("block", "raise", "leave-pending", "never-retrieve", "swallow-cancel")


def closes_slowly(lab: Lab, fetch: Service, closing: float) -> Callable[[str], Coroutine[Any, Any, Any]]:
    async def serve(fetching: Coroutine[Any, Any, Any]) -> Any:
        try:
            return await fetching
        except asyncio.CancelledError:
            await lab.sleep(closing)
            raise

    def call(name: str) -> Coroutine[Any, Any, Any]:
        coroutine = serve(fetch(name))
        coroutine.__name__ = coroutine.__qualname__ = "fetch"
        return coroutine

    return call


class Site:
    """The pages to fetch, which of them fail or are cancelled, and one run of the answer."""

    def __init__(
        self,
        lab: Lab,
        delays: dict[str, float],
        fails: tuple[str, ...] = (),
        is_cancelled: str | None = None,
        may: tuple[str, ...] = (),
        cancel_at: float | None = None,
        closing: float = CLOSING,
    ) -> None:
        self.delays = delays
        self.errors = dict(zip(fails, lab.errors(*(f"no {name} today" for name in fails)), strict=True))
        self.pages = lab.texts([name for name in delays if name not in fails and name != is_cancelled])
        raises: dict[str, BaseException] = dict(self.errors)
        if is_cancelled is not None:
            raises[is_cancelled] = asyncio.CancelledError()
        self.fetch = lab.service("fetch", delay=delays, returns=self.pages, raises=raises)
        #: When the answer ended, and which tasks were there then: their coroutine, and whether they were cancelled.
        self.ended = 0.0
        self.left: list[tuple[str, bool]] = []

        async def fetch_each() -> Any:
            try:
                return await lab.answer.fetch_each(list(delays), closes_slowly(lab, self.fetch, closing))
            finally:
                self.ended = lab.now()
                others = asyncio.all_tasks() - {asyncio.current_task()}
                self.left = sorted((task.get_coro().__name__, task.cancelling() > 0) for task in others)
                if others:
                    # What nobody stopped shows how long it goes on.
                    await asyncio.wait(others, timeout=10)

        self.run: Run = lab.run(fetch_each, may=may, cancel_at=cancel_at)

    def pair(self, lab: Lab) -> tuple[dict[str, Any], dict[str, Any]]:
        """What the answer gave back, once it is known to have the right shape."""
        if self.run.error is not None:
            first = min(self.errors, key=self.delays.__getitem__, default=None)
            raised = f"`fetch({first!r})` raised {self.errors[first]!r}, and " if first is not None else ""
            lab.fail(
                f"{raised}{self.run.error!r} came out of `fetch_each`; expected two dictionaries.", self.fetch.line()
            )
        got = self.run.result
        good = isinstance(got, (tuple, list)) and len(got) == 2 and all(isinstance(one, dict) for one in got)
        lab.expect(good, f"`fetch_each` gave {got!r}; expected a pair of two dictionaries.")
        for name, page in got[0].items():
            if inspect.iscoroutine(page):
                lab.fail(f"`pages[{name!r}]` is a coroutine: `fetch` was called but not awaited, so it never ran.")
        return got[0], got[1]

    def expect_right(self, lab: Lab) -> None:
        pages, errors = self.pair(lab)
        for name, error in self.errors.items():
            raised = f"`fetch({name!r})` raised {error!r}, but"
            lab.expect(name not in pages, f"{raised} it stands among the pages, with {pages.get(name)!r}.")
            lab.expect(name in errors, f"{raised} `errors` has nothing for {name!r}.")
            lab.expect(
                errors[name] is error, f"{raised} `errors[{name!r}]` is {errors[name]!r}; expected that object itself."
            )
        for name, page in self.pages.items():
            lab.expect(
                name in pages, f"`fetch({name!r})` was to return {page!r}, but `pages` has nothing for {name!r}."
            )
            lab.expect_equal(pages[name], page, f"pages[{name!r}]")
        lab.expect_equal(sorted(map(str, pages)), sorted(self.pages), "sorted(pages)")
        lab.expect_equal(sorted(map(str, errors)), sorted(self.errors), "sorted(errors)")

    def expect_none_left(self, lab: Lab, when: str) -> None:
        for coroutine, is_cancelled in self.left:
            what = (
                "had been cancelled, but had not ended yet. Wait until it has."
                if is_cancelled
                else "was still going on. It has to end before that."
            )
            line = next((task.line for task in self.run.tasks if task.coroutine == coroutine), None)
            lab.fail(f"{when} `fetch_each` ended at {self.ended:g} s, a task running `{coroutine}` {what}", line)


def some_delays(lab: Lab) -> dict[str, float]:
    return lab.delays(**dict(zip(lab.names(PAGES, 4), (2, 1, 4, 3.25), strict=True)))


def some_of(lab: Lab, delays: dict[str, float], how_many: int) -> tuple[str, ...]:
    return tuple(lab.random.sample(list(delays), how_many))


@check(
    "Pages and errors come apart, each under its name",
    needs=["fetch_each"],
    hints=[
        "For each name, compare what its fetch did with the dictionary in which it stands.",
        "`await fetch(name)` raises what the fetch raised. A coroutine of your own around it can catch that for one name alone.",
        "Write an inner `async def` with `try: pages[name] = await fetch(name)` and `except Exception as error: ...`, "
        "and run one for each name.",
    ],
)
def comes_apart(lab: Lab) -> None:
    for how_many in (0, 1, 2, 4):
        delays = some_delays(lab)
        fails = some_of(lab, delays, how_many)
        Site(lab, delays, fails, may=("block", "raise", "leave-pending", "never-retrieve")).expect_right(lab)
    # Two that end in the same turn (one of them fails), one that ends at once, one alone, and many.
    seconds = lab.seconds(2)
    tied = dict(zip(lab.names(PAGES, 4), (seconds, 2 * seconds, seconds, 0), strict=True))
    many = {f"page {number}": 1 + lab.random.randrange(1, 5000) / 1000 for number in range(40)}
    for delays, fails in (
        (tied, tuple(tied)[:1]),
        ({"news": seconds}, ()),
        ({"news": seconds}, ("news",)),
        (many, ("page 7",)),
    ):
        Site(lab, delays, fails, may=("block", "raise", "leave-pending", "never-retrieve")).expect_right(lab)
    none = Site(lab, {}, may=("raise",))
    lab.expect_equal(none.pair(lab), ({}, {}), "fetch_each([], fetch)")


@check(
    "The fetches run side by side",
    needs=["fetch_each"],
    hints=[
        "Look at the timeline: when does the second fetch begin?",
        "Catching the error around each `await` in a plain loop makes the fetches wait for one another.",
        "Make a task for each name first, each with its own `try`, and wait for them all at the end.",
    ],
)
def side_by_side(lab: Lab) -> None:
    delays = some_delays(lab)
    site = Site(lab, delays, some_of(lab, delays, 1), may=("raise", "leave-pending", "never-retrieve"))
    for name in delays:
        count = sum(call.arguments == (name,) for call in site.fetch.calls)
        lab.expect(count > 0, f"`fetch({name!r})` never ran.")
        lab.expect(count == 1, f"`fetch({name!r})` ran {count} times; once is enough.", site.fetch.line(-1))
    late = [call for call in site.fetch.calls if call.started > 0.0015]
    if late:
        lab.fail(
            f"`fetch({late[0].arguments[0]!r})` began only at {late[0].started:g} s, and your {len(delays)} fetches took "
            f"{site.ended:g} s. Side by side they take {max(delays.values()):g} s.",
            late[0].line,
        )


@check(
    "An error stops none of the others",
    needs=["fetch_each"],
    hints=[
        "Find the failure on the timeline. What happens to the other fetches at that moment, and after it?",
        "`gather` raises the first error and waits no longer; a `TaskGroup` cancels the rest. Both see only errors that leave your coroutine.",
        "Catch the error inside the coroutine of that name, or give `gather` `return_exceptions=True`.",
    ],
)
def others_go_on(lab: Lab) -> None:
    for how_many in (1, 2):
        delays = some_delays(lab)
        fails = tuple(sorted(delays, key=delays.__getitem__)[:how_many])
        site = Site(lab, delays, fails, may=("raise", "leave-pending", "never-retrieve"))
        failed = f"`fetch({fails[0]!r})` raised {site.errors[fails[0]]!r} at {delays[fails[0]]:g} s"
        ran = {call.arguments[0]: call for call in site.fetch.calls}
        asked = [call.arguments[0] for call in site.fetch.calls]
        again = next((name for name in asked if asked.count(name) > 1), None)
        lab.expect(
            again is None,
            f"{failed}, and `fetch({again!r})` ran {asked.count(again)} times; once is due.",
            site.fetch.line(-1),
        )
        for name in delays:
            lab.expect(name in ran, f"{failed}, and `fetch({name!r})` never ran.")
            how = ran[name].how
            lab.expect(
                how in ("returned", "raised"), f"{failed}, and `fetch({name!r})` was {how} after that.", ran[name].line
            )
        longest = max(delays.values())
        lab.expect(
            abs(site.ended - longest) < 0.0015,
            f"{failed}; the last fetch ends at {longest:g} s, but `fetch_each` ended at {site.ended:g} s.",
        )


@check(
    "A cancelled fetch is neither a page nor an error",
    needs=["fetch_each"],
    hints=[
        "In which dictionary does the CancelledError stand, and which line of yours put it there?",
        "CancelledError is a BaseException, but not an Exception. `except BaseException` and a bare `except` catch it; "
        "`isinstance(outcome, Exception)` doesn't know it.",
        "Catch `Exception`. If you use `return_exceptions=True`, look for `asyncio.CancelledError` as well.",
    ],
)
def cancelled_fetch(lab: Lab) -> None:
    delays = some_delays(lab)
    name, fails = some_of(lab, delays, 2)
    site = Site(lab, delays, (fails,), is_cancelled=name, may=ANYTHING)
    if isinstance(site.run.error, asyncio.CancelledError):
        return
    pages, errors = site.pair(lab)
    was = f"`fetch({name!r})` was cancelled, but"
    lab.expect(name not in pages, f"{was} it stands among the pages, with {pages.get(name)!r}.")
    lab.expect(name not in errors, f"{was} it stands among the errors, with {errors.get(name)!r}.")
    site.expect_right(lab)


@check(
    "Cancelled, it cancels its fetches and ends as cancelled",
    needs=["fetch_each"],
    hints=[
        "Here somebody cancels `fetch_each` half-way. On the timeline, what goes on after that?",
        "A cancelled `await` raises CancelledError in `fetch_each`. `gather` and `TaskGroup` then cancel their tasks; "
        "`asyncio.wait` and a list of tasks don't.",
        "With tasks of your own, put the waiting into `try:` and cancel them in `finally:`. Don't catch CancelledError.",
    ],
)
def can_be_cancelled(lab: Lab) -> None:
    for closing in lab.cleanups():
        ends_as_cancelled(lab, closing)


def ends_as_cancelled(lab: Lab, closing: float) -> None:
    site, at = cancelled_half_way(lab, closing)
    if not isinstance(site.run.error, asyncio.CancelledError):
        came = "it returned" if site.run.error is None else f"{site.run.error!r} came out"
        lab.fail(f"`fetch_each` was cancelled at {at:g} s, but {came}; expected CancelledError to come out.")
    for call in site.fetch.calls:
        name = call.arguments[0]
        # Whoever cancels one after the other may find that the second has ended meanwhile.
        lab.expect(
            site.delays[name] < at + closing or call.how == "cancelled",
            f"`fetch_each` was cancelled at {at:g} s, but `fetch({name!r})` went on until {call.ended or 0:g} s.",
            call.line,
        )
    # Two fetches close their connections; whoever cancels one after the other waits twice.
    lab.expect(
        site.ended < at + 2 * closing + 0.0015,
        f"`fetch_each` was cancelled at {at:g} s, but ended only at {site.ended:g} s.",
    )


@check(
    "No fetch is left running",
    needs=["fetch_each"],
    hints=[
        "When `fetch_each` ends, which tasks haven't ended yet? The message says in which case; look it up in the task.",
        "`task.cancel()` only asks. And `gather` without `return_exceptions=True` ends at the first exception, "
        "also at a CancelledError of one task, and leaves the others alone.",
        "Before you leave, cancel what is left and wait for it: `await asyncio.gather(*tasks, return_exceptions=True)`. "
        "Or use a `TaskGroup`, which waits for all its tasks however it ends.",
    ],
)
def none_left(lab: Lab) -> None:
    delays = some_delays(lab)
    failing = Site(lab, delays, (min(delays, key=delays.__getitem__),), may=ANYTHING)
    failing.expect_none_left(lab, "One fetch failed. When")
    delays = some_delays(lab)
    sooner = min(delays, key=delays.__getitem__)
    Site(lab, delays, is_cancelled=sooner, may=ANYTHING).expect_none_left(
        lab, f"Somebody cancelled `fetch({sooner!r})`. When"
    )
    site, at = cancelled_half_way(lab)
    site.expect_none_left(lab, f"`fetch_each` was cancelled at {at:g} s. When")


def cancelled_half_way(lab: Lab, closing: float = CLOSING) -> tuple[Site, float]:
    """Cancelled when the first two fetches have ended, one of them with an error."""
    delays = lab.delays(same_order=True, **dict(zip(lab.names(PAGES, 4), (2, 6, 8, 1), strict=True)))
    first, second, third, _ = sorted(delays, key=delays.__getitem__)
    at = (delays[second] + delays[third]) / 2
    return Site(lab, delays, (lab.random.choice([first, second]),), may=ANYTHING, cancel_at=at, closing=closing), at
