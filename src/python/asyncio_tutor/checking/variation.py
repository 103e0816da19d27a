"""Schedules: what a check supplies is varied, lawfully, so that nobody passes by luck.

Schedule 0 is the plain one. Others change how long things take and which takes longest; nothing ever ties exactly,
since real loops never tie.
"""

from __future__ import annotations

import itertools
import random

_TRIES = 200


def vary(nominal: dict[str, float], schedule: int, chance: random.Random, same_order: bool) -> dict[str, float]:
    """Delays near the nominal ones. Under schedule 0: the nominal ones. Sums of few of them are all distinct."""
    if schedule == 0 or not nominal:
        return dict(nominal)
    names, varied = list(nominal), dict(nominal)
    for decimals in (1, 2, 3):
        for _ in range(_TRIES):
            values = [max(10.0**-decimals, round(nominal[name] * chance.uniform(0.7, 1.3), decimals)) for name in names]
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
    parts = [f"{name} {seconds:g} s" for name, seconds in delays.items()]
    if not parts:
        return ""
    first, _, rest = parts[0].partition(" ")
    return ", ".join([f"{first} takes {rest}", *parts[1:]])
