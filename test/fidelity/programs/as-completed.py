# as_completed yields in the order in which tasks end.
import asyncio


async def work(name: str, delay: float) -> str:
    await asyncio.sleep(delay)
    if name == "bad":
        raise ValueError("bad work")
    return name


async def main() -> None:
    for next_done in asyncio.as_completed([work("slow", 0.3), work("quick", 0.1), work("bad", 0.2)]):
        try:
            print(await next_done)
        except ValueError as error:
            print("ValueError:", error)


asyncio.run(main())
