import heapq
from collections.abc import Collection

from asyncio_tutor.checking import Call, Lab, Run, check

WORDS = ["amber", "basalt", "cedar", "delta", "ember", "fjord", "grove", "heath"]


class World:
    """Pictures to be read and shrunk: `read` blocks, `shrink` computes."""

    def __init__(self, lab: Lab, fails: str = "", count: int = 5, workers: int | None = None) -> None:
        self.size, self.workers = lab.random.randrange(20, 200), workers or lab.random.choice([2, 3])
        names = lab.names(["cat", "dog", "owl", "fox", "bee", "ant", "yak"], 5)
        reads = lab.delays(**dict(zip(names, (1, 2.5, 0.5, 3, 1.7), strict=True)))
        self.names = names[:count]
        self.reads = {name: reads[name] for name in self.names}
        pictures = {name: f"{lab.random.choice(WORDS)} {lab.random.randrange(1000)} {name}" for name in self.names}
        self.seconds = {name: lab.seconds(2 + 0.21 * index) for index, name in enumerate(self.names)}
        self.small = {name: f"{picture} in {self.size}" for name, picture in pictures.items()}
        if lab.schedule and self.names:
            # A picture may be any string.
            pictures[self.names[0]] = ("", "None", "STOP", "0")[lab.schedule % 4]
            self.small[self.names[0]] = f"{pictures[self.names[0]]} in {self.size}"
        self.failing = lab.random.choice(names[: count or 5])
        self.error = lab.error(f"{fails} failed for {self.failing}")
        self.read = lab.blocking(
            "read",
            delay=self.reads,
            returns=pictures,
            raises={self.failing: self.error} if fails == "read" else None,
        )
        self.shrink = lab.cpu(
            "shrink",
            seconds={pictures[name]: seconds for name, seconds in self.seconds.items()},
            returns=lambda picture, size: f"{picture} in {size}",
            raises={pictures.get(self.failing): self.error} if fails == "shrink" else None,
        )

    def run(self, lab: Lab, may: Collection[str] = ("block",)) -> Run:
        return lab.run(lab.answer.make_all, self.names, self.read, self.shrink, self.size, self.workers, may=may)

    def shortest(self) -> float:
        """How long it takes if each picture is shrunk as soon as it is read and a process is free."""
        free_at = [0.0] * self.workers
        for name in sorted(self.reads, key=lambda name: self.reads[name]):
            start = max(self.reads[name], heapq.heappop(free_at))
            heapq.heappush(free_at, start + self.seconds[name])
        return max(free_at)


def most_at_once(calls: list[Call]) -> int:
    """The calls as they lie in virtual time: where there are no real threads, `peak` sees one at a time."""
    return max((sum(one.started <= call.started < one.ended for one in calls) for call in calls), default=0)


@check(
    "Every picture is made",
    needs=["make_all"],
    hints=[
        "Look at the exception, or compare the two dicts.",
        "Whatever goes to another process is pickled: the function too. Only functions at the top of a module can be.",
        "`loop.run_in_executor(pool, shrink, picture, size)` needs no lambda. `functools.partial` can be pickled too.",
    ],
)
def makes_all(lab: Lab) -> None:
    world = World(lab)
    run = world.run(lab)
    lab.expect_equal(run.result, world.small, "make_all")
    shrunk = len(world.shrink.calls)
    lab.expect(shrunk == len(world.names), f"`shrink` was called {shrunk} times for {len(world.names)} pictures.")
    read = len(world.read.calls)
    lab.expect(read == len(world.names), f"`read` was called {read} times for {len(world.names)} pictures.")
    for count, workers in ((0, 2), (1, 2), (3, 1)):
        few = World(lab, count=count, workers=workers)
        lab.expect_equal(few.run(lab).result, few.small, "make_all")
        most = most_at_once(few.shrink.calls)
        lab.expect(most <= workers, f"`workers` was {workers}, but {most} pictures were being shrunk at the same time.")


@check(
    "The reads run in threads",
    needs=["make_all"],
    hints=[
        "Look at the timeline: where does each `read` run, and how many at a time?",
        "Waiting for a disk needs no processor, so threads are enough, as many as there are names.",
        "`asyncio.to_thread(read, name)` for each name, all of them started before any is awaited to its end.",
    ],
)
def reads_in_threads(lab: Lab) -> None:
    world = World(lab)
    world.run(lab)
    calls = world.read.calls
    lab.expect(calls, "`read` was never called.")
    elsewhere = [call for call in calls if call.kind != "thread"]
    if elsewhere:
        is_on_loop = elsewhere[0].kind == "loop"
        where = "on the event loop itself, which stood still meanwhile" if is_on_loop else "in processes"
        lab.fail(f"{len(elsewhere)} of your {len(calls)} reads ran {where}.", line=elsewhere[0].line)
    most = most_at_once(calls)
    lab.expect(
        most == len(world.names),
        f"At most {most} of the {len(world.names)} reads went on at the same time; all of them can.",
    )


