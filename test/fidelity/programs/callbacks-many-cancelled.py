# Two hundred timers, most of them cancelled: the rest keep their order.
import asyncio


async def main() -> None:
    loop = asyncio.get_running_loop()
    now = loop.time()
    log: list[int] = []
    handles = [
        loop.call_at(now + 0.1 + number % 7 / 50 + number / 100_000, log.append, number) for number in range(210)
    ]
    for number, handle in enumerate(handles):
        if number % 15:
            handle.cancel()
    await asyncio.sleep(0.3)
    print(log)


asyncio.run(main())
