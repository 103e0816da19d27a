import asyncio
import signal

from asyncio_tutor.checking import Lab, check, holds

SIGNALS = ["SIGINT", "SIGTERM"]


class World:
    """Steps, a pause, and a moment inside of each."""

    def __init__(self, lab: Lab, pause: float = 1.5, save: float = 3) -> None:
        delays = lab.delays(same_order=True, pause=pause, step=2, save=save)
        self.step_time, self.pause, self.save_time = delays["step"], delays["pause"], delays["save"]
        # Somebody may let it run for very long.
        self.count = lab.random.randrange(20, 30) if lab.schedule == 4 else lab.random.randrange(2, 5)
        self.step = lab.service("step", delay=self.step_time)
        self.save = lab.service("save", delay=self.save_time)
        round_time = self.step_time + self.pause
        #: When the last step begins and ends.
        self.begin = (self.count - 1) * round_time
        self.end = self.begin + self.step_time

    def in_step(self) -> float:
        return round(self.begin + 0.4 * self.step_time, 3)

    def in_pause(self) -> float:
        return round(self.end + 0.4 * self.pause, 3)

    def arguments(self, lab: Lab) -> tuple[object, ...]:
        return lab.answer.run_steps, self.step, self.pause, self.save


MAY = ["raise", "block", "leave-pending", "swallow-cancel"]


def explain_error(lab: Lab, run: object, what: str) -> None:
    """Fails when an exception came out; KeyboardInterrupt is what asyncio.run makes of a SIGINT nobody handles."""
    if isinstance(run.error, KeyboardInterrupt):
        lab.fail(f"{what}, and KeyboardInterrupt came out of the program.", line_of(run))
    if run.error is not None:
        lab.fail(f"{what}, and {run.error!r} came out of `run_steps`.", line_of(run))


def line_of(run: object) -> int | None:
    for event in reversed(run.events):
        if event["type"] == "step.ended":
            place = event["waiting"]["place"]
            if place is not None and place["file"] == run.file:
                return place["line"]
    return None


def judge_steps(lab: Lab, world: World, run: object, what: str) -> None:
    explain_error(lab, run, what)
    cut = [call.arguments[0] for call in world.step.calls if call.how != "returned"]
    lab.expect(not cut, f"{what}, and `step({', '.join(map(str, cut))})` was cut off.", world.step.line(9))
    called = [call.arguments[0] for call in world.step.calls]
    lab.expect(
        len(called) <= world.count,
        f"{what}. After that your code still started `step({world.count + 1})`.",
        line=world.step.line(world.count),
    )
    lab.expect(
        called == list(range(1, world.count + 1)),
        f"{what}; by then `step` was called with {called}, expected {list(range(1, world.count + 1))}.",
        line=world.step.line(),
    )


@check(
    "SIGINT and SIGTERM both stop it",
    needs=["run_steps"],
    hints=[
        "What does the timeline say in the row of the signal: who handled it?",
        "Without a handler of yours SIGINT cancels the main task and SIGTERM ends the program. "
        "A handler has to tell the loop of steps to stop.",
        "`asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, stop.set)`, with `stop = asyncio.Event()`; "
        "the same for `signal.SIGINT`.",
    ],
)
def both_stop(lab: Lab) -> None:
    for name in SIGNALS:
        world = World(lab)
        at = world.in_step()
        run = lab.run(*world.arguments(lab), signals=[(name, at)], may=MAY)
        what = f"{name} came at {at:g} s, during step {world.count}"
        judge_steps(lab, world, run, what)
        saved = [call.arguments for call in world.save.calls]
        lab.expect(len(saved) == 1, f"{what}. `save` was called {len(saved)} times; once is asked.", world.save.line(1))
        lab.expect(
            saved == [(world.count,)],
            f"{world.count} steps were done, but `save` was called with {saved[0][0]!r}.",
            line=world.save.line(),
        )
        lab.expect(world.save.calls[0].how == "returned", f"{what}. `save` did not come to its end.", world.save.line())
        lab.expect_equal(run.result, world.count, "run_steps")
        lab.expect(
            world.save.calls[0].started < world.end + 0.0015,
            f"Step {world.count} ended at {world.end:g} s, but `save` was called only at "
            f"{world.save.calls[0].started:g} s.",
            line=world.save.line(),
        )


