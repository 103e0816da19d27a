# An exception that nobody retrieves is reported when its task goes away; the status is 0.
import asyncio


async def fail(text: str) -> None:
    raise ValueError(text)


async def main() -> None:
    asyncio.create_task(fail("nobody looks"), name="doomed")
    looked = asyncio.create_task(fail("somebody looks"))
    await asyncio.sleep(0.05)
    print(repr(looked.exception()))
    future = asyncio.get_running_loop().create_future()
    future.set_exception(KeyError("a future"))
    del future
    print("main ends")


asyncio.run(main())
print("after run")
