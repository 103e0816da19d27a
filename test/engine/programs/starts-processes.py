import asyncio
import multiprocessing
import os
import platform
import signal
import subprocess


def job():
    print("never printed")


DOORS = {
    "run": lambda: subprocess.run(["ls"]),
    "Popen": lambda: subprocess.Popen("ls", shell=True),
    "popen": lambda: os.popen("ls"),
    "system": lambda: os.system("ls"),
    "fork": lambda: os.fork(),
    "Process": lambda: multiprocessing.Process(target=job).start(),
    "Pool": lambda: multiprocessing.Pool(1),
    "Manager": lambda: multiprocessing.Manager(),
    "asyncio": lambda: asyncio.run(asyncio.create_subprocess_exec("ls")),
    "setitimer": lambda: signal.setitimer(signal.ITIMER_PROF, 1),
}

for name, door in DOORS.items():
    try:
        door()
    except NotImplementedError as error:
        print(f"{name}: {error}")
print(platform.processor())
