import asyncio


async def main() -> None:
    server = await asyncio.start_server(lambda reader, writer: None, "127.0.0.1", 8000)
    await server.serve_forever()


asyncio.run(main())
