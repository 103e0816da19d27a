import asyncio
from asyncio import create_task, sleep


async def boil(seconds: float) -> None:
    print("heating")
    for _ in range(4):
        await sleep(seconds / 4)
    print("water boils")


async def grind(beans: str) -> str:
    print("grinding", beans)
    return await sleep(1, result=f"{beans} powder")


async def make_coffee(beans: str, heating: float) -> str:
    await create_task(boil(heating))
    return f"coffee of {await create_task(grind(beans))}"


def start() -> None:
    with asyncio.Runner() as runner:
        print(runner.run(make_coffee("arabica", 2)))


if __name__ == "__main__":
    start()
