# eof_received that returns True keeps the connection open for what is still to be said.
import asyncio


class Slow(asyncio.Protocol):
    def connection_made(self, transport: asyncio.Transport) -> None:
        self.transport = transport

    def data_received(self, data: bytes) -> None:
        self.data = data

    def eof_received(self) -> bool:
        asyncio.get_running_loop().call_later(0.1, self.answer)
        return True

    def answer(self) -> None:
        self.transport.write(self.data.upper())
        self.transport.close()


async def main() -> None:
    loop = asyncio.get_running_loop()
    server = await loop.create_server(Slow, "127.0.0.1", 0)
    reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
    began = loop.time()
    writer.write(b"slow and steady")
    writer.write_eof()
    print(await reader.read(), round(loop.time() - began, 1))
    writer.close()
    server.close()


asyncio.run(main())
