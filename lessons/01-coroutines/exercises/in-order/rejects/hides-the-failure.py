# fails: An exception of a step comes out and ends the delivery
# advice: Your `except` keeps the failure to itself, so the caller takes it for a receipt. Leave the `try` out, or raise the exception again.
async def deliver(order, find, pack, ship):
    try:
        goods = await find(order)
        parcel = await pack(goods)
        return await ship(parcel)
    except OSError as error:
        return f"failed: {error}"
