import asyncio
import time


def spin(until: float) -> None:
    while time.monotonic() < until:
        pass


async def main() -> None:
    began = time.monotonic()
    print("before")
    spin(began + 1)
    print("middle")
    spin(began + 2)
    print("after")


asyncio.run(main())
