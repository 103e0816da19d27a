# fails: Both run side by side
# advice: Each `await` ends before the next one begins. Make a task of each first, then await them.
async def both(first, second):
    one = await first()
    other = await second()
    return one, other
