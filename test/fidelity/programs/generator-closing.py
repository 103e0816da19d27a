# aclosing, aclose and athrow; and what asyncio says about two at once.
import asyncio
import contextlib
from collections.abc import AsyncIterator


async def numbers() -> AsyncIterator[int]:
    for number in range(5):
        try:
            yield number
            await asyncio.sleep(0.05)
        except ValueError as error:
            print("was thrown", error)
        finally:
            print("step", number, "ends")


async def main() -> None:
    async with contextlib.aclosing(numbers()) as source:
        print(await anext(source), await anext(source), await source.athrow(ValueError("in")))
    source = numbers()
    await anext(source)
    first, second = asyncio.create_task(anext(source, None)), asyncio.create_task(anext(source, None))
    for task in (first, second):
        try:
            print(await task)
        except RuntimeError as error:
            print("RuntimeError:", error)
    await source.aclose()


async def anext(source, *default):  # a coroutine, so that it can be a task
    return await (source.__anext__() if not default else source.asend(None))


asyncio.run(main())
