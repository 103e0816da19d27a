"""Statements about tasks: made, awaited, grouped, cancelled, shielded, timed out, left behind."""

from __future__ import annotations

from writer import Statement, Writer


class Tasks(Writer):
    def task_statements(self) -> list[Statement]:
        return [
            self.sleep, self.sleep, self.sleep, self.turn, self.limited, self.limited_call, self.at_a_deadline, self.gathered,
            self.grouped, self.cancelled, self.shielded, self.first_of, self.in_order_of_ending, self.called_later,
            self.told_when_done, self.fails, self.protected, self.left_behind, self.asks_itself, self.blocks,
        ]  # fmt: skip

    def made(self, indent: int, size: int) -> tuple[str, str]:
        """Text that makes a task with a body of its own, and the task's name."""
        name = self.coroutine(indent, size)
        return f'asyncio.create_task({name}(), name="{name}")', name

    def sleep(self, indent: int, size: int) -> None:
        self.line(indent, f"await asyncio.sleep({self.seconds()})")
        self.say(indent)

    def turn(self, indent: int, size: int) -> None:
        self.line(indent, "await asyncio.sleep(0)")
        self.say(indent)

    def blocks(self, indent: int, size: int) -> None:
        self.line(indent, f"time.sleep({self.seconds(30, 90)})")
        self.say(indent)

    def limited(self, indent: int, size: int) -> None:
        self.until(indent, size, self.block)

    def limited_call(self, indent: int, size: int) -> None:
        name = self.coroutine(indent, size)
        self.line(indent, "try:")
        self.line(indent + 1, f"await asyncio.wait_for({name}(), {self.seconds(40, 250)})")
        self.line(indent, "except TimeoutError:")
        self.say(indent + 1, "late")

    def at_a_deadline(self, indent: int, size: int) -> None:
        self.line(indent, "try:")
        self.line(indent + 1, f"async with asyncio.timeout_at(loop.time() + {self.seconds(40, 200)}) as limit:")
        self.block(indent + 2, size)
        self.line(indent + 2, f"limit.reschedule(loop.time() + {self.seconds(40, 200)})")
        self.line(indent + 2, f"await asyncio.sleep({self.seconds()})")
        self.line(indent, "except TimeoutError:")
        self.say(indent + 1, "late {limit.expired()}")

    def gathered(self, indent: int, size: int) -> None:
        names = [self.coroutine(indent, size) for _ in range(2)]
        calls = ", ".join(f"{name}()" for name in names)
        self.line(indent, f"await asyncio.gather({calls}, return_exceptions={self.chance(0.7)})")
        self.say(indent)

    def grouped(self, indent: int, size: int) -> None:
        names = [self.coroutine(indent, size) for _ in range(self.random.randint(2, 3))]
        self.line(indent, "try:")
        self.line(indent + 1, "async with asyncio.TaskGroup() as group:")
        for name in names:
            self.line(indent + 2, f'group.create_task({name}(), name="{name}")')
        if self.chance(0.3):
            self.block(indent + 2, size)
        self.line(indent, "except* ValueError as failed:")
        self.say(indent + 1, "{len(failed.exceptions)} failed")

    def cancelled(self, indent: int, size: int) -> None:
        made, _ = self.made(indent, size)
        task = self.name("task")
        self.line(indent, f"{task} = {made}")
        self.line(indent, f"await asyncio.sleep({self.seconds()})")
        self.say(indent, f'{{{task}.cancel("enough")}}')
        if self.chance(0.3):
            self.say(indent, f"{{{task}.cancel()}} {{{task}.cancelling()}}")
        self.line(indent, f"await asyncio.wait([{task}])")
        self.say(indent, f"{{how({task})}}")

    def shielded(self, indent: int, size: int) -> None:
        made, _ = self.made(indent, size)
        task = self.name("task")
        self.line(indent, f"{task} = {made}")
        self.line(indent, "try:")
        self.line(indent + 1, f"await asyncio.wait_for(asyncio.shield({task}), {self.seconds(40, 250)})")
        self.line(indent, "except (TimeoutError, ValueError) as error:")
        self.say(indent + 1, "{type(error).__name__}")
        self.line(indent, f"await asyncio.wait([{task}])")
        self.say(indent, f"{{how({task})}}")

    def first_of(self, indent: int, size: int) -> None:
        (one, _), (other, _) = self.made(indent, size), self.made(indent, size)
        when = self.random.choice(("FIRST_COMPLETED", "FIRST_EXCEPTION", "ALL_COMPLETED"))
        limit = self.random.choice(("None", self.seconds(40, 250)))
        tasks = self.name("tasks")
        self.line(indent, f"{tasks} = [{one}, {other}]")
        self.line(indent, f"await asyncio.wait({tasks}, timeout={limit}, return_when=asyncio.{when})")
        self.say(indent, f"{{[task.done() for task in {tasks}]}}")
        self.line(indent, f"{tasks}[0].cancel()")
        self.line(indent, f"await asyncio.gather(*{tasks}, return_exceptions=True)")
        self.say(indent, f"{{[how(task) for task in {tasks}]}}")

    def in_order_of_ending(self, indent: int, size: int) -> None:
        (one, _), (other, _) = self.made(indent, size), self.made(indent, size)
        self.line(indent, f"for ended in asyncio.as_completed([{one}, {other}]):")
        self.line(indent + 1, "try:")
        self.line(indent + 2, "await ended")
        self.say(indent + 2)
        self.line(indent + 1, "except ValueError:")
        self.say(indent + 2, "failed")

    def called_later(self, indent: int, size: int) -> None:
        self.line(indent, f'loop.call_later({self.seconds()}, say, "called {self.name("l")}")')
        self.line(indent, f'loop.call_soon(say, "called {self.name("l")}")')
        if self.chance(0.4):
            handle = self.name("handle")
            self.line(indent, f'{handle} = loop.call_later({self.seconds()}, say, "called {self.name("l")}")')
            self.line(indent, f"await asyncio.sleep({self.seconds()})")
            self.line(indent, f"{handle}.cancel()")
            self.say(indent, f"{{{handle}.cancelled()}}")

    def told_when_done(self, indent: int, size: int) -> None:
        made, name = self.made(indent, size)
        self.line(indent, f"kept.append({made})")
        self.line(indent, f'kept[-1].add_done_callback(lambda task: say("done {name} " + how(task)))')
        self.sleep(indent, size)

    def fails(self, indent: int, size: int) -> None:
        if self.chance(0.5):
            self.line(indent, f"if next(count) % {self.random.randint(2, 4)} == 0:")
            self.line(indent + 1, f'raise ValueError("{self.name("v")}")')
        else:
            self.line(indent, "next(count)")

    def protected(self, indent: int, size: int) -> None:
        self.line(indent, "try:")
        self.block(indent + 1, size)
        if self.chance(0.4):
            self.line(indent, "except asyncio.CancelledError as error:")
            self.say(indent + 1, "{error.args}")
            if self.chance(0.6):
                self.line(indent + 1, "raise")
        self.line(indent, "finally:")
        self.say(indent + 1, "finally")
        if self.chance(0.5):
            self.line(indent + 1, f"await asyncio.sleep({self.seconds()})")
            self.say(indent + 1, "finally")

    def left_behind(self, indent: int, size: int) -> None:
        """Not cancelled at once: whether a thread has begun by then is chance."""
        made, _ = self.made(indent, size)
        self.line(indent, f"kept.append({made})")
        self.sleep(indent, size)

    def asks_itself(self, indent: int, size: int) -> None:
        self.line(indent, "try:")
        self.line(indent + 1, "asyncio.current_task().cancel()")
        self.line(indent + 1, "await asyncio.sleep(0)")
        self.line(indent, "except asyncio.CancelledError:")
        self.say(indent + 1, "{asyncio.current_task().cancelling()} {asyncio.current_task().uncancel()}")
