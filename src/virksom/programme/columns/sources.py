"""What each source shows of some days of a claimed week, in numbers.

Source:
    Clause 7.1; rules, section 3.
"""

from virksom.programme.columns.desk import BRIDGED, EARNED, INSIDE, STATE, Desk
from virksom.programme.columns.paid import month_paid
from virksom.programme.columns.parameters import (
    BENEFIT_REGISTER,
    EDUCATION,
    FLEX_SUBSIDY,
    FULL,
    FULL_BY_NO_BENEFIT,
    GONE,
    INCOME_REGISTER,
    NO_BENEFIT,
    NONE,
    NORM,
    PARTIAL,
    REQUIRES,
    ROLE,
    STUDENT_GRANT,
    UNKNOWN,
)
from virksom.programme.columns.spells import (
    AGE,
    BENEFIT,
    FLEKSJOB,
    FREE_STUDY,
    HOUR,
    HOURS,
    KIND,
    ORDINARY,
    OWN,
    PAID_HOURS,
    REF,
    SINCE,
    UNKNOWN_HOURS,
    UNTIL,
    Numbers,
)
from virksom.programme.columns.turns import counts_on
from virksom.programme.kernel.compiled import lean_part

Rows = tuple[int, int, int]
"""Where a person's stretches begin, where they end and evidence begins, and where that ends."""

_SOME = HOUR // 100
"""The hours of a job that was held, when the answer tells none: some."""


@lean_part
def worth_of(days: Numbers, place: int, education: int) -> int:
    """Return what a day is paid as: education as the terms say, work as what it is."""
    worth: int = max(days[place, EARNED], min(days[place, STATE], education))
    return worth


@lean_part
def shown(
    desk: Desk, at: Rows, terms: int, where: tuple[int, int, int, int]
) -> tuple[int, int, int]:
    """Return whether a source speaks of a day, what it vouches for, and the most it lets it be.

    Never more than the day is worth; a gap that is bridged is let be.

    Source:
        Clause 7.1.

    Args:
        desk: the rows, the terms, and the person's days.
        at: the person's rows.
        terms: which stretch of the terms.
        where: which source, the day, its stretch of days, and what the day is worth.
    """
    source, day, place, worth = where
    bridged = desk.days[place, INSIDE] == BRIDGED
    study = NONE
    if not bridged and _learns(desk.spells, at, day):
        study = min(desk.days[place, STATE], desk.rules[terms, EDUCATION])
    spoke, shows, most = 0, NONE, NONE
    if source == BENEFIT_REGISTER:
        spoke, shows, most = _benefits(desk, at, terms, (day, worth, study, bridged))
    elif not bridged:
        if source == INCOME_REGISTER:
            spoke, shows = _pay(desk, at, terms, (day, place))
            most = max(shows, study)
        else:
            spoke, shows, most = _answers(
                desk, at, terms, (source - INCOME_REGISTER + PAID_HOURS, day)
            )
            most = max(most, study)
    if not spoke:
        return 0, worth if bridged else NONE, worth
    return 1, min(shows, worth), min(most, worth)


@lean_part
def _learns(spells: Numbers, at: Rows, day: int) -> bool:
    """Say whether education without public support covers a day."""
    for row in range(at[0], at[1]):
        if spells[row, KIND] == FREE_STUDY and spells[row, SINCE] <= day < spells[row, UNTIL]:
            return True
    return False


@lean_part
def _benefits(
    desk: Desk, at: Rows, terms: int, where: tuple[int, int, int, bool]
) -> tuple[int, int, int]:
    """Return what the benefit register shows of a day: see ``shown``."""
    day, worth, study, bridged = where
    spells, spoke, shows = desk.spells, 0, NONE
    for row in range(at[0], at[1]):
        if spells[row, KIND] != BENEFIT or not spells[row, SINCE] <= day < spells[row, UNTIL]:
            continue
        role, vouched = desk.limits[terms, spells[row, REF]] >> ROLE, NONE
        if role == GONE:
            return 1, NONE, NONE
        if role == NO_BENEFIT:
            vouched = UNKNOWN
        elif role == STUDENT_GRANT:
            vouched = study
        elif role == FLEX_SUBSIDY and not bridged and _on_terms(spells, at, day):
            vouched = PARTIAL
        if vouched != NONE:
            spoke, shows = 1, max(shows, vouched)
    return spoke, shows, worth


