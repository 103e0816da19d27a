import asyncio
import socket


async def attempt(what: str, coroutine) -> None:
    try:
        await coroutine
    except (OSError, NotImplementedError) as error:
        print(what, type(error).__name__, error)


async def main() -> None:
    loop = asyncio.get_running_loop()
    await attempt("a name:", asyncio.open_connection("www.python.org", 443))
    await attempt("a number:", asyncio.open_connection("93.184.216.34", 80))
    await attempt("TLS:", asyncio.open_connection("localhost", 443, ssl=True))
    await attempt("datagrams:", loop.create_datagram_endpoint(asyncio.DatagramProtocol, ("127.0.0.1", 0)))
    await attempt("subprocesses:", asyncio.create_subprocess_exec("ls"))
    try:
        socket.create_connection(("www.python.org", 80))
    except OSError as error:
        print("plainly:", type(error).__name__)


asyncio.run(main())
