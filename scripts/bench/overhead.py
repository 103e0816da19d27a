"""What recording costs: one program on our loop, with and without the recorder, in turns. Prints both in milliseconds."""

import statistics
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2] / "src/python"))

from asyncio_tutor.install.virtual import install
from asyncio_tutor.run.effort import wall_nanoseconds
from asyncio_tutor.serve.program import run_program
from asyncio_tutor.world.assemble import WholeSession
from asyncio_tutor.world.current import enter

PROGRAM = Path(__file__).with_name("many-steps.py")
TIMES = 7


def milliseconds(records: bool, rounds: str) -> float:
    recorded: list[str] = []
    session = WholeSession(recorded.extend if records else None)
    before = enter(session)
    began = wall_nanoseconds()
    try:
        run_program(session, str(PROGRAM), [rounds], PROGRAM.read_bytes())
        session.flush()
    finally:
        enter(before)
    return (wall_nanoseconds() - began) / 1e6


install()
pairs = [(milliseconds(True, sys.argv[1]), milliseconds(False, sys.argv[1])) for _ in range(TIMES)]
print(*(statistics.median(one) for one in zip(*pairs, strict=True)))
