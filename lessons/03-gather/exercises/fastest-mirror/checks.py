"""Checks of 3.3: the first success wins, losers are cancelled and waited for, nothing is lost when all fail."""

import asyncio

from asyncio_tutor.checking import Lab, Run, Service, check

NAMES = ("north", "south", "east", "west", "up", "down", "left", "right")
#: How long a cancelled download takes to close its connection.
CLOSING = 0.3


class World:
    """Some mirrors; by their delays the first of `failing` fail."""

    def __init__(self, lab: Lab, count: int, failing: int, **options: object) -> None:
        names = lab.names(NAMES, count)
        self.delays = lab.delays(**dict(zip(names, (4, 2, 1, 8, 3.5)[:count], strict=True)))
        self.order = sorted(self.delays, key=self.delays.__getitem__)
        if "delays" in options:
            self.delays = dict(zip(names, options["delays"], strict=True))
            self.order = sorted(self.delays, key=self.delays.__getitem__)
        self.results = lab.texts(names)
        failed = self.order[:failing]
        self.errors = dict(zip(failed, lab.errors(*(f"{name} is down" for name in failed)), strict=True))
        self.closing = options.get("closing", CLOSING)
        self.service = lab.service("download", delay=self.delays, returns=self.results, raises=self.errors.get)
        self.closed: dict[str, float] = {}
        cancel_at = options.get("cancel_at")
        self.cancel_at = cancel_at(self) if callable(cancel_at) else None
        self.lab = lab
        self.run: Run = lab.run(
            lab.answer.fastest, list(self.delays), self.download, cancel_at=self.cancel_at, may=options.get("may", ())
        )

    async def download(self, name: str) -> str:
        """As the service, but closing takes time when it is cancelled."""
        call = self.service(name)
        try:
            return await call
        except asyncio.CancelledError:
            await self.lab.sleep(self.closing)
            self.closed[name] = self.lab.now()
            raise

    def calls(self) -> Service:
        return self.service


@check(
    "All downloads run side by side",
    needs=["fastest"],
    hints=[
        "Look at the timeline: does each mirror's download begin at 0 s?",
        "A task runs alongside. Make one for each mirror before you wait for any of them.",
        "`tasks = [asyncio.create_task(download(mirror)) for mirror in mirrors]`, and then wait for the first.",
    ],
)
def side_by_side(lab: Lab) -> None:
    world = World(lab, 3, 0, may=["raise", "leave-pending", "never-retrieve", "block"])
    calls = world.service.calls
    asked = sorted(str(call.arguments[0]) for call in calls)
    lab.expect(
        asked == sorted(world.delays),
        f"`download` was called for {', '.join(asked) or 'no mirror'}; expected one call for each of {', '.join(sorted(world.delays))}.",
        world.service.line(),
    )
    late = [call for call in calls if call.started]
    lab.expect(
        not late,
        f"The download from {late[0].arguments[0] if late else ''} began at {(late[0].started or 0) if late else 0:g} s; "
        "side by side all begin at 0 s.",
        late[0].line if late else None,
    )


@check(
    "The first success wins",
    needs=["fastest"],
    hints=[
        "Which download ends first, and does it succeed? One that fails has not won.",
        "`asyncio.wait(..., return_when=FIRST_COMPLETED)` and `asyncio.as_completed` give what has ended, failed or not. "
        "After a failure, wait for the next.",
        "`for next_one in asyncio.as_completed(tasks)`: try to return `await next_one`, and keep the exception if it raises.",
    ],
)
def first_success(lab: Lab) -> None:
    for failing in (0, 1, 2):
        world = World(lab, 4, failing)
        winner = world.order[failing]
        failed = f" after {failing} had failed" if failing else ""
        lab.expect(
            world.run.result == world.results[winner],
            f"The first to succeed{failed} was {winner}, with {world.results[winner]!r}; "
            f"`fastest` returned {world.run.result!r}.",
        )
    seconds = lab.seconds(2)
    for delays, failing in (
        ((seconds,), 0),
        ((seconds, seconds, 3 * seconds), 1),
        ((seconds, 2 * seconds, 2 * seconds, 2 * seconds), 1),
        ((0, seconds), 0),
    ):
        world = World(lab, len(delays), failing, delays=delays)
        won = world.delays[world.order[failing]]
        lawful = [world.results[name] for name in world.order[failing:] if world.delays[name] == won]
        lab.expect(
            world.run.result in lawful,
            f"{len(delays)} mirrors, {failing} of which fail: at {won:g} s there was {lawful!r}, but `fastest` returned "
            f"{world.run.result!r}.",
        )
        asked = sorted(str(call.arguments[0]) for call in world.service.calls)
        lab.expect(
            asked == sorted(world.delays),
            f"`download` was called for {asked}; expected one call for each of {sorted(world.delays)}.",
            world.service.line(-1),
        )


@check(
    "It returns as soon as one succeeds",
    needs=["fastest"],
    hints=[
        "When does the winner end, and when does `fastest`? What does it wait for in between?",
        "`gather` waits for all. You need something that tells you of each download as it ends.",
        "`asyncio.as_completed(tasks)` or `asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)`.",
    ],
)
def in_time(lab: Lab) -> None:
    for closing in lab.cleanups():
        world = World(lab, 4, lab.random.choice([0, 1]), may=["leave-pending"], closing=closing)
        won = world.delays[world.order[len(world.errors)]]
        lab.expect(
            world.run.elapsed <= won + 1.8 * closing + 0.0015,
            f"The first success came at {won:g} s, and cancelled downloads need {closing:g} s to close, all at once; "
            f"your code took {world.run.elapsed:g} s.",
        )


