# Two servers on two ports; one asks the other to answer its own client.
import asyncio


async def main() -> None:
    async def back(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        number = int(await reader.readline())
        await asyncio.sleep(0.1)
        writer.write(f"{number * number}\n".encode())
        writer.close()

    async def front(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        async def ask(line: bytes) -> str:
            inner, outer = await asyncio.open_connection(*back_server.sockets[0].getsockname())
            outer.write(line + b"\n")
            answer = (await inner.readline()).decode().strip()
            outer.close()
            return answer

        words = (await reader.readline()).split()
        writer.write((" ".join(await asyncio.gather(*map(ask, words))) + "\n").encode())
        writer.close()

    back_server = await asyncio.start_server(back, "127.0.0.1", 0)
    front_server = await asyncio.start_server(front, "127.0.0.1", 0)
    loop = asyncio.get_running_loop()
    began = loop.time()
    reader, writer = await asyncio.open_connection(*front_server.sockets[0].getsockname())
    writer.write(b"2 3 4\n")
    print((await reader.readline()).decode().strip(), round(loop.time() - began, 1))
    writer.close()
    back_server.close()
    front_server.close()


asyncio.run(main())
