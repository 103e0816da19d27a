import asyncio
import signal

from asyncio_tutor.checking import Lab, check

MAY = ["raise", "leave-pending", "never-retrieve", "killed", "deadlock"]


class World:
    """A queue with requests, and what becomes of it."""

    def __init__(self, lab: Lab, delays: dict[str, float], workers: int, grace: float) -> None:
        self.lab = lab
        plain = [f"{letter}{lab.random.randrange(10, 100)}" for letter in delays]
        self.names = dict(zip(delays, plain, strict=True))
        if lab.schedule and len(plain) > 1:
            # Any string may be a request.
            self.names[lab.random.choice(list(delays))] = ("", "None", "STOP", "0")[lab.schedule % 4]
        self.workers, self.grace = workers, grace
        seconds = {self.names[letter]: delay for letter, delay in delays.items()}
        self.handle = lab.service("handle", delay=seconds)
        self.left: list[str] = []
        self.stays: list[str] = []

    def run(self, signals: list[float], later: tuple[str, float] | None = None, at_start: str = "", handle=None):
        """Runs `serve` with the requests of `at_start` (letters) in the queue; `later` is put in at its time."""
        lab = self.lab
        names = [self.names[letter] for letter in at_start]
        last = max(signals)

        async def serve() -> list[str]:
            queue: asyncio.Queue = asyncio.Queue()
            for name in names:
                queue.put_nowait(name)

            async def put_later(letter: str, at: float) -> None:
                await lab.sleep(at)
                queue.put_nowait(self.names[letter])

            putting = asyncio.create_task(put_later(*later)) if later else None
            try:
                # An answer that waits for ever ends here.
                async with asyncio.timeout(last + 5000):
                    return await lab.answer.serve(queue, handle or self.handle, self.workers, self.grace)
            finally:
                if putting is not None and not putting.done():
                    await putting
                while not queue.empty():
                    self.left.append(queue.get_nowait())
                if asyncio.get_running_loop().remove_signal_handler(signal.SIGTERM) or not is_default():
                    self.stays.append("SIGTERM")

        run = lab.run(serve, signals=[("SIGTERM", at) for at in signals], may=MAY)
        said = " and ".join(f"{at:g} s" for at in signals)
        self.what = f"SIGTERM came at {said} (`grace` was {self.grace:g} s)"
        killed = [event for event in run.events if event["type"] == "signal" and event["handled"] == "ends the program"]
        if killed:
            at = killed[0]["at"] / 1e6
            lab.fail(f"SIGTERM came at {at:g} s, nothing of yours handled it, and it ended the program.")
        lab.expect(not run.deadlock, f"{self.what}. {run.deadlock}")
        if isinstance(run.error, TimeoutError) and run.elapsed > last + 4000:
            lab.fail(f"{self.what}, but `serve` had not returned 5000 s later.", self.handle.line(9))
        if run.error is not None:
            lab.fail(f"{self.what}, and {run.error!r} came out of `serve`.", self.handle.line(9))
        return run

    def fates(self) -> dict[str, str]:
        return {call.arguments[0]: call.how for call in self.handle.calls}


def is_default() -> bool:
    return signal.getsignal(signal.SIGTERM) == signal.SIG_DFL


@check(
    "It serves until SIGTERM comes",
    needs=["serve"],
    hints=[
        "How many requests does the timeline show side by side before the signal?",
        "Each of `workers` tasks takes a request, handles it, and takes the next one.",
        "Start `workers` tasks that loop over `await queue.get()`, and wait for an `asyncio.Event` that a handler "
        "sets: `loop.add_signal_handler(signal.SIGTERM, event.set)`.",
    ],
)
def serves(lab: Lab) -> None:
    delays = lab.delays(a=2, b=1, c=2.5, d=0.75, e=1.5)
    workers = lab.random.choice([2, 3])
    world = World(lab, delays, workers, 2)
    run = world.run([round(sum(delays.values()) + 20.5, 3)], at_start="abcde")
    called = [call.arguments[0] for call in world.handle.calls]
    expected = list(world.names.values())
    lab.expect(
        called == expected,
        f"{len(called)} of {len(expected)} requests were handled: {', '.join(called)}; expected {', '.join(expected)}.",
        line=world.handle.line(9),
    )
    lab.expect(
        world.handle.peak == workers,
        f"`workers` was {workers}, but {world.handle.peak} requests at most were handled at the same time.",
        line=world.handle.line(workers),
    )
    in_order = [call.arguments[0] for call in sorted(world.handle.calls, key=lambda call: call.ended)]
    lab.expect_equal(run.result, in_order, "serve")


