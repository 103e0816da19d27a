# sleep(0) takes turns: one step of every ready task in each round.
import asyncio


async def count(name: str, rounds: int) -> None:
    for number in range(rounds):
        print(name, number)
        await asyncio.sleep(0)


async def main() -> None:
    await asyncio.gather(count("a", 3), count("b", 1), count("c", 4))
    print("done")


asyncio.run(main())
