# fails: An exception of a step comes out and ends the delivery
# advice: The caller should get the exception of the step itself. Let it out as it is.
async def deliver(order, find, pack, ship):
    try:
        return await ship(await pack(await find(order)))
    except Exception as e:
        raise RuntimeError("failed") from e
