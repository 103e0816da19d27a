# finds: lock-per-call lost-update
import asyncio

balance = 0


async def pay_in(amount: int) -> None:
    global balance
    lock = asyncio.Lock()  # here
    async with lock:
        before = balance
        await asyncio.sleep(0.1 * amount)
        balance = before + amount


async def main() -> None:
    async with asyncio.TaskGroup() as group:
        group.create_task(pay_in(1))
        group.create_task(pay_in(2))
    print(balance)


asyncio.run(main())
