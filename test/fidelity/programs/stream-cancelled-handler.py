# The end of asyncio.run cancels handlers that still wait for their clients.
import asyncio


async def handle(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    try:
        print("got", await reader.readline())
        await reader.readline()
    except asyncio.CancelledError:
        print("handler is cancelled")
        raise
    finally:
        writer.close()


async def main() -> None:
    server = await asyncio.start_server(handle, "127.0.0.1", 0)
    _, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
    writer.write(b"hello\n")
    await asyncio.sleep(0.1)
    print("main is done")


asyncio.run(main())
