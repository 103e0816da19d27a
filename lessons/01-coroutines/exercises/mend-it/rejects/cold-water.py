# fails: The coffee comes with the right lines at the right times
# advice: Also with a `heating` of 0 both lines are due: `if heating` leaves them out.
import asyncio


async def boil(seconds):
    print("heating")
    await asyncio.sleep(seconds)
    print("water boils")


async def make_coffee(beans, heating):
    if heating:
        await boil(heating)
    print("grinding", beans)
    await asyncio.sleep(1)
    return f"coffee of {beans} powder"
