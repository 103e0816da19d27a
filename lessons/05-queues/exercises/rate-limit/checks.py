from asyncio_tutor.checking import Lab, check

#: Requests arrive, and starts become possible, at moments that are further apart than this.
SLACK = 0.04

Arrival = tuple[float, int, str]


def names_for(lab: Lab, count: int) -> list[str]:
    """Names whose alphabetical order says nothing."""
    letters = "abcdefghijklmnopqrstuvwxyz"
    return lab.names([f"{letter}{lab.random.randrange(10, 100)}" for letter in letters], count)


def dispatching(lab: Lab, arrivals: list[Arrival], limit: int, send: object, may: list[str]) -> object:
    """Runs the answer while requests arrive."""
    import asyncio

    async def dispatch() -> None:
        inbox: asyncio.Queue = asyncio.Queue()

        async def arrive() -> None:
            now = 0.0
            for at, priority, name in arrivals:
                if at > now:
                    await lab.sleep(at - now)
                    now = at
                await inbox.put((priority, name))
            await lab.sleep(0.015)
            await inbox.put(None)

        arriving = asyncio.create_task(arrive())
        try:
            return await lab.answer.dispatch(inbox, send, limit)
        finally:
            arriving.cancel()

    return lab.run(dispatch, may=may)


def expected_starts(arrivals: list[Arrival], limit: int) -> list[tuple[float, str]]:
    left = [(at, priority, number, name) for number, (at, priority, name) in enumerate(arrivals)]
    starts: list[tuple[float, str]] = []
    now = 0.0
    while left:
        now = max(now, min(left)[0], starts[-limit][0] + 1 if len(starts) >= limit else 0)
        present = [one for one in left if one[0] <= now + 1e-9]
        first = min(present, key=lambda one: one[1:3])
        left.remove(first)
        starts.append((now, first[3]))
    return starts


def told(starts: list[tuple[float, str]]) -> str:
    return ", ".join(f"{name} at {at:.4g} s" for at, name in starts)


def actual_starts(send: object) -> list[tuple[float, str]]:
    return [(call.started, call.arguments[0]) for call in send.calls]


def burst(lab: Lab) -> tuple[list[Arrival], int]:
    """More than the limit allows, all of one priority and at once."""
    limit = lab.random.choice([2, 3])
    return [(0.0, 5, name) for name in names_for(lab, 7)], limit


def crowd(lab: Lab) -> tuple[list[Arrival], int]:
    """Many at once, and more after a long silence."""
    names = names_for(lab, 26)
    return [(0.0 if number < 20 else 100.003, 5, name) for number, name in enumerate(names)], lab.random.choice([1, 6])


def at_the_edge(lab: Lab) -> tuple[list[Arrival], int]:
    """One start, a pause, then a burst around the moment one second after the first start."""
    first, *names = names_for(lab, 6)
    offset = lab.random.choice([0.1, 0.25, 0.4])
    moments = [0.8, 1.05, 1.1, 1.15, 1.2]
    later = [(round(offset + at, 3), 5, name) for at, name in zip(moments, names, strict=True)]
    return [(offset, 5, first), *later], 2


@check(
    "Every request is sent once, and the sends are waited for",
    needs=["dispatch"],
    hints=[
        "Which request is never sent, or whose `send` has not ended when `dispatch` returns?",
        "When None comes, requests may still be waiting for their second, and calls of `send` may be going on.",
        "Start each `send` as a task in an `asyncio.TaskGroup`; leave the group only when nothing waits any more.",
    ],
)
def all_sent(lab: Lab) -> None:
    limit = lab.random.choice([2, 3])
    names = names_for(lab, 6)
    arrivals = [(round(0.15 * number, 3), 5, name) for number, name in enumerate(names)]
    delays = lab.delays(a=1.3, b=2.7, c=0.4, d=1.9, e=0.6, f=2.2)
    send = lab.service("send", delay=dict(zip(names, delays.values(), strict=True)))
    run = dispatching(lab, arrivals, limit, send, ["leave-pending"])
    sent = [call.arguments[0] for call in send.calls]
    missing = [name for name in names if name not in sent]
    lab.expect(not missing, f"`send` was never called for {', '.join(missing)}.", line=send.line(9))
    lab.expect(
        len(sent) == len(names), f"`send` was called for {', '.join(sent)}; each name once is asked.", send.line(9)
    )
    unfinished = [call.arguments[0] for call in send.calls if call.how != "returned"]
    lab.expect(
        not unfinished,
        f"`dispatch` was done at {run.elapsed:g} s, when `send` had not ended for {', '.join(unfinished)}.",
        line=send.line(),
    )
    if run.pending:
        task = run.pending[0]
        message = f"{len(run.pending)} of your tasks were still pending when `dispatch` returned."
        lab.fail(message, line=task.waits_at or task.line)
    last = max(call.ended for call in send.calls)
    lab.expect(
        run.elapsed < last + 1.0015,
        f"The last `send` ended at {last:g} s, but `dispatch` returned at {run.elapsed:g} s.",
    )
    # The same name twice, and names that are the same in all but their priority.
    twice = lab.service("send", delay=0.3)
    run = dispatching(
        lab, [(0.0, 5, "same"), (0.0, 5, "same"), (0.1, 0, "same"), (0.2, 5, "")], 2, twice, ["leave-pending"]
    )
    sent = [call.arguments[0] for call in twice.calls]
    lab.expect(
        sorted(sent) == ["", "same", "same", "same"],
        f"Three requests were called 'same' and one ''; `send` was called for {sent}.",
        line=twice.line(9),
    )
    # As many at once as may start, and None right after them.
    short = lab.service("send", delay=0.1)
    run = dispatching(lab, [(0.0, 5, name) for name in names[:limit]], limit, short, ["leave-pending"])
    last = max((call.ended or 0 for call in short.calls), default=0)
    lab.expect(
        run.elapsed < last + 1.0015,
        f"None had come, and the last `send` ended at {last:g} s, but `dispatch` returned only at {run.elapsed:g} s.",
    )


