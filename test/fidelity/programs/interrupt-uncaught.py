# SIGINT that nobody catches: the program ends as interrupted programs do (status 130 in a shell).
import asyncio
import signal


async def main() -> None:
    asyncio.get_running_loop().call_later(0.05, signal.raise_signal, signal.SIGINT)
    await asyncio.sleep(5)


asyncio.run(main())
