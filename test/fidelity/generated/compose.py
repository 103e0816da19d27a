"""Writes a random asyncio program from a seed: workers over shared locks, queues and events, cancelled and timed out."""

from __future__ import annotations

import random
from collections.abc import Callable

# Thirds and sevenths on purpose: their sums tie with nothing exactly, and with each other nearly.
DELAYS = ("0", "0.03", "0.05", "0.2 / 3", "0.3 / 7", "0.1", "0.15")
LIMITS = ("0.04", "0.08", "0.11", "0.3 / 3", "0.6 / 7", "0.2")

PROLOGUE = """\
import asyncio

said = []


def say(word):
    said.append(word)


async def main():
    lock, semaphore, event = asyncio.Lock(), asyncio.Semaphore(2), asyncio.Event()
    condition, queue, loop = asyncio.Condition(), asyncio.Queue(2), asyncio.get_running_loop()
"""

EPILOGUE = """\
    workers = [{workers}]
    try:
        async with asyncio.timeout(0.9):
            for result in await asyncio.gather(*workers, return_exceptions=True):
                say(type(result).__name__ if isinstance(result, BaseException) else "ok")
    except TimeoutError:
        say("late")


asyncio.run(main())
print(*said)
"""


class Composer:
    """Writes statements one after another. Deeper blocks are shorter, so every program ends."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)
        self.lines: list[str] = []
        self.words = 0
        self.names = 0
        self.statements: list[Callable[[int, int], None]] = [
            self.sleep, self.sleep, self.sleep, self.turn, self.locked, self.limited, self.limited_call, self.gathered,
            self.grouped, self.cancelled, self.shielded, self.put, self.get, self.signalled, self.awaited_event,
            self.protected, self.first_of, self.called_later, self.notified, self.fails, self.in_order_of_ending,
        ]  # fmt: skip

    def program(self) -> str:
        workers = [self.function(1, 4) for _ in range(self.random.randint(2, 4))]
        body = "\n".join(self.lines)
        return PROLOGUE + body + "\n" + EPILOGUE.format(workers=", ".join(f"{name}()" for name in workers))

    def function(self, indent: int, size: int) -> str:
        """Defines a coroutine function with a random body; gives its name."""
        self.names += 1
        name = f"f{self.names}"
        self.line(indent, f"async def {name}():")
        self.block(indent + 1, size)
        return name

    def block(self, indent: int, size: int) -> None:
        self.say(indent)
        for _ in range(self.random.randint(1, max(1, size))):
            self.random.choice(self.statements)(indent, size - 2)
        self.say(indent)

    def line(self, indent: int, text: str) -> None:
        self.lines.append("    " * indent + text)

    def say(self, indent: int, prefix: str = "") -> None:
        self.words += 1
        self.line(indent, f'say("{prefix}{self.words}")')

    def delay(self) -> str:
        return self.random.choice(DELAYS)

    def limit(self) -> str:
        return self.random.choice(LIMITS)

    def sleep(self, indent: int, size: int) -> None:
        self.line(indent, f"await asyncio.sleep({self.delay()})")
        self.say(indent)

    def turn(self, indent: int, size: int) -> None:
        self.line(indent, "await asyncio.sleep(0)")

    def locked(self, indent: int, size: int) -> None:
        self.line(indent, f"async with {self.random.choice(('lock', 'semaphore'))}:")
        # Nothing waits for another lock inside, so nothing can be stuck for ever.
        self.say(indent + 1)
        self.line(indent + 1, f"await asyncio.sleep({self.delay()})")

    def limited(self, indent: int, size: int) -> None:
        self.line(indent, "try:")
        self.line(indent + 1, f"async with asyncio.timeout({self.limit()}):")
        self.block(indent + 2, size)
        self.line(indent, "except TimeoutError:")
        self.say(indent + 1, "t")

    def limited_call(self, indent: int, size: int) -> None:
        name = self.function(indent, size)
        self.line(indent, "try:")
        self.line(indent + 1, f"await asyncio.wait_for({name}(), {self.limit()})")
        self.line(indent, "except TimeoutError:")
        self.say(indent + 1, "t")

    def gathered(self, indent: int, size: int) -> None:
        names = [self.function(indent, size) for _ in range(2)]
        calls = ", ".join(f"{name}()" for name in names)
        self.line(indent, f"await asyncio.gather({calls}, return_exceptions={self.random.random() < 0.7})")
        self.say(indent)

    def grouped(self, indent: int, size: int) -> None:
        names = [self.function(indent, size) for _ in range(2)]
        self.line(indent, "try:")
        self.line(indent + 1, "async with asyncio.TaskGroup() as group:")
        for name in names:
            self.line(indent + 2, f"group.create_task({name}())")
        self.line(indent, "except* ValueError:")
        self.say(indent + 1, "g")

    def cancelled(self, indent: int, size: int) -> None:
        name = self.function(indent, size)
        self.line(indent, f"task = asyncio.create_task({name}())")
        self.line(indent, f"await asyncio.sleep({self.delay()})")
        self.line(indent, "task.cancel()")
        self.line(indent, "await asyncio.wait([task])")
        self.line(indent, 'say("c" if task.cancelled() else type(task.exception()).__name__)')

    def shielded(self, indent: int, size: int) -> None:
        name = self.function(indent, size)
        self.line(indent, f"task = asyncio.create_task({name}())")
        self.line(indent, "try:")
        self.line(indent + 1, f"await asyncio.wait_for(asyncio.shield(task), {self.limit()})")
        self.line(indent, "except (TimeoutError, ValueError) as error:")
        self.line(indent + 1, "say(type(error).__name__)")
        self.line(indent, "await asyncio.wait([task])")
        self.line(indent, 'say("done" if task.cancelled() or task.exception() is None else "failed")')

    def put(self, indent: int, size: int) -> None:
        self.line(indent, "try:")
        self.line(indent + 1, f"await asyncio.wait_for(queue.put({self.words}), {self.limit()})")
        self.line(indent, "except TimeoutError:")
        self.say(indent + 1, "full")

    def get(self, indent: int, size: int) -> None:
        self.line(indent, "try:")
        self.line(indent + 1, f"async with asyncio.timeout({self.limit()}):")
        self.line(indent + 2, 'say(f"q{await queue.get()}")')
        self.line(indent, "except TimeoutError:")
        self.say(indent + 1, "empty")

    def signalled(self, indent: int, size: int) -> None:
        self.line(indent, self.random.choice(("event.set()", "event.set()", "event.clear()")))

    def awaited_event(self, indent: int, size: int) -> None:
        self.line(indent, "try:")
        self.line(indent + 1, f"await asyncio.wait_for(event.wait(), {self.limit()})")
        self.say(indent + 1, "e")
        self.line(indent, "except TimeoutError:")
        self.say(indent + 1, "t")

    def notified(self, indent: int, size: int) -> None:
        self.line(indent, "async with condition:")
        if self.random.random() < 0.5:
            self.line(indent + 1, f"condition.notify({self.random.randint(1, 2)})")
        else:
            self.line(indent + 1, "try:")
            self.line(indent + 2, f"async with asyncio.timeout({self.limit()}):")
            self.line(indent + 3, "await condition.wait()")
            self.say(indent + 2, "n")
            self.line(indent + 1, "except TimeoutError:")
            self.say(indent + 2, "t")

    def protected(self, indent: int, size: int) -> None:
        self.line(indent, "try:")
        self.block(indent + 1, size)
        self.line(indent, "finally:")
        self.say(indent + 1, "f")
        if self.random.random() < 0.5:
            self.line(indent + 1, f"await asyncio.sleep({self.delay()})")
            self.say(indent + 1, "f")

    def first_of(self, indent: int, size: int) -> None:
        names = [self.function(indent, size) for _ in range(2)]
        when = self.random.choice(("FIRST_COMPLETED", "FIRST_EXCEPTION", "ALL_COMPLETED"))
        self.line(indent, f"tasks = [asyncio.create_task({names[0]}()), asyncio.create_task({names[1]}())]")
        limit = self.random.choice(("None", self.limit()))
        self.line(indent, f"await asyncio.wait(tasks, timeout={limit}, return_when=asyncio.{when})")
        self.line(indent, 'say("".join("dp"[not task.done()] for task in tasks))')
        self.line(indent, "tasks[0].cancel()")
        self.line(indent, "await asyncio.gather(*tasks, return_exceptions=True)")

    def in_order_of_ending(self, indent: int, size: int) -> None:
        names = [self.function(indent, size) for _ in range(2)]
        calls = ", ".join(f"asyncio.create_task({name}())" for name in names)
        self.line(indent, f"for ended in asyncio.as_completed([{calls}]):")
        self.line(indent + 1, "try:")
        self.line(indent + 2, "await ended")
        self.line(indent + 1, "except ValueError:")
        self.say(indent + 2, "v")

    def called_later(self, indent: int, size: int) -> None:
        self.words += 1
        self.line(indent, f'loop.call_later({self.delay()}, say, "l{self.words}")')

    def fails(self, indent: int, size: int) -> None:
        if self.random.random() < 0.4:
            self.line(indent, f"if len(said) % {self.random.randint(2, 4)}:")
            self.line(indent + 1, 'raise ValueError("on purpose")')
        else:
            self.line(indent, "await asyncio.sleep(0)")


def compose(seed: int) -> str:
    return Composer(seed).program()
