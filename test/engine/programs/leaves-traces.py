"""Changes all that it can reach: modules, files, the environment, and what refers to JavaScript."""

import asyncio
import builtins
import gc
import os
import random
import signal
import sys
import threading
import time

try:
    import js
except ImportError:  # in an installed Python
    js = None

kept = open(__file__)
asyncio.sleep = asyncio.gather = time.sleep = None
builtins.surprise = [bytes(1000) for _ in range(20_000)]
os.environ["SURPRISE"] = "1"
random.seed(1)
signal.signal(signal.SIGINT, signal.SIG_IGN)
threading.stack_size(1 << 20)
sys.setrecursionlimit(333)
for folder in (".", "/tmp", "/lib", "/new/deep"):
    os.makedirs(folder, exist_ok=True)
    with open(f"{folder}/surprise.py", "w") as file:
        file.write("print('surprise')")
os.chdir("/new/deep")
os.dup2(kept.fileno(), 77)
if js is not None:
    objects = [js.Object.new() for _ in range(300)] + [js.console, js.Map.new(), js.globalThis]
    del sys.modules["js"]
    for name in list(sys.modules):
        if name.startswith("pyodide"):
            del sys.modules[name]
gc.collect()
print("left")
