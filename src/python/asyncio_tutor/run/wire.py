"""What Python is asked and what it sends, as types. Made from src/trace and src/engine by `npm run wire`: change that, not this."""

from __future__ import annotations

from typing import Any, Literal, TypedDict, Unpack, overload


class Place(TypedDict):
    file: str
    line: int


class CauseStart(TypedDict):
    kind: Literal["start"]


class CauseItself(TypedDict):
    kind: Literal["itself"]


class CauseTimer(TypedDict):
    kind: Literal["timer"]
    label: str


class CauseTask(TypedDict):
    kind: Literal["task"]
    task: int
    ended: bool


class CauseJob(TypedDict):
    kind: Literal["job"]
    job: int


class CauseSignal(TypedDict):
    kind: Literal["signal"]
    name: str


class CauseCallback(TypedDict):
    kind: Literal["callback"]
    name: str


class CauseConnection(TypedDict):
    kind: Literal["connection"]
    connection: int | None


class CauseIo(TypedDict):
    kind: Literal["io"]
    name: str


class CauseRunner(TypedDict):
    kind: Literal["runner"]


Cause = (
    CauseStart
    | CauseItself
    | CauseTimer
    | CauseTask
    | CauseJob
    | CauseSignal
    | CauseCallback
    | CauseConnection
    | CauseIo
    | CauseRunner
)


WaitingOn = Literal[
    "ready",
    "sleep",
    "task",
    "gather",
    "wait",
    "group",
    "job",
    "queue",
    "lock",
    "semaphore",
    "event",
    "condition",
    "barrier",
    "network",
    "future",
    "other",
]


class Waiting(TypedDict):
    on: WaitingOn
    label: str
    until: int | None
    tasks: list[int]
    job: int | None
    holders: list[int]
    lock: int | None
    place: Place | None


BusyWhy = Literal["no-await", "spinning", "working"]


class Busy(TypedDict):
    why: BusyWhy
    place: Place | None


class StuckTask(TypedDict):
    task: int
    name: str
    label: str
    holders: list[int]
    place: Place | None


class OutcomeFinished(TypedDict):
    kind: Literal["finished"]
    status: Literal[0]


class OutcomeCrashedFrames(TypedDict):
    file: str
    line: int
    function: str


class OutcomeCrashedSyntax(TypedDict):
    file: str
    line: int
    column: int
    text: str


class OutcomeCrashed(TypedDict):
    kind: Literal["crashed"]
    status: int
    error: str
    message: str
    frames: list[OutcomeCrashedFrames]
    syntax: OutcomeCrashedSyntax | None


class OutcomeExited(TypedDict):
    kind: Literal["exited"]
    status: int
    abrupt: bool


class OutcomeDeadlocked(TypedDict):
    kind: Literal["deadlocked"]
    status: int
    stuck: list[StuckTask]


class OutcomeIdleForEver(TypedDict):
    kind: Literal["idle-for-ever"]
    status: int
    couldWake: list[str]
    stuck: list[StuckTask]


class OutcomeTimedOut(TypedDict):
    kind: Literal["timed-out"]
    status: int
    seconds: float
    busy: Busy | None


OutcomeOverLimitLimit = Literal["events", "output", "virtual-time", "memory"]


class OutcomeOverLimit(TypedDict):
    kind: Literal["over-limit"]
    status: int
    limit: OutcomeOverLimitLimit
    allowed: float


class OutcomeInterrupted(TypedDict):
    kind: Literal["interrupted"]
    status: int


class OutcomeDied(TypedDict):
    kind: Literal["died"]
    status: int
    reason: str


Outcome = (
    OutcomeFinished
    | OutcomeCrashed
    | OutcomeExited
    | OutcomeDeadlocked
    | OutcomeIdleForEver
    | OutcomeTimedOut
    | OutcomeOverLimit
    | OutcomeInterrupted
    | OutcomeDied
)


class Where(TypedDict):
    at: int
    turn: int
    busy: Busy


class CheckFailureSource(TypedDict):
    text: str
    column: int


class CheckFailureError(TypedDict):
    name: str
    text: str


