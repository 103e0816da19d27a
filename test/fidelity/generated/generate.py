"""Random asyncio programs, and what stock CPython prints for them.

    python3 generate.py text SEED              show a program
    python3 generate.py run SEED...            run programs one after another; a line for each
    python3 generate.py record COUNT FILE PYTHON...
                                               write COUNT programs whose order is the same in five runs under the first
                                               of these Pythons, and in one under each other
    python3 generate.py again FILE PYTHON      run what was recorded once more, and drop what prints something else now

recorded.txt was made with 3.13.0 and 3.12.1, recorded-3.11.txt with 3.11.7, whose wait_for starts a task of its own.
"""

from __future__ import annotations

import contextlib
import io
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from compose import compose

HERE = Path(__file__).parent
RUNS = 5
SIDE_BY_SIDE = 4


def run(seed: int) -> str:
    """Runs a program in this process; gives what it printed, and how it ended unless it ended well."""
    printed = io.StringIO()
    how = ""
    with contextlib.redirect_stdout(printed), contextlib.redirect_stderr(io.StringIO()):
        try:
            exec(compile(compose(seed), f"<program {seed}>", "exec"), {"__name__": "__main__"})
        except Exception as error:
            how = f" raised {type(error).__name__}"
    return printed.getvalue().strip() + how


def run_elsewhere(python: str, seed: int, attempt: int) -> str:
    """The same in a process of its own, with other addresses in every attempt: the order of a set of tasks must show."""
    environment = {**os.environ, "FIDELITY_JUNK": str(attempt * 37 + 1)}
    command = [python, str(HERE / "generate.py"), "run", str(seed)]
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=True).stdout.strip()


def is_order_fixed(pythons: list[str], seed: int) -> str | None:
    """What the program prints, if it prints that every time."""
    first = run_elsewhere(pythons[0], seed, 0)
    others = [(pythons[0], attempt) for attempt in range(1, RUNS)] + [(python, 0) for python in pythons[1:]]
    return first if all(run_elsewhere(python, seed, attempt) == first for python, attempt in others) else None


def record(count: int, file: str, pythons: list[str]) -> None:
    versions = [subprocess.run([one, "-V"], capture_output=True, text=True).stdout.split()[-1] for one in pythons]
    lines: list[str] = []
    tried = 0
    with ThreadPoolExecutor(SIDE_BY_SIDE) as pool:
        while len(lines) < count:
            seeds = range(tried, tried + 20)
            tried += len(seeds)
            for seed, output in zip(seeds, pool.map(lambda seed: is_order_fixed(pythons, seed), seeds)):
                if output is not None and len(lines) < count:
                    lines.append(f"{seed}: {output}")
            print(f"{len(lines)} of {tried} kept", file=sys.stderr)
    head = f"# Seeds, and what stock CPython {' and '.join(versions)} print for them. See generate.py."
    (HERE / file).write_text("\n".join([head, *lines]) + "\n")


def again(file: str, python: str) -> None:
    """Some orders are free and yet come out the same five times. Best on a busy machine."""
    head, *lines = (HERE / file).read_text().splitlines()
    seeds = [int(line.split(":")[0]) for line in lines]
    with ThreadPoolExecutor(SIDE_BY_SIDE) as pool:
        outputs = list(pool.map(lambda seed: run_elsewhere(python, seed, 0), seeds))
    kept = [line for line, seed, output in zip(lines, seeds, outputs) if line == f"{seed}: {output}"]
    print(f"{len(kept)} of {len(lines)} kept", file=sys.stderr)
    (HERE / file).write_text("\n".join([head, *kept]) + "\n")


def main(command: str, *rest: str) -> None:
    if command == "text":
        print(compose(int(rest[0])))
    elif command == "run":
        junk = [bytes(size % 700) for size in range(int(os.environ.get("FIDELITY_JUNK", "0")))]
        for seed in rest:
            print(f"{seed}: {run(int(seed))}" if len(rest) > 1 else run(int(seed)), flush=True)
        del junk
    elif command == "record":
        record(int(rest[0]), rest[1], list(rest[2:]))
    elif command == "again":
        again(*rest)


if __name__ == "__main__":
    main(*sys.argv[1:])
