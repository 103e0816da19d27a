import asyncio


def ring() -> None:
    print("ring")


async def main() -> None:
    asyncio.get_running_loop().call_later(0.1, ring)
    await asyncio.sleep(0.2)


asyncio.run(main())
