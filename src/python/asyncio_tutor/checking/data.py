"""What checks hand to an answer and get from it: plain under schedule 0, lawful but unusual under the others.

An answer that takes an empty string for "nothing", a word for the end, a second time for the first, or one class of exception
for all of them is right by luck only.
"""

from __future__ import annotations

import random
from collections.abc import Iterable

#: Strings that look like something else.
_ODD = ("", "None", "0", "STOP", " ", "error")


class Trouble(Exception):
    """An exception that no answer can know."""


_ERRORS = (
    OSError,
    ValueError,
    TimeoutError,
    KeyError,
    LookupError,
    RuntimeError,
    ZeroDivisionError,
    Trouble,
)


def some_texts(names: Iterable[str], schedule: int, chance: random.Random) -> dict[str, str]:
    """For each name a text. Under schedule 0 they can be told apart; else one is odd, and two are the same."""
    texts = {name: f"{name} {chance.randrange(1000, 10_000)}" for name in names}
    if schedule and len(texts) > 2:
        odd, one, other = chance.sample(list(texts), 3)
        texts[odd] = _ODD[(schedule - 1) % len(_ODD)]
        texts[one] = texts[other]
    elif schedule and texts:
        texts[chance.choice(list(texts))] = _ODD[(schedule - 1) % len(_ODD)]
    return texts


def some_names(plain: Iterable[str], count: int, schedule: int, chance: random.Random) -> list[str]:
    """Different names out of `plain`; but under schedule 0, one of them is odd."""
    names = chance.sample(list(plain), count)
    if schedule and count > 1:
        names[chance.randrange(count)] = _ODD[(schedule - 1) % len(_ODD)]
    return names


def some_errors(
    texts: Iterable[str], schedule: int, chance: random.Random, but: type[Exception] | None = None
) -> list[Exception]:
    """For each text an exception, of a class of its own as long as there are any; under one schedule a group is among them."""
    kinds: list[type[Exception]] = []
    errors: list[Exception] = []
    for text in texts:
        if not kinds:
            kinds = [kind for kind in chance.sample(_ERRORS, len(_ERRORS)) if kind is not but]
        told = f"{text} ({chance.randrange(1000)})"
        kind = kinds.pop()
        if schedule % 5 == 2 and not errors:
            errors.append(ExceptionGroup(told, [kind("inside")]))
        else:
            errors.append(kind(told))
    return errors


def holds(raised: BaseException | None, error: BaseException | None) -> bool:
    """An exception as it is, or in the group that a TaskGroup makes of it."""
    if raised is error:
        return True
    if not isinstance(raised, BaseExceptionGroup):
        return False
    # `except*` takes groups apart and puts what is left into new ones.
    if isinstance(error, BaseExceptionGroup) and all(holds(raised, one) for one in error.exceptions):
        return True
    return any(holds(one, error) for one in raised.exceptions)
