"""One run of many-tasks.py: `tasks.py HOW COUNT`, where HOW is stock, untraced, virtual or real.

Prints how long it took (milliseconds), how many events there were, and how many bytes they take.
"""

import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2] / "src/python"))

PROGRAM = Path(__file__).with_name("many-tasks.py")
nanoseconds = time.perf_counter_ns


def stock(count: str) -> list[str]:
    sys.argv = [str(PROGRAM), count]
    exec(compile(PROGRAM.read_bytes(), str(PROGRAM), "exec"), {"__name__": "__main__"})
    return []


def on_our_loop(how: str, count: str) -> list[str]:
    from asyncio_tutor.serve.program import run_program
    from asyncio_tutor.world.assemble import WholeSession
    from asyncio_tutor.world.current import enter

    events: list[str] = []
    if how == "real":
        from asyncio_tutor.real.install import install_real
        from asyncio_tutor.real.session import RealSession

        session: WholeSession = RealSession(events.extend)
        enter(session)
        install_real()
    else:
        from asyncio_tutor.install.virtual import install

        install()
        session = WholeSession(events.extend if how == "virtual" else None)
        enter(session)
    run_program(session, str(PROGRAM), [count], PROGRAM.read_bytes())
    session.flush()
    return events


def main(how: str, count: str) -> None:
    began = nanoseconds()
    events = stock(count) if how == "stock" else on_our_loop(how, count)
    took = (nanoseconds() - began) / 1e6
    print(took, len(events), sum(map(len, events)))


main(*sys.argv[1:])
