# gather returns results in the order of its arguments.
import asyncio


async def answer(value: int, delay: float) -> int:
    await asyncio.sleep(delay)
    print("answer", value)
    return value


async def main() -> None:
    print(await asyncio.gather(answer(1, 0.2), answer(2, 0.1), answer(3, 0)))
    print(await asyncio.gather())
    shared = asyncio.create_task(answer(4, 0))
    print(await asyncio.gather(shared, shared))


asyncio.run(main())
