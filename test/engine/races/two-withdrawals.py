# sometimes: account.balance >= 0
import asyncio


class Account:
    def __init__(self):
        self.balance = 100


async def withdraw(account, amount, after):
    await asyncio.sleep(after)
    if account.balance >= amount:
        await asyncio.sleep(0.01)
        account.balance -= amount


async def main():
    await asyncio.gather(withdraw(account, 80, 0.1), withdraw(account, 80, 0.12))


account = Account()
asyncio.run(main())
