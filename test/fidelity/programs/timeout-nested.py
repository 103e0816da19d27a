# Nested timeouts: each expires by itself, and the inner one can be caught inside the outer.
import asyncio


async def main() -> None:
    loop = asyncio.get_running_loop()
    start = loop.time()
    try:
        async with asyncio.timeout(0.3):
            try:
                async with asyncio.timeout(0.1):
                    await asyncio.sleep(1)
            except TimeoutError:
                print("inner", f"{loop.time() - start - 0.04:.1f}")
            await asyncio.sleep(1)
    except TimeoutError:
        print("outer", f"{loop.time() - start - 0.04:.1f}")
    try:
        async with asyncio.timeout(0.1):
            async with asyncio.timeout(0.5) as inner:
                await asyncio.sleep(1)
    except TimeoutError:
        print("outer first", inner.expired(), asyncio.current_task().cancelling())


asyncio.run(main())
