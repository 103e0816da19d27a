# fails: The three stages work at the same time
# advice: Each item goes through all three stages before the next one starts. Give every stage a task of its own.


async def run_pipeline(names, fetch, parse, store, size):
    results = []
    for name in names:
        results.append(await store(await parse(await fetch(name))))
    return results
