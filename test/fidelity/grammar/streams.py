"""Statements about streams, generators, finalisers and context variables."""

from __future__ import annotations

from writer import Statement, Writer


class Streams(Writer):
    def stream_statements(self) -> list[Statement]:
        return [self.echoed, self.hung_up, self.times_out, self.served]

    def connected(self, indent: int, port: str = "port") -> None:
        self.line(indent, f'reader, writer = await asyncio.open_connection("127.0.0.1", {port})')

    def echoed(self, indent: int, size: int) -> None:
        def talk(indent: int, size: int) -> None:
            self.connected(indent)
            self.line(indent, "try:")
            for _ in range(self.random.randint(1, 2)):
                self.line(indent + 1, f'writer.write(b"{self.seconds()} {self.name("line")}\\n")')
                self.line(indent + 1, "await writer.drain()")
                self.say(indent + 1, "{await reader.readline()}")
            self.line(indent, "finally:")
            self.line(indent + 1, "writer.close()")
            self.say(indent + 1, "closed")

        self.until(indent, size, talk)

    def hung_up(self, indent: int, size: int) -> None:
        """The client leaves before it has its answer."""
        self.connected(indent)
        self.line(indent, f'writer.write(b"{self.seconds()} {self.name("line")}\\n")')
        self.line(indent, f"await asyncio.sleep({self.seconds()})")
        self.line(indent, "writer.close()")
        self.line(indent, "await writer.wait_closed()")
        self.say(indent)

    def times_out(self, indent: int, size: int) -> None:
        self.connected(indent)
        self.line(indent, "try:")
        self.line(indent + 1, f"await asyncio.wait_for(reader.readline(), {self.seconds()})")
        self.line(indent, "except TimeoutError:")
        self.say(indent + 1, "late")
        self.line(indent, "writer.close()")

    def served(self, indent: int, size: int) -> None:
        """A server of its own, closed at once."""
        serve, server = self.name("co"), self.name("server")
        self.line(indent, f"async def {serve}(reader, writer):")
        self.line(indent + 1, f'say("serves", who="{serve}")')
        self.line(indent + 1, f"await asyncio.sleep({self.seconds()})")
        self.line(indent + 1, 'writer.write(b"x" * 100_000)')
        self.line(indent + 1, "writer.close()")
        self.line(indent, f'{server} = await asyncio.start_server({serve}, "127.0.0.1", 0)')
        self.connected(indent, f"{server}.sockets[0].getsockname()[1]")
        self.line(indent, f"{server}.close()")
        self.say(indent, "{len(await reader.read())}")
        self.line(indent, "writer.close()")


class Finalisers(Writer):
    def finaliser_statements(self) -> list[Statement]:
        return [
            self.generated,
            self.broken_off,
            self.closed,
            self.thrown_away,
            self.in_a_cycle,
            self.finalised,
            self.in_context,
        ]

    def generator(self, indent: int) -> str:
        name = self.name("gen")
        self.line(indent, f"async def {name}():")
        self.line(indent + 1, "try:")
        self.line(indent + 2, "for number in range(3):")
        self.line(indent + 3, "yield number")
        self.line(indent + 3, f"await asyncio.sleep({self.seconds()})")
        self.line(indent + 1, "finally:")
        if self.chance(0.5):
            self.line(indent + 2, f"await asyncio.sleep({self.random.choice(('0', self.seconds()))})")
        self.line(indent + 2, f'say("{name} ends", who="{name}")')
        return name

    def generated(self, indent: int, size: int) -> None:
        self.line(indent, f"async for number in {self.generator(indent)}():")
        self.say(indent + 1, "{number}")

    def broken_off(self, indent: int, size: int) -> None:
        """Its cleanup runs when Python throws it away: in a task that nobody makes."""
        self.line(indent, f"async for number in {self.generator(indent)}():")
        self.line(indent + 1, f"if number == {self.random.randint(0, 1)}:")
        self.line(indent + 2, "break")
        self.say(indent)
        self.sleeps(indent)

    def closed(self, indent: int, size: int) -> None:
        self.line(indent, f"async with contextlib.aclosing({self.generator(indent)}()) as steps:")
        self.line(indent + 1, "async for number in steps:")
        self.say(indent + 2, "{number}")
        self.line(indent + 2, "break")
        self.say(indent)

    def sleeps(self, indent: int) -> None:
        self.line(indent, f"await asyncio.sleep({self.seconds()})")

    def thrown_away(self, indent: int, size: int) -> None:
        name = self.name("dies")
        self.line(indent, f'{name} = Dies("{name}")')
        self.sleeps(indent)
        if self.chance(0.5):
            self.line(indent, f"del {name}")
            self.sleeps(indent)

    def in_a_cycle(self, indent: int, size: int) -> None:
        name = self.name("dies")
        self.line(indent, f'{name} = Dies("{name}")')
        self.line(indent, f"{name}.itself = {name}")
        self.line(indent, f"del {name}")
        self.line(indent, "gc.collect()")
        self.say(indent)

    def finalised(self, indent: int, size: int) -> None:
        name = self.name("ends")
        self.line(indent, f'{name} = Dies("{name}")')
        self.line(indent, f'weakref.finalize({name}, say, "{name} finalised", who="finaliser")')
        self.sleeps(indent)

    def in_context(self, indent: int, size: int) -> None:
        name = self.name("co")
        self.line(indent, f'variable.set("{self.name("value")}")')
        self.line(indent, f"async def {name}():")
        self.say(indent + 1, "{variable.get()}")
        self.line(indent + 1, f'variable.set("{self.name("value")}")')
        self.line(indent, f"def {name}_job():")
        self.line(indent + 1, f"time.sleep({self.seconds()})")
        self.line(indent + 1, f'say(variable.get(), who="{name}_job")')
        self.line(indent, f"await asyncio.gather({name}(), asyncio.to_thread({name}_job))")
        self.say(indent, "{variable.get()}")
