# A barrier lets its parties through together, again and again; each has a number.
import asyncio


async def party(name: str, delay: float, barrier: asyncio.Barrier) -> None:
    for turn in range(2):
        await asyncio.sleep(delay)
        print(name, "arrives", barrier.n_waiting)
        index = await barrier.wait()
        print(name, "passes", index)


async def main() -> None:
    barrier = asyncio.Barrier(3)
    await asyncio.gather(party("slow", 0.3, barrier), party("quick", 0.1, barrier), party("middling", 0.2, barrier))
    print(barrier.parties, barrier.broken)


asyncio.run(main())
