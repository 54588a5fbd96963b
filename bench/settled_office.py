"""What is timed of settling, in an office that stands: each deed as a person does it."""

import gc
import json
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from statistics import median
from time import perf_counter

from django.db import connection
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from bench.asking import HOST, signed_in
from bench.settled_crowd import fill
from bench.timing import TIMES, Line, Took
from tests.office.cast import actor
from virksom.office.access import Role
from virksom.office.actions.bill_files import files_of
from virksom.office.actions.drop_settlement import drop_settlement
from virksom.office.actions.load_demo import load_demo
from virksom.office.actions.prepare_settlement import prepare_settlement
from virksom.office.actions.release_settlement import release_settlement
from virksom.office.store import read, write
from virksom.office.store.contracts import contract_of
from virksom.office.web.warm import warm
from virksom.programme.billing import books, issue
from virksom.programme.files.code import code_digest
from virksom.programme.kernel import Month, Week
from virksom.programme.record import Draft, Fact

_MONTH = Month(2022, 12)
_BY = datetime(2023, 1, 20, 9, tzinfo=UTC)
"""When the months before are settled."""

_NOW = datetime(2023, 2, 20, 9, tzinfo=UTC)
_BOOKKEEPER, _LEADER = actor(Role.BOOKKEEPER), actor(Role.TEAM_LEADER)


def preparing(many: int, *, target: float) -> list[Line]:
    """Time a month prepared with the log at hand, and with nothing at hand.

    The peer is the database itself, asked for the weeks of that month by hours and courses alone:
    no cap, no evidence, no benefit, nothing of what was billed, no reason.
    """
    found = fill(many, month=_MONTH, settled=_BY, moment=_NOW)
    cold, warmed, peer = _middle(_prepared_cold), _middle(_prepared), _middle(_asked)
    job = f"a month prepared, {found.candidates:,} candidates, {found.facts:,} facts"
    named = "PostgreSQL: its hours alone"
    return [
        Line(job=job, ours=warmed, peer=named, theirs=peer, target=target),
        Line(job=f"{job}, log cold", ours=cold, peer=named, theirs=peer, target=4 * target),
    ]


def _middle(seconds: Callable[[], float]) -> Took:
    """Return the median of what a deed says that it took, after one that is not counted."""
    seconds()
    return Took(clock=median(seconds() for _ in range(TIMES)))


def releasing() -> Line:
    """Time a release with all its files, once, for it is not taken back.

    The rule sets are compiled, as after a day's first.
    """
    peer, run, row = _middle(_prepared), _prepare(), read.programmes()[0]
    contract = contract_of(row.contract)
    log, by, code = read.log(row.code), _LEADER.by, code_digest()
    bills = issue(log, contract, run=run, moment=_NOW, by=by, code=code).bills
    for bill in bills:
        files_of(bill, row=row, moment=_NOW)
    took = Took(clock=_once(lambda: release_settlement(_LEADER, run, moment=_NOW)))
    count = sum(len(bill.annex) for bill in bills)
    job = f"that month released once, {count} weeks on {len(bills)} documents, with files"
    return Line(job=job, ours=took, peer="preparing it", theirs=peer, target=1.0)


def correcting() -> Line:
    """Time the page of what would change, asked for the first time after a correction."""
    load_demo(moment=timezone.now())  # noqa: TID251  # the clock that the office will run by
    warm()
    client, page = signed_in("bogholder", sign_in=reverse("sign_in")), reverse("settlement")
    client.get(page, HTTP_HOST=HOST)
    took = _middle(lambda: _after_a_correction(client, page))
    peer = _middle(lambda: _once(lambda: client.get(page, HTTP_HOST=HOST)))
    job = "a correction's effect shown, the demo"
    return Line(job=job, ours=took, peer="the page unchanged", theirs=peer, target=0.2)


def _after_a_correction(client: Client, page: str) -> float:
    row = read.programmes()[0]
    known = read.log(row.code).known()
    job = next(
        fact
        for item in reversed(list(books(known).documents.values()))
        for line in item.lines
        for fact in map(known.find, line.facts)
        if fact is not None and fact.kind == "employment"
    )
    write.append(row.code, [_begun_later(job)], moment=row.clock(timezone.now()))  # noqa: TID251  # as above
    return _once(lambda: client.get(page, HTTP_HOST=HOST))


def _begun_later(job: Fact) -> Draft:
    """Return the correction that a job began a week later than was told."""
    return Draft(
        kind=job.kind,
        subject=job.subject,
        since=job.since + timedelta(weeks=1),
        until=job.until and job.until + timedelta(weeks=1),
        value=json.loads(job.wire)["value"],
        by="konsulent-1",
        replaces=job.id,
    )


def _prepared_cold() -> float:
    """Prepare the month with nothing of the log at hand, as after a start."""
    read._kept.clear()  # noqa: SLF001  # what a process keeps between two deeds
    return _prepared()


def _prepared() -> float:
    """Prepare the month, drop it again, and return the seconds of preparing."""
    runs: list[str] = []
    took = _once(lambda: runs.append(_prepare()))
    drop_settlement(_BOOKKEEPER, runs[0], moment=_NOW)
    return took


def _prepare() -> str:
    return prepare_settlement(_BOOKKEEPER, month=_MONTH, moment=_NOW).subject


def _once(work: Callable[[], object]) -> float:
    gc.collect()
    begun = perf_counter()
    work()
    return perf_counter() - begun


_PEER = """
WITH weeks AS (
  SELECT day::date AS monday, day::date + 7 AS after
  FROM generate_series(%s::date, %s::date, '7 days') AS day
), jobs AS (
  SELECT subject, since, until, (wire::json->'value'->>'weekly_hours')::numeric AS hours
  FROM store_fact WHERE kind = 'employment' AND wire::json->'value'->>'form' = 'ordinary'
), starts AS (SELECT subject, min(since) AS since FROM store_fact WHERE kind = 'start' GROUP BY 1
), ends AS (
  SELECT subject, max(since) AS since FROM store_fact WHERE kind = 'withdrawal' GROUP BY 1
)
SELECT tier, count(*) FROM (
  SELECT jobs.subject, monday, CASE WHEN sum(hours) >= 37 THEN 'full' ELSE 'partial' END AS tier
  FROM jobs JOIN weeks ON jobs.since <= monday AND (jobs.until IS NULL OR jobs.until >= after)
  JOIN starts ON starts.subject = jobs.subject AND starts.since <= monday
  LEFT JOIN ends ON ends.subject = jobs.subject
  WHERE ends.since IS NULL OR ends.since >= after
  GROUP BY 1, 2 HAVING sum(hours) > 0) AS paid GROUP BY 1
"""


def _asked() -> float:
    first = Week.of(date(_MONTH.year, _MONTH.number, 4)).monday
    with connection.cursor() as cursor:
        return _once(lambda: cursor.execute(_PEER, [first, date(_MONTH.year, _MONTH.number, 25)]))
