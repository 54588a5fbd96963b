"""What a fact about a candidate says beside what places them, in one number.

Source:
    Rules, section 1 (``came``); clauses 2.2, 3.1 and 3.3.
"""

from collections.abc import Callable

from virksom.programme.columns.parameters import NotExpressed
from virksom.programme.kernel import Text
from virksom.programme.record import Element, Employment, Fact, Referral, Training
from virksom.programme.record.came import EMPLOYER, came_to
from virksom.programme.record.kinds import RETRACTION

YES, NO = 1, 2
"""Whether something is so, where that is told."""

APART = 4
"""How far what is said first and second lie apart in the number."""

MOST_OFFERS = 9_999
"""Earlier offers, at most: where they are grouped, a list is as long as the most that are told."""

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

    Raises:
        NotExpressed: more earlier offers than ``MOST_OFFERS``.
    """
    match fact.value:
        case Employment():
            return _told(fact.value.mentor)
        case Element():
            return YES if fact.value.element == _MENTORING else 0
        case Training():
            return trade(fact.value.trade)
        case Referral():
            return _offers(fact.value.earlier_offers) + _told(fact.value.motivated)
        case _:
            return _told(came_to(fact)) + APART * _told(came_to(fact, EMPLOYER))


def _told(so: bool | None) -> int:  # noqa: FBT001  # told, not a switch
    return 0 if so is None else YES if so else NO


def _offers(offers: int | None) -> int:
    if offers is None:
        return 0
    if offers > MOST_OFFERS:
        raise NotExpressed(
            Text(
                f"{offers} tidligere tilbud er for mange.", f"{offers} earlier offers are too many."
            )
        )
    return APART * (offers + 1)
