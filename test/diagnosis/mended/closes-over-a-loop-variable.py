import asyncio


async def main() -> None:
    jobs = []
    for number in range(3):

        async def job(number: int) -> None:
            await asyncio.sleep(0.1)
            print(number)

        jobs.append(job(number))
    await asyncio.gather(*jobs)


asyncio.run(main())
