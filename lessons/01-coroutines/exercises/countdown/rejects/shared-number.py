# fails: Two countdowns can run side by side
# advice: A global variable is shared by all countdowns that are going on. Keep the number in a local one.
import asyncio

number = 0


async def countdown(start):
    global number
    number = start
    while number > 0:
        print(number)
        await asyncio.sleep(1)
        number -= 1
    print(number)
