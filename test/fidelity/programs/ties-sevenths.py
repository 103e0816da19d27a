# Seven sevenths come after the whole; fourteen fourteenths after those.
import asyncio


async def parts(count: int) -> None:
    for _ in range(count):
        await asyncio.sleep(0.28 / count)
    print(count)


async def main() -> None:
    await asyncio.gather(parts(14), parts(7), parts(1))


asyncio.run(main())
