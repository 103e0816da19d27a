# fails: An exception of a step comes out and ends the delivery
# advice: After a failure the steps that follow are not taken. Let the exception end your function.
async def deliver(order, find, pack, ship):
    err = None
    v = order
    for s in (find, pack, ship):
        try:
            v = await s(v)
        except Exception as e:
            err = e
    if err:
        raise err
    return v
