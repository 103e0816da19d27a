"""Statements about threads that share state with the loop and with each other, and about pools."""

from __future__ import annotations

from writer import Statement, Writer


class Threads(Writer):
    def thread_statements(self) -> list[Statement]:
        return [
            self.in_a_thread, self.in_a_thread, self.in_a_pool, self.several_in_a_pool, self.calls_back, self.asks_the_loop,
            self.started, self.handed_over, self.under_a_lock, self.waits_for_event, self.limited_job,
        ]  # fmt: skip

    def job(self, indent: int, inside: Statement | None = None) -> str:
        """Defines a plain function that sleeps and reads and writes what all share; gives its name."""
        name = self.name("job")
        self.line(indent, f"def {name}():")
        self.line(indent + 1, f'says = lambda *words: say(*words, who="{name}")')
        self.line(indent + 1, "seen = len(shared)")
        self.line(indent + 1, f"time.sleep({self.seconds()})")
        if inside is not None:
            inside(indent + 1, 0)
        self.line(indent + 1, f'shared.append("{name}")')
        self.line(indent + 1, "says(seen, len(shared))")
        if self.chance(0.2):
            self.line(indent + 1, f'raise ValueError("{name}")')
        self.line(indent + 1, f'return "{name}"')
        return name

    def awaited(self, indent: int, call: str) -> None:
        self.line(indent, "try:")
        self.say(indent + 1, f"{{await {call}}}")
        self.line(indent, "except ValueError as error:")
        self.say(indent + 1, "{error}")

    def in_a_thread(self, indent: int, size: int) -> None:
        self.awaited(indent, f"asyncio.to_thread({self.job(indent)})")

    def in_a_pool(self, indent: int, size: int) -> None:
        self.awaited(indent, f"loop.run_in_executor(pool, {self.job(indent)})")

    def several_in_a_pool(self, indent: int, size: int) -> None:
        """More than it has threads."""
        jobs = [self.job(indent) for _ in range(3)]
        calls = ", ".join(f"loop.run_in_executor(pool, {job})" for job in jobs)
        self.line(indent, f"await asyncio.gather({calls}, return_exceptions=True)")
        self.say(indent, "{shared[-3:]}")

    def calls_back(self, indent: int, size: int) -> None:
        def call(indent: int, size: int) -> None:
            self.line(indent, f'loop.call_soon_threadsafe(say, "called {self.name("l")}")')
            self.line(indent, f"time.sleep({self.seconds()})")

        self.awaited(indent, f"asyncio.to_thread({self.job(indent, call)})")

    def asks_the_loop(self, indent: int, size: int) -> None:
        asked = self.name("co")
        self.line(indent, f"async def {asked}():")
        self.line(indent + 1, f"await asyncio.sleep({self.seconds()})")
        self.line(indent + 1, f'say("asked", who="{asked}")')
        self.line(indent + 1, "return len(shared)")

        def ask(indent: int, size: int) -> None:
            self.line(indent, f"says(asyncio.run_coroutine_threadsafe({asked}(), loop).result())")

        self.awaited(indent, f"asyncio.to_thread({self.job(indent, ask)})")

    def started(self, indent: int, size: int) -> None:
        """A thread of the program's own, waited for in a job, or only at the end of the program."""
        thread = self.name("thread")
        job = self.job(indent)
        self.line(indent, f"def {thread}():")
        self.line(indent + 1, "with contextlib.suppress(ValueError):")
        self.line(indent + 2, f"{job}()")
        self.line(indent, f'threads.append(threading.Thread(target={thread}, name="{thread}"))')
        self.line(indent, "threads[-1].start()")
        if self.chance(0.6):
            self.line(indent, "await asyncio.to_thread(threads[-1].join)")
            self.say(indent)

    def handed_over(self, indent: int, size: int) -> None:
        """A queue between a thread and a job."""
        between = self.name("between")
        self.line(indent, f"{between} = queues.Queue(1)")

        def put(indent: int, size: int) -> None:
            self.line(indent, "for number in range(3):")
            self.line(indent + 1, f"{between}.put(number)")
            self.line(indent + 1, f"time.sleep({self.seconds()})")

        def get(indent: int, size: int) -> None:
            self.line(indent, f"says([{between}.get() for _ in range(3)])")

        putting, getting = self.job(indent, put), self.job(indent, get)
        calls = f"asyncio.to_thread({putting}), asyncio.to_thread({getting})"
        self.line(indent, f"await asyncio.gather({calls}, return_exceptions=True)")
        self.say(indent)

    def under_a_lock(self, indent: int, size: int) -> None:
        def hold(indent: int, size: int) -> None:
            self.line(indent, "with thread_lock:")
            self.line(indent + 1, "read = counted[0]")
            self.line(indent + 1, f"time.sleep({self.seconds()})")
            self.line(indent + 1, "counted[0] = read + 1")
            self.line(indent, "says(counted[0])")

        jobs = [self.job(indent, hold) for _ in range(2)]
        calls = ", ".join(f"asyncio.to_thread({job})" for job in jobs)
        self.line(indent, f"await asyncio.gather({calls}, return_exceptions=True)")
        self.say(indent, "{counted[0]}")

    def waits_for_event(self, indent: int, size: int) -> None:
        flag = self.name("flag")
        self.line(indent, f"{flag} = threading.Event()")
        self.line(indent, f"loop.call_later({self.seconds()}, {flag}.set)")

        def wait(indent: int, size: int) -> None:
            self.line(indent, f"says({flag}.wait({self.seconds()}))")

        self.awaited(indent, f"asyncio.to_thread({self.job(indent, wait)})")

    def limited_job(self, indent: int, size: int) -> None:
        """The thread goes on when nobody waits for it any more."""
        job = self.job(indent)
        self.line(indent, "try:")
        self.line(indent + 1, f"await asyncio.wait_for(asyncio.to_thread({job}), {self.seconds(40, 200)})")
        self.line(indent, "except (TimeoutError, ValueError) as error:")
        self.say(indent + 1, "{type(error).__name__}")
