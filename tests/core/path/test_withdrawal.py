"""A candidate leaves, and comes back when that was a mistake."""

from datetime import date, timedelta

import pytest

from tests.core.path.known import REFERRED, STARTED, after, facts_of, person_of, told
from tests.spec.told import log_of
from virksom.programme.path.withdrawal import (
    last_withdrawal,
    reopened,
    why_not_reopen,
    why_not_withdraw,
    withdrawn,
)
from virksom.programme.record import Draft, Log

TODAY = date(2019, 10, 7)
LEFT = date(2019, 6, 3)
PATH = (
    *STARTED,
    "K001 element mentoring fra 2019-02-04",
    "K001 element clarification fra 2019-02-04 til og med 2019-03-31",
    "K001 joblæring i V001 fra 2019-07-01, kendt 2019-05-01",
    "K001 ansat 12 timer fra 2019-03-04",
)


def left(log: Log, since: date = LEFT) -> Log:
    person, facts = person_of(log), log.known().about("K001")
    return after(log, *withdrawn(person, facts, since=since, reason="moved", by="konsulent-1"))


@pytest.mark.parametrize(
    ("lines", "since", "words"),
    [
        (("K001 prøvedag 2019-01-01",), LEFT, "ikke henvist"),
        ((REFERRED,), date(2018, 12, 2), "henvist 03.12.2018"),
        (STARTED, date(2019, 1, 7), "kommer efter den dag"),
        ((*STARTED, "K001 afmeldt 2019-06-03"), date(2019, 9, 2), "allerede afmeldt 03.06.2019"),
        (STARTED, date(2020, 10, 8), "mere end et år fremme"),
    ],
)
def test_a_withdrawal_is_refused_with_the_reason(
    lines: tuple[str, ...], since: date, words: str
) -> None:
    reason = why_not_withdraw(person_of(log_of(*lines)), since=since, today=TODAY)
    assert reason is not None
    assert words in reason.da


def test_whoever_never_began_may_leave_from_the_day_of_the_referral() -> None:
    one = person_of(log_of(REFERRED))
    assert why_not_withdraw(one, since=date(2018, 12, 3), today=TODAY) is None
    started = person_of(log_of(*STARTED))
    assert why_not_withdraw(started, since=date(2019, 1, 8), today=TODAY) is None


def test_a_start_that_was_only_agreed_never_comes() -> None:
    log = log_of(REFERRED, "K001 starter 2019-10-21, kendt 2019-10-01")
    for since in (date(2019, 10, 7), date(2019, 10, 21)):
        assert why_not_withdraw(person_of(log), since=since, today=TODAY) is None
        later = left(log, since)
        assert [kind for kind, *_ in told(later)] == ["referral", "withdrawal"]
        fact = last_withdrawal(person_of(later), later.known().facts)
        assert fact is not None
        back = reopened(later, fact, reason="x", by="konsulent-1")
        assert told(after(later, *back)) == told(log)


def test_elements_and_training_end_with_it_and_jobs_go_on() -> None:
    later = left(log_of(*PATH))
    assert told(later)[2:] == [
        ("element", "2019-02-04", "2019-04-01"),
        ("element", "2019-02-04", "2019-06-03"),
        ("employment", "2019-03-04", "None"),
        ("withdrawal", "2019-06-03", "None"),
    ]
    assert len({fact.known_at for fact in later.facts[-3:]}) == 1


def test_what_ends_with_the_last_day_anyway_is_not_told_anew() -> None:
    later = left(log_of(*STARTED, "K001 element mentoring fra 2019-02-04 til og med 2019-06-02"))
    assert later.facts[-1].kind == "withdrawal"
    assert told(later)[2] == ("element", "2019-02-04", "2019-06-03")


def test_a_withdrawal_is_of_the_code_whose_course_runs() -> None:
    lines = ("K002 henvist 2019-01-07", "K001 henvist 2018-12-03", "K001 afmeldt 2018-12-10")
    log = log_of(*lines, "K001 er K002 2019-01-07")
    (first, *_) = withdrawn(person_of(log), log.known().facts, since=LEFT, reason="moved", by="x")
    assert first.subject == "K002"


def test_a_wrong_withdrawal_is_taken_back_with_all_that_it_ended() -> None:
    log = log_of(*PATH)
    later = left(log)
    fact = last_withdrawal(person_of(later), later.known().facts)
    assert fact is not None
    back = after(later, *reopened(later, fact, reason="wrong_person", by="konsulent-1"))
    assert told(back) == told(log)


def test_what_was_corrected_since_stays_when_a_withdrawal_is_taken_back() -> None:
    later = left(log_of(*PATH))
    (mentor,) = [fact for fact in later.known().of_kind("element") if fact.until == LEFT]
    longer = Draft(
        kind="element",
        subject="K001",
        since=mentor.since,
        until=LEFT + timedelta(days=7),
        value={"element": "mentoring"},
        replaces=mentor.id,
    )
    corrected = after(later, longer)
    (fact,) = corrected.known().of_kind("withdrawal")
    drafts = reopened(corrected, fact, reason="slip", by="x")
    assert [draft.kind for draft in drafts] == ["retraction", "training"]


def test_only_who_is_withdrawn_comes_back() -> None:
    assert why_not_reopen(person_of(log_of(*STARTED))) is not None
    assert why_not_reopen(person_of(left(log_of(*STARTED)))) is None
    assert why_not_reopen(person_of(log_of("K001 prøvedag 2019-01-01"))) is not None


def test_the_last_withdrawal_is_that_of_the_latest_course() -> None:
    twice = (*STARTED, "K001 afmeldt 2019-02-04", "K001 henvist 2019-03-04")
    again = (*twice, "K001 afmeldt 2019-06-03")
    for lines, day in ((twice, None), (again, LEFT), (("K001 prøvedag 2019-01-01",), None)):
        fact = last_withdrawal(person_of(log_of(*lines)), facts_of(*lines))
        assert (None if fact is None else fact.since) == day
