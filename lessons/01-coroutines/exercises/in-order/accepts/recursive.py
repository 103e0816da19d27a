async def take(value, steps):
    if not steps:
        return value
    step, *rest = steps
    return await take(await step(value), rest)


async def deliver(order, find, pack, ship):
    try:
        receipt = await take(order, [find, pack, ship])
    except OSError as error:
        print("not delivered:", error)
        raise
    else:
        return receipt
