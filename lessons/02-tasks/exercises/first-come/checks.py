import inspect
from typing import Any

from asyncio_tutor.checking import Lab, check
from asyncio_tutor.checking.facts import Run

PAGES = ["politics", "sport", "weather", "music", "films", "books", "chess"]


class Board:
    """The pages to fetch, what was shown of them and when, and one run of the answer."""

    def __init__(
        self, lab: Lab, delays: dict[str, float], fails: tuple[str, ...] = (), may: tuple[str, ...] = ()
    ) -> None:
        self.delays = delays
        self.errors = dict(zip(fails, lab.errors(*(f"no {name} today" for name in fails)), strict=True))
        self.texts = lab.texts(delays)
        self.fetch = lab.service("fetch", delay=delays, returns=self.texts, raises=self.errors)
        self.shown: list[tuple[str, Any, float]] = []

        def show(name: str, outcome: Any) -> None:
            self.shown.append((name, outcome, lab.now()))

        self.run: Run = lab.run(lab.answer.show_all, list(delays), self.fetch, show, may=may)
        self._expect_no_coroutines(lab)

    def _expect_no_coroutines(self, lab: Lab) -> None:
        shown = [name for name, outcome, _ in self.shown if inspect.iscoroutine(outcome)]
        for _, outcome, _ in self.shown:
            if inspect.iscoroutine(outcome):
                outcome.close()
        if shown:
            lab.fail(
                f"`show({shown[0]!r}, ...)` was given a coroutine: `fetch` was called but not awaited, so it never ran."
            )

    def ended(self, name: str) -> float | None:
        return next((call.ended for call in self.fetch.calls if call.arguments == (name,)), None)

    def expect_shown_in_time(self, lab: Lab) -> None:
        for name, _, at in self.shown:
            ended = self.ended(name)
            if ended is None:
                lab.fail(f"{name} was shown at {at:g} s, but its fetch had not ended.")
            lab.expect(
                abs(at - ended) < 0.0015, f"The fetch of {name} ended at {ended:g} s, but it was shown at {at:g} s."
            )

    @property
    def names_shown(self) -> list[str]:
        return [name for name, _, _ in self.shown]


def some_delays(lab: Lab) -> dict[str, float]:
    names = lab.names(PAGES, 4)
    return lab.delays(**dict(zip(names, (4, 1, 2, 0.5), strict=True)))


def listed(names: list[str]) -> str:
    return ", ".join(name if name.isidentifier() else repr(name) for name in names) or "no name at all"


@check(
    "Every page is fetched and shown",
    needs=["show_all"],
    hints=[
        "Which of the names was never shown? Was it fetched, and did its fetch come to an end?",
        "When `show_all` is done, the program may end, and every task that still waits is lost.",
        "Wait for each of your tasks before you return, and call `show` with the name and the text.",
    ],
)
def all_shown(lab: Lab) -> None:
    board = Board(lab, some_delays(lab), may=("block", "leave-pending"))
    for name in board.delays:
        count = sum(call.arguments == (name,) for call in board.fetch.calls)
        lab.expect(count > 0, f"`fetch({name!r})` never ran.")
        lab.expect(count == 1, f"`fetch({name!r})` ran {count} times; once is enough.", board.fetch.line(-1))
    for name, text in board.texts.items():
        outcomes = [outcome for shown, outcome, _ in board.shown if shown == name]
        lab.expect(outcomes, f"`show` was called for {listed(board.names_shown)}; expected it for {name} as well.")
        lab.expect(len(outcomes) == 1, f"{name} was shown {len(outcomes)} times.")
        lab.expect_equal(outcomes[0], text, f"the text shown for {name}")
    lab.expect_equal(sorted(board.names_shown), sorted(board.delays), "the names shown, sorted,")


@check(
    "All fetches start at once",
    needs=["show_all"],
    hints=[
        "Look at the timeline: when does the second fetch begin?",
        "An awaited fetch ends before the next line runs. Something has to start all of them before you wait for any.",
        "Make a task for each name with `asyncio.create_task`, keep the tasks in a list, and then wait.",
    ],
)
def side_by_side(lab: Lab) -> None:
    delays = some_delays(lab)
    board = Board(lab, delays, may=("leave-pending",))
    lab.expect(
        len(board.fetch.calls) == len(delays), f"{len(board.fetch.calls)} of {len(delays)} fetches were started."
    )
    late = [call for call in board.fetch.calls if call.started > 0.0015]
    if late:
        lab.fail(
            f"`fetch({late[0].arguments[0]!r})` began only at {late[0].started:g} s, and your {len(delays)} fetches took "
            f"{board.run.elapsed:g} s. Started all at once, they take {max(delays.values()):g} s.",
            late[0].line,
        )