class CheckFailureFrames(TypedDict):
    line: int
    function: str


class CheckFailure(TypedDict):
    message: str
    kind: str
    line: int | None
    source: CheckFailureSource | None
    error: CheckFailureError | None
    frames: list[CheckFailureFrames]
    schedule: int
    scheduleText: str
    run: int
    events: list[Any]


class RequestLimits(TypedDict):
    seconds: float | None
    events: int
    outputBytes: int
    memoryBytes: int
    virtualSeconds: float | None


class ProgramRequestModule(TypedDict):
    name: str
    folder: str


class ProgramRequestSignals(TypedDict):
    name: str
    at: float


class ProgramRequestHosts(TypedDict):
    name: str
    latency: float


class ProgramRequestStretches(TypedDict):
    name: str
    seconds: float


class ProgramRequestCancels(TypedDict):
    at: float
    name: str | None


ProgramRequestClock = Literal["virtual", "real"]


ProgramRequestEngine = Literal["embedded", "system"]


class ProgramRequest(TypedDict):
    kind: Literal["program"]
    file: str
    called: str | None
    module: ProgramRequestModule | None
    arguments: list[str]
    signals: list[ProgramRequestSignals]
    hosts: list[ProgramRequestHosts]
    stretches: list[ProgramRequestStretches]
    cancels: list[ProgramRequestCancels]
    seed: int
    madeWith: list[str]
    limits: RequestLimits
    clock: ProgramRequestClock
    engine: ProgramRequestEngine


class CheckRequestChecks(TypedDict):
    file: str
    source: str


class CheckRequestAnswer(TypedDict):
    file: str
    source: str


class CheckRequestOnly(TypedDict):
    title: str
    run: int


CheckRequestEngine = Literal["embedded", "system"]


class CheckRequestKnownWrong(TypedDict):
    file: str
    source: str
    fails: str | None


class CheckRequestSkip(TypedDict):
    title: str
    schedule: int


class CheckRequest(TypedDict):
    kind: Literal["check"]
    checks: CheckRequestChecks
    answer: CheckRequestAnswer
    schedules: list[int]
    only: CheckRequestOnly | None
    limits: RequestLimits
    engine: CheckRequestEngine
    secret: str
    knownWrong: list[CheckRequestKnownWrong]
    skip: list[CheckRequestSkip]


class CheckMessageSuspicionsSuspicions(TypedDict):
    line: int | None
    what: str


class CheckMessageSuspicions(TypedDict):
    suspicions: list[CheckMessageSuspicionsSuspicions]
    secret: str


class CheckMessageDeclaredDeclared(TypedDict):
    title: str
    hints: list[str]
    needs: list[str]


class CheckMessageDeclared(TypedDict):
    declared: list[CheckMessageDeclaredDeclared]
    secret: str


class CheckMessageStartedStarted(TypedDict):
    title: str
    schedule: int


class CheckMessageStarted(TypedDict):
    started: CheckMessageStartedStarted
    secret: str


class CheckMessageEndedEnded(TypedDict):
    title: str
    schedule: int
    skipped: bool
    failure: CheckFailure | None


class CheckMessageEnded(TypedDict):
    ended: CheckMessageEndedEnded
    secret: str


class CheckMessageKnownWrongKnownWrong(TypedDict):
    index: int
    failed: bool


class CheckMessageKnownWrong(TypedDict):
    knownWrong: CheckMessageKnownWrongKnownWrong
    secret: str


class CheckMessageBrokenBroken(TypedDict):
    check: str
    error: str


class CheckMessageBroken(TypedDict):
    broken: CheckMessageBrokenBroken
    secret: str


class CheckMessageDone(TypedDict):
    done: Literal[True]
    secret: str


CheckMessage = (
    CheckMessageSuspicions
    | CheckMessageDeclared
    | CheckMessageStarted
    | CheckMessageEnded
    | CheckMessageKnownWrong
    | CheckMessageBroken
    | CheckMessageDone
)


RunStartedEngine = Literal["embedded", "system"]


RunStartedClock = Literal["virtual", "real"]