@check(
    "At most `limit` starts in any second",
    needs=["dispatch"],
    hints=[
        "Take any start on the timeline and count the starts in the second before it.",
        "A counter that is set back every second allows a burst at the end of one second and another right after it. "
        "Look back from each start instead.",
        "Keep the times of the last `limit` starts, for example in a `deque(maxlen=limit)`. The next start may come "
        "1 s after the oldest of them.",
    ],
)
def sliding(lab: Lab) -> None:
    for arrivals, limit in (burst(lab), at_the_edge(lab), crowd(lab)):
        send = lab.service("send", delay=0.3)
        dispatching(lab, arrivals, limit, send, ["leave-pending"])
        starts = sorted(actual_starts(send))
        for early, late in zip(starts, starts[limit:]):
            lab.expect(
                late[0] - early[0] > 0.9995,
                f"`limit` was {limit}, but {limit + 1} requests started within {late[0] - early[0]:.3g} s: "
                f"{told([one for one in starts if early[0] <= one[0] <= late[0]])}.",
                line=send.line(limit),
            )


@check(
    "A request starts as soon as it may",
    needs=["dispatch"],
    hints=[
        "Find a moment on the timeline when a request waits though fewer than `limit` have started in the last second.",
        "A `send` that takes long holds nobody up: the rule is about starts. And two requests may start at the same "
        "moment if `limit` allows.",
        "Start `send` with `create_task` and sleep only when the last `limit` starts are all younger than 1 s, "
        "until the oldest of them is 1 s old.",
    ],
)
def no_later(lab: Lab) -> None:
    for arrivals, limit in (burst(lab), at_the_edge(lab), crowd(lab)):
        send = lab.service("send", delay=2.35)
        dispatching(lab, arrivals, limit, send, ["leave-pending"])
        starts, expected = sorted(actual_starts(send)), expected_starts(arrivals, limit)
        lab.expect(len(starts) == len(expected), f"{len(starts)} of {len(expected)} requests were sent.", send.line(9))
        for number, ((at, name), (soonest, _)) in enumerate(zip(starts, expected, strict=True), 1):
            lab.expect(
                at < soonest + SLACK,
                f"With `limit` {limit}, start number {number} ({name}) came at {at:.4g} s; it was allowed at "
                f"{soonest:.4g} s.",
                line=send.line(number - 1),
            )


@check(
    "The most urgent goes first",
    needs=["dispatch"],
    hints=[
        "Who waits at the moment of each start? Compare with who starts.",
        "Whoever takes a request out of the queue and then sleeps can't change his mind when a more urgent one comes.",
        "Wait until a start is allowed, and only then take the smallest from an `asyncio.PriorityQueue`.",
    ],
)
def urgent_first(lab: Lab) -> None:
    names = names_for(lab, 8)
    moments = [0.1, 0.2, 0.3, 0.45, 0.6, 1.65, 1.8, 2.5]
    arrivals = list(zip(moments, [5, 5, 7, 4, 6, lab.random.choice([1, 0, -1]), 3, 2], names, strict=True))
    for at, started, first, line in overtaken(lab, arrivals):
        if first[1] < started[1]:
            lab.fail(
                f"At {at:.4g} s {started[2]} (priority {started[1]}) was started, while {first[2]} "
                f"(priority {first[1]}) had been waiting since {first[0]:g} s.",
                line=line,
            )


@check(
    "First come, first served within a priority",
    needs=["dispatch"],
    hints=[
        "Look at requests of the same priority: do they start in the order in which they came?",
        "A PriorityQueue compares whole tuples: with `(priority, name)` it orders equal priorities by name.",
        "Put a running number between them: `(priority, next(counter), name)` with `itertools.count()`.",
    ],
)
def first_come(lab: Lab) -> None:
    names = names_for(lab, 9)
    moments = [0.1, 0.2, 0.3, 0.37, 0.44, 0.51, 0.58, 0.65, 1.45]
    arrivals = list(zip(moments, [5, 5, 5, 3, 5, 3, 5, 3, 3], names, strict=True))
    for at, started, first, line in overtaken(lab, arrivals):
        if first[1] == started[1]:
            lab.fail(
                f"At {at:.4g} s {started[2]} was started, which came at {started[0]:g} s, while {first[2]} of the same "
                f"priority {first[1]} had been waiting since {first[0]:g} s.",
                line=line,
            )


def overtaken(lab: Lab, arrivals: list[Arrival]) -> list[tuple[float, Arrival, Arrival, int | None]]:
    """Each start of one request while another should have gone first."""
    send = lab.service("send", delay=0.25)
    dispatching(lab, arrivals, 2, send, ["leave-pending"])
    lab.expect(
        len(send.calls) == len(arrivals),
        f"`send` was called {len(send.calls)} times for {len(arrivals)} requests.",
        line=send.line(9),
    )
    left = list(arrivals)
    found = []
    for call in send.calls:
        started = next((one for one in left if one[2] == call.arguments[0]), None)
        if started is None:
            lab.fail(f"`send` was called twice for {call.arguments[0]}.", call.line)
        waiting = [one for one in left if one[0] <= call.started]
        first = min(waiting, key=lambda one: one[1], default=started)
        if first is not started:
            found.append((call.started, started, first, call.line))
        left.remove(started)
    return found
