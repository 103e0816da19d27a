import asyncio
import heapq

from asyncio_tutor.checking import Lab, check

WORDS = ["amber", "basalt", "cedar", "delta", "ember", "fjord", "grove", "heath"]


def some_delays(lab: Lab, *seconds: float) -> dict[str, float]:
    return lab.delays(**dict(zip(lab.names(WORDS, len(seconds)), seconds, strict=True)))


def random_results(lab: Lab, items: list[str]) -> dict[str, str]:
    return lab.texts(items)


def shared_out(delays: list[float], workers: int) -> float:
    """How long jobs take that are taken in turn by so many workers."""
    free_at = [0.0] * workers
    for delay in delays:
        heapq.heappush(free_at, heapq.heappop(free_at) + delay)
    return max(free_at)


@check(
    "Every item is worked on once",
    needs=["process_all"],
    hints=[
        "Follow one item after the other on the timeline: which of them is missing, or there twice?",
        "Each item has to leave the queue once and come back as one entry of the dict, the last one too.",
        "Put all items into an `asyncio.Queue`; each worker loops over `await queue.get()` and stores "
        "`results[item] = await work(item)`. Return only when every item is done (`await queue.join()`).",
    ],
)
def every_item_once(lab: Lab) -> None:
    delays = some_delays(lab, 1, 4, 2, 0.5, 3)
    results = random_results(lab, list(delays))
    work = lab.service("work", delay=delays, returns=results)
    run = lab.run(lab.answer.process_all, list(delays), work, 2, may=["leave-pending"])
    called = [call.arguments[0] for call in work.calls]
    lost = [item for item in delays if item not in called]
    lab.expect(not lost, f"`work` was never called for {', '.join(lost)}.", line=work.line(9))
    lab.expect(
        sorted(called) == sorted(delays),
        f"`work` was called for {', '.join(called)}; each item should be worked on once.",
        line=work.line(9),
    )
    lab.expect(
        called == list(delays),
        f"The items were started in the order {', '.join(called)}; expected {', '.join(delays)}.",
        line=work.line(),
    )
    unfinished = [call.arguments[0] for call in work.calls if call.how != "returned"]
    lab.expect(
        not unfinished,
        f"`process_all` was done at {run.elapsed:g} s, but `work({', '.join(unfinished)})` had not come to its end.",
        line=work.line(),
    )
    lab.expect_equal(run.result, results, "process_all")


@check(
    "Few items and none are fine too",
    needs=["process_all"],
    hints=[
        "Try `process_all([], work, 3)` yourself: what does each worker wait for?",
        "With fewer items than workers some workers never get an item. Who ends them?",
        "Cancel the workers when all items are done, or give each worker an end marker of its own.",
    ],
)
def few_items(lab: Lab) -> None:
    none = lab.run(lab.answer.process_all, [], lab.service("work"), 3, may=["leave-pending"])
    lab.expect_equal(none.result, {}, "process_all([], work, 3)")
    results = random_results(lab, ["only"])
    work = lab.service("work", delay=1.5, returns=results)
    run = lab.run(lab.answer.process_all, ["only"], work, 3, may=["leave-pending"])
    lab.expect_equal(run.result, results, "process_all(['only'], work, 3)")
    # One worker alone; and two calls that end in the same turn.
    for items, workers in ((some_delays(lab, 1, 2, 1.5), 1), (dict.fromkeys(lab.names(WORDS, 5), 1.0), 2)):
        results = random_results(lab, list(items))
        work = lab.service("work", delay=items, returns=results)
        run = lab.run(lab.answer.process_all, list(items), work, workers, may=["leave-pending"])
        lab.expect_equal(run.result, results, f"process_all({list(items)!r}, work, {workers})")
        lab.expect(
            work.peak == workers and len(work.calls) == len(items),
            f"With {workers} workers and {len(items)} items `work` was called {len(work.calls)} times, "
            f"{work.peak} at a time at most.",
            work.line(workers),
        )


