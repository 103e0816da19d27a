# Nobody listens: refused, by number and by name, and after the server has gone.
# not compared embedded: the numbers of its errors are WebAssembly's own
import asyncio


async def attempt(host: str, port: int) -> None:
    try:
        await asyncio.open_connection(host, port)
    except OSError as error:
        print(type(error).__name__, str(error).replace(str(port), "PORT"))


async def main() -> None:
    server = await asyncio.start_server(lambda reader, writer: None, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    server.close()
    await server.wait_closed()
    await attempt("127.0.0.1", port)
    print(server.is_serving(), server.sockets)


asyncio.run(main())