@lean_part
def _on_terms(spells: Numbers, at: Rows, day: int) -> bool:
    """Say whether a fleksjob counts on a day."""
    for row in range(at[0], at[1]):
        if spells[row, KIND] == FLEKSJOB and _works(spells, at, row, day):
            return True
    return False


@lean_part
def _works(spells: Numbers, at: Rows, row: int, day: int) -> bool:
    """Say whether a row is work that counts on a day: a fleksjob, or ordinary with hours."""
    kind = spells[row, KIND]
    if kind != FLEKSJOB and (kind != ORDINARY or spells[row, HOURS] <= 0):
        return False
    if not spells[row, SINCE] <= day < spells[row, UNTIL]:
        return False
    return counts_on(spells, (at[0], at[1]), row, day)


@lean_part
def _pay(desk: Desk, at: Rows, terms: int, where: tuple[int, int]) -> tuple[int, int]:
    """Return whether the income register speaks of a day, and what it vouches for.

    Source:
        Clause 7.1; the switch ``full_requires``.
    """
    day, place = where
    for row in range(at[0], at[1]):
        if _works(desk.spells, at, row, day):
            spoke, paid, as_said, as_full = month_paid(desk, at, terms, day)
            if not spoke or not paid:
                return spoke, NONE
            if desk.rules[terms, REQUIRES] == FULL_BY_NO_BENEFIT:
                return 1, FULL
            enough = as_said if desk.days[place, EARNED] == FULL else as_full
            return 1, FULL if enough else PARTIAL
    return 0, NONE


@lean_part
def _answers(desk: Desk, at: Rows, terms: int, where: tuple[int, int]) -> tuple[int, int, int]:
    """Return whether answers of a kind speak of a day, what they vouch for and the most they let.

    Source:
        Clause 7.1; rules, section 3.
    """
    kind, day = where
    spells = desk.spells
    spoke, sure, at_most = 0, (NONE, 0), (NONE, 0)
    for row in range(at[0], at[1]):
        if _works(spells, at, row, day):
            answer = _answer(spells, at, kind, (spells[row, REF], day))
            hours = spells[row, HOURS]
            if answer >= 0:
                spoke, told = 1, spells[answer, HOURS]
                if not spells[answer, OWN]:
                    continue
                hours = hours if told == UNKNOWN_HOURS else told
                vouched = _SOME if told == UNKNOWN_HOURS else told
                sure = _with(sure, spells[row, KIND], vouched)
            at_most = _with(at_most, spells[row, KIND], hours)
    return spoke, _worth(desk, terms, sure), _worth(desk, terms, at_most)


@lean_part
def _answer(spells: Numbers, at: Rows, kind: int, where: tuple[int, int]) -> int:
    """Return the row of the latest known answer about a job that covers a day; -1 without one."""
    job, day = where
    found = -1
    for row in range(at[1], at[2]):
        if (
            spells[row, KIND] == kind
            and spells[row, REF] == job
            and spells[row, SINCE] <= day < spells[row, UNTIL]
            and (found < 0 or spells[row, AGE] > spells[found, AGE])
        ):
            found = row
    return found


@lean_part
def _with(held: tuple[int, int], kind: int, hours: int) -> tuple[int, int]:
    """Return what work comes to with one more: the most by itself, and the ordinary hours."""
    if kind == FLEKSJOB:
        return PARTIAL, held[1]
    return held[0], held[1] + hours


@lean_part
def _worth(desk: Desk, terms: int, held: tuple[int, int]) -> int:
    """Return what work counts for."""
    rules, hours = desk.rules, held[1]
    if hours <= 0:
        return held[0]
    full = rules[terms, REQUIRES] == FULL_BY_NO_BENEFIT or hours >= rules[terms, NORM]
    return FULL if full else PARTIAL
