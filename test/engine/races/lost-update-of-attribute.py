# sometimes: account.balance == 90
import asyncio


class Account:
    def __init__(self):
        self.balance = 100

    async def withdraw(self, amount, after):
        await asyncio.sleep(after)
        balance = self.balance
        await asyncio.sleep(0.01)
        self.balance = balance - amount


async def main():
    await asyncio.gather(account.withdraw(5, 0.1), account.withdraw(5, 0.12))


account = Account()
asyncio.run(main())
