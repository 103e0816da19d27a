"""Prints whatever a program that ran before could have changed."""

import asyncio
import gc
import os
import random
import signal
import sys
import time


def files():
    for top in ("/", os.getcwd()):
        for folder, folders, names in os.walk(top):
            folders[:] = [name for name in folders if f"{folder}{name}" not in ("/proc", "/dev")]
            yield from (f"{folder}/{name} {os.stat(f'{folder}/{name}').st_size}" for name in names)


print(asyncio.sleep, asyncio.gather, time.sleep, hasattr(__builtins__, "surprise"))
print(sorted(os.environ.items()), os.getcwd(), sys.getrecursionlimit())
print(sorted(files()))
print(random.random(), signal.getsignal(signal.SIGINT), sorted(sys.modules))
print(open(__file__).fileno(), os.urandom(4))
print(len(gc.get_objects()))

import js

print(js.console, js.Object.keys(js.Object.new()).length)
