# Gathers of gathers, and an exception that comes through both.
import asyncio


async def step(name: str, delay: float, fails: bool = False) -> str:
    await asyncio.sleep(delay)
    if fails:
        raise RuntimeError(name)
    return name


async def main() -> None:
    print(await asyncio.gather(asyncio.gather(step("a", 0.1), step("b", 0)), step("c", 0.05)))
    try:
        await asyncio.gather(asyncio.gather(step("d", 0.1), step("e", 0.05, True)), step("f", 0.2))
    except RuntimeError as error:
        print("caught", error)


asyncio.run(main())
