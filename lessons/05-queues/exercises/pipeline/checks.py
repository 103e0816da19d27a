import asyncio
from collections.abc import Callable
from typing import Any

from asyncio_tutor.checking import Lab, check, holds

STAGES = ["fetch", "parse", "store"]


class World:
    """The three stages around one run; what they return can't be guessed."""

    def __init__(self, lab: Lab, delays: dict[str, float], count: int, fails: tuple[str, int] | None = None) -> None:
        self.names = [f"{letter}{lab.random.randrange(10, 100)}" for letter in "qwertyuiopasdfghjklz"[:count]]
        if count > 2 and lab.schedule:
            self.names[lab.random.randrange(count)] = ("", "None", "STOP", "0")[lab.schedule % 4]
        self.delays = delays
        self.error = lab.error("broken")
        keys: list[list[object]] = [list(self.names)]
        for stage in STAGES:
            keys.append([f"{stage} {lab.random.randrange(10_000)} {name}" for name in self.names])
        if count > 2 and lab.schedule:
            # A stage may return anything: also what looks like nothing, or like the end.
            for values, odd in zip(keys[1:], ((None, "", 0), ("", None, "STOP"), (0, "", None)), strict=True):
                values[lab.random.randrange(count)] = odd[lab.schedule % 3]
            keys[3][0] = keys[3][-1]
        self.results = keys[-1]
        self.services = []
        for number, stage in enumerate(STAGES):
            failing = {keys[number][fails[1]]: self.error} if fails is not None and fails[0] == stage else None
            answers = dict(zip(keys[number], keys[number + 1], strict=True))
            self.services.append(lab.service(stage, delay=delays[stage], returns=answers, raises=failing))
        self.keys = keys


def waiting(before: object, after: object) -> tuple[int, float]:
    """The most items that one stage had finished and the next had not begun, and when."""
    most, when = 0, 0.0
    for moment in [call.ended for call in before.calls if call.how == "returned"]:
        finished = sum(call.how == "returned" and call.ended <= moment + 1e-6 for call in before.calls)
        count = finished - sum(call.started <= moment + 1e-6 for call in after.calls)
        if count > most:
            most, when = count, moment
    return most, when


@check(
    "Everything comes through, in order",
    needs=["run_pipeline"],
    hints=[
        "Compare the order in which items reach each stage with the order of `names`.",
        "A queue keeps the order of its items. It is lost when several tasks take from it, or when items are started "
        "and not waited for.",
        "One task for each stage, which loops: `get` from the queue before, `await` its function, `put` into the next.",
    ],
)
def in_order(lab: Lab) -> None:
    delays = lab.delays(fetch=1, parse=3.5, store=2.25)
    world = World(lab, delays, 5)
    lanes = dict(zip(world.names, lab.random.sample([0.5, 1.5, 2.5, 3.5, 4.5], 5), strict=True))
    parse = lab.service(
        "parse",
        delay=dict(zip(world.keys[1], lanes.values(), strict=True)),
        returns=dict(zip(world.keys[1], world.keys[2], strict=True)),
    )
    services = [world.services[0], parse, world.services[2]]
    run = lab.run(lab.answer.run_pipeline, world.names, *services, 2, may=["leave-pending"])
    for number, service in enumerate(services):
        called = [call.arguments[0] for call in service.calls]
        if called != world.keys[number]:
            lab.fail(
                f"`{STAGES[number]}` was called with {called}; expected {world.keys[number]}.",
                line=service.line(),
            )
    lab.expect_equal(run.result, world.results, "run_pipeline")
    none = lab.run(lab.answer.run_pipeline, [], *World(lab, delays, 0).services, 2, may=["leave-pending"])
    lab.expect_equal(none.result, [], "run_pipeline([], …)")
    for count in (1, 20):
        world = World(lab, delays, count)
        run = lab.run(lab.answer.run_pipeline, world.names, *world.services, 1, may=["leave-pending"])
        lab.expect_equal(run.result, world.results, "run_pipeline")


