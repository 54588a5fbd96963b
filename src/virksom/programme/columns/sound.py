"""Whether columns are sound: what comes from outside is looked at row by row before it is read.

Source:
    Rules, sections 1 and 3: what no log of facts gives is refused.
"""

from datetime import date

import numpy as np

from virksom.programme.columns.spells import (
    AGE,
    BENEFIT,
    COLUMNS,
    DENIED,
    DISPUTED,
    HOUR,
    HOURS,
    KIND,
    LEFT_FOR_GOOD,
    OPEN,
    OTHER_WORK,
    PAID_HOURS,
    REF,
    REFERRED,
    SINCE,
    STANDING,
    TOO_MANY,
    UNKNOWN_HOURS,
    UNPAID,
    UNTIL,
    Cohort,
    Numbers,
)
from virksom.programme.kernel import Refusal, Text, quoted
from virksom.programme.kernel.compiled import lean, lean_part
from virksom.programme.kernel.moment import YEARS
from virksom.programme.kernel.week import CALENDAR_BEGINS

MOST_HOURS = 80 * HOUR
"""A week has no more of them in any log."""

AFTER_ALL = (date(YEARS.stop, 1, 1) - CALENDAR_BEGINS).days
"""No day lies so far on: whatever is counted from days stays small."""

_MOST_DAYS = 31
"""Paid hours are those of a month: what is counted from its days stays small."""

SOUND, _KIND, _SINCE, _UNTIL, _HOURS, _CODE, _STANDING, _WEEKS, _MONTH, _ORDER = range(10)


class OddColumns(Refusal):
    """Columns that no log of facts gives: the row and what was expected are told."""


def checked(cohort: Cohort) -> Cohort:
    """Return the cohort when its columns are sound.

    Raises:
        OddColumns: rows of another shape, places that do not ascend, an unknown kind, a
            stretch that ends before it begins, hours outside 0–80, paid hours of more than a
            month, steps out of order, or a benefit without a code. The first is told.
    """
    spells = cohort.spells
    rows = len(spells)
    if spells.shape[1:] != (len(COLUMNS),) or spells.dtype != np.int32:
        raise OddColumns(_SHAPE)
    at = cohort.at
    ascending = len(at) > 0 and at[0] == 0 and at[-1] == rows and bool(np.all(np.diff(at) >= 0))
    if not ascending or len(cohort.persons) != len(cohort):
        raise OddColumns(_PLACES)
    person, row, wrong = odd_row(spells, at, len(cohort.benefits))
    if wrong != SOUND:
        raise _odd(cohort.persons[person], row=row, expected=_EXPECTED[wrong])
    return cohort


@lean
def odd_row(spells: Numbers, at: Numbers, benefits: int) -> tuple[int, int, int]:
    """Return the person, the row and what is wrong with the first that is odd, else noughts.

    Args:
        spells: the rows.
        at: where each person's begin and end; ascending.
        benefits: how many codes of benefit there are.
    """
    for person in range(len(at) - 1):
        for row in range(at[person], at[person + 1]):
            wrong = wrong_at(spells, row, at[person], benefits)
            if wrong != SOUND:
                return person, row, wrong
    return 0, 0, SOUND


@lean_part
def wrong_at(spells: Numbers, row: int, first: int, benefits: int) -> int:
    """Return what is wrong with a row, or ``SOUND``.

    Args:
        spells: the rows; those of the person before it have been looked at.
        row: which.
        first: the person's first row.
        benefits: how many codes of benefit there are.
    """
    if _plain(spells, row, first, benefits):
        return SOUND
    wrong = _wrong(spells, row, benefits)
    return _ORDER if wrong == SOUND and row > first and _before(spells, row) else wrong


@lean_part
def _plain(spells: Numbers, row: int, first: int, benefits: int) -> bool:
    """Say whether a row is sound in the way that most are, asking all at once.

    The others are looked at one thing after the other, which costs more and tells what is wrong.
    """
    kind, since, until = spells[row, KIND], spells[row, SINCE], spells[row, UNTIL]
    ref, hours, last = spells[row, REF], spells[row, HOURS], max(row - 1, first)
    lasts = (since < until) & ((until <= AFTER_ALL) | (until == OPEN)) & (kind <= BENEFIT)
    coded = (kind != BENEFIT) | ((ref >= 0) & (ref < benefits))
    follows = (ref == spells[last, REF]) & (since > spells[last, SINCE])
    step = (kind <= LEFT_FOR_GOOD) & (
        follows & (spells[last, KIND] <= LEFT_FOR_GOOD) | (row == first)
    )
    stretch = (kind > LEFT_FOR_GOOD) & lasts & coded & (spells[last, KIND] <= BENEFIT)
    told: bool = (
        (kind >= REFERRED)
        & (since >= 0)
        & (since < AFTER_ALL)
        & (hours >= UNKNOWN_HOURS)
        & (hours <= MOST_HOURS)
        & (step | stretch)
    )
    return told


