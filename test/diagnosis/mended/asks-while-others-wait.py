import asyncio


async def tick() -> None:
    for _ in range(3):
        await asyncio.sleep(0.1)


async def main() -> None:
    ticking = asyncio.create_task(tick())
    try:
        await asyncio.to_thread(input, "name? ")
    except EOFError:
        print("nobody")
    await ticking


asyncio.run(main())
