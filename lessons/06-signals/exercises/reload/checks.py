import asyncio
import signal

from asyncio_tutor.checking import Lab, check

#: Requests are handled one after the other; a check puts them in at these moments.
Arrivals = list[tuple[float, str]]


class Damaged(Exception):
    """An exception that no answer can know."""


DAMAGES = [ValueError, Damaged, OSError, KeyError, TimeoutError, LookupError]

TAKE_HINTS = [
    "Compare the version with which each request was looked up with the one with which it was rendered.",
    "A name that is read twice may mean something else the second time, when there was an `await` in between.",
    "At the beginning of a request, keep the configuration in a local variable, and use that for both calls.",
]

SIDE_HINTS = [
    "What do requests do on the timeline while the configuration is loaded?",
    "A handler is a plain function and can't await. It has to leave word, and a task of its own has to do the loading.",
    "The handler does `changed.set()`; a task loops over `await changed.wait()`, `changed.clear()`, `await load()`.",
]


class World:
    """Requests, configurations that are numbered from 1, and a record of which was used when."""

    def __init__(self, lab: Lab, loads: list[float], fails: int | None = None) -> None:
        self.lab = lab
        times = lab.delays(same_order=True, look_up=1, render=1.5)
        self.look_up_time, self.render_time = times["look_up"], times["render"]
        self.secret = lab.random.randrange(100, 1000)
        #: (moment, "look_up" or "render", request, version), as the calls begin.
        self.used: list[tuple[float, str, str, int]] = []
        self.loads = loads
        self.fails = fails
        self.damage = lab.random.choice(DAMAGES)("the file is damaged")
        self.load = lab.service("load", delay=self._loading, returns=self._config, raises=self._failure)
        self.look_up = lab.service("look_up", delay=self._note("look_up", self.look_up_time), returns=self._found)
        self.render = lab.service("render", delay=self._note("render", self.render_time), returns=self._rendered)
        self.stays = False

    def _loading(self) -> float:
        return self.loads[min(len(self.load.calls), len(self.loads)) - 1]

    def _config(self) -> dict:
        # Each has a name of its own in it: whoever pours one into the other keeps both.
        return {"version": self._ending(), f"only in {self._ending()}": True}

    def _failure(self) -> Exception | None:
        return self.damage if self._ending() == self.fails else None

    def _ending(self) -> int:
        """The number of the call of `load` that ends now."""
        now = self.lab.now()
        due = [(abs(call.started + seconds - now), number) for number, (call, seconds) in enumerate(self._timed(), 1)]
        return min(due)[1]

    def _timed(self):
        return [(call, self.loads[min(number, len(self.loads) - 1)]) for number, call in enumerate(self.load.calls)]

    def _note(self, step: str, seconds: float):
        def delay(request: str, config: dict) -> float:
            self.used.append((self.lab.now(), step, request.rpartition(" ")[2], config.get("version", 0)))
            if len(config) != 2:
                self.lab.fail(
                    f"A request was handled with the configuration {config!r}: that mixes two that were loaded."
                )
            return seconds

        return delay

    def _found(self, request: str, config: dict) -> str:
        return f"{config.get('version')} {request}"

    def _rendered(self, found: str, config: dict) -> str:
        return f"{self.secret} {config.get('version')} {found}"

    def run(self, arrivals: Arrivals, signals: list[float], may: tuple[str, ...] = ()):
        lab = self.lab

        async def serve() -> list[str]:
            queue: asyncio.Queue = asyncio.Queue()

            async def put_all() -> None:
                for at, request in arrivals:
                    if at > lab.now():
                        await lab.sleep(at - lab.now())
                    queue.put_nowait(request)
                queue.put_nowait(None)

            putting = asyncio.create_task(put_all())
            try:
                async with asyncio.timeout(50_000):
                    return await lab.answer.serve(queue, self.load, self.look_up, self.render)
            finally:
                putting.cancel()
                left = asyncio.get_running_loop().remove_signal_handler(signal.SIGHUP)
                self.stays = left or signal.getsignal(signal.SIGHUP) != signal.SIG_DFL

        run = lab.run(
            serve,
            signals=[("SIGHUP", at) for at in signals],
            may=["killed", "raise", "leave-pending", "never-retrieve", *may],
        )
        said = " and ".join(f"{at:g} s" for at in signals)
        self.what = f"SIGHUP came at {said}" if signals else "No signal came"
        if any(event["type"] == "signal" and event["handled"] == "ends the program" for event in run.events):
            lab.fail(f"{self.what}, nothing of yours handled it, and it ended the program.")
        return run

    def judge(self, run, arrivals: Arrivals, versions: list[int]) -> None:
        """Every request was answered, once and in order, and with the right configuration."""
        lab = self.lab
        if run.error is not None:
            lab.fail(f"{self.what}, and {run.error!r} came out of `serve`.", self.look_up.line(9))
        looked_up = [(request, version) for _, step, request, version in self.used if step == "look_up"]
        expected = [request for _, request in arrivals]
        handled = [request for request, _ in looked_up]
        lab.expect(
            handled == expected,
            f"{self.what}. The requests were {expected}; looked up were {handled or 'none'}.",
            line=self.look_up.line(9),
        )
        calls = [*self.look_up.calls, *self.render.calls]
        cut = [call.arguments[0].rpartition(" ")[2] for call in calls if call.how != "returned"]
        lab.expect(not cut, f"{self.what}, and the handling of {', '.join(cut)} was cut off.", self.look_up.line())
        for (request, version), due in zip(looked_up, versions, strict=True):
            lab.expect(
                version == due,
                f"{self.what}. {request} was looked up with configuration {version}; by then number {due} was in "
                "force.",
                line=self.look_up.line(),
            )
        rendered = [version for _, step, _, version in self.used if step == "render"]
        for request, began, ended in zip(expected, versions, rendered, strict=False):
            lab.expect(
                began == ended,
                f"{self.what}. {request} was looked up with configuration {began} and rendered with {ended}.",
                line=self.render.line(),
            )
        answers = [f"{self.secret} {v} {v} {request}" for request, v in zip(expected, versions, strict=True)]
        lab.expect_equal(run.result, answers, "serve")


