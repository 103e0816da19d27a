# Protocols and transports: every call that a protocol gets, in order.
import asyncio


class Echo(asyncio.Protocol):
    def connection_made(self, transport: asyncio.Transport) -> None:
        print("server: made", transport.get_extra_info("peername")[0])
        self.transport = transport

    def data_received(self, data: bytes) -> None:
        print("server: data", data)
        self.transport.write(data * 2)

    def eof_received(self) -> None:
        print("server: eof")

    def connection_lost(self, error: Exception | None) -> None:
        print("server: lost", error)


class Client(asyncio.Protocol):
    def __init__(self, over: asyncio.Future[None]) -> None:
        self.over = over

    def connection_made(self, transport: asyncio.Transport) -> None:
        self.transport = transport
        transport.write(b"ping")

    def data_received(self, data: bytes) -> None:
        print("client: data", data)
        self.transport.close()

    def connection_lost(self, error: Exception | None) -> None:
        print("client: lost", error)
        self.over.set_result(None)


async def main() -> None:
    loop = asyncio.get_running_loop()
    server = await loop.create_server(Echo, "127.0.0.1", 0)
    over = loop.create_future()
    transport, protocol = await loop.create_connection(lambda: Client(over), *server.sockets[0].getsockname())
    print(isinstance(protocol, Client), transport.is_closing())
    await over
    await asyncio.sleep(0.05)
    server.close()


asyncio.run(main())
