# add_reader and add_writer on a pair of sockets.
import asyncio
import socket


async def main() -> None:
    loop = asyncio.get_running_loop()
    one, other = socket.socketpair()
    one.setblocking(False)
    other.setblocking(False)
    over = loop.create_future()

    def readable() -> None:
        data = one.recv(100)
        print("read", data)
        if not data:
            print("removed", loop.remove_reader(one), loop.remove_reader(one))
            over.set_result(None)

    def writable() -> None:
        print("writable")
        loop.remove_writer(other)
        other.send(b"hello")
        loop.call_later(0.1, other.send, b"again")
        loop.call_later(0.2, other.close)

    loop.add_reader(one, readable)
    loop.add_writer(other, writable)
    await over
    one.close()


asyncio.run(main())
