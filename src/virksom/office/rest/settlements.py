"""Settlement by the API: the runs, the books, and a month prepared and released."""

from collections.abc import Mapping
from typing import Annotated

from django.http import HttpRequest
from ninja import Field, Router, Schema, Status

from virksom.office.access import Deed, Scope
from virksom.office.actions.prepare_settlement import prepare_settlement
from virksom.office.actions.release_settlement import release_settlement
from virksom.office.reports.settlement_ground import accounts, owed_by_week, settling_of
from virksom.office.rest.door import KeyDoor, Sent, Unreadable, Wrong, actor_of
from virksom.office.rest.fields import Limit, NumberAt
from virksom.office.rest.listed import AfterRow, rows_after
from virksom.office.rest.seen import asked, now, seen_on, seen_today
from virksom.programme.billing import RunStanding, books_by_month, last_over
from virksom.programme.files.answers import Answer, statement_form
from virksom.programme.kernel import Month, day_in_copenhagen, parse_moment

router = Router(tags=["settlement"])


class MonthIn(Sent):
    """The last month that is settled, such as ``2019-09``."""

    month: Annotated[str, Field(max_length=7)]


class RunOut(Schema):
    """A settlement run: ``prepared``, ``released`` or ``dropped``; by whom and when."""

    run: str
    month: str
    state: str
    lines_digest: str | None
    prepared_by: str | None
    prepared_at: str
    moved_by: str | None
    moved_at: str | None


class RunsOut(Schema):
    """A page of runs; ``next`` is what to send as ``after`` for the next, null at the end."""

    runs: list[RunOut]
    next: str | None


class ReleasedOut(Schema):
    """A run that was released, and the numbers of what it issued."""

    run: str
    documents: list[str]


_ASKED = {401: Wrong, 403: Wrong}
_TOLD = {**_ASKED, 422: Wrong}


@router.get(
    "/afregninger",
    auth=KeyDoor(Deed.SEE_SETTLEMENT, Scope.SETTLEMENT_READ),
    response={200: RunsOut, **_ASKED, 422: Unreadable},
    operation_id="settlements",
)
def list_settlements(request: HttpRequest, *, after: AfterRow = "", limit: Limit = 100) -> RunsOut:
    """Return settlement runs page by page, the first prepared first."""
    rows = accounts(seen_today(actor_of(request))).runs
    page, reached = rows_after(rows, lambda run: run.code, after=after, most=limit)
    return RunsOut(runs=[_run(run) for run in page], next=reached)


@router.post(
    "/afregninger/forbered",
    auth=KeyDoor(Deed.PREPARE_SETTLEMENT, Scope.SETTLEMENT_WRITE),
    response={201: RunOut, **_TOLD},
    operation_id="prepare",
)
def prepare_run(request: HttpRequest, sent: MonthIn) -> Status[RunOut]:
    """Prepare the settlement of a month; 422 says why not. Nothing is issued yet."""
    actor = actor_of(request)
    fact = prepare_settlement(actor, month=Month.parse(sent.month), moment=now(actor))
    found = accounts(seen_today(actor)).runs
    return Status(201, _run(next(run for run in found if run.code == fact.subject)))


@router.post(
    "/afregninger/{run}/frigiv",
    auth=KeyDoor(Deed.RELEASE_SETTLEMENT, Scope.SETTLEMENT_WRITE),
    response={200: ReleasedOut, **_TOLD},
    operation_id="release",
)
def release_run(request: HttpRequest, run: NumberAt) -> ReleasedOut:
    """Ask to release a prepared run: a person does it in the office, and every key is told so.

    The answer is 422 with the reason, as for whoever prepared the run themselves.
    """
    actor = actor_of(request)
    step, *made = release_settlement(actor, run, moment=now(actor))
    return ReleasedOut(run=step.subject, documents=[fact.subject for fact in made])


@router.get(
    "/opgoerelse",
    auth=KeyDoor(Deed.SEE_SETTLEMENT, Scope.SETTLEMENT_READ),
    response={200: dict[str, object], **_TOLD},
    operation_id="statement",
)
def show_statement(request: HttpRequest, known: str = "") -> Mapping[str, Answer]:
    """Return what was issued, what is owed month by month, and what would change now.

    ``known`` is a day or moment such as ``2019-10-07``; without it everything known now is.
    """
    actor = actor_of(request)
    seen = seen_today(actor)
    if known:
        seen = seen_on(actor, seen.today, moment=parse_moment(known))
    day = day_in_copenhagen(seen.moment)
    found = settling_of(seen, month=last_over(day), waits=False)
    months = books_by_month(found, seen.terms, owed=owed_by_week(seen))
    return statement_form(found, asked(seen), months=months)


def _run(run: RunStanding) -> RunOut:
    moved = run.latest is not run.prepared
    return RunOut(
        run=run.code,
        month=run.says.month,
        state=run.state,
        lines_digest=run.says.lines_digest,
        prepared_by=run.prepared.by,
        prepared_at=run.prepared.known_at.isoformat(),
        moved_by=run.latest.by if moved else None,
        moved_at=run.latest.known_at.isoformat() if moved else None,
    )
