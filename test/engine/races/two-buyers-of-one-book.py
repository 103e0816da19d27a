# sometimes: stock["book"] >= 0
import asyncio

stock = {"book": 1}


async def shop(reader, writer):
    await reader.readline()
    if stock["book"] > 0:
        writer.write(b"really?\n")
        await reader.readline()
        stock["book"] -= 1
    writer.close()


async def buy(after):
    await asyncio.sleep(after)
    reader, writer = await asyncio.open_connection("localhost", 8888)
    writer.write(b"book\n")
    if await reader.readline():
        writer.write(b"yes\n")
        await reader.read()
    writer.close()


async def main():
    async with await asyncio.start_server(shop, "localhost", 8888):
        await asyncio.gather(buy(0.1), buy(0.11))


asyncio.run(main())
