async def deliver(order, *steps):
    value = order
    for step in steps:
        value = await step(value)
    return value
