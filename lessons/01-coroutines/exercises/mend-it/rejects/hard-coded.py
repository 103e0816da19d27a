# fails: The coffee comes with the right lines at the right times
# advice: `main` is one order of many. The coffee has to be of the beans that `make_coffee` was given, after `heating` seconds.
import asyncio


async def make_coffee(beans, heating):
    print("heating")
    await asyncio.sleep(2)
    print("water boils")
    print("grinding arabica")
    await asyncio.sleep(1)
    return "coffee of arabica powder"
