# fails: The fetches run side by side, however many they are
# advice: Each `await` in your loop ends before the next fetch begins. Start all of them, then wait.
async def fetch_all(names, fetch):
    results = []
    for name in names:
        results.append(await fetch(name))
    return results
