# BufferedProtocol: the protocol brings the buffer into which bytes are received.
import asyncio


class Collect(asyncio.BufferedProtocol):
    def __init__(self, over: asyncio.Future[bytes]) -> None:
        self.buffer = bytearray(8)
        self.whole = b""
        self.over = over

    def get_buffer(self, sizehint: int) -> bytearray:
        return self.buffer

    def buffer_updated(self, count: int) -> None:
        self.whole += self.buffer[:count]

    def eof_received(self) -> bool:
        print("eof after", len(self.whole))
        return False

    def connection_lost(self, error: Exception | None) -> None:
        self.over.set_result(self.whole)


async def main() -> None:
    loop = asyncio.get_running_loop()
    over = loop.create_future()
    server = await loop.create_server(lambda: Collect(over), "127.0.0.1", 0)
    _, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
    writer.write(b"a sentence longer than eight bytes")
    writer.close()
    print(await over)
    server.close()


asyncio.run(main())
