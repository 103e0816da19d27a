# wait_for a predicate: woken and asked each time.
import asyncio


async def main() -> None:
    condition = asyncio.Condition()
    stock: list[int] = []

    def enough() -> bool:
        print("asked with", len(stock))
        return len(stock) >= 2

    async def buyer() -> None:
        async with condition:
            print(await condition.wait_for(enough), stock)

    async def seller() -> None:
        for number in range(3):
            await asyncio.sleep(0.05)
            async with condition:
                stock.append(number)
                condition.notify()

    await asyncio.gather(buyer(), seller())


asyncio.run(main())
