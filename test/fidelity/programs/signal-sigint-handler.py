# A SIGINT handler of the loop: no KeyboardInterrupt, main is not cancelled.
import asyncio
import signal


async def main() -> None:
    loop = asyncio.get_running_loop()
    seen = loop.create_future()
    loop.add_signal_handler(signal.SIGINT, lambda: seen.done() or seen.set_result("SIGINT"))
    loop.call_later(0.05, signal.raise_signal, signal.SIGINT)
    print(await seen)
    for wrong in (signal.SIGKILL, 99999):
        try:
            loop.add_signal_handler(wrong, print)
        except (RuntimeError, ValueError) as error:
            print(type(error).__name__, error)


asyncio.run(main())
