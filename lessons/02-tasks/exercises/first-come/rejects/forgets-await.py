# fails: Every page is fetched and shown
# advice: `fetch(name)` without `await` is a coroutine, and that is what was shown. Await it.
async def show_all(names, fetch, show):
    for name in names:
        show(name, fetch(name))
