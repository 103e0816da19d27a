"""Statements about what tasks share: locks, semaphores, conditions, events, queues, barriers."""

from __future__ import annotations

from writer import Statement, Writer


class Shared(Writer):
    def shared_statements(self) -> list[Statement]:
        return [
            self.locked, self.locked, self.both_locked, self.admitted, self.signals, self.awaits_signal, self.notifies,
            self.awaits_condition, self.sets, self.awaits_event, self.puts, self.gets, self.works_off, self.meets,
        ]  # fmt: skip

    def locked(self, indent: int, size: int) -> None:
        name = self.random.choice(("lock_a", "lock_b"))
        self.until(indent, size, lambda indent, size: self.holding(indent, name))

    def holding(self, indent: int, *names: str) -> None:
        name, *others = names
        self.line(indent, f'wants("{name}")')
        self.line(indent, f"async with {name}:")
        self.line(indent + 1, f'has("{name}")')
        self.line(indent + 1, "try:")
        if others:
            self.holding(indent + 2, *others)
        self.line(indent + 2, f"await asyncio.sleep({self.random.choice(('0', self.seconds()))})")
        self.line(indent + 1, "finally:")
        self.line(indent + 2, f'leaves("{name}")')

    def both_locked(self, indent: int, size: int) -> None:
        names = ["lock_a", "lock_b"]
        self.random.shuffle(names)
        self.until(indent, size, lambda indent, size: self.holding(indent, *names))

    def admitted(self, indent: int, size: int) -> None:
        self.until(indent, size, lambda indent, size: self.holding(indent, "places"))

    def signals(self, indent: int, size: int) -> None:
        """A semaphore that nobody holds: some give, others take."""
        self.line(indent, "gives('signal')")
        self.line(indent, "signal.release()")

    def awaits_signal(self, indent: int, size: int) -> None:
        def wait(indent: int, size: int) -> None:
            self.line(indent, "wants('signal')")
            self.line(indent, "await signal.acquire()")
            self.say(indent)

        self.until(indent, size, wait)

    def notifies(self, indent: int, size: int) -> None:
        def notify(indent: int, size: int) -> None:
            self.line(indent, "wants('condition')")
            self.line(indent, "async with condition:")
            self.line(indent + 1, "has('condition')")
            self.line(indent + 1, "try:")
            self.line(indent + 2, "gives('notice')")
            self.line(indent + 2, f"condition.{self.random.choice(('notify(1)', 'notify(2)', 'notify_all()'))}")
            # Whoever was notified waits for the lock meanwhile.
            self.line(indent + 2, f"await asyncio.sleep({self.random.choice(('0', self.seconds()))})")
            self.line(indent + 1, "finally:")
            self.line(indent + 2, "leaves('condition')")

        self.until(indent, size, notify)

    def awaits_condition(self, indent: int, size: int) -> None:
        def wait(indent: int, size: int) -> None:
            self.line(indent, "wants('condition')")
            self.line(indent, "async with condition:")
            self.line(indent + 1, "has('condition')")
            self.line(indent + 1, "leaves('condition')")
            self.line(indent + 1, "try:")
            self.line(indent + 2, "await condition.wait()")
            self.line(indent + 1, "finally:")
            self.line(indent + 2, "has('condition')")
            self.say(indent + 2)
            self.line(indent + 2, "leaves('condition')")

        self.until(indent, size, wait)

    def sets(self, indent: int, size: int) -> None:
        self.line(indent, "gives('event')")
        self.line(indent, self.random.choice(("event.set()", "event.set()", "event.clear()")))

    def awaits_event(self, indent: int, size: int) -> None:
        def wait(indent: int, size: int) -> None:
            self.line(indent, "wants('event')")
            self.line(indent, "await event.wait()")
            self.say(indent)

        self.until(indent, size, wait)

    def puts(self, indent: int, size: int) -> None:
        def put(indent: int, size: int) -> None:
            self.line(indent, "wants('queue.put')")
            self.line(indent, f'await queue.put("{self.name("item")}")')
            self.line(indent, "gives('queue')")
            self.say(indent)

        self.until(indent, size, put)

    def gets(self, indent: int, size: int) -> None:
        def get(indent: int, size: int) -> None:
            self.line(indent, "wants('queue.get')")
            self.line(indent, "item = await queue.get()")
            self.line(indent, "gives('queue')")
            self.say(indent, "{item}")
            self.line(indent, "queue.task_done()")

        self.until(indent, size, get)

    def works_off(self, indent: int, size: int) -> None:
        """A queue of its own, with workers and a join."""
        jobs, worker, workers = self.name("jobs"), self.name("co"), self.name("workers")
        self.line(indent, f"{jobs} = asyncio.Queue({self.random.choice(('', '1'))})")
        self.line(indent, f"async def {worker}():")
        self.line(indent + 1, "while True:")
        self.line(indent + 2, f"job = await {jobs}.get()")
        self.line(indent + 2, f"await asyncio.sleep({self.seconds()})")
        self.say(indent + 2, "{job}")
        self.line(indent + 2, f"{jobs}.task_done()")
        count = self.random.randint(1, 2)
        self.line(
            indent, f'{workers} = [asyncio.create_task({worker}(), name=f"{worker}.{{n}}") for n in range({count})]'
        )
        self.line(indent, f"for number in range({self.random.randint(1, 3)}):")
        self.line(indent + 1, f"await {jobs}.put(number)")
        self.line(indent, f"await {jobs}.join()")
        self.say(indent)
        self.line(indent, f"for each in {workers}:")
        self.line(indent + 1, "each.cancel()")

    def meets(self, indent: int, size: int) -> None:
        def wait(indent: int, size: int) -> None:
            self.line(indent, "wants('barrier')")
            self.line(indent, "try:")
            self.line(indent + 1, "await barrier.wait()")
            self.say(indent + 1)
            self.line(indent, "except asyncio.BrokenBarrierError:")
            self.say(indent + 1, "broken")

        self.until(indent, size, wait)
