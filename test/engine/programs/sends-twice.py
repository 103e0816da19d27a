import asyncio
import time


async def serve(reader, writer):
    while line := await reader.readline():
        print(line.decode().strip(), round(asyncio.get_running_loop().time(), 3))
    print("end", round(asyncio.get_running_loop().time(), 3))
    writer.close()


async def send(name):
    reader, writer = await asyncio.open_connection("localhost", 8888)
    writer.write(f"{name} first\n".encode())
    await asyncio.sleep(0.1)
    writer.write(f"{name} second\n".encode())
    writer.write_eof()
    await reader.read()
    writer.close()


async def main():
    async with await asyncio.start_server(serve, "localhost", 8888):
        await asyncio.gather(send("a"), send("b"))
    await asyncio.to_thread(time.sleep, 1)
    print("slept", round(asyncio.get_running_loop().time(), 3))


asyncio.run(main())
