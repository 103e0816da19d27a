import asyncio


async def boil(seconds: float) -> None:
    print("heating")
    await asyncio.sleep(seconds)
    print("water boils")


async def grind(beans: str) -> str:
    print("grinding", beans)
    await asyncio.sleep(1)
    return f"{beans} powder"


async def make_coffee(beans: str, heating: float) -> str:
    await boil(heating)
    powder = await grind(beans)
    return f"coffee of {powder}"


async def main() -> None:
    print(await make_coffee("arabica", 2))


if __name__ == "__main__":
    asyncio.run(main())
