# fails: An exception of a step comes out and ends the delivery
# advice: A step that failed is taken a second time here. The task says once.
async def deliver(order, find, pack, ship):
    text = order
    for step in (find, pack, ship):
        try:
            text = await step(text)
        except Exception:
            text = await step(text)
    return text
