# drain() holds the writer back while the other side does not read, and lets it go when it does.
import asyncio

BLOCK = b"x" * 1_000_000


async def main() -> None:
    go = asyncio.Event()
    received = 0

    async def handle(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        nonlocal received
        await go.wait()
        while block := await reader.read(1 << 20):
            received += len(block)
        writer.close()

    server = await asyncio.start_server(handle, "127.0.0.1", 0)
    _, writer = await asyncio.open_connection(*server.sockets[0].getsockname())

    async def send() -> None:
        for _ in range(30):
            writer.write(BLOCK)
            await writer.drain()
        print("all sent")
        writer.close()
        await writer.wait_closed()

    sending = asyncio.create_task(send())
    await asyncio.sleep(0.3)
    print("held back:", not sending.done(), writer.transport.get_write_buffer_size() > 0)
    go.set()
    await sending
    await asyncio.sleep(0.1)
    print("received", received)
    server.close()


asyncio.run(main())
