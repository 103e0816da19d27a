import asyncio

balance = 100
lock = asyncio.Lock()


async def withdraw(amount: int, seconds: float) -> None:
    global balance
    async with lock:
        before = balance
        if before >= amount:
            await asyncio.sleep(seconds)
            balance = before - amount


async def main() -> None:
    async with asyncio.TaskGroup() as group:
        group.create_task(withdraw(30, 0.2))
        group.create_task(withdraw(20, 0.3))
    print(balance)


asyncio.run(main())
