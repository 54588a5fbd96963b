"""What a fact about a candidate says beside what places them, in one number.

Source:
    Rules, section 1 (``came``); clauses 2.2, 3.1 and 3.3.
"""

from collections.abc import Callable

from virksom.programme.record import Element, Employment, Fact, Referral, Training
from virksom.programme.record.came import EMPLOYER, came_to
from virksom.programme.record.kinds import RETRACTION

YES, NO = 1, 2
"""Whether something is so, where that is told."""

APART = 4
"""How far what is said first and second lie apart in the number."""

_NOT_TOLD, _MENTORING = ("issued", RETRACTION), "mentoring"


def of_candidate(fact: Fact) -> bool:
    """Say whether a fact tells of a candidate; a document's number may begin as a code does."""
    return fact.subject.startswith("K") and fact.kind not in _NOT_TOLD


def said_beside(fact: Fact, trade: Callable[[str], int]) -> int:
    """Return what a fact says beside, in one number; 0 for nothing.

    Of a meeting ``YES`` or ``NO`` for whether the candidate came, and ``APART`` times that for the
    employer; of work whether there is a mentor, and of an element ``YES`` for mentoring; of a
    training its trade; of a referral ``YES`` or ``NO`` for motivated, and ``APART`` times one more
    than the earlier offers where they are told.

    Args:
        fact: told of a candidate.
        trade: gives each trade its number.
    """
    match fact.value:
        case Employment():
            return _told(fact.value.mentor)
        case Element():
            return YES if fact.value.element == _MENTORING else 0
        case Training():
            return trade(fact.value.trade)
        case Referral():
            offers = fact.value.earlier_offers
            told = 0 if offers is None else APART * (offers + 1)
            return told + _told(fact.value.motivated)
        case _:
            return _told(came_to(fact)) + APART * _told(came_to(fact, EMPLOYER))


def _told(so: bool | None) -> int:  # noqa: FBT001  # told, not a switch
    return 0 if so is None else YES if so else NO
