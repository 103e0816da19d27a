import asyncio
from typing import Any

from asyncio_tutor.checking import Lab, check
from asyncio_tutor.checking.facts import Run

PAGES = ["news", "sport", "films", "music", "books", "chess", "trains", "tides", "stars", "moss", "kites", "bread"]
LENGTHS = (2, 1, 4, 0.5, 3.25, 1.5, 2.75, 0.75, 5, 1.25, 3.5, 2.25)


class Site:
    """The pages to fetch, and one run of the answer."""

    def __init__(self, lab: Lab, delays: dict[str, float], may: tuple[str, ...] = (), tasks_before: int = 0) -> None:
        self.delays = delays
        self.texts = lab.texts(delays)
        self.fetch = lab.service("fetch", delay=delays, returns=self.texts)

        async def fetch_all(*arguments: Any) -> Any:
            for _ in range(tasks_before):
                await asyncio.create_task(asyncio.sleep(0))
            return await lab.answer.fetch_all(*arguments)

        function = fetch_all if tasks_before else lab.answer.fetch_all
        self.run: Run = lab.run(function, list(delays), self.fetch, may=may)


def some_delays(lab: Lab, how_many: int = 4) -> dict[str, float]:
    names = lab.names(PAGES, how_many)
    return lab.delays(**dict(zip(names, LENGTHS, strict=False)))


@check(
    "Every name is fetched, each of them once",
    needs=["fetch_all"],
    hints=[
        "Which of the names was never fetched, or more than once?",
        "`fetch(name)` makes a coroutine. It runs when it is awaited, or when it is made a task.",
        "`asyncio.gather(first, second, ...)` makes a task of each coroutine that you give it, and waits for all of them.",
    ],
)
def all_fetched(lab: Lab) -> None:
    site = Site(lab, some_delays(lab), may=("block", "leave-pending"))
    for name in site.delays:
        calls = [call for call in site.fetch.calls if call.arguments == (name,)]
        lab.expect(calls, f"`fetch({name!r})` never ran.")
        lab.expect(len(calls) == 1, f"`fetch({name!r})` ran {len(calls)} times; once is enough.", calls[-1].line)
    lab.expect(len(site.fetch.calls) == len(site.delays), "`fetch` was called for something that is not among `names`.")


@check(
    "The fetches run side by side, however many they are",
    needs=["fetch_all"],
    hints=[
        "Look at the timeline: does the second fetch start before the first one ends?",
        "An awaited fetch ends before the next line runs. Something must start all of them before you wait for any.",
        "`asyncio.gather(*coroutines)` starts every coroutine of a list as a task and waits for all of them.",
    ],
)
def side_by_side(lab: Lab) -> None:
    for how_many in (3, len(PAGES)):
        site = Site(lab, some_delays(lab, how_many), may=("leave-pending",))
        longest = max(site.delays.values())
        lab.expect(site.fetch.calls, "`fetch` never ran.")
        late = [call for call in site.fetch.calls if call.started > 0.0015]
        if late:
            lab.fail(
                f"`fetch({late[0].arguments[0]!r})` began only at {late[0].started:g} s. Your {how_many} fetches took "
                f"{site.run.elapsed:g} s, at most {site.fetch.peak} at a time; side by side they take {longest:g} s.",
                late[0].line,
            )
        lab.expect(
            site.run.elapsed < longest + 0.0015,
            f"After {longest:g} s every fetch had ended, but your code took {site.run.elapsed:g} s.",
        )


@check(
    "It waits until the last fetch has ended",
    needs=["fetch_all"],
    hints=[
        "At which moment does `fetch_all` return? Which fetches are still going on then?",
        "When the main coroutine ends, `asyncio.run` cancels every task that is left.",
        "Await each of your tasks before you return, or leave the waiting to `asyncio.gather` or a `TaskGroup`.",
    ],
)
def waits_for_all(lab: Lab) -> None:
    site = Site(lab, some_delays(lab), may=("block",))
    lab.expect(site.fetch.calls, "`fetch` never ran.")
    for call in site.fetch.calls:
        name = call.arguments[0]
        lab.expect(
            call.how == "returned",
            f"`fetch({name!r})` takes {site.delays[name]:g} s, but was {call.how} when `fetch_all` returned.",
            call.line,
        )


@check(
    "The results come in the order of `names`",
    needs=["fetch_all"],
    hints=[
        "Compare the order of the results with the order of `names`, and with the order in which the fetches end.",
        "Each result has to go to the place of its name. A list to which you append fills up in the order of finishing.",
        "`asyncio.gather(...)` returns the results in the order of its arguments. Or await your tasks in the order of `names`.",
    ],
)
def in_order(lab: Lab) -> None:
    # Sets of tasks come in another order when other tasks were made before: nobody passes by luck.
    for tasks_before in range(6):
        site = Site(lab, some_delays(lab), may=("block",), tasks_before=tasks_before)
        got, expected = site.run.result, list(site.texts.values())
        if isinstance(got, list):
            lab.expect(
                not any(isinstance(one, asyncio.Future) for one in got),
                "`fetch_all` returned tasks in place of the results that the tasks have.",
            )
            by_end = [site.texts[name] for name in sorted(site.delays, key=site.delays.__getitem__)]
            lab.expect(
                got == expected or got != by_end,
                f"`fetch_all` returned {got!r}: that is the order in which the fetches ended. "
                f"The names were {', '.join(site.delays)}.",
            )
        lab.expect_equal(got, expected, "fetch_all")
    # Two that end in the same turn, one that ends at once, one alone, and many.
    seconds = lab.seconds(2)
    tied = dict(zip(lab.names(PAGES, 4), (seconds, 2 * seconds, seconds, 0), strict=True))
    many = {f"page {number}": 1 + lab.random.randrange(1, 5000) / 1000 for number in range(40)}
    for delays in (tied, {"news": seconds}, many):
        site = Site(lab, delays, may=("block",))
        lab.expect_equal(site.run.result, list(site.texts.values()), "fetch_all")


@check(
    "With no names it returns an empty list",
    needs=["fetch_all"],
    hints=[
        "Call `fetch_all([], fetch_page)` yourself. What comes back?",
        "`asyncio.wait` refuses an empty list, and so do `max` and `[0]`. Which call of yours needs at least one name?",
        "`asyncio.gather()` without arguments gives an empty list. With `asyncio.wait`, return early when there are no names.",
    ],
)
def no_names(lab: Lab) -> None:
    site = Site(lab, {}, may=("raise",))
    lab.expect(site.run.error is None, f"`fetch_all([], fetch)` raised {site.run.error!r}; expected an empty list.")
    lab.expect_equal(site.run.result, [], "fetch_all([], fetch)")
    lab.expect(
        not site.fetch.calls, "`fetch_all([], fetch)` called `fetch`, though there is no name.", site.fetch.line()
    )
    lab.expect_elapsed(site.run, 0)
