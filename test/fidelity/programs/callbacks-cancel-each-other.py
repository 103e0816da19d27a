# Timers that are due together: the first one may still cancel the second.
import asyncio


async def main() -> None:
    loop = asyncio.get_running_loop()
    now = loop.time()
    handles: list[asyncio.TimerHandle] = []
    loop.call_at(now + 0.05, lambda: (print("first"), handles[0].cancel()))
    handles.append(loop.call_at(now + 0.0502, print, "second: never"))
    loop.call_at(now + 0.0504, print, "third")
    await asyncio.sleep(0.1)


asyncio.run(main())
