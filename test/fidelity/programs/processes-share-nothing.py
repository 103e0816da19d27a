# What a job in a process changes, the program does not see: lists, class attributes, the environment, the working folder.
import asyncio
import concurrent.futures
import logging
import os
import signal

results = []
settings = {"unit": "km"}


class Register:
    sold = 0


def job(number: int) -> tuple[list[int], str, int]:
    results.append(number)
    settings["unit"] = "miles"
    Register.sold += number
    os.environ["TUTOR_JOB"] = str(number)
    os.chdir("/")
    logging.getLogger().setLevel(logging.DEBUG)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    return results, settings["unit"], Register.sold


async def main() -> None:
    loop = asyncio.get_running_loop()
    here = os.getcwd()
    with concurrent.futures.ProcessPoolExecutor(1) as pool:
        for number in (3, 4):
            print(await loop.run_in_executor(pool, job, number))
        print(await loop.run_in_executor(pool, os.getenv, "TUTOR_JOB"), await loop.run_in_executor(pool, os.getcwd))
        pid, parent = await loop.run_in_executor(pool, os.getpid), await loop.run_in_executor(pool, os.getppid)
        print(pid != os.getpid(), parent == os.getpid())
    print(results, settings, Register.sold, os.getenv("TUTOR_JOB"), os.getcwd() == here)
    print(logging.getLogger().level, signal.getsignal(signal.SIGINT) == signal.SIG_IGN)


if __name__ == "__main__":
    asyncio.run(main())
