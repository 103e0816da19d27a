# Chains of sleeps that add up to the same time come after the one long sleep, and the longest chain comes last.
import asyncio


async def chain(name: str, parts: int) -> None:
    for _ in range(parts):
        await asyncio.sleep(0.4 / parts)
    print(name)


async def main() -> None:
    await asyncio.gather(chain("eight", 8), chain("four", 4), chain("two", 2), chain("one", 1))


asyncio.run(main())
