# Writing to a connection that the other side has closed: drain raises in the end.
import asyncio


async def handle(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    writer.close()


async def main() -> None:
    server = await asyncio.start_server(handle, "127.0.0.1", 0)
    reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
    print(await reader.read())
    try:
        for number in range(20):
            writer.write(b"anybody there?")
            await writer.drain()
            await asyncio.sleep(0.02)
    except ConnectionError as error:
        print(number > 0, isinstance(error, ConnectionError))
    writer.close()
    server.close()


asyncio.run(main())
