# The downloads put what they have into a queue.
import asyncio


async def fastest(mirrors, download):
    answers = asyncio.Queue()

    async def ask(mirror):
        try:
            answers.put_nowait((True, await download(mirror)))
        except Exception as error:
            answers.put_nowait((False, error))

    tasks = [asyncio.create_task(ask(mirror), name=mirror) for mirror in mirrors]
    failures = []
    try:
        while len(failures) < len(tasks):
            good, answer = await answers.get()
            if good:
                return answer
            failures.append(answer)
        raise ExceptionGroup("every mirror failed", failures)
    finally:
        [task.cancel() for task in tasks]
        await asyncio.gather(*tasks, return_exceptions=True)
