# fails: The event loop is never blocked
# advice: `time.sleep` blocks the event loop, for one second as well. Use `await asyncio.sleep(1)`.
import asyncio, time


async def make_coffee(beans, heating):
    print("heating")
    await asyncio.sleep(heating)
    print("water boils")
    print("grinding", beans)
    time.sleep(1)
    return f"coffee of {beans} powder"
