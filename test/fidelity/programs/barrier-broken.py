# abort breaks a barrier for all; reset mends it; a cancelled party just leaves.
import asyncio


async def party(name: str, barrier: asyncio.Barrier) -> None:
    try:
        async with barrier as index:
            print(name, "inside", index)
    except asyncio.BrokenBarrierError as error:
        print(name, "BrokenBarrierError", error)


async def main() -> None:
    barrier = asyncio.Barrier(2)
    task = asyncio.create_task(party("a", barrier))
    await asyncio.sleep(0.05)
    await barrier.abort()
    await task
    await party("b", barrier)
    await barrier.reset()
    leaving = asyncio.create_task(party("c", barrier))
    await asyncio.sleep(0.05)
    leaving.cancel()
    await asyncio.wait([leaving])
    print(barrier.n_waiting, barrier.broken)
    await asyncio.gather(party("d", barrier), party("e", barrier))
    waiting = asyncio.create_task(party("f", barrier))
    await asyncio.sleep(0)
    await barrier.reset()
    await waiting


asyncio.run(main())