@check(
    "The three stages work at the same time",
    needs=["run_pipeline"],
    hints=[
        "Look at the timeline: is the second item being fetched while the first is parsed?",
        "Each stage needs a task of its own, and something between them that holds what is finished.",
        "Three tasks, two `asyncio.Queue(size)`: each task gets from one queue and puts into the next.",
    ],
)
def at_the_same_time(lab: Lab) -> None:
    delays = lab.delays(fetch=1, parse=3.5, store=2.25)
    world = World(lab, delays, 6)
    run = lab.run(lab.answer.run_pipeline, world.names, *world.services, 2, may=["leave-pending"])
    for service in world.services:
        name = service.__name__
        count = len(service.calls)
        lab.expect(count == 6, f"`{name}` was called {count} times for 6 items.", service.line())
        lab.expect(
            service.peak == 1,
            f"{service.peak} calls of `{name}` went on at the same time; each stage works on one item at a time.",
            line=service.line(1),
        )
    expected = sum(delays.values()) + 5 * max(delays.values())
    lab.expect(
        run.elapsed < expected + 0.0015,
        f"6 items took {run.elapsed:g} s. Three stages that work at the same time take {expected:g} s; "
        f"one after the other is {6 * sum(delays.values()):g} s.",
        line=world.services[0].line(1),
    )


@check(
    "Up to `size` items wait between two stages, and no more",
    needs=["run_pipeline"],
    hints=[
        "Count on the timeline: how many items are fetched before the first one has been parsed?",
        "A queue without a bound takes everything. What should a quick stage do while the slow one after it is behind?",
        "`asyncio.Queue(size)`: `await queue.put(...)` waits while it is full. `put_nowait` and "
        "`create_task(queue.put(...))` do not wait.",
    ],
)
def bounded(lab: Lab) -> None:
    size = (2, 1, 3)[lab.schedule % 3]
    for quick, slow, delays in (
        (0, 1, {"fetch": 0.25, "parse": 2.125, "store": 0.375}),
        (1, 2, {"fetch": 0.25, "parse": 0.375, "store": 2.125}),
    ):
        world = World(lab, {stage: lab.seconds(delay) for stage, delay in delays.items()}, 12)
        lab.run(lab.answer.run_pipeline, world.names, *world.services, size, may=["leave-pending"])
        before, after = world.services[quick], world.services[slow]
        most, when = waiting(before, after)
        lab.expect(
            most <= size + 1,
            f"`size` was {size}, but at {when:g} s `{STAGES[quick]}` was {most} items ahead of `{STAGES[slow]}`; "
            f"with {size} waiting and one in hand it may be {size + 1} ahead.",
            line=before.line(size + 2),
        )
        lab.expect(
            most >= size,
            f"`size` was {size}, but `{STAGES[quick]}` was never more than {most} ahead of `{STAGES[slow]}`: "
            "it waits though there is room.",
            line=before.line(most + 1),
        )


@check(
    "A full queue does not stop the pipeline",
    needs=["run_pipeline"],
    hints=[
        "Who takes items out of the queue at the moment when it is full?",
        "If one task first puts everything and starts the next stage afterwards, it waits for room that nobody makes.",
        "Start all three stages as tasks before you wait for any of them.",
    ],
)
def never_stuck(lab: Lab) -> None:
    delays = lab.delays(fetch=0.5, parse=2, store=1.25)
    world = World(lab, delays, 7)
    run = lab.run(lab.answer.run_pipeline, world.names, *world.services, 1, may=["leave-pending", "deadlock"])
    fetched = len(world.services[0].calls)
    if run.deadlock:
        lab.fail(f"With `size` 1 and 7 names, {fetched} were fetched. {run.deadlock}", line=world.services[0].line(9))
    lab.expect(len(run.result or []) == 7, f"7 names went in, and {run.result!r} came out.", world.services[2].line())


