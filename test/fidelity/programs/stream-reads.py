# Every way to read: some bytes, exactly so many, until a mark, a line, all that is left, and at the end.
import asyncio


async def handle(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    writer.write(b"12345abc;one line\nthe rest")
    await asyncio.sleep(0.1)
    writer.write(b" and more")
    writer.close()


async def main() -> None:
    server = await asyncio.start_server(handle, "127.0.0.1", 0)
    reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
    print(await reader.readexactly(5), await reader.readuntil(b";"), await reader.readline())
    print(await reader.read(4), reader.at_eof())
    print(await reader.read(), reader.at_eof(), await reader.read(5), await reader.readline())
    try:
        await reader.readexactly(3)
    except asyncio.IncompleteReadError as error:
        print(error, error.partial, error.expected)
    writer.close()
    await writer.wait_closed()
    server.close()
    await server.wait_closed()


asyncio.run(main())
