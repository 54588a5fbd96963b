"""What other systems are told of candidates: by code, as known at a moment, and no name.

Source:
    Invariants 2 and 3; rules, sections 3 to 5.
"""

from dataclasses import dataclass
from datetime import date, datetime

from virksom.office.store.case import Case, cases, ever_same
from virksom.office.store.contracts import contract_of
from virksom.office.store.facts_out import codes_after
from virksom.office.store.projections import projected
from virksom.office.store.read import ProgrammeRow
from virksom.programme.contract import TermMissing, Terms


@dataclass(frozen=True, slots=True, kw_only=True)
class StateTold:
    """Where a candidate stands on a day, by what was known.

    Args:
        candidate: the person's code; the first of theirs.
        codes: every code of theirs, ascending.
        group: the row of the status table they stand in.
        state: ``full``, ``partial`` and so on for the active; "" for all others.
        reason: of a withdrawal; "" for all others.
        unit: code of the unit of the latest referral; "" when it named none.
        referred: the day of the latest referral; None before it.
        started: the day of the latest start; None before it.
        full_weeks: weeks paid in full, ended by the day.
        partial_weeks: weeks paid in part, ended by the day.
        latest: id of the fact about what happened last by the day; "" for none.
    """

    candidate: str
    codes: tuple[str, ...]
    group: str
    state: str
    reason: str
    unit: str
    referred: date | None
    started: date | None
    full_weeks: int
    partial_weeks: int
    latest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StatesPage:
    """A page of candidates, by code; ``after`` is where the next begins, "" for no next."""

    states: tuple[StateTold, ...]
    after: str


def state_of(row: ProgrammeRow, candidate: str, *, on: date, moment: datetime) -> StateTold | None:
    """Return where a candidate stands on a day as known at a moment; None for nobody then.

    Args:
        row: the programme.
        candidate: any of their codes.
        on: the day.
        moment: what is known up to and including.
    """
    found = _states(row, [candidate], on=on, moment=moment)
    return found[0] if found else None


def states_page(
    row: ProgrammeRow, *, after: str, most: int, on: date, moment: datetime
) -> StatesPage:
    """Return candidates in the order of their codes as texts, after one of them.

    Args:
        row: the programme.
        after: the code after which they come; "" for the first.
        most: how many candidates of today are looked at; those unknown at the moment are left
            out, so a page of the past may hold fewer.
        on: the day.
        moment: what is known up to and including.
    """
    codes = codes_after(row.code, after=after, most=most)
    told = _states(row, codes, on=on, moment=moment)
    return StatesPage(states=told, after=codes[-1] if len(codes) == most else "")


def _states(
    row: ProgrammeRow, codes: list[str], *, on: date, moment: datetime
) -> tuple[StateTold, ...]:
    terms = contract_of(row.contract).terms.known(moment)
    asked = sorted(ever_same(row.code, codes)) if codes else []
    found = cases(row.code, asked, moment=moment) if asked else ()
    told = (_told(one, terms, on=on) for one in found)
    return tuple(one for one in told if one is not None)


def _told(one: Case, terms: Terms, *, on: date) -> StateTold | None:
    try:
        row = projected(one.person, terms, known=one.known, on=on)
    except TermMissing:
        return None
    return StateTold(
        candidate=row.code,
        codes=one.codes,
        group=row.group,
        state=row.state,
        reason=row.reason,
        unit=row.unit,
        referred=row.referred,
        started=row.started,
        full_weeks=row.full_weeks,
        partial_weeks=row.partial_weeks,
        latest=row.latest,
    )
