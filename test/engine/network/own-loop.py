import asyncio


class OwnLoop(asyncio.base_events.BaseEventLoop):
    pass


async def main() -> None:
    print("never printed")


with asyncio.Runner(loop_factory=OwnLoop) as runner:
    runner.run(main())
