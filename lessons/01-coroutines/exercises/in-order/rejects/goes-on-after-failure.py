# fails: An exception of a step comes out and ends the delivery
# advice: After a failed step there is nothing for the next one to work on. Let the exception end `deliver`.
async def deliver(order, find, pack, ship):
    result = order
    problem = None
    for step in (find, pack, ship):
        try:
            result = await step(result)
        except OSError as error:
            problem = error
    if problem is not None:
        raise problem
    return result
