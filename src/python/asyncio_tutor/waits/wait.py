"""What a task waits for, as the wire format has it."""

from __future__ import annotations

import functools
import json
from types import FrameType
from typing import NamedTuple

from ..run.places import Place, place_of
from ..run.wire import Waiting, WaitingOn

_NOBODY: list[int] = []

#: Of a wait for none of our numbers, which is what most are.
_NOTHING_MORE = '"tasks":[],"job":null,"holders":[],"lock":null,"place":'


class Wait(NamedTuple):
    """The wire format's `waiting`, but for the place. Whoever makes one may not change its lists afterwards."""

    on: WaitingOn
    label: str
    #: Whole microseconds since the run began; None: for ever, or until something happens.
    until: int | None = None
    tasks: list[int] = _NOBODY
    job: int | None = None
    holders: list[int] = _NOBODY
    lock: int | None = None

    def explained(self, own: FrameType | None) -> Waiting:
        """As a dict, waited for by that frame."""
        on, label, until, tasks, job, holders, lock = self
        place = None if own is None else place_of(own.f_code, own.f_lineno)
        return {
            "on": on,
            "label": label,
            "until": until,
            "tasks": tasks,
            "job": job,
            "holders": holders,
            "lock": lock,
            "place": place,
        }

    def text(self) -> str:
        """The same as JSON text, as far as that of the place."""
        on, label, until, tasks, job, holders, lock = self
        if tasks is holders and job is None and lock is None:
            return wait_text(on, label, until)
        return wait_text(
            on,
            label,
            until,
            f'"tasks":{tasks},"job":{"null" if job is None else job},"holders":{holders},'
            f'"lock":{"null" if lock is None else lock},"place":',
        )


def wait_text(on: WaitingOn, label: str, until: int | None, rest: str = _NOTHING_MORE) -> str:
    """Written by hand, since this is done after every step."""
    return f'{{"on":"{on}","label":{_text(label)},"until":{"null" if until is None else until},{rest}'


_text = functools.lru_cache(maxsize=4096)(json.dumps)

#: A program stops at few places, and often.
_place_texts: dict[tuple[int, int], str] = {}


def place_text(frame: FrameType | None) -> str:
    """The program's own frame, whose code is among those that are kept (see chain.py), as the JSON text of its place."""
    if frame is None:
        return "null"
    key = id(frame.f_code), frame.f_lasti
    text = _place_texts.get(key)
    if text is None:
        place: Place | None = place_of(frame.f_code, frame.f_lineno)
        text = _place_texts[key] = json.dumps(place, separators=(",", ":"))
    return text


#: It waits for nothing but its turn.
NEXT_TURN = Wait("ready", "next turn")
NEXT_TURN_TEXT = NEXT_TURN.text()
