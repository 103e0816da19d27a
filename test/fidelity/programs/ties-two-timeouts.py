# Two nested timeouts with one deadline: the outer one was set first, and it is the one that expires.
import asyncio


async def main() -> None:
    try:
        async with asyncio.timeout(0.1) as outer:
            try:
                async with asyncio.timeout(0.1) as inner:
                    await asyncio.sleep(1)
            except TimeoutError:
                print("inner timed out")
    except TimeoutError:
        print("outer timed out")
    print(outer.expired(), inner.expired())


asyncio.run(main())
