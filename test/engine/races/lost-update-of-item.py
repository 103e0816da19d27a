# sometimes: votes["yes"] == 2
import asyncio

votes = {"yes": 0}


async def vote(choice, after):
    await asyncio.sleep(after)
    count = votes[choice]
    await asyncio.sleep(0.01)
    votes[choice] = count + 1


async def main():
    await asyncio.gather(vote("yes", 0.1), vote("yes", 0.12))


asyncio.run(main())
