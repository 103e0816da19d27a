# A server on a Unix socket: a path instead of a port.
import asyncio
import os
import tempfile


async def handle(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    while line := await reader.readline():
        await asyncio.sleep(0.05)
        writer.write(line.swapcase())
    writer.close()


async def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "socket")
        try:
            await asyncio.open_unix_connection(path)
        except OSError as error:
            print(type(error).__name__)
        server = await asyncio.start_unix_server(handle, path)
        print(os.path.exists(path), server.sockets[0].getsockname() == path)
        reader, writer = await asyncio.open_unix_connection(path)
        writer.write(b"Hello\nWorld\n")
        print(await reader.readline(), await reader.readline())
        writer.close()
        await writer.wait_closed()
        server.close()
        await server.wait_closed()


asyncio.run(main())
