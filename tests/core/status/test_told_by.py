"""Whose candidate somebody is, as the facts tell."""

from datetime import date

from tests.core.path.known import REFERRED, after
from tests.spec.told import log_of
from virksom.programme.record import Draft
from virksom.programme.status.told_by import (
    adviser_of,
    consultant_of,
    consultants_told,
    unit_of,
)

TODAY = date(2019, 10, 7)


def test_the_consultant_is_who_told_the_latest_of_the_daily_work() -> None:
    days = (date(2019, 1, 7), date(2019, 2, 4), date(2019, 3, 4))
    tellers = ("konsulent-1", "konsulent-2", "raadgiver-1")
    drafts = [
        Draft(kind="element", subject="K001", since=day, value={"element": "x"}, by=by)
        for day, by in zip(days, tellers, strict=True)
    ]
    facts = after(log_of(REFERRED), *drafts).known().facts
    assert consultant_of(facts, among={"konsulent-1", "konsulent-2"}) == "konsulent-2"
    assert consultant_of(facts, among=()) == ""


def test_the_adviser_is_named_by_the_latest_referral_or_told_it() -> None:
    named = {"unit": "uddannelseshuset", "adviser": "raadgiver-3"}
    drafts = [
        Draft(kind="referral", subject="K001", since=TODAY, value={"unit": "x"}, by="raadgiver-1"),
        Draft(kind="referral", subject="K001", since=TODAY, value=named, by="konsulent-1"),
    ]
    log = after(log_of(REFERRED), drafts[0])
    assert adviser_of(log.known().facts) == "raadgiver-1"
    assert adviser_of(after(log, drafts[1]).known().facts) == "raadgiver-3"
    assert adviser_of(()) == ""


def test_a_candidate_is_of_the_unit_that_referred_them_last_by_day() -> None:
    later = "K001 henvist 2019-03-04 af job_og_aktivhuset, kendt 2019-01-01"
    assert unit_of(log_of(later, "K001 henvist 2019-02-01").facts) == "job_og_aktivhuset"
    assert unit_of(log_of("K001 starter 2019-01-07").facts) == ""


def test_a_consultant_is_known_by_the_code() -> None:
    drafts = [
        Draft(kind="start", subject="K001", since=TODAY, by=by)
        for by in ("konsulent-7", "raadgiver-1", None)
    ]
    assert consultants_told(after(log_of(REFERRED), *drafts).facts) == {"konsulent-7"}
