# python: 3.13+
# close_clients and abort_clients end the connections of a server.
import asyncio


async def handle(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    print("handler read", await reader.read())
    writer.close()


async def main() -> None:
    for end in ("close_clients", "abort_clients"):
        server = await asyncio.start_server(handle, "127.0.0.1", 0)
        reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
        await asyncio.sleep(0.05)
        getattr(server, end)()
        print(end, await reader.read())
        writer.close()
        server.close()
        await server.wait_closed()
    print("closed")


asyncio.run(main())