class RunStarted(TypedDict):
    version: Literal[1]
    python: str
    engine: RunStartedEngine
    clock: RunStartedClock
    program: str
    madeWith: list[str]


class RunEnded(TypedDict):
    outcome: Outcome


class TaskCreated(TypedDict):
    task: int
    name: str
    parent: int | None
    coroutine: str
    place: Place | None


class TaskNamed(TypedDict):
    task: int
    name: str


class TaskReady(TypedDict):
    task: int
    by: Cause


class StepBegan(TypedDict):
    task: int


class StepEnded(TypedDict):
    task: int
    waiting: Waiting
    micros: int


TaskDoneHow = Literal["returned", "raised", "cancelled"]


class TaskDone(TypedDict):
    task: int
    how: TaskDoneHow
    value: str
    place: Place | None
    micros: int


class CancelAsked(TypedDict):
    task: int
    by: Cause
    message: str | None
    place: Place | None


class CancelDelivered(TypedDict):
    task: int


class CancelSwallowed(TypedDict):
    task: int
    place: Place | None


class TaskUncancelled(TypedDict):
    task: int


class CallbackReady(TypedDict):
    callback: int
    name: str


class CallbackLeft(TypedDict):
    callback: int


class Callback(TypedDict):
    name: str
    by: Cause
    place: Place | None


class TimerSet(TypedDict):
    timer: int
    when: int
    label: str
    task: int | None


class TimerCancelled(TypedDict):
    timer: int


JobSubmittedKind = Literal["thread", "process", "subprocess"]


class JobSubmitted(TypedDict):
    job: int
    pool: str
    kind: JobSubmittedKind
    name: str
    task: int | None
    place: Place | None


class JobStarted(TypedDict):
    job: int
    worker: str


JobStateState = Literal["cpu", "sleeping", "waiting"]


class JobState(TypedDict):
    job: int
    state: JobStateState
    label: str


JobDoneHow = Literal["returned", "raised", "cancelled"]


class JobDone(TypedDict):
    job: int
    how: JobDoneHow
    value: str


class ConnectionAsked(TypedDict):
    connection: int
    address: str
    latency: int
    task: int | None
    place: Place | None


class ConnectionOpened(TypedDict):
    connection: int


class ConnectionRefused(TypedDict):
    connection: int


ConnectionSentBy = Literal["client", "server"]


class ConnectionSent(TypedDict):
    connection: int
    by: ConnectionSentBy
    bytes: int
    arrives: int
    task: int | None
    place: Place | None


ConnectionEndedBy = Literal["client", "server"]


ConnectionEndedHow = Literal["eof", "closed", "reset"]


class ConnectionEnded(TypedDict):
    connection: int
    by: ConnectionEndedBy
    how: ConnectionEndedHow
    task: int | None


class LockHeld(TypedDict):
    lock: int
    holders: list[int]


class Signal(TypedDict):
    name: str
    handled: str


OutputStream = Literal["stdout", "stderr"]


class Output(TypedDict):
    stream: OutputStream
    text: str
    task: int | None
    job: int | None
    place: Place | None


class Input(TypedDict):
    prompt: str


class Blocked(TypedDict):
    task: int | None
    micros: int
    call: str
    place: Place | None


WarningKind = Literal[
    "never-awaited",
    "never-retrieved",
    "destroyed-pending",
    "callback-failed",
    "left-pending",
    "not-thread-safe",
    "queue-grows",
    "lock-per-call",
    "unclosed-connection",
    "unclosed-generator",
    "nothing-matched",
    "not-simulated",
]


class Warning(TypedDict):
    kind: WarningKind
    message: str
    task: int | None
    place: Place | None


class Independent(TypedDict):
    place: Place
    function: str
    first: int
    last: int


HabitKind = Literal["poll-loop", "yield-in-scope"]


class Habit(TypedDict):
    kind: HabitKind
    place: Place
    text: str


