# A main that swallows its cancellation and returns: asyncio.run returns as if nothing had happened.
import asyncio
import signal


async def main() -> str:
    signal.raise_signal(signal.SIGINT)
    print("not yet")
    try:
        await asyncio.sleep(5)
    except asyncio.CancelledError:
        print("swallowed")
        asyncio.current_task().uncancel()
    return "result"


print(asyncio.run(main()))
