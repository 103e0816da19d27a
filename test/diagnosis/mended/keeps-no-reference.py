import asyncio
import gc


async def wait_for_news(news: asyncio.Future[str]) -> None:
    print(await news)


async def main() -> None:
    news = asyncio.get_running_loop().create_future()
    waiting = asyncio.create_task(wait_for_news(news))
    await asyncio.sleep(0.1)
    gc.collect()
    news.set_result("news")
    await waiting


asyncio.run(main())
