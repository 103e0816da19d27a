# pause_writing and resume_writing, and a reader that pauses.
import asyncio


class Sender(asyncio.Protocol):
    def __init__(self) -> None:
        self.calls: list[str] = []
        self.resumed = asyncio.get_running_loop().create_future()

    def pause_writing(self) -> None:
        self.calls.append("pause")

    def resume_writing(self) -> None:
        self.calls.append("resume")
        if not self.resumed.done():
            self.resumed.set_result(None)


class Receiver(asyncio.Protocol):
    received = 0

    def connection_made(self, transport: asyncio.Transport) -> None:
        Receiver.transport = transport
        transport.pause_reading()
        print("reading:", transport.is_reading())

    def data_received(self, data: bytes) -> None:
        Receiver.received += len(data)


async def main() -> None:
    loop = asyncio.get_running_loop()
    server = await loop.create_server(Receiver, "127.0.0.1", 0)
    transport, sender = await loop.create_connection(Sender, *server.sockets[0].getsockname())
    transport.set_write_buffer_limits(high=1000, low=100)
    print(transport.get_write_buffer_limits())
    transport.write(b"x" * 20_000_000)
    await asyncio.sleep(0.1)
    print(sender.calls, Receiver.received)
    Receiver.transport.resume_reading()
    await sender.resumed
    await asyncio.sleep(0.1)
    print(sender.calls, Receiver.received)
    transport.close()
    await asyncio.sleep(0.05)
    server.close()


asyncio.run(main())
