# A port can be taken once; after close it is free again.
# not compared embedded: the numbers of its errors are WebAssembly's own
import asyncio


async def main() -> None:
    def handle(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.close()

    server = await asyncio.start_server(handle, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    try:
        await asyncio.start_server(handle, "127.0.0.1", port)
    except OSError as error:
        print(type(error).__name__, str(error).split("] ")[1].replace(str(port), "PORT"))
    server.close()
    await server.wait_closed()
    again = await asyncio.start_server(handle, "127.0.0.1", port)
    print(again.sockets[0].getsockname()[1] == port)
    again.close()


asyncio.run(main())
