# fails: Pages and errors come apart, each under its name
# advice: `fetch(name)` without `await` raises nothing and fetches nothing. It only makes a coroutine.
async def fetch_each(names, fetch):
    pages, errors = {}, {}
    for name in names:
        try:
            pages[name] = fetch(name)
        except Exception as error:
            errors[name] = error
    return pages, errors