@check(
    "The step in hand comes to its end",
    needs=["run_steps"],
    hints=[
        "Look at the step during which the signal came: does it end, or is it cancelled?",
        "Cancelling stops a step in the middle. Set a flag instead, and look at it between two steps.",
        "`while not stop.is_set(): await step(...)`, and a handler that does `stop.set()` and nothing else.",
    ],
)
def finishes_step(lab: Lab) -> None:
    world = World(lab)
    at, name = world.in_step(), lab.random.choice(SIGNALS)
    run = lab.run(*world.arguments(lab), signals=[(name, at)], may=MAY)
    judge_steps(lab, world, run, f"{name} came at {at:g} s, during step {world.count}")


@check(
    "A signal ends the pause at once",
    needs=["run_steps"],
    hints=[
        "How long does the pause go on after the signal on the timeline?",
        "`asyncio.sleep(pause)` knows nothing of signals. Wait for the event instead, but no longer than `pause`.",
        "`await asyncio.wait_for(stop.wait(), pause)` ends with TimeoutError when no signal came.",
    ],
)
def ends_pause(lab: Lab) -> None:
    world = World(lab)
    at, name = world.in_pause(), lab.random.choice(SIGNALS)
    run = lab.run(*world.arguments(lab), signals=[(name, at)], may=MAY)
    what = f"{name} came at {at:g} s, in the pause after step {world.count}"
    judge_steps(lab, world, run, what)
    saved = world.save.calls
    lab.expect(len(saved) == 1, f"{what}. `save` was called {len(saved)} times; once is asked.", world.save.line(1))
    lab.expect(
        saved[0].started < at + 0.0015,
        f"{what}, but `save` was called only {saved[0].started - at:.3g} s later; the pause should end at once.",
        line=world.save.line(),
    )
    lab.expect(
        saved[0].arguments == (world.count,),
        f"{what}, but `save` was called with {', '.join(map(repr, saved[0].arguments))}; {world.count} steps were done.",
        line=world.save.line(),
    )
    lab.expect_equal(run.result, world.count, "run_steps")


@check(
    "Further signals change nothing",
    needs=["run_steps"],
    hints=[
        "Two more signals come here, one during the step and one during `save`. Which of them does harm?",
        "The handlers have to stay until everything is saved. An event that is set twice is just set.",
        "Remove the handlers in a `finally` around all of it, `save` too.",
    ],
)
def further_signals(lab: Lab) -> None:
    for name in SIGNALS:
        world = World(lab)
        second = round(world.begin + 0.7 * world.step_time, 3)
        third = round(world.end + 0.5 * world.save_time, 3)
        signals = [(lab.random.choice(SIGNALS), world.in_step()), (name, second), (name, third)]
        run = lab.run(*world.arguments(lab), signals=signals, may=MAY)
        what = f"{name} came again at {second:g} s and, while `save` went on, at {third:g} s"
        judge_steps(lab, world, run, what)
        lab.expect(
            [call.how for call in world.save.calls] == ["returned"],
            f"{what}; `save` was called {len(world.save.calls)} times and did not come to its end.",
            line=world.save.line(1),
        )
        lab.expect_equal(run.result, world.count, "run_steps")


@check(
    "The handler returns at once",
    needs=["run_steps"],
    hints=[
        "Look for the stretch on the timeline where the loop is blocked.",
        "A handler runs on the loop itself: whatever it waits for, everybody waits. It should leave word and return.",
        "Let the handler do nothing but `stop.set()`.",
    ],
)
def never_blocks(lab: Lab) -> None:
    for name in SIGNALS:
        for at in ("in_step", "in_pause"):
            world = World(lab)
            moment = getattr(world, at)()
            run = lab.run(*world.arguments(lab), signals=[(name, moment)], may=MAY)
            if run.blocked:
                block = run.blocked[0]
                lab.fail(
                    f"{name} came at {moment:g} s, and your code blocked the event loop for {block.seconds:g} s "
                    f"with `{block.call}`; nothing else could run.",
                    line=block.line,
                )
            lab.expect(world.step.calls, "`step` was never called.")
            explain_error(lab, run, f"{name} came at {moment:g} s")


