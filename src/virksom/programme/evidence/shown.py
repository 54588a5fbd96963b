"""What one source shows of a stretch of days, and what a week comes to by all of them."""

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


@dataclass(frozen=True, slots=True)
class Standing:
    """How a week stands, and by which facts.

    Args:
        code: one of ``STANDINGS``.
        source: code of the source that decides; "" when no source speaks.
        facts: the facts that decide; empty when no source speaks.
    """

    code: str
    source: str = ""
    facts: tuple[str, ...] = ()
