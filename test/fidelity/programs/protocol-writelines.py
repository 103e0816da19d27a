# writelines, get_extra_info, set_protocol, and a transport that is closed twice.
import asyncio


class First(asyncio.Protocol):
    def connection_made(self, transport: asyncio.Transport) -> None:
        self.transport = transport

    def data_received(self, data: bytes) -> None:
        print("first:", data)
        self.transport.set_protocol(Second())


class Second(asyncio.Protocol):
    def data_received(self, data: bytes) -> None:
        print("second:", data)

    def connection_lost(self, error: Exception | None) -> None:
        print("second: lost")


async def main() -> None:
    loop = asyncio.get_running_loop()
    server = await loop.create_server(First, "127.0.0.1", 0)
    transport, _ = await loop.create_connection(asyncio.Protocol, *server.sockets[0].getsockname())
    transport.writelines([b"one ", b"two ", b"three"])
    await asyncio.sleep(0.05)
    transport.write(b"four")
    await asyncio.sleep(0.05)
    print(transport.get_extra_info("peername") == server.sockets[0].getsockname())
    print(transport.get_extra_info("nonsense", "default"))
    transport.close()
    transport.close()
    await asyncio.sleep(0.05)
    server.close()


asyncio.run(main())