@check(
    "The handlers are taken away",
    needs=["run_steps"],
    hints=[
        "What would Ctrl-C do to the rest of the program, after `run_steps` has returned?",
        "A handler stays until somebody removes it. It has to go on every way out, also when a step raises.",
        "`finally:` with `loop.remove_signal_handler(signal.SIGINT)`, and the same for SIGTERM.",
    ],
)
def handlers_gone(lab: Lab) -> None:
    world = World(lab)
    name = lab.random.choice(SIGNALS)
    left: list[str] = []

    async def program(*arguments: object) -> None:
        before = {one: signal.getsignal(getattr(signal, one)) for one in SIGNALS}
        try:
            await lab.answer.run_steps(*arguments)
        finally:
            left.extend(one for one in SIGNALS if is_left(getattr(signal, one), before[one]))

    run = lab.run(program, *world.arguments(lab)[1:], signals=[(name, world.in_step())], may=MAY)
    explain_error(lab, run, f"{name} came at {world.in_step():g} s")
    lab.expect(not left, f"After `run_steps` had returned, its handler for {' and '.join(left)} was still there.")

    error = lab.error("step failed")
    failing = lab.service("step", delay=1, raises={2: error})
    save = lab.service("save")
    run = lab.run(program, failing, world.pause, save, may=MAY)
    if run.error is None:
        lab.fail(f"`step(2)` raised {error!r}, but `run_steps` went on.", failing.line(1))
    lab.expect(holds(run.error, error), f"`step(2)` raised {error!r}, but {run.error!r} came out.", failing.line(1))
    lab.expect(not save.calls, f"`step(2)` raised {error!r}, and `save` was called.", save.line())
    what = f"`step(2)` raised, and the handler for {' and '.join(left)} was left behind."
    lab.expect(not left, what, failing.line(1))


def is_left(number: int, before: object) -> bool:
    if asyncio.get_running_loop().remove_signal_handler(number):
        return True
    now = signal.getsignal(number)
    return now is not before and now not in (signal.SIG_DFL, signal.default_int_handler)


@check(
    "Nothing is left behind",
    needs=["run_steps"],
    hints=[
        "Which task is still there at the end of the timeline?",
        "A task that waits for the signal or for the pause has to be cancelled and awaited when it isn't needed "
        "any more.",
        "`asyncio.wait_for` and `asyncio.timeout` clean up after themselves; tasks that you make yourself don't.",
    ],
)
def none_left(lab: Lab) -> None:
    for at in ("in_step", "in_pause"):
        world = World(lab, pause=5, save=0.5)
        moment = getattr(world, at)()
        name = lab.random.choice(SIGNALS)
        run = lab.run(*world.arguments(lab), signals=[(name, moment)], may=["raise", "block"])
        explain_error(lab, run, f"{name} came at {moment:g} s")
        lab.expect(world.step.calls, "`step` was never called.")
    failing = lab.service("step", delay=1, raises={2: ValueError("step failed")})
    lab.run(lab.answer.run_steps, failing, 1.5, lab.service("save"), may=["raise", "block"])
    # The step in hand may also fail when the signal has come.
    error, left = lab.error("step failed"), []
    failing, save = lab.service("step", delay=2, raises={2: error}), lab.service("save", delay=1)

    async def program() -> None:
        before = {one: signal.getsignal(getattr(signal, one)) for one in SIGNALS}
        try:
            await lab.answer.run_steps(failing, 1.5, save)
        finally:
            left.extend(one for one in SIGNALS if is_left(getattr(signal, one), before[one]))

    name = lab.random.choice(SIGNALS)
    run = lab.run(program, signals=[(name, 4.25)], may=["raise", "block", "never-retrieve"])
    what = f"{name} came at 4.25 s, and at 5.5 s `step(2)`, which was going on, raised {error!r}"
    came = f"{run.error!r} came out" if run.error is not None else "no exception came out"
    lab.expect(holds(run.error, error), f"{what}, but {came} of `run_steps`.", failing.line(1))
    lab.expect(not save.calls, f"{what}, and `save` was called.", save.line())
    lab.expect(len(failing.calls) == 2, f"{what}; `step` was called {len(failing.calls)} times.", failing.line(2))
    lab.expect(not left, f"{what}, and the handler for {' and '.join(left)} was left behind.", failing.line(1))
