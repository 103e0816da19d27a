import heapq

from asyncio_tutor.checking import Call, Lab, check

WORDS = ["amber", "basalt", "cedar", "delta", "ember", "fjord", "grove", "heath"]

FREE_HINTS = [
    "Look at the timeline: what does the loop do while a document loads?",
    "Only what runs in another thread leaves the loop free, and only `await` waits without blocking.",
    "`asyncio.to_thread(load, name)` or `loop.run_in_executor(pool, load, name)` gives you something to await.",
]


def documents_of(lab: Lab, names: list[str]) -> dict[str, str]:
    return lab.texts(names)


def some_delays(lab: Lab, *seconds: float) -> dict[str, float]:
    return lab.delays(**dict(zip(lab.names(WORDS, len(seconds)), seconds, strict=True)))


def shared_out(delays: list[float], workers: int) -> float:
    """How long jobs take that are taken in turn by so many workers."""
    free_at = [0.0] * workers
    for delay in delays:
        heapq.heappush(free_at, heapq.heappop(free_at) + delay)
    return max(free_at)


def most_at_once(calls: list[Call]) -> int:
    """The calls as they lie in virtual time: where there are no real threads, `peak` sees one at a time."""
    return max((sum(one.started <= call.started < one.ended for one in calls) for call in calls), default=0)


@check(
    "The documents come in the order of `names`",
    needs=["load_all"],
    hints=[
        "Compare the order of the list with the order of `names`.",
        "The loads end in another order than they start in. Something has to keep each result in its place.",
        "`asyncio.gather(...)` returns the results in the order of its arguments.",
    ],
)
def in_order(lab: Lab) -> None:
    delays = some_delays(lab, 4, 1, 2, 0.5)
    documents = documents_of(lab, list(delays))
    load = lab.blocking("load", delay=delays, returns=documents)
    run = lab.run(lab.answer.load_all, list(delays), load, 3, may=["block"])
    lab.expect_equal(run.result, [documents[name] for name in delays], "load_all")
    none = lab.run(lab.answer.load_all, [], load, 3)
    lab.expect_equal(none.result, [], "load_all([], load, 3)")
    for names, limit in ((["only"], 2), ([f"page {number}" for number in range(40)], 3), (lab.names(WORDS, 3), 1)):
        documents = documents_of(lab, names)
        many = lab.blocking("load", delay=0.25, returns=documents)
        run = lab.run(lab.answer.load_all, names, many, limit, may=["block"])
        lab.expect_equal(run.result, [documents[name] for name in names], "load_all")
        lab.expect(
            most_at_once(many.calls) <= limit and len(many.calls) == len(names),
            f"`limit` was {limit} for {len(names)} names; `load` was called {len(many.calls)} times, "
            f"{most_at_once(many.calls)} at a time at most.",
            line=many.line(limit),
        )


@check("The event loop stays free", needs=["load_all"], hints=FREE_HINTS)
def loop_is_free(lab: Lab) -> None:
    delays = lab.delays(intro=2, tasks=1, queues=2.5)
    load = lab.blocking("load", delay=delays, returns=documents_of(lab, list(delays)))
    run = lab.run(lab.answer.load_all, list(delays), load, 2, may=["block"])
    lab.expect(load.calls, "`load` was never called.")
    lab.run(lab.answer.load_all, ["only"], load, 2, may=["block"])
    in_processes = [call for call in load.calls if call.kind == "process"]
    if in_processes:
        lab.fail(
            f"{len(in_processes)} of your calls of `load` ran in processes; threads are asked.", in_processes[0].line
        )
    on_loop = [call for call in load.calls if call.kind == "loop"]
    if on_loop:
        seconds = sum(call.ended - call.started for call in on_loop)
        lab.fail(
            f"{len(on_loop)} of your {len(load.calls)} calls of `load` ran on the event loop itself: "
            f"for {seconds:g} s no other task had a turn.",
            line=on_loop[0].line,
        )
    if run.blocked:
        longest = max(run.blocked, key=lambda block: block.seconds)
        lab.fail(
            f"The loads ran in threads, but your code waited for them in `{longest.call}`, "
            f"which blocked the event loop for {longest.seconds:g} s.",
            line=longest.line,
        )


