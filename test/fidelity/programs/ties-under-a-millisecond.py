# The selector wakes in whole milliseconds: timers less than one apart fire in one turn, in order of time.
import asyncio


async def main() -> None:
    loop = asyncio.get_running_loop()
    log: list[str] = []

    def note(name: str) -> None:
        log.append(name)
        loop.call_soon(log.append, name + "'")

    start = loop.time()
    loop.call_at(start + 0.0105, note, "third")
    loop.call_at(start + 0.0101, note, "first")
    loop.call_at(start + 0.0103, note, "second")
    await asyncio.sleep(0.05)
    print(log)


asyncio.run(main())
