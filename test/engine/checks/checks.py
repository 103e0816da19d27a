from asyncio_tutor.checking import Lab, check


@check("It adds up", needs=["total"], hints=["Look at the numbers.", "Use `sum`."])
def adds_up(lab: Lab) -> None:
    numbers = [lab.random.randint(1, 99) for _ in range(3)]
    run = lab.run(lab.answer.total, numbers)
    lab.expect_equal(run.result, sum(numbers), "`total`")


@check("It adds up again", needs=["total"], hints=["As before."])
def adds_up_again(lab: Lab) -> None:
    run = lab.run(lab.answer.total, [1, 2])
    lab.expect_equal(run.result, 3, "`total`")


@check("It greets", needs=["greet"], hints=["Say hello."])
def greets(lab: Lab) -> None:
    run = lab.run(lab.answer.greet)
    lab.expect_equal(run.result, "hello", "`greet`")
