# Lines go through a queue between the reader of a connection and a worker.
import asyncio


async def main() -> None:
    queue: asyncio.Queue[bytes | None] = asyncio.Queue(maxsize=2)

    async def handle(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        async for line in reader:
            await queue.put(line.strip())
        await queue.put(None)
        writer.close()

    async def worker() -> None:
        while (item := await queue.get()) is not None:
            await asyncio.sleep(0.05)
            print("worked on", item, queue.qsize() <= 2)

    server = await asyncio.start_server(handle, "127.0.0.1", 0)
    working = asyncio.create_task(worker())
    _, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
    for number in range(6):
        writer.write(b"job %d\n" % number)
    writer.close()
    await working
    server.close()


asyncio.run(main())
