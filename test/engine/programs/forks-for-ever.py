import asyncio
import multiprocessing
import os
import sys
from concurrent.futures import ProcessPoolExecutor


def spin(file):
    with open(file, "w") as told:
        told.write(f"{os.getpid()}\n")
    while True:
        pass


async def main():
    with ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("fork")) as pool:
        await asyncio.get_running_loop().run_in_executor(pool, spin, sys.argv[1])


asyncio.run(main())
