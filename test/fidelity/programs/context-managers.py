# Asynchronous context managers: order of entering and leaving, with an exit stack and a failure.
import asyncio
import contextlib
from collections.abc import AsyncIterator


@contextlib.asynccontextmanager
async def resource(name: str) -> AsyncIterator[str]:
    await asyncio.sleep(0.02)
    print("open", name)
    try:
        yield name
    finally:
        await asyncio.sleep(0.02)
        print("close", name)


async def main() -> None:
    try:
        async with contextlib.AsyncExitStack() as stack:
            for name in "abc":
                await stack.enter_async_context(resource(name))
            stack.push_async_callback(asyncio.sleep, 0)
            raise RuntimeError("inside")
    except RuntimeError as error:
        print(error)
    try:
        async with asyncio.timeout(0.1), resource("slow"):
            await asyncio.sleep(1)
    except TimeoutError:
        print("timed out")


asyncio.run(main())
