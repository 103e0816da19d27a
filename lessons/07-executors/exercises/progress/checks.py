import asyncio
import time
from collections.abc import Callable

from asyncio_tutor.checking import Lab, check


class Job:
    """A blocking job that reports three percentages; it rests for a while before it ends."""

    def __init__(self, lab: Lab, like: "Job | None" = None, rests: bool = True, error: Exception | None = None) -> None:
        # No round numbers: whoever looks for reports every tenth of a second comes late.
        delays = None if like else lab.delays(near=True, first=1.013, second=2.024, third=1.536, rest=0.5)
        self.seconds = like.seconds if like else list(delays.values())
        # Neither sorted nor all different: whatever is reported is put.
        high, low = sorted(lab.random.sample(range(1, 100), 2), reverse=True)
        self.percentages = lab.random.choice([[high, high, low], [high, low, low]])
        if lab.schedule:
            # 0 is a percentage like any other.
            self.percentages[lab.random.randrange(3)] = 0
        stretches = ["first", "second", "third", "rest"] if rests else ["first", "second", "third"]
        self.delays = dict(zip(stretches, self.seconds, strict=False))
        self.step = lab.blocking("job", delay=self.delays)
        self.result = lab.texts(["film"])["film"]
        self.error = error
        self.__name__ = "job"

    def __call__(self, report: Callable[[int], None]) -> str:
        percentages = iter(self.percentages)
        for stretch in self.delays:
            self.step(stretch)
            if stretch != "rest":
                report(next(percentages))
        if self.error is not None:
            raise self.error
        return self.result

    def reported_at(self, index: int) -> float:
        return round(sum(list(self.delays.values())[: index + 1]), 6)


class WatchedQueue(asyncio.Queue):
    """Remembers what was put, when, whether on the loop's thread, and whether `task` had ended by then."""

    def __init__(self, lab: Lab) -> None:
        super().__init__()
        self.lab = lab
        self.task: asyncio.Task | None = None
        self.percentages: list[object] = []
        self.times: list[float] = []
        self.from_thread: list[object] = []
        self.too_late: list[object] = []

    def put_nowait(self, item: object) -> None:
        self.percentages.append(item)
        self.times.append(round(self.lab.now(), 6))
        if self.task is not None and self.task.done():
            self.too_late.append(item)
        try:
            asyncio.get_running_loop()
        except RuntimeError:
            self.from_thread.append(item)
        super().put_nowait(item)


def listed(values: list[object]) -> str:
    return ", ".join(map(str, values)) or "nothing"


@check(
    "The job's result comes back",
    needs=["convert"],
    hints=[
        "The value of an `await` on a thread is what the function returned there.",
        "`return await asyncio.to_thread(job, report)` runs the job in a thread and gives back its result.",
    ],
)
def gives_result(lab: Lab) -> None:
    job, progress = Job(lab), WatchedQueue(lab)
    run = lab.run(lab.answer.convert, job, progress, may=["block"])
    lab.expect(job.step.calls, "`job` was never called.")
    lab.expect_equal(run.result, job.result, "convert")


@check(
    "The event loop stays free",
    needs=["convert"],
    hints=[
        "Look at the timeline: what does the loop do while the job works?",
        "`asyncio.to_thread(job, report)` calls `job(report)` in a thread.",
    ],
)
def loop_is_free(lab: Lab) -> None:
    lab.run(lab.answer.convert, Job(lab), WatchedQueue(lab))


@check(
    "The queue is touched on the loop's thread only",
    needs=["convert"],
    hints=[
        "In which thread does the function run that you give to `job`?",
        "The thread may not touch the queue. It can ask the loop to call a function instead.",
        "`loop.call_soon_threadsafe(function, argument)` makes the loop call `function(argument)` in its own thread.",
    ],
)
def touches_on_loop(lab: Lab) -> None:
    job, progress = Job(lab), WatchedQueue(lab)
    lab.run(lab.answer.convert, job, progress, may=["block"])
    if progress.from_thread:
        lab.fail(
            f"{listed(progress.from_thread)} went into the queue from the job's thread. An asyncio.Queue is not "
            "thread-safe: the loop may sleep on without noticing, and the queue may break."
        )


@check(
    "Each percentage arrives when it is reported",
    needs=["convert"],
    hints=[
        "Compare the moments in which the job reports with those in which the queue gets something. What lies between?",
        "`loop.call_soon_threadsafe(...)` wakes the loop at once.",
    ],
)
def arrives_in_time(lab: Lab) -> None:
    job, progress = Job(lab), WatchedQueue(lab)
    lab.run(lab.answer.convert, job, progress, may=["block"])
    reported, got = listed(job.percentages), listed(progress.percentages)
    lab.expect(reported == got, f"The job reported {reported}; the queue got {got}.")
    for index, (percent, at) in enumerate(zip(progress.percentages, progress.times, strict=True)):
        due = job.reported_at(index)
        lab.expect(abs(at - due) < 0.0015, f"{percent} was reported at {due:g} s, but the queue got it at {at:g} s.")
    hasty, progress = Job(lab, like=job, rests=False), WatchedQueue(lab)
    lab.run(lab.answer.convert, hasty, progress, may=["block"])
    reported, got = listed(hasty.percentages), listed(progress.percentages)
    lab.expect(reported == got, f"A job that ended with its last report had reported {reported}; the queue got {got}.")
    # Many reports, all of them in one go.
    many, progress = lab.random.sample(range(101), 51), WatchedQueue(lab)

    def in_one_go(report: Callable[[int], None]) -> str:
        for percent in many:
            report(percent)
        job.step("first")
        return "done"

    lab.run(lab.answer.convert, in_one_go, progress, may=["block"])
    got = listed(progress.percentages)
    lab.expect(progress.percentages == many, f"The job reported {listed(many)}, all at once; the queue got {got}.")
    lab.expect(
        progress.times[-1] < 0.0015, f"The job reported all at 0 s; the queue got the last at {progress.times[-1]:g} s."
    )