@check(
    "The shrinking runs in processes",
    needs=["make_all"],
    hints=[
        "Look at the timeline: where does each `shrink` run?",
        "Threads take turns when they compute, since they share one interpreter lock. Processes have one each.",
        "Make a `ProcessPoolExecutor` and give it to `loop.run_in_executor`.",
    ],
)
def shrinks_in_processes(lab: Lab) -> None:
    world = World(lab)
    run = world.run(lab)
    calls = world.shrink.calls
    lab.expect(calls, "`shrink` was never called.")
    elsewhere = [call for call in calls if call.kind != "process"]
    if elsewhere:
        where = "in threads" if elsewhere[0].kind == "thread" else "on the event loop itself"
        lab.fail(
            f"{len(elsewhere)} of your {len(calls)} calls of `shrink` ran {where}: the whole took {run.elapsed:g} s; "
            f"with {world.workers} processes it takes {world.shortest():g} s.",
            line=elsewhere[0].line,
        )


@check(
    "At most `workers` pictures are shrunk at once",
    needs=["make_all"],
    hints=[
        "Count the processes that are busy at the same time on the timeline.",
        "One pool for all the pictures, with as many processes as may be busy, keeps the rest waiting in its queue.",
        "`ProcessPoolExecutor(max_workers=workers)`",
    ],
)
def bounded(lab: Lab) -> None:
    world = World(lab)
    world.run(lab)
    most = most_at_once(world.shrink.calls)
    lab.expect(
        most <= world.workers,
        f"`workers` was {world.workers}, but {most} pictures were being shrunk at the same time.",
    )


@check(
    "A picture is shrunk as soon as it is read",
    needs=["make_all"],
    hints=[
        "Look for a process on the timeline that is idle while there are pictures that have been read.",
        "What does the first picture wait for between its `read` and its `shrink`?",
        "Write a coroutine that reads and then shrinks one picture, and run one for each name.",
    ],
)
def no_idle_process(lab: Lab) -> None:
    world = World(lab)
    run = world.run(lab)
    lab.expect(
        run.elapsed < world.shortest() + 0.0015,
        f"The whole took {run.elapsed:g} s; if no process is idle while pictures wait for one, it takes "
        f"{world.shortest():g} s with {world.workers} processes.",
    )


@check(
    "The event loop stays free",
    needs=["make_all"],
    hints=[
        "Look for the mark of a blocked loop on the timeline.",
        "Only `await` waits without blocking. Which line waits in another way?",
        "`future.result()`, `pool.map` and leaving a `with` block while jobs are going on all block the loop.",
    ],
)
def loop_is_free(lab: Lab) -> None:
    World(lab).run(lab, may=[])


@check(
    "Every pool is shut down",
    needs=["make_all"],
    hints=[
        "How many pools does your code make, and what ends each of them?",
        "A pool's processes wait for more work until the pool is shut down.",
        "`with ProcessPoolExecutor(...) as pool:` shuts it down at the end of the block.",
    ],
)
def shuts_down(lab: Lab) -> None:
    _expect_shut_down(lab, World(lab).run(lab), "when `make_all` had returned")


@check(
    "An exception comes out, and the pools are shut down",
    needs=["make_all"],
    hints=[
        "One picture fails here. What does the caller of `make_all` get to see, and what is left behind?",
        "An exception skips the rest of the function, unless something runs in any case.",
        "`with` or `try ... finally` around the work; no `except` that keeps the exception to itself.",
    ],
)
def fails_cleanly(lab: Lab) -> None:
    for fails in ("read", "shrink"):
        world = World(lab, fails)
        run = world.run(lab, may=["block", "raise", "leave-pending", "never-retrieve", "go-on"])
        if run.error is None:
            lab.fail(f"`{fails}` raised {world.error!r} for {world.failing}, but `make_all` returned {run.result!r}.")
        lab.expect(
            _is_or_holds(run.error, world.error),
            f"`{fails}` raised {world.error!r} for {world.failing}, but {run.error!r} came out of `make_all`.",
        )
        _expect_shut_down(lab, run, f"after `{fails}` had raised an exception")


def _expect_shut_down(lab: Lab, run: Run, when: str) -> None:
    still_open = [pool.kind for pool in run.pools if not pool.shut_down]
    if still_open:
        workers = "processes" if "process" in still_open else "threads"
        lab.fail(f"{len(still_open)} of your pools, with {workers}, had not been shut down {when}.")


def _is_or_holds(raised: BaseException, error: Exception) -> bool:
    return BaseExceptionGroup("", [raised]).subgroup(lambda one: repr(one) == repr(error)) is not None
