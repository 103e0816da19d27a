import asyncio


async def main() -> None:
    print("waiting", flush=True)
    try:
        await asyncio.sleep(60)
    finally:
        print("cleaning up")


asyncio.run(main())
