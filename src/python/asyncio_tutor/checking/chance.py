"""Chance of the checks' own."""

from __future__ import annotations

import random

_OWN = {name: value for name, value in vars(random.Random).items() if name not in ("__dict__", "__weakref__")}

#: Has its methods to itself: an answer may replace those of `random.Random`.
Chance = type("Chance", (random.Random,), _OWN)
