# Outside a run SIGINT is what it is in any program; a handler of one's own is respected by asyncio.run.
import asyncio
import signal

try:
    signal.raise_signal(signal.SIGINT)
except KeyboardInterrupt:
    print("KeyboardInterrupt before")


async def main() -> None:
    signal.raise_signal(signal.SIGINT)
    await asyncio.sleep(0.02)
    print("main goes on")


signal.signal(signal.SIGINT, lambda number, frame: print("handler of my own", number))
asyncio.run(main())
print(signal.getsignal(signal.SIGINT).__name__)
