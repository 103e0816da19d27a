"""What happened in a run, as a check asks about it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

Event = dict[str, Any]


@dataclass
class TaskFacts:
    """One task. Times are virtual seconds."""

    number: int
    coroutine: str
    created: float
    line: int | None
    name: str = ""
    ended: float | None = None
    #: `returned`, `raised`, `cancelled`, or `pending` while it is not done.
    how: str = "pending"
    error: str | None = None
    cancel_asked: bool = False
    swallowed_cancel: bool = False
    #: True if it was still pending when the main coroutine ended.
    pending_at_end: bool = False
    #: True if nobody had cancelled it by then, so that asyncio.run did.
    cancelled_at_exit: bool = False
    #: Where it waits, or waited last.
    waits_at: int | None = None


@dataclass
class Block:
    """The loop was blocked for `seconds`, until `at`."""

    seconds: float
    call: str
    line: int | None
    at: float


@dataclass
class JobFacts:
    """One call in a thread or a process."""

    name: str
    pool: str
    kind: str
    submitted: float
    worker: str = ""
    started: float | None = None
    ended: float | None = None
    how: str = "pending"


@dataclass
class PoolFacts:
    kind: str
    max_workers: int
    shut_down: bool


@dataclass
class Print:
    at: float
    text: str


@dataclass
class Warned:
    kind: str
    message: str
    line: int | None


@dataclass
class Run:
    """One run of an answer."""

    file: str
    events: list[Event] = field(default_factory=list[Any])
    result: Any = None
    error: BaseException | None = None
    #: Virtual seconds from start to end.
    elapsed: float = 0.0
    #: The exit status of a whole program.
    status: int = 0
    output: str = ""
    tasks: list[TaskFacts] = field(default_factory=list[Any])
    jobs: list[JobFacts] = field(default_factory=list[Any])
    pools: list[PoolFacts] = field(default_factory=list[Any])
    blocked: list[Block] = field(default_factory=list[Any])
    prints: list[Print] = field(default_factory=list[Any])
    warnings: list[Warned] = field(default_factory=list[Any])
    #: The signals that still had a handler of the answer's when it was done.
    handlers_left: list[str] = field(default_factory=list[Any])
    #: A sentence, when the run got stuck.
    deadlock: str | None = None

    @property
    def pending(self) -> list[TaskFacts]:
        """The tasks that were left pending when the main coroutine ended."""
        return [task for task in self.tasks if task.pending_at_end]


def gather_facts(run: Run) -> None:
    """Fills in what can be read from the run's events."""
    tasks: dict[int, TaskFacts] = {}
    jobs: dict[int, JobFacts] = {}
    line, line_at = "", 0.0
    for event in run.events:
        at, kind = event["at"] / 1e6, event["type"]
        if kind == "output" and event["stream"] == "stdout":
            run.output += event["text"]
            line += event["text"]
            *whole, line = line.split("\n")
            run.prints += [Print(at, text) for text in whole]
            line_at = at
        elif kind == "blocked":
            run.blocked.append(Block(event["micros"] / 1e6, event["call"], _line(event, run.file), at))
        elif kind == "warning":
            run.warnings.append(Warned(event["kind"], event["message"], _line(event, run.file)))
            if event["kind"] == "left-pending":
                tasks[event["task"]].pending_at_end = tasks[event["task"]].cancelled_at_exit = True
        elif kind.startswith("job."):
            _note_job(jobs, event, at)
        elif "task" in event and kind.startswith(("task.", "step.", "cancel.")):
            _note_task(tasks, event, at, run.file)
    if line:
        run.prints.append(Print(line_at, line))
    main = next(iter(tasks), None)
    run.tasks = [task for number, task in tasks.items() if number != main]
    run.jobs = list(jobs.values())


def _note_task(tasks: dict[int, TaskFacts], event: Event, at: float, file: str) -> None:
    kind, number = event["type"], event["task"]
    if kind == "task.created":
        tasks[number] = TaskFacts(number, event["coroutine"], at, _line(event, file), event["name"])
        return
    task = tasks[number]
    if kind == "task.named":
        task.name = event["name"]
    elif kind == "task.done":
        task.ended, task.how = at, event["how"]
        task.error = event["value"] if event["how"] == "raised" else None
    elif kind == "step.ended":
        task.waits_at = _line(event["waiting"], file)
    elif kind == "cancel.asked":
        task.cancel_asked = True
    elif kind == "cancel.swallowed":
        task.swallowed_cancel = True


def _note_job(jobs: dict[int, JobFacts], event: Event, at: float) -> None:
    kind, number = event["type"], event["job"]
    if kind == "job.submitted":
        jobs[number] = JobFacts(event["name"], event["pool"], event["kind"], at)
    elif kind == "job.started":
        jobs[number].started, jobs[number].worker = at, event["worker"]
    elif kind == "job.done":
        jobs[number].ended, jobs[number].how = at, event["how"]


def _line(event: Event, file: str) -> int | None:
    place = event["place"]
    return place["line"] if place is not None and place["file"] == file else None