@check(
    "The others are cancelled, and have ended before it returns",
    needs=["fastest"],
    hints=[
        "What do the slower downloads do after the first success? Look at the end of their lanes.",
        "`task.cancel()` only asks. The task ends a little later, so somebody has to wait for it.",
        "Cancel every task, then `await asyncio.gather(*tasks, return_exceptions=True)`.",
    ],
)
def losers_end(lab: Lab) -> None:
    for closing in lab.cleanups():
        expect_losers_ended(lab, closing)


def expect_losers_ended(lab: Lab, closing: float) -> None:
    world = World(lab, 4, 1, may=["leave-pending"], closing=closing)
    losers = world.order[2:]
    for call in world.service.calls:
        name = str(call.arguments[0])
        lab.expect(
            name not in losers or call.how == "cancelled",
            f"{world.order[1]} had succeeded, but the download from {name} went on.",
            call.line,
        )
    left = [name for name in losers if world.closed.get(name, 1e9) > world.run.elapsed] or [
        task.name for task in world.run.pending
    ]
    lab.expect(
        not left,
        f"`fastest` returned before the cancelled downloads had ended ({', '.join(left)}): they need {closing:g} s to close.",
    )


@check(
    "When all fail, an ExceptionGroup holds every exception",
    needs=["fastest"],
    hints=[
        "What comes out of your code when no mirror answers? Is any exception lost?",
        "Keep each exception in a list as it comes. After the last one there is something to raise.",
        '`raise ExceptionGroup("all mirrors failed", errors)`.',
    ],
)
def all_fail(lab: Lab) -> None:
    world = World(lab, 3, 3, may=["raise", "never-retrieve"])
    only = World(lab, 1, 1, delays=(lab.seconds(2),), may=["raise", "never-retrieve"])
    lab.expect(
        isinstance(only.run.error, ExceptionGroup) and list(only.run.error.exceptions) == list(only.errors.values()),
        f"The only mirror failed with {next(iter(only.errors.values()))!r}, and `fastest` ended with {only.run.error!r}; "
        "expected an ExceptionGroup that holds it.",
    )
    seconds = lab.seconds(2)
    at_once = World(lab, 4, 4, delays=(seconds, seconds, seconds, 2 * seconds), may=["raise", "never-retrieve"])
    raised = at_once.run.error
    lab.expect(
        isinstance(raised, ExceptionGroup) and set(raised.exceptions) == set(at_once.errors.values()),
        f"Three downloads failed at {seconds:g} s, the fourth at {2 * seconds:g} s, and `fastest` ended with {raised!r}; "
        "expected an ExceptionGroup that holds the four exceptions.",
    )
    error = world.run.error
    lab.expect(error is not None, f"All three downloads failed, but `fastest` returned {world.run.result!r}.")
    lab.expect(
        isinstance(error, ExceptionGroup),
        f"All three downloads failed, and `fastest` raised {type(error).__name__}; expected an ExceptionGroup.",
    )
    assert isinstance(error, ExceptionGroup)
    held = {id(one) for one in error.exceptions}
    lost = [name for name, one in world.errors.items() if id(one) not in held]
    lab.expect(
        not lost and len(error.exceptions) == 3,
        f"The ExceptionGroup holds {len(error.exceptions)} exceptions, and that of {', '.join(lost) or 'none'} is missing from it.",
    )
    last = max(world.delays.values())
    lab.expect(
        abs(world.run.elapsed - last) < 0.0015,
        f"The last download failed at {last:g} s, but the ExceptionGroup came out at {world.run.elapsed:g} s.",
    )
    lab.expect(
        len(world.service.calls) == 3,
        f"`download` was called {len(world.service.calls)} times for three mirrors; once for each is due.",
        world.service.line(-1),
    )


@check(
    "Cancelled itself, it cancels the downloads and waits for them",
    needs=["fastest"],
    hints=[
        "When somebody cancels `fastest`, who cancels the tasks that it made?",
        "CancelledError arrives at the `await` where you wait. What is in a `finally` runs on the way out.",
        "Put the cancelling and the waiting for all tasks into a `finally`.",
    ],
)
def cancelled(lab: Lab) -> None:
    for closing in lab.cleanups():
        cancelled_early(lab, closing)


def cancelled_early(lab: Lab, closing: float) -> None:
    world = World(
        lab,
        3,
        0,
        cancel_at=lambda world: world.delays[world.order[0]] / 2,
        may=["leave-pending", "raise", "swallow-cancel", "never-retrieve"],
        closing=closing,
    )
    came = f"it returned {world.run.result!r}" if world.run.error is None else f"{world.run.error!r} came out"
    lab.expect(
        isinstance(world.run.error, asyncio.CancelledError),
        f"`fastest` was cancelled at {world.cancel_at or 0:g} s, but {came}; expected CancelledError.",
        world.service.line(),
    )
    at = world.cancel_at or 0
    for call in world.service.calls:
        lab.expect(
            call.how == "cancelled" and (call.ended or 0) < at + 0.01,
            f"`fastest` was cancelled at {at:g} s, but the download from {call.arguments[0]} went on.",
            call.line,
        )
    lab.expect(
        len(world.closed) == 3 and not world.run.pending,
        f"`fastest` was cancelled at {at:g} s and ended before its downloads had; wait for them, too.",
    )