def requests(lab: Lab, count: int) -> list[str]:
    names = [f"{letter}{lab.random.randrange(10, 100)}" for letter in "kqzbmxd"[:count]]
    if lab.schedule and names:
        names[lab.random.randrange(count)] = ("0", "", "None", "STOP")[lab.schedule % 4]
    return names


@check(
    "It answers every request",
    needs=["serve"],
    hints=[
        "Which request is missing in the answers, or there twice?",
        "Load once, then take one request after the other until None comes.",
        "`while (request := await queue.get()) is not None:` and in it `look_up`, `render` and `answers.append`.",
    ],
)
def answers_all(lab: Lab) -> None:
    # One server after the other: what the first has answered is nothing to the second.
    for count in (4, 2, 0):
        world = World(lab, [lab.seconds(0.75)])
        arrivals = [(0.4 * number, name) for number, name in enumerate(requests(lab, count))]
        run = world.run(arrivals, [])
        world.judge(run, arrivals, [1] * count)
        lab.expect(len(world.load.calls) == 1, f"Without any signal `load` was called {len(world.load.calls)} times.")


@check("The new configuration is in force when it is loaded", needs=["serve"], hints=SIDE_HINTS)
def comes_into_force(lab: Lab) -> None:
    world = World(lab, [0.5, lab.seconds(0.8)])
    names = requests(lab, 5)
    arrivals = [(0.0, name) for name in names]
    length = world.look_up_time + world.render_time
    # It is loaded in the middle of the second request.
    at = round(0.5 + length + 0.5 * world.look_up_time + 0.03 - 0.8 * 0.5, 3)
    at = max(at, 0.75)
    run = world.run(arrivals, [at])
    loaded = world.load.calls[-1].started + world.loads[1] if len(world.load.calls) > 1 else float("inf")
    lab.expect(
        len(world.load.calls) == 2,
        f"{world.what}. `load` was called {len(world.load.calls)} times in all; 2 are asked.",
        line=world.load.line(9),
    )
    lab.expect(
        world.load.calls[1].started < at + 0.0015,
        f"{world.what}, but `load` was called only at {world.load.calls[1].started:g} s.",
        line=world.load.line(1),
    )
    versions = [1 if 0.5 + number * length < loaded else 2 for number in range(5)]
    world.judge(run, arrivals, versions)
    lab.expect(
        run.elapsed < 0.5 + 5 * length + 0.0015,
        f"{world.what}. The 5 requests took {run.elapsed:g} s; when none waits for the loading, "
        f"{0.5 + 5 * length:g} s.",
        line=world.load.line(1),
    )


@check("A request keeps the configuration it began with", needs=["serve"], hints=TAKE_HINTS)
def no_mixture(lab: Lab) -> None:
    loading = lab.seconds(0.6)
    world = World(lab, [0.5, loading])
    arrivals = [(0.0, name) for name in requests(lab, 4)]
    length = world.look_up_time + world.render_time
    for_request = lab.random.choice([1, 2])
    # The new one is there while that request is being looked up.
    at = round(0.5 + for_request * length + 0.4 * world.look_up_time - loading, 3)
    run = world.run(arrivals, [at])
    world.judge(run, arrivals, [1 if number <= for_request else 2 for number in range(4)])


