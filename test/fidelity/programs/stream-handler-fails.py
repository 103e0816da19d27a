# An exception in a client's handler is told to the loop's exception handler; other clients are served on.
import asyncio


async def handle(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    line = await reader.readline()
    if line == b"bad\n":
        writer.close()
        raise ValueError("no such command")
    writer.write(b"fine\n")
    await writer.drain()
    writer.close()


async def ask(address: tuple[str, int], word: bytes) -> bytes:
    reader, writer = await asyncio.open_connection(*address)
    writer.write(word)
    answer = await reader.read()
    writer.close()
    return answer


async def main() -> None:
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda loop, context: print("handler:", repr(context.get("exception"))))
    server = await asyncio.start_server(handle, "127.0.0.1", 0)
    address = server.sockets[0].getsockname()
    print(await ask(address, b"bad\n"))
    print(await ask(address, b"good\n"))
    await asyncio.sleep(0)
    server.close()


asyncio.run(main())
