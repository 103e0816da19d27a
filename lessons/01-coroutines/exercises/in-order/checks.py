import inspect

from asyncio_tutor.checking import Lab, check
from asyncio_tutor.checking.facts import Run

STEPS = ["find", "pack", "ship"]
GIVES = {"find": "goods", "pack": "parcel", "ship": "receipt"}


class Shop:
    """The three steps, each time with other data."""

    def __init__(self, lab: Lab, delays: dict[str, float], fails: str | None = None) -> None:
        self.order = "" if lab.schedule == 2 else token(lab, "order")
        self.gives = dict(zip(STEPS, lab.texts(GIVES.values()).values(), strict=True))
        self.error = lab.error(f"{fails} failed")
        self.services = {
            name: lab.service(
                name,
                delay=delays[name],
                returns=self.gives[name],
                raises=self.error if name == fails else None,
            )
            for name in STEPS
        }

    def deliver(self, lab: Lab, may: tuple[str, ...] = ()) -> Run:
        return lab.run(lab.answer.deliver, self.order, *self.services.values(), may=may)

    @property
    def begun(self) -> list[str]:
        """The steps in the order in which they began."""
        calls = [(call.started, place, name) for place, name in enumerate(STEPS) for call in self.services[name].calls]
        return [name for _, _, name in sorted(calls)]


def token(lab: Lab, word: str) -> str:
    return f"{word} {lab.random.randrange(1000, 10_000)}"


def some_delays(lab: Lab) -> dict[str, float]:
    return lab.delays(find=1, pack=2, ship=4)


@check(
    "Each step gets what the step before it gave",
    needs=["deliver"],
    hints=[
        "What does `find(order)` give you when nothing stands in front of it?",
        "Calling a coroutine function makes a coroutine. The string is there only when that has run to its end.",
        "`goods = await find(order)` runs the step and gives its result. Do the same with the next step.",
    ],
)
def passes_on(lab: Lab) -> None:
    shop = Shop(lab, some_delays(lab))
    run = shop.deliver(lab, may=("never-await", "raise", "block"))
    expect_no_coroutines(lab, shop, run)
    expected, source = shop.order, "the order"
    for name in STEPS:
        calls = shop.services[name].calls
        lab.expect(calls, f"`{name}` never ran. A step runs when you call it and await what the call gives.")
        given, line = calls[0].arguments, calls[0].line
        got = repr(given[0]) if len(given) == 1 else f"{len(given)} arguments"
        lab.expect(given == (expected,), f"`{name}` was given {got}; it needs {source}, {expected!r}.", line)
        expected, source = shop.gives[name], f"what `{name}` gave"


def expect_no_coroutines(lab: Lab, shop: Shop, run: Run) -> None:
    """A step that was called but not awaited shows up as a coroutine, in the hands of the next step or of the caller."""
    held = [
        (call.arguments[0], f"`{name}` was given", call.line) for name in STEPS for call in shop.services[name].calls
    ]
    held.append((run.result, "`deliver` returned", None))
    found = [(value, what, line) for value, what, line in held if inspect.iscoroutine(value)]
    for coroutine, _, _ in found:
        coroutine.close()
    for coroutine, what, line in found:
        name = coroutine.__name__
        lab.fail(f"{what} a coroutine instead of a string: `{name}` was called but not awaited, so it never ran.", line)


@check(
    "The steps are taken one after the other, each of them once",
    needs=["deliver"],
    hints=[
        "Compare the moments on the timeline at which the steps begin and end.",
        "`await` waits until a step has ended. The next step has no string to work with before that.",
        "Three lines will do, in the order of the task: await `find`, then await `pack`, then await `ship`.",
    ],
)
def one_after_the_other(lab: Lab) -> None:
    delays = some_delays(lab)
    shop = Shop(lab, delays)
    run = shop.deliver(lab)
    begun = shop.begun
    lab.expect(
        begun == STEPS,
        f"The steps ran in this order: {', '.join(begun) or '(none ran)'}; expected find, pack, ship, each of them once.",
        shop.services[begun[-1]].line(-1) if begun else None,
    )
    for before, name in zip(STEPS, STEPS[1:], strict=False):
        ended, call = shop.services[before].calls[0].ended, shop.services[name].calls[0]
        lab.expect(
            ended is not None and call.started >= ended,
            f"`{name}` began at {call.started:g} s, when `{before}` had not ended yet.",
            call.line,
        )
    total = sum(delays.values())
    lab.expect(
        abs(run.elapsed - total) < 0.0015,
        f"Your code took {run.elapsed:g} s; the three steps one after the other take {total:g} s.",
    )


@check(
    "The receipt is returned",
    needs=["deliver"],
    hints=[
        "What does the caller of `deliver` get from you?",
        "An async function returns with `return`, as any function does. Its caller gets the value by awaiting it.",
        "Return the value of `await ship(...)`.",
    ],
)
def returns_the_receipt(lab: Lab) -> None:
    delays = some_delays(lab)
    for _ in range(2):
        shop = Shop(lab, delays)
        lab.expect_equal(shop.deliver(lab).result, shop.gives["ship"], "deliver")


@check(
    "An exception of a step comes out and ends the delivery",
    needs=["deliver"],
    hints=[
        "One step raises here. Which steps run after that, and what does the caller of `deliver` get to see?",
        "`await` raises what the coroutine raised, on the line of the `await`. Who catches it in your code?",
        "Without any `try` in `deliver`, the exception ends it and reaches the caller by itself.",
    ],
)
def lets_exceptions_out(lab: Lab) -> None:
    delays = some_delays(lab)
    for place, name in enumerate(STEPS):
        shop = Shop(lab, delays, fails=name)
        run = shop.deliver(lab, may=("raise",))
        line = shop.services[name].line()
        lab.expect(shop.services[name].calls, f"`{name}` never ran.")
        raised = f"`{name}` raised {shop.error!r}, but"
        if run.error is None:
            lab.fail(f"{raised} `deliver` returned {run.result!r}.", line)
        lab.expect(run.error is shop.error, f"{raised} {run.error!r} came out of `deliver`.", line)
        later = [step for step in shop.begun if step in STEPS[place + 1 :]]
        lab.expect(not later, f"`{name}` raised, but {' and '.join(later)} ran all the same.", line)
        lab.expect(
            shop.begun == STEPS[: place + 1],
            f"`{name}` raised, and the steps ran in this order: {', '.join(shop.begun)}; each of them should run once.",
            shop.services[shop.begun[-1]].line(-1),
        )
        due = sum(delays[step] for step in STEPS[: place + 1])
        lab.expect(
            abs(run.elapsed - due) < 0.0015,
            f"{raised} it came out of `deliver` only at {run.elapsed:g} s, not at {due:g} s.",
            line,
        )