@check(
    "No request waits for a reload, and none is lost",
    needs=["serve"],
    hints=[
        "What happens on the timeline to the request that is going on when the signal comes?",
        "Ending the serving and beginning anew drops the request in hand. Only the configuration should change.",
        *SIDE_HINTS[2:],
    ],
)
def none_lost(lab: Lab) -> None:
    loading = lab.seconds(6)
    world = World(lab, [0.5, loading])
    names = requests(lab, 5)
    length = world.look_up_time + world.render_time
    late = round(0.5 + 0.3 * length + loading + length, 3)
    # Three at the start, two when the new configuration has long been there.
    arrivals = [(0.0, name) for name in names[:3]] + [(late + 3 * length, name) for name in names[3:]]
    at = round(0.5 + 0.3 * length, 3)
    run = world.run(arrivals, [at])
    versions = [1 if 0.5 + number * length < at + loading else 2 for number in range(3)] + [2, 2]
    world.judge(run, arrivals, versions)
    ends = [call.ended for call in world.render.calls[:3]]
    lab.expect(
        ends[-1] < 0.5 + 3 * length + 0.0015,
        f"{world.what}, and loading took {loading:g} s. The third request was done at {ends[-1]:g} s; "
        f"had none waited for the loading, it would have been at {0.5 + 3 * length:g} s.",
        line=world.load.line(1),
    )


@check(
    "A failed load changes nothing",
    needs=["serve"],
    hints=[
        "`load` raises here at the signal. Who catches that, and what does the next signal do?",
        "A damaged file should not end the server, nor the task that reloads.",
        "Put `try: … except Exception:` around the `load()` of a reload, inside its loop.",
    ],
)
def failed_load(lab: Lab) -> None:
    loading = lab.seconds(0.4)
    world = World(lab, [0.5, loading, loading], fails=2)
    length = world.look_up_time + world.render_time
    arrivals = [(0.0, name) for name in requests(lab, 6)]
    first, second = round(0.5 + 0.4 * length, 3), round(0.5 + 3.4 * length, 3)
    run = world.run(arrivals, [first, second])
    loaded = second + loading
    lab.expect(
        len(world.load.calls) == 3 or run.error is not None,
        f"{world.what}; at the first, `load` raised. `load` was called {len(world.load.calls)} times in all; 3 "
        "are asked.",
        line=world.load.line(9),
    )
    world.judge(run, arrivals, [1 if 0.5 + number * length < loaded else 3 for number in range(6)])
    world = World(lab, [0.5], fails=1)
    run = world.run([(0.0, name) for name in requests(lab, 2)], [])
    what = f"The first `load` raised {world.damage!r}"
    lab.expect(run.error is world.damage, f"{what}; that should come out of `serve`, but {ending(run)}.")
    lab.expect(len(world.load.calls) == 1, f"{what}, and `load` was called again.", world.load.line(1))
    lab.expect(not world.stays, f"{what}, and a handler for SIGHUP was left behind.")


def ending(run) -> str:
    return f"it returned {run.result!r}" if run.error is None else f"{run.error!r} came out"


@check(
    "After two signals the last configuration is in force",
    needs=["serve"],
    hints=[
        "Two loads overlap here. Which of them ends last?",
        "A slow load that began earlier must not undo a quick one that began later.",
        "Let one task do all the loading, one after the other: an `asyncio.Event` that is set again during a load "
        "makes it load once more.",
    ],
)
def last_wins(lab: Lab) -> None:
    slow, quick = lab.seconds(3), lab.seconds(0.7)
    world = World(lab, [0.5, slow, quick])
    length = world.look_up_time + world.render_time
    names = requests(lab, 4)
    first = round(0.5 + 0.3 * length, 3)
    second = round(first + 0.35 * slow, 3)
    arrivals = [(0.0, names[0])] + [(round(first + slow + quick + 4 * length, 3), name) for name in names[1:]]
    run = world.run(arrivals, [first, second])
    lab.expect(
        len(world.load.calls) >= 3 and world.load.calls[-1].started >= second,
        f"{world.what}, the second while the first load went on. "
        f"`load` was called {len(world.load.calls)} times in all, the last time "
        f"{'before' if world.load.calls and world.load.calls[-1].started < second else 'after'} the second signal.",
        line=world.load.line(9),
    )
    world.judge(run, arrivals, [1, 3, 3, 3])


@check(
    "Nothing is left behind",
    needs=["serve"],
    hints=[
        "Which task is still there at the end of the timeline? And what would the next SIGHUP do?",
        "The task that reloads waits for the next signal for ever. Somebody has to end it, and remove the handler.",
        "In a `finally`: `cancel()` the task, await it, and `loop.remove_signal_handler(signal.SIGHUP)`.",
    ],
)
def none_left(lab: Lab) -> None:
    world = World(lab, [0.5, 100])
    names = requests(lab, 2)
    arrivals = [(0.0, name) for name in names]
    at = round(0.5 + 0.5 * world.look_up_time, 3)
    run = world.run(arrivals, [at])
    world.judge(run, arrivals, [1, 1])
    if run.pending:
        task = run.pending[0]
        lab.fail(
            f"`serve` returned at {run.elapsed:g} s, and {len(run.pending)} of its tasks were still pending.",
            line=task.waits_at or task.line,
        )
    lab.expect(not world.stays, "`serve` had returned, but its handler for SIGHUP was still there.")
    done = world.render.calls[-1].ended
    lab.expect(
        run.elapsed < done + 0.0015 or run.elapsed < at + 100.0015,
        f"The last request was answered at {done:g} s, but `serve` returned only at {run.elapsed:g} s.",
    )
