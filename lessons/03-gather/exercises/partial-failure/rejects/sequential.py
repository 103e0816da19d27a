# fails: The fetches run side by side
# advice: The errors are apart, but each `await` ends before the next fetch begins. Start all of them, then wait.
async def fetch_each(names, fetch):
    pages, errors = {}, {}
    for name in names:
        try:
            pages[name] = await fetch(name)
        except Exception as error:
            errors[name] = error
    return pages, errors
