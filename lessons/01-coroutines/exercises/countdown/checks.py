import asyncio

from asyncio_tutor.checking import Lab, check
from asyncio_tutor.checking.facts import Print


def a_start(lab: Lab) -> int:
    if lab.schedule == 0:
        return 3
    # A countdown may also be a long one.
    return lab.random.randint(60, 90) if lab.schedule == 3 else lab.random.randint(4, 9)


def numbers(prints: list[Print]) -> str:
    return listed([one.text for one in prints])


def listed(texts: list[str]) -> str:
    shown = texts if len(texts) <= 12 else [*texts[:6], "…", *texts[-3:]]
    return ", ".join(shown) or "nothing"


def down_from(start: int) -> list[str]:
    return [str(number) for number in range(start, -1, -1)]


@check(
    "It counts from `start` down to 0",
    needs=["countdown"],
    hints=[
        "Look at the first and the last number that was printed, and at `countdown(0)`.",
        "`range` leaves its end out. Which numbers does your loop go through, and what is left when it ends?",
        "`range(start, -1, -1)` goes through `start` down to 0, and both are among its numbers.",
    ],
)
def counts_down(lab: Lab) -> None:
    for start in (a_start(lab), 0, 1):
        run = lab.run(lab.answer.countdown, start, may=["block", "never-await"])
        expected = down_from(start)
        lab.expect(
            [one.text for one in run.prints] == expected,
            f"`countdown({start})` printed {numbers(run.prints)}; expected {listed(expected)}.",
        )
        lab.expect(run.result is None, f"`countdown({start})` returned {run.result!r}; it should return nothing.")


@check(
    "The event loop is never blocked",
    needs=["countdown"],
    hints=[
        "On the timeline, does the loop stand still between two numbers, or does it wait?",
        "A coroutine gives others a turn only where it awaits something that waits.",
        "`await asyncio.sleep(1)` waits a second; `time.sleep(1)` blocks the event loop for a second.",
    ],
)
def never_blocked(lab: Lab) -> None:
    start = a_start(lab)
    run = lab.run(lab.answer.countdown, start, may=["never-await"])
    turns = sum(event["type"] == "step.began" for event in run.events)
    lab.expect(
        turns < 20 * (start + 5),
        f"In {run.elapsed:g} s your code had {turns} turns: between two numbers it doesn't wait, it looks again and again.",
    )

    async def beside_a_bell() -> list[float]:
        rings: list[float] = []
        loop = asyncio.get_running_loop()
        for second in range(start):
            loop.call_later(second + 0.5, lambda: rings.append(lab.now()))
        await lab.answer.countdown(start)
        ends.append(lab.now())
        return rings

    ends: list[float] = []
    rings = lab.run(beside_a_bell).result
    for second in range(start):
        due = second + 0.5
        if ends[0] < due:
            break  # It ended too early, which is another fault.
        if len(rings) <= second:
            lab.fail(f"A bell was due at {due:g} s, between two numbers, but it had no turn while you counted.")
        lab.expect(
            abs(rings[second] - due) < 0.0015,
            f"A bell was due at {due:g} s, but had its turn only at {rings[second]:g} s.",
        )


@check(
    "A number is printed every second",
    needs=["countdown"],
    hints=[
        "At which moments are the numbers printed? The timeline shows them.",
        "The first number comes at once. Before each of the others there is one second of waiting.",
        "Print, then `await asyncio.sleep(1)`, then print the next number.",
    ],
)
def every_second(lab: Lab) -> None:
    start = a_start(lab)
    run = lab.run(lab.answer.countdown, start)
    lab.expect(
        len(run.prints) == start + 1,
        f"`countdown({start})` printed {numbers(run.prints)}; expected {start + 1} numbers, a second apart.",
    )
    for second, one in enumerate(run.prints):
        lab.expect(
            abs(one.at - second) < 0.0015,
            f"`countdown({start})` printed {one.text} at {one.at:g} s; it is due at {second} s.",
        )


@check(
    "It ends as soon as 0 is printed",
    needs=["countdown"],
    hints=[
        "How long does your code go on after the 0?",
        "Counting from 3 there are four numbers, but only three seconds between them.",
        "Print the 0 after the loop, where no sleep follows, or leave the loop before the last sleep.",
    ],
)
def ends_with_zero(lab: Lab) -> None:
    for start in (a_start(lab), 0):
        run = lab.run(lab.answer.countdown, start)
        zero = next((one.at for one in run.prints if one.text == "0"), None)
        lab.expect(zero is not None, f"`countdown({start})` ended without printing 0.")
        lab.expect(
            run.elapsed < zero + 0.0015,
            f"`countdown({start})` printed 0 at {zero:g} s, but ended only at {run.elapsed:g} s.",
        )
        lab.expect(
            abs(run.elapsed - start) < 0.0015,
            f"`countdown({start})` took {run.elapsed:g} s; it should take {start} s.",
        )


@check(
    "Two countdowns can run side by side",
    needs=["countdown"],
    hints=[
        "Here two countdowns share one event loop. Does each of them print all its numbers?",
        "What a countdown has to remember belongs in local variables, one set for each call.",
        "Keep the current number in a variable of the function, not of the module.",
    ],
)
def side_by_side(lab: Lab) -> None:
    long = a_start(lab)
    short = lab.random.randint(1, long - 1)

    async def both() -> None:
        await asyncio.gather(lab.answer.countdown(long), late())

    async def late() -> None:
        await lab.sleep(0.5)
        await lab.answer.countdown(short)

    run = lab.run(both)
    for start, begins in ((long, 0.0), (short, 0.5)):
        # The one prints at whole seconds, the other between them.
        its = [one for one in run.prints if (abs(one.at - round(one.at)) < 0.1) == (begins == 0)]
        lab.expect(
            [one.text for one in its] == down_from(start),
            f"Beside another countdown, `countdown({start})` printed {numbers(its)}; "
            f"expected {listed(down_from(start))}.",
        )
    lab.expect_elapsed(run, max(long, short + 0.5))