@check(
    "At most `limit` loads go on at once",
    needs=["load_all"],
    hints=[
        "Count the threads that are busy at the same time on the timeline.",
        "`to_thread` uses the loop's own pool, which has room for many threads and knows nothing of `limit`.",
        "Make a `ThreadPoolExecutor(max_workers=limit)` and give it to `loop.run_in_executor`, "
        "or put an `asyncio.Semaphore(limit)` around each call.",
    ],
)
def bounded(lab: Lab) -> None:
    limit = lab.random.choice([2, 3, 4])
    delays = some_delays(lab, 2, 1, 3, 1.5, 2.5, 0.5)
    load = lab.blocking("load", delay=delays, returns=documents_of(lab, list(delays)))
    lab.run(lab.answer.load_all, list(delays), load, limit, may=["block"])
    most = most_at_once(load.calls)
    lab.expect(
        most <= limit,
        f"`limit` was {limit}, but {most} of the {len(delays)} loads went on at the same time.",
        line=load.line(limit),
    )


@check(
    "The loads share `limit` threads",
    needs=["load_all"],
    hints=[
        "Look for moments on the timeline when fewer than `limit` threads are busy though names are left.",
        "Hand over all the names at the start. Whatever has a free thread should take the next one.",
        "A pool of `limit` threads does this by itself when every name is submitted before the first `await`.",
    ],
)
def shares_threads(lab: Lab) -> None:
    limit = lab.random.choice([2, 3])
    # No round numbers: whoever looks every tenth of a second comes late.
    delays = {name: seconds + 0.013 for name, seconds in some_delays(lab, 2, 1, 4, 1.5, 2.5).items()}
    load = lab.blocking("load", delay=delays, returns=documents_of(lab, list(delays)))
    run = lab.run(lab.answer.load_all, list(delays), load, limit, may=["block"])
    called = [call.arguments[0] for call in load.calls]
    lab.expect(
        sorted(called) == sorted(delays),
        f"`load` was called for {', '.join(called) or 'nothing'}; each of {', '.join(delays)} should be loaded once.",
        line=load.line(),
    )
    expected = shared_out(list(delays.values()), limit)
    most = most_at_once(load.calls)
    busy = f"at most {most} at a time" if most > 1 else "one at a time"
    lab.expect(
        run.elapsed < expected + 0.0015,
        f"Your {len(delays)} loads took {run.elapsed:g} s, {busy}; {limit} threads that are never idle "
        f"while names are left take {expected:g} s.",
        line=load.line(most),
    )
    lab.expect(
        called == list(delays),
        f"The loads were started in the order {', '.join(called)}; expected {', '.join(delays)}.",
        line=load.line(),
    )


@check(
    "An exception of `load` comes out",
    needs=["load_all"],
    hints=[
        "One load fails here. What does the caller of `load_all` get to see?",
        "An exception in a thread is raised by the `await` that waits for the thread. Who catches it in your code?",
        "Leave out the `except` (or `return_exceptions=True`), and `await` raises it.",
    ],
)
def lets_exceptions_out(lab: Lab) -> None:
    delays = some_delays(lab, 2, 1, 3)
    documents = documents_of(lab, list(delays))
    fails = lab.random.choice(list(delays))
    error = lab.error(f"cannot read {fails}")
    load = lab.blocking("load", delay=delays, returns=documents, raises={fails: error})
    run = lab.run(
        lab.answer.load_all, list(delays), load, 2, may=["block", "raise", "leave-pending", "never-retrieve", "go-on"]
    )
    if run.error is None:
        lab.fail(f"`load({fails!r})` raised {error!r}, but `load_all` returned {run.result!r}.", line=load.line())
    lab.expect(
        _is_or_holds(run.error, error),
        f"`load({fails!r})` raised {error!r}, but {run.error!r} came out of `load_all`.",
    )


def _is_or_holds(raised: BaseException, error: Exception) -> bool:
    return BaseExceptionGroup("", [raised]).subgroup(lambda one: repr(one) == repr(error)) is not None
