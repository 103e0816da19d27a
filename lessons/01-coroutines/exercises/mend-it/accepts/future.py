import asyncio


async def pause(seconds):
    loop = asyncio.get_running_loop()
    rung = loop.create_future()
    loop.call_later(seconds, rung.set_result, None)
    await rung


async def make_coffee(beans, heating):
    print("heating")
    await pause(heating)
    print("water boils")
    print("grinding", beans)
    await pause(1)
    return f"coffee of {beans} powder"