@check(
    "After the signal it takes no new request",
    needs=["serve"],
    hints=[
        "Which request starts after the signal on the timeline?",
        "A worker that is done with its request asks for the next; and one that waits in `queue.get()` gets whatever "
        "is put in later. Both have to stop.",
        "Let workers look at the event before each `get`, and cancel those that wait in `get` when the signal comes.",
    ],
)
def takes_no_more(lab: Lab) -> None:
    delays = lab.delays(a=1.75, b=3, c=4.5, d=1.25, e=2)
    world = World(lab, delays, 2, 50)
    at = round(0.6 * min(delays.values()), 3)
    world.run([at], at_start="abcd")
    judge_untaken(lab, world, at, "cd")
    idle = World(lab, delays, 3, 50)
    idle.run([at], later=("d", round(at + 0.3 * delays["a"], 3)), at_start="a")
    judge_untaken(lab, idle, at, "d")


def judge_untaken(lab: Lab, world: World, at: float, untaken: str) -> None:
    late = [call for call in world.handle.calls if call.started > at]
    lab.expect(
        not late,
        f"{world.what}, but after that `handle` was called for {', '.join(call.arguments[0] for call in late)}.",
        line=late[0].line if late else None,
    )
    expected = [world.names[letter] for letter in untaken]
    lab.expect(
        world.left == expected,
        f"{world.what}. In the queue there should still be {', '.join(expected)}; "
        f"there {'was ' + ', '.join(world.left) if world.left else 'was nothing'}.",
        line=world.handle.line(),
    )


@check(
    "Requests in hand may finish",
    needs=["serve"],
    hints=[
        "What becomes of the requests that were going on when the signal came?",
        "Cancelling the workers at the signal drops what they have in hand. They need time, up to `grace`.",
        "`await asyncio.wait(tasks, timeout=grace)` waits without cancelling anything.",
    ],
)
def finishes(lab: Lab) -> None:
    delays = lab.delays(a=2.5, b=4, c=3)
    at = round(0.6 * min(delays.values()), 3)
    world = World(lab, delays, 3, round(max(delays.values()) + 3, 2))
    run = world.run([at], at_start="abc")
    cut = [name for name, how in world.fates().items() if how != "returned"]
    lab.expect(
        not cut,
        f"{world.what}, time enough for all in hand, but {', '.join(cut)} did not come to an end.",
        line=world.handle.line(),
    )
    in_order = [call.arguments[0] for call in sorted(world.handle.calls, key=lambda call: call.ended)]
    lab.expect_equal(run.result, in_order, "serve")
    longest = max(delays.values())
    lab.expect(
        run.elapsed < longest + 0.0015,
        f"{world.what}. The last request in hand ended at {longest:g} s, but `serve` returned only at "
        f"{run.elapsed:g} s.",
    )


@check(
    "After `grace` the rest is cancelled",
    needs=["serve"],
    hints=[
        "How long after the signal does `serve` still wait?",
        "Waiting for the work in hand needs a deadline, and what is late then has to be cancelled, and waited for "
        "while it cleans up.",
        "`done, late = await asyncio.wait(tasks, timeout=grace)`, then `cancel()` each of `late` and "
        "`await asyncio.gather(*late, return_exceptions=True)`.",
    ],
)
def cancels_late(lab: Lab) -> None:
    # Some clean up at once, some for long; and SIGTERM may come again while they do.
    short, none, long = lab.cleanups()
    for tidying, again in ((short, None), (none, None), (long, None), (long, 0.35)):
        cancels_late_ones(lab, tidying, again)


