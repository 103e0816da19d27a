# add_signal_handler: called in the loop, a turn later, with its arguments; removed, the default is back.
import asyncio
import os
import signal


async def main() -> None:
    loop = asyncio.get_running_loop()
    stop = asyncio.Event()

    def handle(name: str) -> None:
        print("handling", name)
        stop.set()

    for name in ("SIGTERM", "SIGUSR1"):
        loop.add_signal_handler(getattr(signal, name), handle, name)
    os.kill(os.getpid(), signal.SIGTERM)
    print("sent")
    await stop.wait()
    stop.clear()
    signal.raise_signal(signal.SIGUSR1)
    await stop.wait()
    loop.add_signal_handler(signal.SIGUSR1, print, "replaced")
    signal.raise_signal(signal.SIGUSR1)
    await asyncio.sleep(0.05)
    print(loop.remove_signal_handler(signal.SIGUSR1), loop.remove_signal_handler(signal.SIGUSR1))
    print(signal.getsignal(signal.SIGUSR1) == signal.SIG_DFL)


asyncio.run(main())
