import asyncio


async def handle(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    order = await reader.readline()
    await asyncio.sleep(0.5)
    writer.write(b"sold: " + order)
    writer.close()


async def main() -> None:
    loop = asyncio.get_running_loop()
    server = await asyncio.start_server(handle, "shop.example", 80)
    print(server.sockets[0].getsockname())
    reader, writer = await asyncio.open_connection("shop.example", "http")
    print(f"connected at {loop.time():g}")
    writer.write(b"apples\n")
    print(await reader.readline(), f"at {loop.time():g}")
    writer.close()
    await writer.wait_closed()
    server.close()
    try:
        await asyncio.open_connection("shop.example", 81)
    except ConnectionRefusedError:
        print(f"refused at {loop.time():g}")


asyncio.run(main())
