"""Evidence by the API: the work lists, and the municipality's list held against what is claimed."""

from collections.abc import Callable, Sequence
from typing import Annotated

from django.http import HttpRequest
from ninja import Field, Router, Schema

from virksom.office.access import Deed, Scope
from virksom.office.reports.evidence import lists_of
from virksom.office.rest.door import KeyDoor, Sent, Unreadable, Wrong, actor_of
from virksom.office.rest.fields import Limit
from virksom.office.rest.listed import AfterRow, sorted_after
from virksom.office.rest.seen import seen_today
from virksom.office.store.register_tables import registers
from virksom.programme.billing.reconcile import Difference, Listed, reconcile
from virksom.programme.billing.reconcile_words import NOBODY
from virksom.programme.billing.worklists import WorkRow
from virksom.programme.evidence.registers import NONE
from virksom.programme.kernel import Refusal, Text, Week, amount_text, quoted

router = Router(tags=["evidence"])

MOST = 100_000
"""Weeks of a list that are compared at once."""


class Words(Schema):
    """A sentence in both languages."""

    da: str
    en: str


class WorkOut(Schema):
    """Consecutive weeks of one candidate that wait for somebody, and what hangs on them."""

    held_in: str
    cause: str
    candidate: str
    first_week: str
    last_week: str
    weeks: int
    kroner: str
    who: str
    step: Words
    facts: list[str]


class WorksOut(Schema):
    """A page of what waits; ``next`` is what to send as ``after``, null at the end."""

    work: list[WorkOut]
    next: str | None


class ListedIn(Sent):
    """A candidate's week on the municipality's list, by code; ``none`` for no benefit."""

    candidate: Annotated[str, Field(max_length=20)]
    week: Annotated[str, Field(max_length=8)]
    code: Annotated[str, Field(max_length=80)]


class BenefitWeeksIn(Sent):
    """The municipality's list."""

    weeks: Annotated[list[ListedIn], Field(max_length=MOST)]


class DifferenceOut(Schema):
    """How one candidate's week compares, and who must act."""

    kind: str
    candidate: str
    week: str
    listed: list[str]
    claimed: str
    billed: bool
    kroner: str
    who: str
    why: Words
    facts: list[str]


class DifferencesOut(Schema):
    """A page of a comparison; ``next`` is what to send as ``after``, null at the end."""

    differences: list[DifferenceOut]
    next: str | None


_ASKED = {401: Wrong, 403: Wrong}


@router.get(
    "/beviser",
    auth=KeyDoor(Deed.SEE_EVIDENCE, Scope.EVIDENCE_READ),
    response={200: WorksOut, **_ASKED, 422: Unreadable},
    operation_id="work_lists",
)
def list_work(
    request: HttpRequest, *, liste: str = "", after: AfterRow = "", limit: Limit = 500
) -> WorksOut:
    """Return what waits for somebody, or what stands on one list, by candidate and week."""
    every = lists_of(seen_today(actor_of(request))).rows
    rows = [row for row in every if liste in {"", row.says.held_in}]
    page, reached = sorted_after(rows, _name, after=after, most=limit)
    return WorksOut(work=[_work(row) for row in page], next=reached)


@router.post(
    "/afstemning",
    auth=KeyDoor(Deed.RECONCILE, Scope.EVIDENCE_COMPARE),
    response={200: DifferencesOut, **_ASKED, 422: Wrong},
    operation_id="reconcile",
)
def compare_list(
    request: HttpRequest, *, sent: BenefitWeeksIn, after: AfterRow = "", limit: Limit = 500
) -> DifferencesOut:
    """Compare a list of benefit weeks with what is claimed, by candidate and week.

    Rows about nobody in the programme stand last, as they are listed. Nothing is written: for
    the next page the same list is sent again.
    """
    seen = seen_today(actor_of(request))
    ours = _our_codes()
    listed = [_listed(one, row=row, ours=ours) for row, one in enumerate(sent.weeks, start=1)]
    every = reconcile(seen.known, seen.terms, listed=listed)
    page, reached = sorted_after(every, _name_in(listed), after=after, most=limit)
    return DifferencesOut(differences=[_difference(one) for one in page], next=reached)


class UnknownBenefit(Refusal):
    """A row of the list has a code that is none of ours."""


def _our_codes() -> frozenset[str]:
    """Return every code that a register's code is called here."""
    tables = [one.table for one in registers().values() if one.table is not None]
    ours = {code for table in tables for code in table.codes.values()}
    return frozenset({NONE, *ours, *(code for table in tables for *_, code in table.ranges)})


def _listed(one: ListedIn, *, row: int, ours: frozenset[str]) -> Listed:
    if one.code not in ours:
        shown, every = quoted(one.code), ", ".join(sorted(ours))
        raise UnknownBenefit(
            Text(
                f"Række {row}: {shown.da} er ingen ydelse, vi kender; skriv en af {every}.",
                f"Row {row}: {shown.en} is no benefit known here; write one of {every}.",
            )
        )
    return Listed(candidate=one.candidate, week=Week.parse(one.week), code=one.code)


def _name(row: WorkRow) -> str:
    """Return what a row is called: nobody's week stands twice on a list for one cause."""
    return f"{row.candidate}.{row.weeks[0]}.{row.cause}"


def _name_in(listed: Sequence[Listed]) -> Callable[[Difference], str]:
    """Return what gives a row of a comparison its name: a candidate's week stands there once.

    What is listed of somebody unknown may be any number, and a name stands in the address of the
    next page, where logs have it: such a row goes by its place on the list.
    """
    places: dict[tuple[str, Week], int] = {}
    for place, row in enumerate(listed, start=1):
        places.setdefault((row.candidate, row.week), place)

    def name(one: Difference) -> str:
        if one.kind == NOBODY:
            return f"row.{places[one.candidate, one.week]:06d}"
        return f"{one.candidate}.{one.week}"

    return name


def _work(row: WorkRow) -> WorkOut:
    says = row.says
    return WorkOut(
        held_in=says.held_in,
        cause=row.cause,
        candidate=row.candidate,
        first_week=str(row.weeks[0]),
        last_week=str(row.weeks[-1]),
        weeks=len(row.weeks),
        kroner=amount_text(row.kroner),
        who=says.who,
        step=Words(da=says.step.da, en=says.step.en),
        facts=list(row.facts),
    )


def _difference(one: Difference) -> DifferenceOut:
    says = one.says
    return DifferenceOut(
        kind=one.kind,
        candidate=one.candidate,
        week=str(one.week),
        listed=list(one.listed),
        claimed=one.claimed,
        billed=one.billed,
        kroner=amount_text(one.kroner),
        who=says.who,
        why=Words(da=says.why.da, en=says.why.en),
        facts=list(one.facts),
    )
