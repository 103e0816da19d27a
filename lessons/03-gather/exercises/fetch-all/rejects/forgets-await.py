# fails: Every name is fetched, each of them once
# advice: A list of coroutines is a list of work that nobody has begun. Something has to run them and wait for their results.
async def fetch_all(names, fetch):
    return [fetch(name) for name in names]
