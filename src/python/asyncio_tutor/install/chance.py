"""Chance that repeats: whatever a program would draw from the system comes from a seed instead."""

from __future__ import annotations

import functools
import os
import random
from typing import Any

_seed = random.Random.seed


def seal_chance(seed: int) -> None:
    """`os.urandom` draws from `seed` from now on, and with it `uuid4`, `secrets`, and each `random` that nobody seeds."""
    source = random.Random(seed)

    def urandom(size: int, /) -> bytes:
        return source.randbytes(size)

    @functools.wraps(_seed)
    def seed_alike(self: random.Random, a: Any = None, version: int = 2) -> None:
        _seed(self, urandom(32) if a is None else a, version)

    os.urandom = urandom
    random._urandom = urandom  # pyright: ignore[reportAttributeAccessIssue]
    random.Random.seed = seed_alike
    # The module's functions belong to one generator, and were bound when the module was made.
    random.seed = random._inst.seed
    random.seed()
