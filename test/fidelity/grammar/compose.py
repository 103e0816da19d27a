"""Writes a random asyncio program from a seed.

    python3 compose.py FOLDER SEED [JITTER...]   writes FOLDER/SEED.py, and FOLDER/SEED-JITTER.py with other milliseconds
    python3 compose.py FOLDER SEED observed      has it tell what it sees of its own tasks, for statements.test.ts
    python3 compose.py FOLDER SEED stuck         and no time limits, so that it may wait for ever

Each line that such a program prints tells the moment, who speaks (a task, a job, the loop), and a word that is said
nowhere else. Whatever could wait for ever has a time limit, so a program ends, after two seconds at most.
"""

from __future__ import annotations

import sys
from pathlib import Path

from shared import Shared
from streams import Finalisers, Streams
from tasks import Tasks
from threads import Threads
from writer import Statement

HERE = Path(__file__).parent

#: How the tasks of a program are made. What a factory's tasks are called differs between versions of Python.
FACTORIES = (
    "",
    "loop.set_task_factory(lambda loop, coro, **given: Own(coro, loop=loop, **given))",
    # Not there before 3.12.
    "loop.set_task_factory(getattr(asyncio, 'eager_task_factory', None))",
    "loop.set_task_factory(lambda loop, coro, **given: asyncio.tasks._PyTask(coro, loop=loop, **given))",
)
_WEIGHTS = (12, 1, 2, 1)


class Composer(Tasks, Shared, Threads, Streams, Finalisers):
    """Draws one or two families of statements beside tasks, so that what belongs together meets."""

    def __init__(self, seed: int, jitter: int, may_be_stuck: bool) -> None:
        super().__init__(seed, jitter, may_be_stuck)
        families = (self.shared_statements, self.shared_statements, self.thread_statements, self.stream_statements,
                    self.finaliser_statements)  # fmt: skip
        self._drawn = [*self.task_statements()]
        for family in self.random.sample(families, self.random.randint(1, 2)):
            self._drawn += family() * 2

    def statement(self) -> Statement:
        return self.random.choice(self._drawn)


class Sharing(Composer):
    """Draws what is shared far more often than anything else."""

    def __init__(self, seed: int, jitter: int, may_be_stuck: bool) -> None:
        super().__init__(seed, jitter, may_be_stuck)
        self._drawn = self.shared_statements() * 3 + self.task_statements() + self.finaliser_statements()


def _program(writer: Composer, limit: str, observer: str) -> str:
    workers = [writer.coroutine(1, 4) for _ in range(writer.random.randint(2, 4))]
    factory = writer.random.choices(FACTORIES, _WEIGHTS)[0]
    made = ", ".join(f'asyncio.create_task({name}(), name="{name}")' for name in workers)
    return (
        (HERE / "frame.py.txt")
        .read_text()
        .replace("# FACTORY", factory)
        .replace("# NAMES", f"has_names = {factory == FACTORIES[0]}")
        .replace("# LIMIT", limit)
        .replace("    # OBSERVER\n", observer)
        .replace("    # BODY", "\n".join(writer.lines))
        .replace("# WORKERS", f"workers = [{made}]")
    )


def compose(seed: int, jitter: int = 0) -> str:
    """The program of a seed. Each `jitter` but 0 gives the same one, with every time another by some milliseconds."""
    return _program(Composer(seed, jitter, may_be_stuck=False), "1.5", "")


def compose_observed(seed: int, may_be_stuck: bool) -> str:
    """One whose tasks share much, and which tells what asyncio has its tasks wait for; it may wait for ever."""
    return _program(
        Sharing(seed, 0, may_be_stuck), "None" if may_be_stuck else "1.5", (HERE / "observer.py.txt").read_text()
    )


def main(folder: str, seed: str, *rest: str) -> None:
    if rest in (("observed",), ("stuck",)):
        texts = {seed: compose_observed(int(seed), may_be_stuck=rest == ("stuck",))}
    else:
        texts = {seed: compose(int(seed)), **{f"{seed}-{jitter}": compose(int(seed), int(jitter)) for jitter in rest}}
    for name, text in texts.items():
        Path(folder, f"{name}.py").write_text(text)


if __name__ == "__main__":
    main(*sys.argv[1:])
