# A line longer than the reader's limit: ValueError from readline, LimitOverrunError from readuntil.
import asyncio


async def handle(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    writer.write(b"x" * 100 + b"\n" + b"short\n" + b"y" * 70 + b"\n")
    await writer.drain()
    writer.close()


async def main() -> None:
    server = await asyncio.start_server(handle, "127.0.0.1", 0)
    reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname(), limit=64)
    await asyncio.sleep(0.1)
    for attempt in range(3):
        try:
            print(attempt, await reader.readline())
        except ValueError as error:
            print(attempt, type(error).__name__, error)
    try:
        print(await reader.readuntil(b"\n"))
    except (asyncio.LimitOverrunError, asyncio.IncompleteReadError) as error:
        print(type(error).__name__, error)
    writer.close()
    server.close()


asyncio.run(main())
