"""Statuses and facts out: by code, as known at a moment, in pages; never a name."""

from collections.abc import Mapping
from dataclasses import asdict
from datetime import date, datetime
from typing import Annotated, Any

from django.http import HttpRequest
from ninja import Query, Router, Schema, Status

from virksom.office.access import Deed, Scope
from virksom.office.actions.read_facts import read_facts
from virksom.office.reports.told_out import StateTold, state_of, states_page
from virksom.office.rest.door import KeyDoor, Unreadable, Wrong, actor_of, told
from virksom.office.rest.fields import AfterPlace, CandidateAt, Known, Limit, On
from virksom.office.rest.seen import asked, now, seen_on
from virksom.office.store import read
from virksom.programme.files.answers import Answer, status_form
from virksom.programme.kernel import Text, day_in_copenhagen, parse_day, parse_moment
from virksom.programme.kernel.moment import end_of_day

router = Router(tags=["status"])


class StateOut(Schema):
    """Where a candidate stands: ``group`` is a row of the status table.

    ``state`` is how the day is read for those who are active, null for all others; ``latest`` is
    the id of the fact about what happened last.
    """

    candidate: str
    codes: list[str]
    group: str
    state: str | None
    reason: str | None
    unit: str | None
    referred: date | None
    started: date | None
    full_weeks: int
    partial_weeks: int
    latest: str | None


class OneOut(StateOut):
    """The same, with the day that is told of and what was known."""

    on: date
    known: str


class StatesOut(Schema):
    """A page of candidates; ``next`` is what to send as ``after`` for the next, null at the end."""

    on: date
    known: str
    candidates: list[StateOut]
    next: str | None


class FactOut(Schema):
    """A fact and its place in the log; ``fact`` is the line of ``facts.jsonl`` as it was sealed."""

    position: int
    fact: dict[str, Any]


class FactsOut(Schema):
    """A page of facts; ``next`` is what to send as ``after`` next, also when this was the last.

    ``more`` says whether facts lie after it already.
    """

    facts: list[FactOut]
    next: int
    more: bool


_ASKED = {401: Wrong, 403: Wrong, 422: Unreadable}
_AFTER_CODE = Annotated[
    str, Query(max_length=20, pattern=r"^(K[0-9]+)?$", description="`next` of the page before.")
]


@router.get(
    "/status",
    auth=KeyDoor(Deed.SEE_OVERVIEW, Scope.STATUS_READ),
    response={200: dict[str, object], **_ASKED},
    operation_id="status",
)
def show_status(request: HttpRequest, *, known: Known = "", on: On = "") -> Mapping[str, Answer]:
    """Return the status table of a day, as known at a moment."""
    actor = actor_of(request)
    day, moment = _when(now(actor), known=known, on=on)
    seen = seen_on(actor, day, moment=moment, on=day)
    return status_form(seen.table, asked(seen))


@router.get(
    "/kandidater",
    auth=KeyDoor(Deed.SEE_CANDIDATE, Scope.STATUS_READ),
    response={200: StatesOut, **_ASKED},
    operation_id="candidates",
)
def list_candidates(
    request: HttpRequest,
    *,
    known: Known = "",
    on: On = "",
    after: _AFTER_CODE = "",
    limit: Limit = 100,
) -> StatesOut:
    """Return where candidates stand, page by page, in the order of their codes as texts."""
    actor = actor_of(request)
    day, moment = _when(now(actor), known=known, on=on)
    row = read.programme(actor.programme)
    page = states_page(row, after=after, most=limit, on=day, moment=moment)
    return StatesOut(
        on=day,
        known=moment.isoformat(),
        candidates=[StateOut(**_state(one)) for one in page.states],
        next=page.after or None,
    )


@router.get(
    "/kandidater/{candidate}",
    auth=KeyDoor(Deed.SEE_CANDIDATE, Scope.STATUS_READ),
    response={200: OneOut, 404: Wrong, **_ASKED},
    operation_id="candidate",
)
def show_candidate(
    request: HttpRequest, candidate: CandidateAt, *, known: Known = "", on: On = ""
) -> OneOut | Status[dict[str, str]]:
    """Return where a candidate stands on a day, as known at a moment; 404 for nobody then."""
    actor = actor_of(request)
    day, moment = _when(now(actor), known=known, on=on)
    found = state_of(read.programme(actor.programme), candidate, on=day, moment=moment)
    if found is None:
        return Status(404, told(_nobody(candidate)))
    return OneOut(on=day, known=moment.isoformat(), **_state(found))


@router.get(
    "/fakta",
    auth=KeyDoor(Deed.READ_FACTS, Scope.FACTS_READ),
    response={200: FactsOut, **_ASKED},
    operation_id="facts",
)
def list_facts(request: HttpRequest, *, after: AfterPlace = 0, limit: Limit = 500) -> FactsOut:
    """Return facts in the order of the log; a unit's key is told of the unit's candidates alone."""
    actor = actor_of(request)
    page = read_facts(actor, after, most=limit, moment=now(actor))
    return FactsOut(
        facts=[FactOut(position=one.position, fact=one.wire) for one in page.lines],
        next=page.reached,
        more=not page.whole,
    )


def _when(moment: datetime, *, known: str, on: str) -> tuple[date, datetime]:
    """Return the day that is told of and what is known: today, all, unless something else is asked.

    Raises:
        Refusal: one of them is no day or moment.
    """
    known_at = parse_moment(known) if known else end_of_day(day_in_copenhagen(moment))
    return parse_day(on) if on else day_in_copenhagen(known_at), known_at


def _state(one: StateTold) -> dict[str, Any]:
    """Return a state with null for what there is nothing of."""
    return {name: None if value == "" else value for name, value in asdict(one).items()}


def _nobody(candidate: str) -> Text:
    return Text(
        f"Der er ingen kandidat {candidate} da.", f"There is no candidate {candidate} then."
    )
