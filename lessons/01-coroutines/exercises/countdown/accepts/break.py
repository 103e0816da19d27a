from asyncio import sleep


async def countdown(start: int) -> None:
    number = start
    while True:
        print(f"{number}")
        if number == 0:
            break
        await sleep(1)
        number = number - 1
