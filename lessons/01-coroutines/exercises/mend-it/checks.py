from asyncio_tutor.checking import Lab, check
from asyncio_tutor.checking.facts import Run

#: Whoever waits needs a few; whoever looks again and again, thousands.
MOST_TURNS = 100
BEANS = ["arabica", "robusta", "liberica", "excelsa", "bourbon", "typica"]


class Coffee:
    """One order, its run, and what should come of it."""

    def __init__(self, lab: Lab, may: tuple[str, ...] = (), beans: str | None = None, cold: bool = False) -> None:
        self.beans = f"{lab.random.choice(BEANS)} {lab.random.randrange(10, 100)}" if beans is None else beans
        self.heating = 0.0 if cold else lab.seconds(2)
        self.run: Run = lab.run(lab.answer.make_coffee, self.beans, self.heating, may=may)


@check(
    "There is only one event loop",
    needs=["make_coffee"],
    hints=[
        "Which line does the RuntimeError name, and what does that line ask for?",
        "`asyncio.run` starts an event loop, for a whole program. Inside a coroutine one is running already.",
        "Inside a coroutine, `await grind(beans)` runs the other coroutine and gives its result.",
    ],
)
def one_event_loop(lab: Lab) -> None:
    Coffee(lab, may=("block", "never-await"))


@check(
    "Every coroutine is awaited",
    needs=["make_coffee"],
    hints=[
        "What does the program print of the heating? Which line should have made it print that?",
        "A call such as `boil(heating)` makes a coroutine. On a line of its own, it is thrown away before it ran.",
        "Put `await` in front of the call: `await boil(heating)`.",
    ],
)
def every_coroutine(lab: Lab) -> None:
    run = Coffee(lab, may=("raise", "block", "never-await")).run
    crash = lines_of(run.error, run.file)
    for warned in run.warnings:
        # A line that raised has not come to its `await`: that is another fault than this one.
        if warned.kind == "never-awaited" and warned.line not in crash:
            lab.fail(warned.message, warned.line)


def lines_of(error: BaseException | None, file: str) -> set[int]:
    found = set()
    frame = error.__traceback__ if error is not None else None
    while frame is not None:
        if frame.tb_frame.f_code.co_filename == file:
            found.add(frame.tb_lineno)
        frame = frame.tb_next
    return found


def lines(texts: list[str]) -> str:
    return ", ".join(texts) or "(nothing)"


@check(
    "The event loop is never blocked",
    needs=["make_coffee"],
    hints=[
        "On the timeline, look for a stretch in which the loop is blocked. Which call made it so?",
        "A coroutine that sleeps without `await` keeps the event loop to itself for all that time.",
        "`await asyncio.sleep(seconds)` waits just as long and lets the loop go on.",
    ],
)
def never_blocked(lab: Lab) -> None:
    coffee = Coffee(lab, may=("raise", "never-await"))
    lab.expect(
        coffee.run.elapsed > coffee.heating - 0.0015,
        f"Heating should take {coffee.heating:g} s, but your code ended after {coffee.run.elapsed:g} s, "
        "so nobody can see yet whether it blocks the loop.",
    )
    turns = sum(event["type"] == "step.began" for event in coffee.run.events)
    lab.expect(
        turns < MOST_TURNS,
        f"In {coffee.run.elapsed:g} s your code had {turns} turns: it doesn't wait, it looks again and again.",
    )


@check(
    "The coffee comes with the right lines at the right times",
    needs=["make_coffee"],
    hints=[
        "Compare what is printed, and when, with the list in the task.",
        "Each step has to end before the next one begins, and no sleep may be missing.",
        "`make_coffee` awaits `boil(heating)`, then awaits `grind(beans)`, then returns the text.",
    ],
)
def right_coffee(lab: Lab) -> None:
    for beans, cold in ((None, False), (None, True), ("", False), ("grinding", False)):
        coffee = Coffee(lab, beans=beans, cold=cold)
        beans, heating, run = coffee.beans, coffee.heating, coffee.run
        expected = [("heating", 0.0), ("water boils", heating), (f"grinding {beans}", heating)]
        printed = [one.text for one in run.prints]
        wanted = [text for text, _ in expected]
        lab.expect(printed == wanted, f"Your code printed {lines(printed)}; expected {lines(wanted)}.")
        for one, (text, at) in zip(run.prints, expected, strict=True):
            lab.expect(abs(one.at - at) < 0.0015, f'"{text}" was printed at {one.at:g} s; expected at {at:g} s.')
        lab.expect_equal(run.result, f"coffee of {beans} powder", "make_coffee")
        lab.expect_elapsed(run, heating + 1)