class Emits:
    """Whoever records events: what each of them says, a type checker knows."""

    @overload
    def emit(self, type: Literal["run.started"], **fields: Unpack[RunStarted]) -> None: ...

    @overload
    def emit(self, type: Literal["run.ended"], **fields: Unpack[RunEnded]) -> None: ...

    @overload
    def emit(self, type: Literal["task.created"], **fields: Unpack[TaskCreated]) -> None: ...

    @overload
    def emit(self, type: Literal["task.named"], **fields: Unpack[TaskNamed]) -> None: ...

    @overload
    def emit(self, type: Literal["task.ready"], **fields: Unpack[TaskReady]) -> None: ...

    @overload
    def emit(self, type: Literal["step.began"], **fields: Unpack[StepBegan]) -> None: ...

    @overload
    def emit(self, type: Literal["step.ended"], **fields: Unpack[StepEnded]) -> None: ...

    @overload
    def emit(self, type: Literal["task.done"], **fields: Unpack[TaskDone]) -> None: ...

    @overload
    def emit(self, type: Literal["cancel.asked"], **fields: Unpack[CancelAsked]) -> None: ...

    @overload
    def emit(self, type: Literal["cancel.delivered"], **fields: Unpack[CancelDelivered]) -> None: ...

    @overload
    def emit(self, type: Literal["cancel.swallowed"], **fields: Unpack[CancelSwallowed]) -> None: ...

    @overload
    def emit(self, type: Literal["task.uncancelled"], **fields: Unpack[TaskUncancelled]) -> None: ...

    @overload
    def emit(self, type: Literal["callback.ready"], **fields: Unpack[CallbackReady]) -> None: ...

    @overload
    def emit(self, type: Literal["callback.left"], **fields: Unpack[CallbackLeft]) -> None: ...

    @overload
    def emit(self, type: Literal["callback"], **fields: Unpack[Callback]) -> None: ...

    @overload
    def emit(self, type: Literal["timer.set"], **fields: Unpack[TimerSet]) -> None: ...

    @overload
    def emit(self, type: Literal["timer.cancelled"], **fields: Unpack[TimerCancelled]) -> None: ...

    @overload
    def emit(self, type: Literal["job.submitted"], **fields: Unpack[JobSubmitted]) -> None: ...

    @overload
    def emit(self, type: Literal["job.started"], **fields: Unpack[JobStarted]) -> None: ...

    @overload
    def emit(self, type: Literal["job.state"], **fields: Unpack[JobState]) -> None: ...

    @overload
    def emit(self, type: Literal["job.done"], **fields: Unpack[JobDone]) -> None: ...

    @overload
    def emit(self, type: Literal["connection.asked"], **fields: Unpack[ConnectionAsked]) -> None: ...

    @overload
    def emit(self, type: Literal["connection.opened"], **fields: Unpack[ConnectionOpened]) -> None: ...

    @overload
    def emit(self, type: Literal["connection.refused"], **fields: Unpack[ConnectionRefused]) -> None: ...

    @overload
    def emit(self, type: Literal["connection.sent"], **fields: Unpack[ConnectionSent]) -> None: ...

    @overload
    def emit(self, type: Literal["connection.ended"], **fields: Unpack[ConnectionEnded]) -> None: ...

    @overload
    def emit(self, type: Literal["lock.held"], **fields: Unpack[LockHeld]) -> None: ...

    @overload
    def emit(self, type: Literal["signal"], **fields: Unpack[Signal]) -> None: ...

    @overload
    def emit(self, type: Literal["output"], **fields: Unpack[Output]) -> None: ...

    @overload
    def emit(self, type: Literal["input"], **fields: Unpack[Input]) -> None: ...

    @overload
    def emit(self, type: Literal["blocked"], **fields: Unpack[Blocked]) -> None: ...

    @overload
    def emit(self, type: Literal["warning"], **fields: Unpack[Warning]) -> None: ...

    @overload
    def emit(self, type: Literal["independent"], **fields: Unpack[Independent]) -> None: ...

    @overload
    def emit(self, type: Literal["habit"], **fields: Unpack[Habit]) -> None: ...

    def emit(self, type: str, **fields: Any) -> None:
        """Records an event at this moment."""
        raise NotImplementedError
