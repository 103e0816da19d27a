import asyncio
from typing import Any

from asyncio_tutor.checking import Lab, check, holds
from asyncio_tutor.checking.facts import Run

#: A beating task that can't be stopped is stopped after so many beats.
MOST_BEATS = 400


class Watch:
    """A job and its beats, and one run of the answer with them."""

    def __init__(
        self,
        lab: Lab,
        seconds: float,
        may: tuple[str, ...] = (),
        fails: bool = False,
        cancel_at: float | None = None,
        waits_after: float = 0,
        closing: float = 0,
    ) -> None:
        self.beats: list[float] = []
        #: When the answer ended, and the tasks that were there then.
        self.ended = 0.0
        self.left: list[tuple[str, bool]] = []
        self.text = lab.texts(["report"])["report"]
        self.error = lab.error("no paper") if fails else None
        self.job = lab.service("job", delay=seconds, returns=self.text, raises=self.error)

        def beat() -> None:
            self.beats.append(lab.now())
            if len(self.beats) > MOST_BEATS:
                lab.fail(f"The job takes {seconds:g} s, but {lab.now():g} s after the start the beats still went on.")

        async def job() -> str:
            """As the service, but cancelled it may take some time to put its things away."""
            try:
                return await self.job()
            except asyncio.CancelledError:
                if closing:
                    await lab.sleep(closing)
                raise
            finally:
                self.job_ended = lab.now()

        self.job_ended = 0.0

        async def with_heartbeat() -> Any:
            try:
                return await lab.answer.with_heartbeat(job, beat)
            finally:
                self.ended = lab.now()
                others = asyncio.all_tasks() - {asyncio.current_task()}
                self.left = sorted((task.get_coro().__name__, task.cancelling() > 0) for task in others)
                if waits_after:
                    await lab.sleep(waits_after)

        self.run: Run = lab.run(with_heartbeat, may=may, cancel_at=cancel_at)
        lab.expect(self.job.calls, "`job` never ran.")
        lab.expect(
            len(self.job.calls) == 1, f"`job` ran {len(self.job.calls)} times; once is enough.", self.job.line(1)
        )

    def expect_none_left(self, lab: Lab) -> None:
        for name, is_cancelled in self.left:
            what = (
                "had been cancelled, but had no turn yet to end. Wait until it has ended."
                if is_cancelled
                else "was still going on. It has to end before that."
            )
            line = next((task.line for task in self.run.tasks if task.coroutine == name), None)
            lab.fail(f"When `with_heartbeat` ended at {self.ended:g} s, the task running `{name}` {what}", line)
        lab.expect(
            self.job_ended <= self.ended,
            f"`with_heartbeat` ended at {self.ended:g} s, but its job only at {self.job_ended:g} s.",
            self.job.line(),
        )
        late = [at for at in self.beats if at > self.ended + 0.0015]
        lab.expect(not late, f"`with_heartbeat` ended at {self.ended:g} s, but there were {said(late)} all the same.")


def a_length(lab: Lab) -> float:
    """Jobs end between two beats."""
    if lab.schedule == 0:
        return 3.5
    # A job may also be a long one.
    beats = lab.random.randint(70, 90) if lab.schedule == 3 else lab.random.randint(2, 6)
    return beats + lab.random.choice([0.301, 0.507, 0.689])


def due_until(seconds: float) -> list[float]:
    return [float(second) for second in range(1, int(seconds) + 1)]


def expect_beats(lab: Lab, watch: Watch, until: float, when: str) -> None:
    beats = [at for at in watch.beats if at < until]
    expected = due_until(until)
    lab.expect(
        len(beats) == len(expected) and all(abs(at - due) < 0.0015 for at, due in zip(beats, expected, strict=True)),
        f"{when} there were {said(beats)} before that; expected {said(expected)}.",
    )


def said(beats: list[float]) -> str:
    if not beats:
        return "no beats"
    more = " and so on" if len(beats) > 8 else ""
    return "beats at " + ", ".join(f"{at:g}" for at in beats[:8]) + " s" + more


@check(
    "There is a beat every second while the job runs",
    needs=["with_heartbeat"],
    hints=[
        "Compare the moments of the beats with those in the task. Does the first one come too early, or the last too late?",
        "The beats need a coroutine of their own, one that sleeps and beats in a loop, and that runs beside the job.",
        "Start that coroutine with `asyncio.create_task` before you await the job. It sleeps first and beats then.",
    ],
)
def beats_every_second(lab: Lab) -> None:
    for seconds in (a_length(lab), 1.5, 0.5, 0.0):
        watch = Watch(lab, seconds, may=("leave-pending", "raise", "never-retrieve"))
        expected = due_until(seconds)
        lab.expect(
            len(watch.beats) == len(expected)
            and all(abs(at - due) < 0.0015 for at, due in zip(watch.beats, expected, strict=True)),
            f"For a job of {seconds:g} s there were {said(watch.beats)}; expected {said(expected)}.",
        )


