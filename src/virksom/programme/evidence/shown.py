"""What one source shows of a stretch of days."""

from dataclasses import dataclass

from virksom.programme.status import State


@dataclass(frozen=True, slots=True)
class Shown:
    """What a source shows of days that it speaks of.

    Args:
        shows: what it vouches for.
        most: the most that it lets the days be; never less than ``shows``.
        facts: ids of the facts it speaks by; at least one.
    """

    shows: State
    most: State
    facts: tuple[str, ...]
