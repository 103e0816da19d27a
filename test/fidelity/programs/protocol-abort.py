# abort() drops what was not sent; close() sends it first.
import asyncio


class Sink(asyncio.Protocol):
    def __init__(self) -> None:
        self.size = 0

    def data_received(self, data: bytes) -> None:
        self.size += len(data)

    def connection_lost(self, error: Exception | None) -> None:
        print("lost with", type(error).__name__, "all" if self.size == 20_000_000 else "less")


async def main() -> None:
    loop = asyncio.get_running_loop()
    server = await loop.create_server(Sink, "127.0.0.1", 0)
    for end in ("close", "abort"):
        transport, _ = await loop.create_connection(asyncio.Protocol, *server.sockets[0].getsockname())
        transport.write(b"x" * 20_000_000)
        getattr(transport, end)()
        print(end, transport.is_closing())
        await asyncio.sleep(0.3)
    server.close()


asyncio.run(main())
