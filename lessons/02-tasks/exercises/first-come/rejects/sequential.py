# fails: All fetches start at once
# advice: Each fetch is awaited before the next one is started. Make a task for each name first.
async def show_all(names, fetch, show):
    for name in names:
        try:
            show(name, await fetch(name))
        except Exception as error:
            show(name, error)
