# A second SIGINT does not wait for main: KeyboardInterrupt right where the program is.
import asyncio
import signal


async def main() -> None:
    try:
        signal.raise_signal(signal.SIGINT)
        await asyncio.sleep(5)
    except asyncio.CancelledError:
        print("first")
        try:
            signal.raise_signal(signal.SIGINT)
            print("never printed")
        except KeyboardInterrupt:
            print("second")
            raise


try:
    asyncio.run(main())
except KeyboardInterrupt:
    print("out of run")