@check(
    "All workers work",
    needs=["process_all"],
    hints=[
        "How many calls of `work` does the timeline show side by side?",
        "Waiting for one worker before the next is started makes them take turns. Start all of them, then wait.",
        "`asyncio.create_task(worker())` in a loop starts them; one `await` after the loop waits.",
    ],
)
def all_work(lab: Lab) -> None:
    workers = lab.random.choice([2, 3])
    delays = some_delays(lab, 2, 1, 4, 1.5, 2.5, 0.75)
    work = lab.service("work", delay=delays, returns=random_results(lab, list(delays)))
    run = lab.run(lab.answer.process_all, list(delays), work, workers, may=["leave-pending"])
    called = {call.arguments[0] for call in work.calls}
    lab.expect(
        len(called) == len(delays),
        f"`work` was called for {len(called)} of the {len(delays)} items only.",
        line=work.line(),
    )
    lab.expect(
        work.peak <= workers,
        f"`workers` was {workers}, but {work.peak} calls of `work` went on at the same time.",
        line=work.line(workers),
    )
    expected = shared_out(list(delays.values()), workers)
    lab.expect(
        work.peak == workers,
        f"`workers` was {workers}, but the calls of `work` went on {work.peak} at a time at most: "
        f"{run.elapsed:g} s instead of {expected:g} s.",
        line=work.line(1),
    )
    lab.expect(
        abs(run.elapsed - expected) < 0.0015,
        f"Your {workers} workers took {run.elapsed:g} s for {len(delays)} items. Workers that take the next item "
        f"as soon as they are free, and are done after the last one, take {expected:g} s.",
        line=work.line(workers),
    )


@check(
    "An item that fails does not stop the rest",
    needs=["process_all"],
    hints=[
        "One call of `work` raises here. What does its worker do after that?",
        "An exception that nobody catches ends the worker's loop; and an item that was got from the queue but not "
        "reported done keeps `join()` waiting.",
        "Put `try: … except Exception as error: results[item] = error` inside the loop, and `queue.task_done()` "
        "in its `finally`.",
    ],
)
def failures_are_results(lab: Lab) -> None:
    delays = some_delays(lab, 1, 3, 2, 0.5, 1.5)
    results: dict[str, object] = dict(random_results(lab, list(delays)))
    failing = lab.random.sample(list(delays), 3)
    errors = dict(zip(failing, lab.errors(*failing), strict=True))
    work = lab.service("work", delay=delays, returns=results, raises=errors)
    run = lab.run(
        lab.answer.process_all,
        list(delays),
        work,
        2,
        may=["raise", "deadlock", "leave-pending", "never-retrieve"],
    )
    raised = ", ".join(f"`work({item!r})`" for item in sorted(failing))
    if run.deadlock:
        lab.fail(f"{raised} raised an exception. {run.deadlock}", line=work.line())
    if run.error is not None:
        lab.fail(f"{raised} raised an exception, and {run.error!r} came out of `process_all`.", line=work.line())
    called = [call.arguments[0] for call in work.calls]
    missing = [item for item in delays if item not in called]
    lab.expect(
        not missing, f"{raised} raised an exception, and `work` was never called for {', '.join(missing)}.", work.line()
    )
    twice = sorted({item for item in called if called.count(item) > 1})
    lab.expect(
        not twice, f"{raised} raised an exception, and `work` was called again for {', '.join(twice)}.", work.line(9)
    )
    lab.expect(
        called == list(delays),
        f"{raised} raised an exception, and the items were started in the order {called}; expected {list(delays)}.",
        work.line(),
    )
    expected = shared_out(list(delays.values()), 2)
    lab.expect(
        run.elapsed < expected + 0.0015,
        f"{raised} raised an exception, and your code took {run.elapsed:g} s; two workers take {expected:g} s.",
        work.line(),
    )
    lab.expect_equal(run.result, {**results, **errors}, "process_all")


