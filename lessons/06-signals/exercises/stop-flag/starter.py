# 6.1 Stop flag
#
# A program does one step after the other until somebody stops it with Ctrl-C (SIGINT)
# or `kill` (SIGTERM). Write `run_steps(step, pause, save)`. `step` and `save` are
# coroutine functions. `run_steps`
#
# - awaits `step(1)`, pauses for `pause` seconds, awaits `step(2)`, and so on, until
#   SIGINT or SIGTERM comes;
# - then lets a step that is going on come to its end (it is not cancelled), but starts no
#   other. A signal during the pause ends the pause at once;
# - then awaits `save(count)` once, where `count` is how many steps were done, and returns
#   `count`;
# - takes no notice of further signals until it returns: neither the step in hand nor
#   `save` is disturbed;
# - leaves no task and no signal handler of its own behind, whether it returns or a step
#   raises. If a step raises, also after a signal, the exception comes out (itself, or in
#   an ExceptionGroup), and `save` is not called.
#
# There may be very many steps, and a step may take very long.
#
# No KeyboardInterrupt may come out, and a handler must return at once: while it runs,
# the loop stands still. The loop may be idle when a signal comes, and has to notice.

import asyncio
from collections.abc import Awaitable, Callable


async def run_steps(
    step: Callable[[int], Awaitable[None]], pause: float, save: Callable[[int], Awaitable[None]]
) -> int:
    count = 0
    while True:
        count += 1
        await step(count)
        await asyncio.sleep(pause)


# To try it: start it with `trace` and `--signal SIGINT@4.5`. The signal comes during
# step 2; 7 s after the start it is all over, with "2 steps saved".
async def count_sheep(number: int) -> None:
    await asyncio.sleep(3)
    print("sheep", number)


async def save_count(count: int) -> None:
    await asyncio.sleep(0.5)
    print(count, "steps saved")


async def main() -> None:
    # In case no signal comes.
    async with asyncio.timeout(20):
        await run_steps(count_sheep, 0.5, save_count)


if __name__ == "__main__":
    asyncio.run(main())
