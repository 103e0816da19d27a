# The first exception goes to who awaits gather; the others go on, and their exceptions are nobody's.
import asyncio


async def fail(name: str, delay: float) -> None:
    await asyncio.sleep(delay)
    print(name, "fails")
    raise ValueError(name)


async def work(delay: float) -> None:
    await asyncio.sleep(delay)
    print("work is done")


async def main() -> None:
    try:
        await asyncio.gather(work(0.3), fail("b", 0.2), fail("a", 0.1))
    except ValueError as error:
        print("caught", error)
    await asyncio.sleep(0.3)


asyncio.run(main())
