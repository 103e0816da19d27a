# python: 3.12+
# A limit as long as the sleep beside it: who is first is settled by who set a timer first.
import asyncio


async def limited(number: int) -> None:
    try:
        await asyncio.wait_for(asyncio.sleep(0.2), 0.2)
        print("slept", number)
    except TimeoutError:
        print("timed out", number)


async def chain(name: str, count: int, delay: float) -> None:
    for _ in range(count):
        await asyncio.sleep(delay)
    print(name)


async def main() -> None:
    await asyncio.gather(*(limited(number) for number in range(5)), chain("x", 2, 0.1), chain("y", 4, 0.05))


asyncio.run(main())
