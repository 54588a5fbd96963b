"""What an opening asks for, as the match sees it.

Source:
    Clause 6.3 (companies first); rules, section 1 (``opening``).
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from virksom.programme.kernel import Text
from virksom.programme.record import Opening

Travel = Callable[[str, str, str], int | None]
"""Minutes from a place to another by a means of transport; None where it is not known."""


NOT_TOLD = -1
"""Stands for hours, minutes and days that nobody told."""

_HUNDRED = 100


def hundredths(hours: Decimal | None) -> int:
    """Return hours in hundredths of an hour, by which they are compared: whole, rounded down.

    Args:
        hours: 0 or more; None where nobody told, which gives ``NOT_TOLD``.
    """
    return NOT_TOLD if hours is None else int(hours * _HUNDRED)


def unknown_way(_start: str, _end: str, _by: str) -> int | None:
    """Return that no way is known: a ``Travel`` for where places do not matter."""
    return None


@dataclass(frozen=True, slots=True, kw_only=True)
class Guide:
    """What must be known to compare: names, which competences cover others, and ways.

    Args:
        labels: what competences, occupations and trades are called, by code.
        covers: the broader competences that one also covers, by code; itself left out.
        travel: how long a way takes.
    """

    labels: Mapping[str, Text] = field(default_factory=dict)
    covers: Mapping[str, frozenset[str]] = field(default_factory=dict)
    travel: Travel = unknown_way

    def called(self, code: str) -> Text:
        """Return what a code is called; the code itself where no list has it."""
        return self.labels.get(code, Text(code, code))


@dataclass(frozen=True, slots=True, kw_only=True)
class Ask:
    """An opening as the match sees it.

    Args:
        opening: its code.
        seats: seats nobody has taken, 0 or more.
        occupation: code of the occupation; "" where the title is free text.
        trade: code of its trade; "" where nobody told.
        hours_from: fewest hours a week; None where nobody told.
        hours_to: most hours a week; None where nobody told.
        when: codes of when the work is done; empty where nobody told.
        place: postcode or town; "" where nobody told.
        must: competences that are required.
        nice: competences that are welcome.
        conditions: codes of what the work is like.
        mentor: whether somebody at the place looks after the candidate.
        by: the day it must be filled by; None for no day.
        fact: id of the fact that says so; "" where there is none.
    """

    opening: str
    seats: int = 1
    occupation: str = ""
    trade: str = ""
    hours_from: Decimal | None = None
    hours_to: Decimal | None = None
    when: frozenset[str] = frozenset()
    place: str = ""
    must: frozenset[str] = frozenset()
    nice: frozenset[str] = frozenset()
    conditions: frozenset[str] = frozenset()
    mentor: bool = False
    by: date | None = None
    fact: str = ""

    @property
    def fewest_hours(self) -> Decimal | None:
        """The fewest hours a week it can be done in; None where nobody told."""
        return self.hours_to if self.hours_from is None else self.hours_from

    @property
    def asks(self) -> frozenset[str]:
        """Every competence it speaks of."""
        return self.must | self.nice


def ask(opening: str, says: Opening, *, seats: int, trade: str = "", fact: str = "") -> Ask:
    """Return an opening as the match sees it.

    Args:
        opening: its code.
        says: what is said of it.
        seats: seats nobody has taken, 0 or more.
        trade: code of the trade of its occupation or company; "" where nobody told.
        fact: id of the fact that says so.
    """
    return Ask(
        opening=opening,
        seats=seats,
        occupation=says.occupation or "",
        trade=trade,
        hours_from=says.hours_from,
        hours_to=says.hours_to,
        when=frozenset(says.when or ()),
        place=says.place or "",
        must=frozenset(says.must or ()),
        nice=frozenset(says.nice or ()) - frozenset(says.must or ()),
        conditions=frozenset(says.conditions or ()),
        mentor=says.mentor is True,
        by=says.by,
        fact=fact,
    )
