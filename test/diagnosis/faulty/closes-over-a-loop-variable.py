# finds: late-closure
import asyncio


async def main() -> None:
    jobs = []
    for number in range(3):

        async def job() -> None:  # here
            await asyncio.sleep(0.1)
            print(number)

        jobs.append(job())
    await asyncio.gather(*jobs)


asyncio.run(main())
