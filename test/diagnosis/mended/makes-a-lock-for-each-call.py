import asyncio


class Account:
    """A lock of its own for each: no other account has to wait."""

    def __init__(self) -> None:
        self.lock = asyncio.Lock()
        self.balance = 0

    async def pay_in(self, amount: int) -> None:
        async with self.lock:
            before = self.balance
            await asyncio.sleep(0.1 * amount)
            self.balance = before + amount


async def pays(amount: int) -> None:
    account = Account()
    await account.pay_in(amount)
    print(account.balance)


async def main() -> None:
    async with asyncio.TaskGroup() as group:
        group.create_task(pays(1))
        group.create_task(pays(2))


asyncio.run(main())
