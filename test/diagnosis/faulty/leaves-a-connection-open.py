# finds: unclosed-connection
import asyncio


async def handle(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    writer.write(await reader.readline())
    writer.close()


async def ask(port: int) -> bytes:
    reader, writer = await asyncio.open_connection("127.0.0.1", port)  # here
    writer.write(b"hello\n")
    return await reader.readline()


async def main() -> None:
    server = await asyncio.start_server(handle, "127.0.0.1", 0)
    print(await ask(server.sockets[0].getsockname()[1]))
    server.close()


asyncio.run(main())
