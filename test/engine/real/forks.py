import asyncio
import multiprocessing
import os
import sys


def work() -> None:
    async def in_the_child() -> None:
        await asyncio.sleep(0.01)
        print("the child's loop")

    asyncio.run(in_the_child())


async def main() -> None:
    process = multiprocessing.get_context("fork").Process(target=work)
    process.start()
    await asyncio.to_thread(process.join)
    child = os.fork()
    if child == 0:
        print("in the fork", flush=True)
        os._exit(7)
    print(os.waitstatus_to_exitcode((await asyncio.to_thread(os.waitpid, child, 0))[1]))


asyncio.run(main())
if (child := os.fork()) == 0:
    sys.exit(4)
print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