def cancels_late_ones(lab: Lab, tidying: float, again: float | None) -> None:
    delays = lab.delays(same_order=True, a=3, b=30, c=20)
    at, grace = round(0.5 * delays["a"], 3), round(0.5 * delays["a"] + 2.25, 3)
    cleaned: list[str] = []
    world = World(lab, delays, 3, grace)

    async def handle(request: str) -> None:
        try:
            await world.handle(request)
        except asyncio.CancelledError:
            if tidying:
                await lab.sleep(tidying)
            cleaned.append(request)
            raise

    deadline = at + grace
    signals = [at] if again is None else [at, round(deadline + again, 3)]
    run = world.run(signals, at_start="abc", handle=handle)
    first, *late = world.names.values()
    judge_cancelled(lab, world, run, late, deadline, cleaned, tidying)
    lab.expect_equal(run.result, [first], "serve")


def judge_cancelled(
    lab: Lab, world: World, run: object, late: list[str], deadline: float, cleaned: list[str], tidying: float
) -> None:
    for call in world.handle.calls:
        if call.arguments[0] in late:
            lab.expect(
                call.how == "cancelled",
                f"{world.what}, but {call.arguments[0]} was not cancelled: it went on until {call.ended:g} s.",
            )
            lab.expect(
                abs(call.ended - deadline) < 0.0015,
                f"{world.what}. {call.arguments[0]} was cancelled at {call.ended:g} s; it should be at {deadline:g} s.",
            )
    lab.expect(
        sorted(cleaned) == sorted(late) and run.elapsed < deadline + tidying + 0.0015,
        f"{world.what}. After the cancellation `handle` needed {tidying:g} s to clean up, until {deadline + tidying:g} s; "
        f"`serve` returned at {run.elapsed:g} s, when {len(cleaned)} of {len(late)} had done so.",
    )


@check(
    "A second signal cancels at once",
    needs=["serve"],
    hints=[
        "What happens on the timeline at the second signal?",
        "While `serve` waits for the work in hand, something has to wait for the next signal as well.",
        "Let the handler set a second event, and wait for whatever comes first: the work, the second event, "
        "the end of `grace` (`asyncio.wait(..., timeout=grace, return_when=asyncio.FIRST_COMPLETED)`).",
    ],
)
def second_signal(lab: Lab) -> None:
    delays = lab.delays(same_order=True, a=3, b=30, c=20)
    at = round(0.5 * delays["a"], 3)
    again = round(delays["a"] + 1.25, 3)
    cleaned: list[str] = []
    tidying = lab.cleanups()[2]
    # The grace period ends while the requests clean up.
    world = World(lab, delays, 3, round(again - at + 0.5, 3))

    async def handle(request: str) -> None:
        try:
            await world.handle(request)
        except asyncio.CancelledError:
            await lab.sleep(tidying)
            cleaned.append(request)
            raise

    run = world.run([at, again], at_start="abc", handle=handle)
    first, *late = world.names.values()
    judge_cancelled(lab, world, run, late, again, cleaned, tidying)
    lab.expect_equal(run.result, [first], "serve")


@check(
    "Nothing is left behind",
    needs=["serve"],
    hints=[
        "Which tasks are still there when `serve` returns? And what would the next SIGTERM do?",
        "Workers that wait in `queue.get()`, tasks that wait for an event, the handler itself: each has to be ended.",
        "In a `finally`: cancel all your tasks, `await asyncio.gather(*tasks, return_exceptions=True)`, "
        "`loop.remove_signal_handler(signal.SIGTERM)`.",
    ],
)
def none_left(lab: Lab) -> None:
    delays = lab.delays(a=2, b=3.5)
    world = World(lab, delays, 4, 10)
    run = world.run([round(0.5 * min(delays.values()), 3)], at_start="ab")
    if run.pending:
        task = run.pending[0]
        lab.fail(
            f"{world.what}. `serve` returned at {run.elapsed:g} s, and {len(run.pending)} of its tasks were still "
            "pending.",
            line=task.waits_at or task.line,
        )
    lab.expect(not world.stays, "`serve` had returned, but its handler for SIGTERM was still there.")
    idle = World(lab, delays, 2, 10)
    run = idle.run([5.5])
    lab.expect(
        run.elapsed < 5.5015,
        f"{idle.what}, when nothing was in hand, but `serve` returned only at {run.elapsed:g} s.",
    )
    lab.expect(not run.pending, f"{idle.what}. {len(run.pending)} of your tasks were still pending at the end.")