@check(
    "There are `workers` tasks, not one for each item",
    needs=["process_all"],
    hints=[
        "Count the tasks on the timeline that exist at the same moment.",
        "A semaphore bounds the calls, but each waiting item still costs a task. Let a few tasks take many items.",
        "Make `workers` tasks, each with a loop around `await queue.get()`.",
    ],
)
def few_tasks(lab: Lab) -> None:
    workers = lab.random.choice([2, 3])
    items = [f"item {number}" for number in range(40)]
    results = random_results(lab, items)
    work = lab.service("work", delay=lambda item: 0.25 + len(item) / 64, returns=results)
    run = lab.run(lab.answer.process_all, list(items), work, workers, may=["leave-pending"])
    called = {call.arguments[0] for call in work.calls}
    lab.expect(
        len(called) == len(items), f"`work` was called for {len(called)} of {len(items)} items only.", work.line()
    )
    alive = max(
        (sum(one.created <= task.created < (one.ended or run.elapsed) for one in run.tasks) for task in run.tasks),
        default=0,
    )
    lab.expect(
        alive <= 2 * workers + 4,
        f"For {len(items)} items and {workers} workers your code had {alive} tasks at the same time.",
        line=run.tasks[-1].line if run.tasks else None,
    )


@check(
    "No worker is left behind",
    needs=["process_all"],
    hints=[
        "Look at the end of the timeline: which tasks are still waiting when `process_all` is done?",
        "A worker that loops for ever waits in `queue.get()` until somebody ends it, also when `process_all` is "
        "cancelled. Asking a task to cancel is not enough: it needs a moment to do it.",
        "In a `finally`: `cancel()` each worker, then `await asyncio.gather(*tasks, return_exceptions=True)`.",
    ],
)
def none_left(lab: Lab) -> None:
    delays = some_delays(lab, 2, 1, 3, 1.5)
    names = list(delays)
    work = lab.service("work", delay=delays, returns=random_results(lab, names))
    run = lab.run(lab.answer.process_all, names, work, 2, may=["leave-pending"])
    if run.pending:
        left = run.pending[0]
        lab.fail(
            f"All items were done, but {len(run.pending)} of your tasks still waited when `process_all` returned.",
            line=left.waits_at or left.line,
        )
    for closing in lab.cleanups():
        is_cancelled(lab, delays, closing)


def is_cancelled(lab: Lab, delays: dict[str, float], closing: float) -> None:
    """`closing` is how long a cancelled call takes to end."""
    names, at = list(delays), 0.5 * min(delays.values())

    async def closes_slowly(item: str) -> str:
        try:
            return await work(item)
        except asyncio.CancelledError:
            if closing:
                await lab.sleep(closing)
            raise

    work = lab.service("work", delay=delays, returns=random_results(lab, names))
    run = lab.run(
        lab.answer.process_all, names, closes_slowly, 2, cancel_at=at, may=["leave-pending", "never-retrieve"]
    )
    if run.pending:
        left = run.pending[0]
        lab.fail(
            f"`process_all` was cancelled at {at:g} s and ended, but {len(run.pending)} of your tasks were still "
            "going on.",
            line=left.waits_at or left.line,
        )
    if closing:
        return  # Whoever waits for one worker after the other lets the rest go on meanwhile.
    lab.expect(
        len(work.calls) >= 2,
        f"Two workers had {at:g} s, but only {len(work.calls)} of them called `work`.",
        line=work.line(),
    )
    late = [call for call in work.calls if call.started >= at]
    lab.expect(
        not late,
        f"`process_all` was cancelled at {at:g} s, but after that your code still called "
        f"{', '.join(f'`work({call.arguments[0]!r})`' for call in late)}.",
        line=late[0].line if late else None,
    )
    uncancelled = [call for call in work.calls if call.how != "cancelled"]
    lab.expect(
        not uncancelled,
        f"`process_all` was cancelled at {at:g} s, but `work` went on with "
        f"{', '.join(call.arguments[0] for call in uncancelled)}.",
        line=work.line(),
    )
