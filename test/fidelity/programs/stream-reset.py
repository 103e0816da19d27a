# The other side goes away with bytes unread: the reader gets ConnectionResetError.
import asyncio


async def handle(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    await asyncio.sleep(0.2)
    writer.transport.abort()


async def main() -> None:
    server = await asyncio.start_server(handle, "127.0.0.1", 0, limit=16)
    reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
    writer.write(b"x" * 500_000)
    try:
        print(await reader.read())
    except ConnectionResetError as error:
        print(type(error).__name__)
    writer.close()
    try:
        await writer.wait_closed()
    except ConnectionError as error:
        print("closed with", type(error).__name__)
    server.close()


asyncio.run(main())
