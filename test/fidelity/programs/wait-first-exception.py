# FIRST_EXCEPTION returns when one fails, or when all are done.
import asyncio


async def fail() -> None:
    await asyncio.sleep(0.1)
    raise OSError("broken")


async def main() -> None:
    slow = asyncio.create_task(asyncio.sleep(0.3, "slow"))
    quick = asyncio.create_task(asyncio.sleep(0.05, "quick"))
    failing = asyncio.create_task(fail())
    done, pending = await asyncio.wait([slow, quick, failing], return_when=asyncio.FIRST_EXCEPTION)
    print(slow in pending, quick in done, failing in done, repr(failing.exception()))
    done, pending = await asyncio.wait([slow], return_when=asyncio.FIRST_EXCEPTION)
    print(slow.result(), pending)


asyncio.run(main())
