import asyncio
from collections.abc import Awaitable, Callable

Connect = Callable[[], Awaitable[object]]
Work = Callable[[object], Awaitable[str]]
Close = Callable[[object], Awaitable[None]]


async def with_connection(connect: Connect, work: Work, close: Close, limit: float) -> str:
    connection = await connect()
    try:
        async with asyncio.timeout(limit):
            return await work(connection)
    finally:
        closing = asyncio.create_task(close(connection))
        try:
            await asyncio.shield(closing)
        except asyncio.CancelledError:
            await closing
            raise


async def connect_slowly() -> object:
    await asyncio.sleep(1)
    return "connection 1"


async def download(connection: object) -> str:
    await asyncio.sleep(4)
    return f"a file over {connection}"


async def close_slowly(connection: object) -> None:
    await asyncio.sleep(0.5)
    print("closed", connection)


async def main() -> None:
    try:
        print(await with_connection(connect_slowly, download, close_slowly, limit=2.5))
    except TimeoutError:
        print("out of time")


if __name__ == "__main__":
    asyncio.run(main())
