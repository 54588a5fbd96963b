"""What a fact about a candidate says beside what places them, in one number.

Source:
    Rules, section 1 (``came``); clauses 2.2, 3.1 and 3.3.
"""

from collections.abc import Callable, Sequence

import numpy as np

from virksom.programme.columns.parameters import NotExpressed
from virksom.programme.columns.spells import Numbers
from virksom.programme.kernel import Text
from virksom.programme.record import Element, Employment, Fact, Referral, Training
from virksom.programme.record.came import EMPLOYER, came_to
from virksom.programme.record.kinds import RETRACTION

YES, NO = 1, 2
"""Whether something is so, where that is told."""

APART = 4
"""How far what is said first and second lie apart in the number."""

MOST_OFFERS = 9_999
"""Earlier offers that stand as they are told; more are a code that has its number."""

CANDIDATES = "K"
"""How a candidate's code begins."""

OF_NOBODY = ("issued", RETRACTION)
"""Kinds that tell of no candidate, however what they are about begins: a document's number may."""

_MENTORING = "mentoring"


def of_candidate(fact: Fact) -> bool:
    """Say whether a fact tells of a candidate."""
    return fact.subject.startswith(CANDIDATES) and fact.kind not in OF_NOBODY


def said_beside(fact: Fact, number: Callable[[str, str], int]) -> int:
    """Return what a fact says beside, in one number; 0 for nothing.

    Of a meeting ``YES`` or ``NO`` for whether the candidate came, and ``APART`` times that for the
    employer; of work whether there is a mentor, and of an element ``YES`` for mentoring; of a
    training its trade; of a referral ``YES`` or ``NO`` for motivated, and ``APART`` times one more
    than the earlier offers where they are told, see ``offers_said``.

    Args:
        fact: told of a candidate.
        number: gives each code of a sort its number: trades, and more offers than ``MOST_OFFERS``.
    """
    match fact.value:
        case Employment():
            return _told(fact.value.mentor)
        case Element():
            return YES if fact.value.element == _MENTORING else 0
        case Training():
            return number("trade", fact.value.trade)
        case Referral():
            return APART * _offers(fact.value.earlier_offers, number) + _told(fact.value.motivated)
        case _:
            return _told(came_to(fact)) + APART * _told(came_to(fact, EMPLOYER))


def _told(so: bool | None) -> int:  # noqa: FBT001  # told, not a switch
    return 0 if so is None else YES if so else NO


def _offers(offers: int | None, number: Callable[[str, str], int]) -> int:
    if offers is None:
        return 0
    many = offers > MOST_OFFERS
    return 1 + (MOST_OFFERS + 1 + number("offers", str(offers)) if many else offers)


def offers_said(said: Numbers, many: Sequence[str]) -> Numbers:
    """Return how many earlier offers are told; -1 where none are.

    Args:
        said: what referrals say, over ``APART``.
        many: the codes of more than ``MOST_OFFERS``, by their numbers.

    Raises:
        NotExpressed: one of them is more than an int64 holds.
    """
    told = said.astype(np.int64) - 1
    codes = np.array([_in_64_bits(code) for code in many] or [0], dtype=np.int64)
    beyond = np.maximum(told - MOST_OFFERS - 1, 0)
    return np.where(told > MOST_OFFERS, codes[np.minimum(beyond, len(codes) - 1)], told)


def _in_64_bits(code: str) -> int:
    number = int(code)
    if number > np.iinfo(np.int64).max:
        raise NotExpressed(_TOO_MANY)
    return number


_TOO_MANY = Text(
    "Nogen har flere tidligere tilbud, end der kan regnes med.",
    "Somebody has more earlier offers than can be counted with.",
)
