async def deliver(order, *steps):
    result = order
    for step in steps:
        result = await step(result)
    return result
