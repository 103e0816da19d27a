from asyncio_tutor.checking import Lab, check
from asyncio_tutor.checking.facts import Run

NAMES = ["first", "second"]


class Pair:
    """The two jobs, each time with other data, and their run."""

    def __init__(self, lab: Lab, delays: dict[str, float], may: tuple[str, ...] = ()) -> None:
        self.results = [f"{name} {lab.random.randrange(1000, 10_000)}" for name in NAMES]
        self.first, self.second = (
            lab.service(name, delay=delays[name], returns=result)
            for name, result in zip(NAMES, self.results, strict=True)
        )
        self.run: Run = lab.run(lab.answer.both, self.first, self.second, may=may)


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
    earlier, later = (NAMES[0], NAMES[1]) if one.started <= other.started else (NAMES[1], NAMES[0])
    begun = max(one, other, key=lambda call: call.started)
    lab.expect(
        begun.started < 0.0015,
        f"`{later}` began only at {begun.started:g} s, after `{earlier}` had run for that long; both should begin at 0 s.",
        begun.line,
    )
    longest = max(delays.values())
    lab.expect(
        pair.run.elapsed < longest + 0.0015,
        f"Your code took {pair.run.elapsed:g} s; the longer of the two takes {longest:g} s, and then both are done.",
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
    for names in (("first", "second"), ("second", "first")):
        delays = {name: seconds for name, seconds in zip(names, (3.0, 1.0), strict=True)}
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
    delays = lab.delays(first=3, second=1)
    swapped = {"first": delays["second"], "second": delays["first"]}
    for these in (delays, swapped):
        pair = Pair(lab, these, may=("block",))
        got = pair.run.result
        pairwise = tuple(got) if isinstance(got, list) else got
        sooner = "first" if these["first"] < these["second"] else "second"
        lab.expect(
            pairwise == tuple(pair.results),
            f"`both` returned {got!r}, where `{sooner}` had ended first; expected {tuple(pair.results)!r}.",
        )
