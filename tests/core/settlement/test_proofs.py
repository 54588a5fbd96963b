"""How weeks stand, in columns: stretches of those whose evidence says something."""

from datetime import date

from tests.core.columns.rows import WEEK
from tests.spec.told import log_of
from virksom.programme.columns.spells import DENIED, VERIFIED
from virksom.programme.files.contracts import read_contract
from virksom.programme.kernel import Week, parse_moment
from virksom.programme.record import Draft, Log, append
from virksom.programme.settlement.proofs import proofs_of
from virksom.programme.status import people

TERMS = read_contract("impact60").terms
LAST = Week.of(date(2019, 2, 10))
JOB = (
    "K001 henvist 2019-01-02",
    "K001 starter 2019-01-07",
    "K001 ansat 37 timer fra 2019-01-07",
)
MOMENT = parse_moment("2019-03-01T09:00:00+01:00")


def told(*drafts: Draft) -> Log:
    return append(log_of(*JOB), drafts, moment=MOMENT)


def confirmed(employment: str, until: date | None) -> Draft:
    value = {"employment": employment, "given": "employer", "held": True, "weekly_hours": "37"}
    return Draft(
        kind="confirmation", subject="K001", since=date(2019, 1, 7), until=until, value=value
    )


def disputed(monday: date) -> Draft:
    value = {"reason": "no_work", "answer": "accepted"}
    until = date.fromordinal(monday.toordinal() + 7)
    return Draft(kind="dispute", subject="K001", since=monday, until=until, value=value)


def stands(log: Log) -> list[tuple[int, int, int]]:
    found = proofs_of(people(log.known()), TERMS, through=LAST).get("K001", ())
    return [(one.first // 7 - WEEK, one.until // 7 - WEEK, one.standing) for one in found]


def test_where_nobody_says_anything_nothing_stands_there() -> None:
    assert stands(told()) == []


def test_weeks_that_stand_alike_are_one_stretch_and_those_without_evidence_none() -> None:
    (job,) = (fact.value.employment for fact in told().known().of_kind("employment"))
    assert stands(told(confirmed(job, None))) == [(0, 5, VERIFIED)]
    assert stands(told(confirmed(job, date(2019, 1, 21)))) == [(0, 2, VERIFIED)]


def test_a_week_denied_cuts_a_stretch_in_two() -> None:
    (job,) = (fact.value.employment for fact in told().known().of_kind("employment"))
    log = told(confirmed(job, None), disputed(date(2019, 1, 14)))
    assert stands(log) == [(0, 1, VERIFIED), (1, 2, DENIED), (2, 5, VERIFIED)]


def test_a_dispute_about_work_never_claimed_stands_nowhere() -> None:
    assert proofs_of(people(told(disputed(date(2018, 1, 1))).known()), TERMS, through=LAST) == {}
