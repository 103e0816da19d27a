# fails: The coffee comes with the right lines at the right times
# advice: Whoever looks ten times a second comes late. Sleep for `heating` seconds in one go.
import asyncio


async def make_coffee(beans, heating):
    print("heating")
    loop = asyncio.get_running_loop()
    end = loop.time() + heating
    while loop.time() < end - 1e-6:
        await asyncio.sleep(0.1)
    print("water boils")
    print("grinding", beans)
    await asyncio.sleep(1)
    return f"coffee of {beans} powder"
