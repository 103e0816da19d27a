import asyncio
from typing import Any

from asyncio_tutor.checking import Lab, check
from asyncio_tutor.checking.facts import Run

NAMES = ["first", "second"]


class Pair:
    """The two jobs, each time with other data, and their run."""

    def __init__(self, lab: Lab, delays: dict[str, float], may: tuple[str, ...] = (), tasks_before: int = 0) -> None:
        texts = [f"{lab.random.randrange(1000, 10_000)} by {name}" for name in NAMES]
        if lab.schedule:
            # Any string may come back, also an empty one, or the same one twice.
            texts[lab.random.randrange(2)] = ("", "None", "0", texts[0])[lab.schedule % 4]
        self.results = tuple(texts)
        self.first, self.second = (
            lab.service(name, delay=delays[name], returns=result)
            for name, result in zip(NAMES, self.results, strict=True)
        )

        async def after_others(*jobs: Any) -> Any:
            for _ in range(tasks_before):
                await asyncio.create_task(asyncio.sleep(0))
            return await lab.answer.both(*jobs)

        function = after_others if tasks_before else lab.answer.both
        self.run: Run = lab.run(function, self.first, self.second, may=may)


@check(
    "Both are run, each of them once",
    needs=["both"],
    hints=[
        "Which of the two never ran, or ran twice?",
        "`first()` makes a coroutine. It runs when it is awaited, or when it is made a task.",
        "`asyncio.create_task(first())` makes a task of it; a task runs by itself as soon as you await something.",
    ],
)
def both_are_run(lab: Lab) -> None:
    pair = Pair(lab, lab.delays(first=3, second=1), may=("block", "leave-pending"))
    for name, service in zip(NAMES, (pair.first, pair.second), strict=True):
        count = len(service.calls)
        lab.expect(count > 0, f"`{name}` never ran.")
        lab.expect(count == 1, f"`{name}` ran {count} times; once is enough.", service.line(1))


@check(
    "Both run side by side",
    needs=["both"],
    hints=[
        "Look at the timeline: has the second one begun before the first one ends?",
        "A coroutine that is awaited ends before the next line runs. Something must start both of them before you wait.",
        "Make two tasks with `asyncio.create_task`, in two lines. Only then await the first of them.",
    ],
)
def side_by_side(lab: Lab) -> None:
    delays = lab.delays(first=3, second=1)
    pair = Pair(lab, delays, may=("leave-pending",))
    for name, service in zip(NAMES, (pair.first, pair.second), strict=True):
        lab.expect(service.calls, f"`{name}` never ran.")
    one, other = pair.first.calls[0], pair.second.calls[0]
    late, early, before = (other, "first", one) if one.started <= other.started else (one, "second", other)
    longest = max(delays.values())
    has_ended = f", when `{early}` had ended" if before.ended is not None and before.ended <= late.started else ""
    lab.expect(
        late.started < 0.0015,
        f"`{'second' if early == 'first' else 'first'}` began at {late.started:g} s{has_ended}, and your "
        f"code took {pair.run.elapsed:g} s. Side by side both begin at 0 s, and it takes {longest:g} s.",
        late.line,
    )
    lab.expect(
        pair.run.elapsed < longest + 0.0015,
        f"Your code took {pair.run.elapsed:g} s, but after {longest:g} s both had ended.",
    )


@check(
    "It waits until both have ended",
    needs=["both"],
    hints=[
        "At which moment does `both` return? Is there still something going on then?",
        "When the main coroutine ends, `asyncio.run` cancels every task that is left.",
        "Await each of your two tasks before you return.",
    ],
)
def waits_for_both(lab: Lab) -> None:
    for delays in both_ways(lab):
        pair = Pair(lab, delays, may=("block",))
        for name, service in zip(NAMES, (pair.first, pair.second), strict=True):
            lab.expect(service.calls, f"`{name}` never ran.")
            how = service.calls[0].how
            lab.expect(how == "returned", f"`{name}` takes {delays[name]:g} s, but was cancelled when `both` returned.")


@check(
    "The results come as a pair, that of `first` in front",
    needs=["both"],
    hints=[
        "Which of the two ended first in this run, and where does its result stand?",
        "The order of ending is not the order that is asked for. Each result has to be taken from its own task.",
        "`await` on a task gives its result, also when it has ended long ago: `return await one, await other`.",
    ],
)
def right_order(lab: Lab) -> None:
    for delays in both_ways(lab):
        sooner = min(delays, key=delays.__getitem__)
        # Sets of tasks come in another order when other tasks were made before: nobody passes by luck.
        for tasks_before in range(8):
            pair = Pair(lab, delays, may=("block",), tasks_before=tasks_before)
            got = pair.run.result
            if isinstance(got, (list, tuple)):
                got = tuple(got)
                lab.expect(
                    not any(isinstance(one, asyncio.Task) for one in got),
                    "`both` returned a task in place of the result that the task has.",
                )
                lab.expect(
                    got == pair.results or got != pair.results[::-1],
                    f"`both` returned {got!r}, the result of `second` in front; "
                    + (
                        f"`{sooner}` had ended first in this run."
                        if delays["first"] != delays["second"]
                        else "both ended at once."
                    ),
                )
            lab.expect_equal(got, pair.results, "both")


def both_ways(lab: Lab) -> list[dict[str, float]]:
    delays = lab.delays(first=3, second=1)
    both_ways = [delays, {"first": delays["second"], "second": delays["first"]}]
    # They may also end in the same turn, or one of them at once.
    return [*both_ways, dict.fromkeys(NAMES, delays["first"]), {**delays, "second": 0.0}]