@check(
    "Each page is shown when its fetch ends",
    needs=["show_all"],
    hints=[
        "For each page, compare the moment at which its fetch ended with the moment at which it was shown.",
        "If you wait for the tasks in the order of their start, a page that is there early waits for the slow ones before it.",
        "Put the fetch and the `show` into one coroutine, and make a task of that for each name.",
    ],
)
def as_they_come(lab: Lab) -> None:
    board = Board(lab, some_delays(lab), may=("leave-pending",))
    lab.expect(board.shown, "Nothing was shown.")
    board.expect_shown_in_time(lab)
    # Two that end in the same turn, one that ends at once, and many.
    seconds = lab.seconds(2)
    tied = dict(zip(lab.names(PAGES, 4), (seconds, 2 * seconds, seconds, 0), strict=True))
    for delays in (tied, {f"page {number}": 1 + lab.random.randrange(1, 5000) / 1000 for number in range(40)}):
        board = Board(lab, delays, may=("leave-pending",))
        missing = [name for name in delays if name not in board.names_shown]
        lab.expect(
            not missing,
            f"Of {len(delays)} pages {len(missing)} were never shown; the first of them is {missing[:1]}, whose fetch takes "
            f"{delays[missing[0]] if missing else 0:g} s.",
        )
        lab.expect(
            len(board.shown) == len(delays), f"`show` was called {len(board.shown)} times for {len(delays)} pages."
        )
        board.expect_shown_in_time(lab)


@check(
    "A failure is shown, and the others go on",
    needs=["show_all"],
    hints=[
        "Some fetches raise here. What was shown of them, and what of the others?",
        "`await` raises what the fetch raised. Where does that exception go in your code, and what does it end?",
        "Put `try:` and `except Exception as error:` around the one `await` that waits for this fetch, and show the error.",
    ],
)
def failures_are_shown(lab: Lab) -> None:
    for how_many in (1, 2, 4):
        delays = some_delays(lab)
        fails = tuple(lab.random.sample(list(delays), how_many))
        board = Board(lab, delays, fails, may=("raise", "leave-pending", "never-retrieve"))
        first = min(fails, key=delays.__getitem__)
        raised = f"The fetch of {first} raised {board.errors[first]!r}"
        if board.run.error is not None:
            out = "that" if board.run.error is board.errors[first] else repr(board.run.error)
            lab.fail(f"{raised}, and {out} came out of `show_all`.", board.fetch.line(-1))
        asked = [call.arguments[0] for call in board.fetch.calls]
        lab.expect(
            sorted(asked) == sorted(delays) and not any(call.started for call in board.fetch.calls),
            f"{raised}; `fetch` was called for {listed(asked)}, each of {listed(list(delays))} is due once, at 0 s.",
            board.fetch.line(-1),
        )
        for name in delays:
            outcomes = [outcome for shown, outcome, _ in board.shown if shown == name]
            if not outcomes and name in fails:
                lab.fail(f"The fetch of {name} raised {board.errors[name]!r}, but nothing was shown for it.")
            lab.expect(outcomes, f"{raised}, and after that {name} was never shown.")
            lab.expect(len(outcomes) == 1, f"{name} was shown {len(outcomes)} times.")
            expected = board.errors.get(name, board.texts[name])
            lab.expect(
                outcomes[0] is expected if name in fails else outcomes[0] == expected,
                f"`show({name!r}, {outcomes[0]!r})` was called; expected {expected!r} as the outcome.",
            )
        board.expect_shown_in_time(lab)


@check(
    "It ends with the last page and leaves no task behind",
    needs=["show_all"],
    hints=[
        "When was the last page shown, and when did `show_all` end?",
        "Whoever starts tasks waits for them: no longer than they take, and no shorter.",
        "Await every task of your list. One that has ended already does not make you wait.",
    ],
)
def ends_with_the_last(lab: Lab) -> None:
    delays = some_delays(lab)
    fails = (lab.random.choice(list(delays)),)
    board = Board(lab, delays, fails)
    longest = max(delays.values())
    lab.expect(
        abs(board.run.elapsed - longest) < 0.0015,
        f"The last fetch ends at {longest:g} s, but `show_all` ended at {board.run.elapsed:g} s.",
    )
    none = Board(lab, {}, may=("raise",))
    lab.expect(none.run.error is None, f"With no names `show_all` raised {none.run.error!r}; it should just end.")
    lab.expect(
        not none.shown and none.run.elapsed < 0.0015, "With no names `show_all` should end at once and show nothing."
    )
