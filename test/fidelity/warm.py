"""An interpreter that has imported our package and waits: each program runs in a fork of it, which saves the starting.

Requests come as lines of JSON on stdin: `{"id": 1, "arguments": ["run", FILE], "output": FOLDER}`. What the program prints
goes to FOLDER/stdout and FOLDER/stderr. Answers: `{"id": 1, "pid": 42}`, and when it has ended `{"id": 1, "status": 0}`,
negative for a signal that ended it.
"""

from __future__ import annotations

import asyncio
import json
import os
import select
import signal
import sys
from typing import Any, NoReturn

import asyncio_tutor.host
import asyncio_tutor.install.virtual
import asyncio_tutor.serve.program
from asyncio_tutor.__main__ import main

#: By the number of its process.
running: dict[int, int] = {}


def serve() -> None:
    woken, wakes = os.pipe()
    os.set_blocking(wakes, False)
    signal.set_wakeup_fd(wakes)
    signal.signal(signal.SIGCHLD, lambda *_: None)
    heard = b""
    while True:
        readable, _, _ = select.select([0, woken], [], [])
        if woken in readable:
            os.read(woken, 4096)
            tell_the_ended()
        if 0 in readable:
            # Not by sys.stdin, whose buffer the forks would share.
            if not (more := os.read(0, 65536)):
                return
            *lines, heard = (heard + more).split(b"\n")
            for line in lines:
                begin(json.loads(line), (woken, wakes))


def begin(request: dict[str, Any], ours: tuple[int, int]) -> None:
    pid = os.fork()
    if pid == 0:
        run(request, ours)
    running[pid] = request["id"]
    answer({"id": request["id"], "pid": pid})


def run(request: dict[str, Any], ours: tuple[int, int]) -> NoReturn:
    signal.set_wakeup_fd(-1)
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    for descriptor in ours:
        os.close(descriptor)
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    os.close(nothing)
    for number, name in ((1, "stdout"), (2, "stderr")):
        file = os.open(os.path.join(request["output"], name), os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        os.dup2(file, number)
        os.close(file)
    sys.argv[1:] = request["arguments"]
    os._exit(main(request["arguments"]))


def tell_the_ended() -> None:
    for pid in list(running):
        ended, status = os.waitpid(pid, os.WNOHANG)
        if ended:
            answer({"id": running.pop(pid), "status": os.waitstatus_to_exitcode(status)})


def answer(message: dict[str, int]) -> None:
    os.write(1, json.dumps(message).encode() + b"\n")


if __name__ == "__main__":
    serve()
