"""Codes for what is new: the next one that nobody has had."""

import re
from collections.abc import Iterable

_NUMBERED = re.compile(r"[A-Z](\d{1,9})", re.ASCII)


def next_code(letter: str, *, taken: Iterable[str]) -> str:
    """Return the code after the highest: ``E045`` after ``E044``; ``E001`` when there is none.

    Args:
        letter: what it begins with.
        taken: every code ever used, in force or not: none is used again. Those of another form
            or letter do not count.
    """
    numbers = (
        int(found[1])
        for code in taken
        if code.startswith(letter) and (found := _NUMBERED.fullmatch(code))
    )
    return f"{letter}{max(numbers, default=0) + 1:03d}"
