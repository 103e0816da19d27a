"""Prints the order in which three tasks go on. No two timers are near one another, nor are they after a pause of 0.47 s."""

import asyncio

seen = []


async def work(name, *waits):
    for wait in waits:
        await asyncio.sleep(wait)
        seen.append(name)
        await asyncio.sleep(0)
        seen.append(name.upper())


async def main():
    await asyncio.gather(work("a", 0.3, 0.5), work("b", 0.5, 0.2), work("c", 0.9))


asyncio.run(main())
print(" ".join(seen))