@check(
    "The job never waits for the loop",
    needs=["convert"],
    hints=[
        "Here another task keeps the loop busy for a while. Does the job stand still meanwhile?",
        "`report` should hand the percentage over and return. What in it waits for an answer?",
        "`loop.call_soon_threadsafe(...)` returns at once; `future.result()` waits.",
    ],
)
def job_goes_on(lab: Lab) -> None:
    job, progress = Job(lab), WatchedQueue(lab)

    async def convert_beside_a_busy_task() -> None:
        task = asyncio.create_task(_call(lab, job, progress))
        await lab.sleep(job.reported_at(0) / 2)
        time.sleep(job.seconds[0])
        await task

    lab.run(convert_beside_a_busy_task, may=["block"])
    lab.expect(len(job.step.calls) > 1, "`job` did not get beyond its first report.")
    waited = job.step.calls[1].started - job.reported_at(0)
    message = f"The job reported while another task kept the loop busy, and `report` returned only {waited:g} s later."
    lab.expect(waited < 0.0015, message)


@check(
    "An exception of the job comes out",
    needs=["convert"],
    hints=[
        "The job fails here. What does the caller of `convert` get to see?",
        "Use `finally` for what has to happen in any case, not `except Exception`.",
    ],
)
def lets_exceptions_out(lab: Lab) -> None:
    error = lab.error("broken frame")
    job, progress = Job(lab, error=error), WatchedQueue(lab)
    run = lab.run(lab.answer.convert, job, progress, may=["block", "raise", "leave-pending"])
    if run.error is None:
        lab.fail(f"The job raised {error!r}, but `convert` returned {run.result!r}.")
    lab.expect(_is_or_holds(run.error, error), f"The job raised {error!r}, but {run.error!r} came out of `convert`.")


@check(
    "Cancelled, it ends at once",
    needs=["convert"],
    hints=[
        "`convert` is cancelled while its thread works. How long does it go on, and how does it end?",
        "A thread can't be stopped, but nobody has to wait for it. CancelledError has to come out of `convert`.",
        "Don't wait for the thread in `finally`, or by `with` around a pool; `raise` after `except CancelledError`.",
    ],
)
def ends_when_cancelled(lab: Lab) -> None:
    job, progress = Job(lab), WatchedQueue(lab)
    asked, ended, line = _cancel(lab, job, progress)
    lab.expect(
        abs(ended - asked) < 0.0015,
        f"`convert` was cancelled at {asked:g} s, but it ended at {ended:g} s, {ended - asked:g} s later.",
        line=line,
    )
    task = progress.task
    if not task.cancelled():
        error = task.exception()
        what = f"raised {error!r}" if error is not None else f"returned {task.result()!r}"
        lab.fail(f"`convert` was cancelled at {asked:g} s, but it {what}. CancelledError has to come out of it.")


@check(
    "Nothing arrives after the end",
    needs=["convert"],
    hints=[
        "Look at the timeline: the thread goes on after the cancellation. What becomes of its reports?",
        "The function that `call_soon_threadsafe` calls runs on the loop. It can find out whether `convert` has ended.",
        "Set a variable in a `finally` of `convert`, and look at it in that function before you put anything.",
    ],
)
def silent_after_end(lab: Lab) -> None:
    job, progress = Job(lab), WatchedQueue(lab)
    asked, *_ = _cancel(lab, job, progress)
    lab.expect(progress.percentages, "Nothing was put into the queue, not even before the end.")
    lab.expect(
        not progress.too_late,
        f"`convert` was cancelled at {asked:g} s and ended, but the queue still got {listed(progress.too_late)}.",
    )
    job, progress = Job(lab, like=job), WatchedQueue(lab)
    asked, *_ = _cancel(lab, job, progress, is_busy=True)
    lab.expect(
        not progress.too_late,
        f"`convert` was cancelled at {asked:g} s, and another task kept the loop busy. Meanwhile the job "
        f"reported {listed(progress.too_late[:1])}: it reached the loop after `convert` had ended, and still got in.",
    )


def _cancel(lab: Lab, job: Job, progress: WatchedQueue, is_busy: bool = False) -> tuple[float, float, int | None]:
    """Cancels `convert` between the first two reports; if `is_busy`, the loop is blocked beyond the second one."""
    at = round(job.reported_at(0) + job.delays["second"] / 2, 6)
    ended = 0.0

    async def cancel() -> None:
        nonlocal ended
        task = progress.task = asyncio.create_task(_call(lab, job, progress))
        await lab.sleep(at)
        lab.expect(not task.done(), f"`convert` ended by itself before {at:g} s, while the job was still working.")
        task.cancel()
        if is_busy:
            time.sleep(job.reported_at(1) + 0.25 - at)
        await asyncio.wait([task])
        ended = lab.now()

    run = lab.run(cancel, may=["block", "leave-pending", "never-retrieve"])
    return at, ended, run.blocked[0].line if run.blocked else None


async def _call(lab: Lab, job: Job, progress: WatchedQueue) -> object:
    return await lab.answer.convert(job, progress)


def _is_or_holds(raised: BaseException, error: Exception) -> bool:
    return BaseExceptionGroup("", [raised]).subgroup(lambda one: repr(one) == repr(error)) is not None
