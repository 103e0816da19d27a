import inspect
from typing import Any

from asyncio_tutor.checking import Lab, check

STEPS = ["find", "pack", "ship"]
GIVES = {"find": "goods", "pack": "parcel", "ship": "receipt"}


class Shop:
    """The three steps, with data of its own."""

    def __init__(self, lab: Lab, fails: str | None = None) -> None:
        self.delays = lab.delays(find=1, pack=2, ship=4)
        self.order = token(lab, "order")
        self.gives = {name: token(lab, GIVES[name]) for name in STEPS}
        self.error = OSError(f"{fails} failed: {lab.random.randrange(1000)}")
        self.services = {
            name: lab.service(
                name,
                delay=self.delays[name],
                returns=self.gives[name],
                raises=self.error if name == fails else None,
            )
            for name in STEPS
        }

    @property
    def begun(self) -> list[str]:
        """The steps in the order in which they began."""
        calls = [(call.started, place, name) for place, name in enumerate(STEPS) for call in self.services[name].calls]
        return [name for _, _, name in sorted(calls)]


def token(lab: Lab, word: str) -> str:
    return f"{word} {lab.random.randrange(1000, 10_000)}"


def was_given(argument: Any) -> str:
    if inspect.iscoroutine(argument):
        argument.close()
        return "a coroutine"
    return repr(argument)


@check(
    "Each step gets what the step before it gave",
    needs=["deliver"],
    hints=[
        "What does `find(order)` give you, when nothing stands in front of it?",
        "Calling a coroutine function gives a coroutine. The string is there only once the coroutine has run.",
        "`goods = await find(order)` runs the step and gives its result. Do the same with the next step.",
    ],
)
def passes_on(lab: Lab) -> None:
    shop = Shop(lab)
    lab.run(lab.answer.deliver, shop.order, *shop.services.values(), may=["never-await", "raise", "block"])
    expected = shop.order
    for before, name in zip([None, *STEPS], STEPS, strict=False):
        calls = shop.services[name].calls
        line = calls[0].line if calls else None
        if not calls:
            lab.fail(f"`{name}` never began. A step begins only when its coroutine is awaited.")
        got = was_given(calls[0].arguments[0]) if len(calls[0].arguments) == 1 else f"{len(calls[0].arguments)} arguments"
        if got == "a coroutine":
            lab.fail(
                f"`{name}` was given a coroutine instead of a string: the step before it was called, but had not run.",
                line,
            )
        source = f"what `{before}` gave" if before else "the order"
        lab.expect(got == repr(expected), f"`{name}` was given {got}; it needs {source}, {expected!r}.", line)
        expected = shop.gives[name]


@check(
    "The steps are taken one after the other, each of them once",
    needs=["deliver"],
    hints=[
        "Compare the moments at which the steps begin and end on the timeline.",
        "`await` waits until a step has ended. The next step has no string to work with before that.",
        "Three lines will do, in the order of the task: await `find`, then await `pack`, then await `ship`.",
    ],
)
def one_after_the_other(lab: Lab) -> None:
    shop = Shop(lab)
    run = lab.run(lab.answer.deliver, shop.order, *shop.services.values())
    begun = shop.begun
    last = shop.services[begun[-1]].line(-1) if begun else None
    lab.expect(
        begun == STEPS,
        f"The steps began in this order: {', '.join(begun) or 'none began'}; expected find, pack, ship, each of them once.",
        last,
    )
    for before, name in zip(STEPS, STEPS[1:], strict=False):
        ended, call = shop.services[before].calls[0].ended, shop.services[name].calls[0]
        lab.expect(
            ended is not None and call.started >= ended,
            f"`{name}` began at {call.started:g} s, but `{before}` had not ended by then.",
            call.line,
        )
    total = sum(shop.delays.values())
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
    for _ in range(2):
        shop = Shop(lab)
        run = lab.run(lab.answer.deliver, shop.order, *shop.services.values())
        lab.expect_equal(run.result, shop.gives["ship"], "deliver")


@check(
    "An exception of a step comes out and ends the delivery",
    needs=["deliver"],
    hints=[
        "One step raises here. Which steps begin after that, and what does the caller of `deliver` get to see?",
        "`await` raises what the coroutine raised, on the line of the `await`. Who catches it in your code?",
        "Without any `try` in `deliver`, the exception ends it and reaches the caller by itself.",
    ],
)
def lets_exceptions_out(lab: Lab) -> None:
    fails = lab.random.choice(STEPS)
    shop = Shop(lab, fails)
    run = lab.run(lab.answer.deliver, shop.order, *shop.services.values(), may=["raise", "never-await"])
    line = shop.services[fails].line()
    if run.error is None:
        lab.fail(f"`{fails}` raised {shop.error!r}, but `deliver` returned {run.result!r}.", line)
    lab.expect(run.error is shop.error, f"`{fails}` raised {shop.error!r}, but {run.error!r} came out of `deliver`.", line)
    expected = STEPS[: STEPS.index(fails) + 1]
    lab.expect(
        shop.begun == expected,
        f"`{fails}` raised, but these steps began: {', '.join(shop.begun)}; after a failure no other step is taken.",
        line,
    )
