# A slow server: wait_for gives up, and the connection can still be used.
import asyncio


async def handle(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    await asyncio.sleep(0.3)
    writer.write(b"at last\n")
    await writer.drain()
    print("server hears", await reader.read())
    writer.close()


async def main() -> None:
    server = await asyncio.start_server(handle, "127.0.0.1", 0)
    reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
    for timeout in (0.1, 0.1, 0.5):
        try:
            print(await asyncio.wait_for(reader.readline(), timeout))
        except TimeoutError:
            print("no answer within", timeout)
    writer.close()
    await writer.wait_closed()
    await asyncio.sleep(0.05)
    server.close()


asyncio.run(main())