@check(
    "When a stage fails, everything stops",
    needs=["run_pipeline"],
    hints=[
        "One call raises here. What do the other two stages wait for after that?",
        "The stage before a failed one fills its queue and then waits for room; the stage after it waits for items. "
        "Somebody has to end them.",
        "A `TaskGroup` cancels its other tasks when one fails. With `gather`, cancel the tasks in a `finally` "
        "and wait for them.",
    ],
)
def failure(lab: Lab) -> None:
    for stage in STAGES:
        delays = lab.delays(fetch=1, parse=3.5, store=2.25)
        world = World(lab, delays, 8, fails=(stage, lab.random.choice([1, 2])))
        closing = lab.random.choice(lab.cleanups())
        run = lab.run(
            lab.answer.run_pipeline,
            world.names,
            *(closes_slowly(lab, service, closing) for service in world.services),
            1,
            may=["raise", "deadlock", "leave-pending", "never-retrieve"],
        )
        failed = world.services[STAGES.index(stage)]
        raised = next((call for call in failed.calls if call.how == "raised"), None)
        if raised is None:
            stuck = f" {run.deadlock}" if run.deadlock else ""
            lab.fail(f"`{stage}` was called for {len(failed.calls)} of 8 items.{stuck}", line=failed.line(9))
        what = f"`{stage}` raised {world.error!r} at {raised.ended:g} s"
        lab.expect(not run.deadlock, f"{what}. {run.deadlock}", raised.line)
        lab.expect(run.error is not None, f"{what}, but `run_pipeline` returned {run.result!r}.", raised.line)
        lab.expect(holds(run.error, world.error), f"{what}, but {run.error!r} came out of `run_pipeline`.", raised.line)
        all_stopped(lab, world, run, raised.ended + 3 * closing, what)
        for service in world.services:
            late = [call for call in service.calls if call.began_as > raised.ended_as]
            lab.expect(not late, f"{what}, but `{service.__name__}` was called again later.", service.line(9))


@check(
    "When it is cancelled, everything stops",
    needs=["run_pipeline"],
    hints=[
        "Look at the end of the timeline: who is still at work after the cancellation?",
        "Cancelling `run_pipeline` reaches only what it awaits. Tasks that it started go on unless it ends them.",
        "`async with asyncio.TaskGroup()` does it; so does `gather` of the tasks, or a `finally` that cancels "
        "them and waits.",
    ],
)
def cancellation(lab: Lab) -> None:
    delays = lab.delays(fetch=1, parse=3.5, store=2.25)
    world = World(lab, delays, 8)
    at = round(sum(delays.values()) + 0.4 * min(delays.values()), 3)
    # Not for long: whoever stores in the task that is cancelled tells the other stages when that has ended.
    closing = (0.301, 0, 3.103)[lab.schedule % 3]
    run = lab.run(
        lab.answer.run_pipeline,
        world.names,
        *(closes_slowly(lab, service, closing) for service in world.services),
        1,
        cancel_at=at,
        may=["leave-pending", "never-retrieve", "swallow-cancel"],
    )
    if run.error is None:
        lab.fail(
            f"`run_pipeline` was cancelled at {at:g} s, when it should have been in the middle of 8 items, "
            f"but returned {run.result!r}.",
        )
    what = f"`run_pipeline` was cancelled at {at:g} s"
    all_stopped(lab, world, run, at + 3 * closing, what)
    for service in world.services:
        late = [call for call in service.calls if call.started >= at]
        lab.expect(not late, f"{what}, but `{service.__name__}` was called again later.", service.line(9))


def closes_slowly(lab: Lab, service: Callable[..., Any], closing: float) -> Callable[..., Any]:
    """As the service, but when it is cancelled it takes some time to end."""

    async def call(value: object) -> object:
        try:
            return await service(value)
        except asyncio.CancelledError:
            if closing:
                await lab.sleep(closing)
            raise

    return call


def all_stopped(lab: Lab, world: World, run: object, at: float, what: str) -> None:
    lab.expect(run.elapsed < at + 0.0015, f"{what}, but went on until {run.elapsed:g} s.", world.services[1].line())
    if run.pending:
        task = run.pending[0]
        lab.fail(
            f"{what}, but {len(run.pending)} of your tasks were left behind.",
            line=task.waits_at or task.line,
        )