@lean_part
def _wrong(spells: Numbers, row: int, benefits: int) -> int:
    """Return what is wrong with a row by itself."""
    kind, since, until = spells[row, KIND], spells[row, SINCE], spells[row, UNTIL]
    ref, hours = spells[row, REF], spells[row, HOURS]
    if kind < REFERRED or kind > DISPUTED:
        return _KIND
    if not 0 <= since < AFTER_ALL:
        return _SINCE
    if kind > LEFT_FOR_GOOD and not (since < until <= AFTER_ALL or until == OPEN):
        return _UNTIL
    if not _hours(kind, hours):
        return _HOURS
    if kind == BENEFIT:
        return SOUND if 0 <= ref < benefits else _CODE
    return _of_days(kind, since, until, ref)


@lean_part
def _hours(kind: int, hours: int) -> bool:
    """Say whether hours can be: of a month any, of a week up to the most."""
    if kind == PAID_HOURS:
        held: bool = hours != TOO_MANY
        return held
    least: int = UNPAID if kind == OTHER_WORK else UNKNOWN_HOURS
    allowed: bool = least <= hours <= MOST_HOURS
    return allowed


@lean_part
def _of_days(kind: int, since: int, until: int, ref: int) -> int:
    """Return what is wrong with the days of paid hours, or with how weeks stand."""
    if kind == PAID_HOURS and until - since > _MOST_DAYS:
        return _MONTH
    if kind != STANDING:
        return SOUND
    if not 0 <= ref <= DENIED:
        return _STANDING
    return SOUND if since % 7 == 0 and until % 7 == 0 else _WEEKS


@lean_part
def _before(spells: Numbers, row: int) -> bool:
    """Say whether a row stands after one it belongs before: evidence last, and steps first.

    Steps stand by code, day and age.
    """
    if spells[row, KIND] > LEFT_FOR_GOOD:
        evidence: bool = spells[row - 1, KIND] > STANDING >= spells[row, KIND]
        return evidence
    if spells[row - 1, KIND] > LEFT_FOR_GOOD:
        return True
    for column in (REF, SINCE, AGE):
        one, other = spells[row, column], spells[row - 1, column]
        if one != other:
            earlier: bool = one < other
            return earlier
    return False


def _odd(person: str, *, row: int, expected: Text) -> OddColumns:
    who = quoted(person)
    return OddColumns(
        Text(
            f"Række nr. {row + 1} ({who.da}): forventede {expected.da}.",
            f"Row no. {row + 1} ({who.en}): expected {expected.en}.",
        )
    )


_SHAPE = Text(
    "Rækkerne har ikke syv hele tal hver.", "The rows do not have seven whole numbers each."
)
_PLACES = Text(
    "Personernes pladser i kolonnerne stiger ikke fra 0 til sidste række, én for hver person.",
    "The persons' places in the columns do not ascend from 0 to the last row, one for each.",
)
_EXPECTED = {
    _KIND: Text("en kendt slags række", "a known kind of row"),
    _SINCE: Text("en dag fra 1900 til 2199", "a day from 1900 to 2199"),
    _UNTIL: Text(
        "en slutdag efter den første dag, højst i 2199, eller ingen",
        "an end after the first day, in 2199 at the latest, or none",
    ),
    _HOURS: Text("timer fra 0 til 80, eller ukendte", "hours from 0 to 80, or unknown"),
    _CODE: Text("en ydelse, der står i listen", "a benefit that stands in the list"),
    _STANDING: Text("en kendt grad af bevis", "a known degree of proof"),
    _WEEKS: Text("hele uger fra en mandag", "whole weeks from a Monday"),
    _MONTH: Text("løntimer i højst en måned", "paid hours of a month at the most"),
    _ORDER: Text(
        "personens skridt først, efter kode, dag og alder, og beviser sidst",
        "the person's steps first, by code, day and age, and evidence last",
    ),
}
