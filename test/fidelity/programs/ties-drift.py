# A call_later chain drifts behind a call_at chain that keeps to absolute deadlines.
import asyncio


async def main() -> None:
    loop = asyncio.get_running_loop()
    log: list[str] = []
    done = loop.create_future()
    start = loop.time()

    def drifting(left: int) -> None:
        log.append("d")
        if left:
            loop.call_later(0.06, drifting, left - 1)
        else:
            done.set_result(None)

    def strict(number: int) -> None:
        log.append("s")
        if number < 4:
            loop.call_at(start + 0.06 * (number + 1), strict, number + 1)

    loop.call_later(0.06, drifting, 3)
    loop.call_at(start + 0.06, strict, 1)
    await done
    print(*log)


asyncio.run(main())
