# A plain signal.signal handler runs at once, wherever the program is; it may raise.
import asyncio
import signal


class Alarm(Exception):
    pass


def raises(number: int, frame: object) -> None:
    raise Alarm(signal.Signals(number).name)


async def main() -> None:
    signal.signal(signal.SIGUSR1, lambda number, frame: print("handler", number == signal.SIGUSR1))
    signal.raise_signal(signal.SIGUSR1)
    print("after")
    signal.signal(signal.SIGUSR2, raises)
    try:
        signal.raise_signal(signal.SIGUSR2)
    except Alarm as alarm:
        print("caught", alarm)
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    signal.raise_signal(signal.SIGTERM)
    await asyncio.sleep(0.02)
    print("ignored")


asyncio.run(main())
