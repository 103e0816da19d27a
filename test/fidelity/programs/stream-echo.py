# A server answers three clients; each has a connection and a handler task of its own.
import asyncio


async def handle(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    while line := await reader.readline():
        name, delay = line.decode().split()
        await asyncio.sleep(float(delay))
        writer.write(f"{name} after {delay}\n".encode())
        await writer.drain()
    writer.close()
    await writer.wait_closed()


async def client(port: int, name: str, delays: list[float]) -> None:
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    for delay in delays:
        writer.write(f"{name} {delay}\n".encode())
        print((await reader.readline()).decode().strip())
    writer.close()
    await writer.wait_closed()


async def main() -> None:
    server = await asyncio.start_server(handle, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    async with server:
        await asyncio.gather(client(port, "a", [0.1, 0.3]), client(port, "b", [0.2, 0.05]), client(port, "c", [0.3]))


asyncio.run(main())