@check(
    "The result comes as soon as the job ends",
    needs=["with_heartbeat"],
    hints=[
        "When does the job end on the timeline, and when does `with_heartbeat`?",
        "Whatever you wait for besides the job must not keep the result back. Who is still sleeping?",
        "Await the job, then cancel the beats: a cancelled sleep ends at once.",
    ],
)
def returns_at_once(lab: Lab) -> None:
    seconds = a_length(lab)
    watch = Watch(lab, seconds, may=("raise", "leave-pending", "never-retrieve"))
    if watch.run.error is not None:
        lab.fail(f"The job returned {watch.text!r}, but {watch.run.error!r} came out of `with_heartbeat`.")
    lab.expect_equal(watch.run.result, watch.text, "with_heartbeat")
    lab.expect(
        watch.ended < watch.job.calls[0].ended + 0.0015,
        f"The job ended at {watch.job.calls[0].ended:g} s, but `with_heartbeat` at {watch.ended:g} s.",
    )


@check(
    "No beat and no task is left over",
    needs=["with_heartbeat"],
    hints=[
        "What does the task with the beats do after the job has ended?",
        "An endless task has to be cancelled. `cancel()` only asks for it: the task ends a little later.",
        "After `task.cancel()`, wait until it has ended, with `await asyncio.wait([task])` for instance.",
    ],
)
def nothing_left(lab: Lab) -> None:
    for seconds in (a_length(lab), 0.5):
        watch = Watch(lab, seconds, may=("raise", "leave-pending", "never-retrieve"), waits_after=2.25)
        watch.expect_none_left(lab)


@check(
    "An exception of the job comes out, and the beats stop",
    needs=["with_heartbeat"],
    hints=[
        "Here the job raises. Which of your lines are then still run?",
        "Code after a failed `await` is skipped, so the beats are not stopped there.",
        "Stop the beats in a `finally:` block. It runs whether the job returns, raises or is cancelled.",
    ],
)
def lets_exceptions_out(lab: Lab) -> None:
    watch = Watch(lab, a_length(lab), may=("raise", "leave-pending", "never-retrieve"), fails=True)
    raised = f"`job` raised {watch.error!r}, but"
    if watch.run.error is None:
        lab.fail(f"{raised} `with_heartbeat` returned {watch.run.result!r}.", watch.job.line())
    lab.expect(holds(watch.run.error, watch.error), f"{raised} {watch.run.error!r} came out.", watch.job.line())
    watch.expect_none_left(lab)
    ended = watch.job.calls[0].ended or 0
    lab.expect(
        watch.ended < ended + 0.0015, f"{raised} it came out only at {watch.ended:g} s; the job ended at {ended:g} s."
    )
    expect_beats(lab, watch, ended, f"The job failed at {ended:g} s, and")


@check(
    "Cancelled, it cancels the job, stops the beats and ends as cancelled",
    needs=["with_heartbeat"],
    hints=[
        "Here somebody cancels `with_heartbeat` half-way. On the timeline, what goes on after that?",
        "A cancelled `await` raises CancelledError. Clean up, then let it go on to the caller.",
        "With `try: return await job()` and the cleaning up in `finally:`, cancelling needs no lines of its own.",
    ],
)
def can_be_cancelled(lab: Lab) -> None:
    for closing in lab.cleanups():
        cancelled_at(lab, 1.25 + lab.random.randint(0, 2), closing)


def cancelled_at(lab: Lab, at: float, closing: float) -> None:
    """`closing` is how long the job takes to put its things away."""
    may = ("leave-pending", "raise", "never-retrieve", "swallow-cancel")
    watch = Watch(lab, 6.5, may=may, cancel_at=at, closing=closing)
    call, error = watch.job.calls[0], watch.run.error
    lab.expect(
        isinstance(error, asyncio.CancelledError),
        f"`with_heartbeat` was cancelled at {at:g} s, but {error!r} came out instead of CancelledError.",
    )
    lab.expect(
        watch.ended < at + closing + 0.0015,
        f"`with_heartbeat` was cancelled at {at:g} s, but ended only at {watch.ended:g} s.",
    )
    expect_beats(lab, watch, at, f"`with_heartbeat` was cancelled at {at:g} s, and")
    watch.expect_none_left(lab)
    lab.expect(
        call.how == "cancelled", f"`with_heartbeat` was cancelled at {at:g} s, but its job {call.how}.", call.line
    )
