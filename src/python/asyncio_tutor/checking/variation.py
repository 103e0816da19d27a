"""Schedules: what a check supplies is varied, lawfully, so that nobody passes by luck.

Schedule 0 is the plain one. Others change how long things take and which takes longest; under one of them all takes very
long. Every varied time ends in an odd millisecond: whoever looks every tenth or hundredth of a second comes late.
"""

from __future__ import annotations

import itertools
import random

#: Of so many schedules, one has long times.
_EVERY, _LONG = 5, 3
#: Longer than any limit that somebody may have put in for his own convenience.
_TIMES = 40

_TRIES = 200


def vary(
    nominal: dict[str, float], schedule: int, chance: random.Random, same_order: bool, near: bool
) -> dict[str, float]:
    """Delays near the nominal ones, or long if not `near`. Under schedule 0: the nominal ones. Sums of few are all distinct."""
    if schedule == 0 or not nominal:
        return dict(nominal)
    names, varied = list(nominal), dict(nominal)
    times = 1 if near else lengthened(schedule)
    for _ in range(_TRIES):
        values = [in_odd_milliseconds(times * nominal[name] * chance.uniform(0.7, 1.3)) for name in names]
        if same_order:
            ranked = sorted(names, key=lambda name: nominal[name])
            varied = dict(zip(ranked, sorted(values), strict=True))
            varied = {name: varied[name] for name in names}
        else:
            chance.shuffle(values)
            varied = dict(zip(names, values, strict=True))
        if _has_no_ties(list(varied.values())):
            return varied
    return varied


def lengthened(schedule: int) -> int:
    """How many times as long everything takes under that schedule."""
    return _TIMES if schedule % _EVERY == _LONG else 1


def in_odd_milliseconds(seconds: float) -> float:
    """The nearest time whose last digit is 1, 3, 7 or 9."""
    milliseconds = max(1, round(seconds * 1000)) | 1
    return (milliseconds + 2 if milliseconds % 10 == 5 else milliseconds) / 1000


def _has_no_ties(values: list[float]) -> bool:
    """All sums of some of them are distinct; of many values only the sums of two."""
    milliseconds = [round(value * 1000) for value in values]
    if len(milliseconds) > 6:
        sums = [sum(some) for size in (1, 2) for some in itertools.combinations(milliseconds, size)]
        return len(sums) == len(set(sums))
    known = {0}
    for value in milliseconds:
        more = {one + value for one in known}
        if not known.isdisjoint(more):
            return False
        known |= more
    return True


def in_words(delays: dict[str, float]) -> str:
    """`a takes 3.5 s, b 0.5 s`"""
    parts = [(name if name.isidentifier() else repr(name), f"{seconds:g} s") for name, seconds in delays.items()]
    return ", ".join(f"{name} {'' if index else 'takes '}{seconds}" for index, (name, seconds) in enumerate(parts))
