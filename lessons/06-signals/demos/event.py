"""A handler that only sets an event. SIGTERM comes after 2.5 seconds."""

import asyncio
import signal


async def main() -> None:
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    loop.add_signal_handler(signal.SIGTERM, stop.set)
    number = 0
    while not stop.is_set():
        number += 1
        await asyncio.sleep(1)
        print("step", number)
    loop.remove_signal_handler(signal.SIGTERM)
    print("stopped between two steps")


asyncio.run(main())
