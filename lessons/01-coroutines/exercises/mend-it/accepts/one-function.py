import asyncio


async def make_coffee(beans, heating):
    print("heating")
    await asyncio.sleep(heating)
    print("water boils")
    print(f"grinding {beans}")
    await asyncio.sleep(1)
    return f"coffee of {beans} powder"


if __name__ == "__main__":
    print(asyncio.run(make_coffee("arabica", 2)))
