# A task that is thrown away while it waits for something that nothing else holds.
import asyncio
import gc


async def waits() -> None:
    await asyncio.get_running_loop().create_future()


async def main() -> None:
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda loop, context: print(context["message"], context["task"].get_name()))
    asyncio.create_task(waits(), name="lost")
    await asyncio.sleep(0)
    gc.collect()
    print("main ends")


asyncio.run(main())
