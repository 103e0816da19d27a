# A server without a host listens on every address of the machine, and knows which one its client came to.
import asyncio
import contextlib


async def answer(reader, writer):
    print("came to", writer.get_extra_info("sockname")[0], "from", writer.get_extra_info("peername")[0])
    writer.close()


async def main():
    server = await asyncio.start_server(answer, None, 8765)
    # They come out of a set, in any order.
    print(sorted(listening.getsockname()[:2] for listening in server.sockets))
    for host in ("127.0.0.1", "::1", "0.0.0.0", "::"):
        reader, writer = await asyncio.open_connection(host, 8765)
        print(host, await reader.read(), writer.get_extra_info("peername"))
        writer.close()
        with contextlib.suppress(OSError):
            await writer.wait_closed()
    server.close()


asyncio.run(main())
