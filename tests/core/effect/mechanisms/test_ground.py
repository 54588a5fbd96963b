"""What the mechanisms are read from."""

from datetime import datetime, timedelta

import pytest

from tests.core.effect.facts import day, ground, job, log, person, said, seen
from virksom.programme.contract import TermMissing
from virksom.programme.effect.mechanisms.ground import Ground, course_of
from virksom.programme.kernel import COPENHAGEN
from virksom.programme.status import AsKnown, State


def test_nothing_is_counted_on_days_after_what_is_known() -> None:
    told = seen(*person("K001"), moment=datetime(2019, 3, 1, 12, tzinfo=COPENHAGEN))
    assert Ground(told).last == datetime(2019, 3, 1, tzinfo=COPENHAGEN).date()
    assert ground(*person("K001"), after=5).last == day(5)


def test_asked_for_everything_the_last_fact_ends_what_is_known() -> None:
    one = seen(*person("K001"))
    every = AsKnown(log=one.log, contract=one.contract, on=day(400), moment=None)
    assert Ground(every).last == day(0)
    nothing = AsKnown(log=log([]), contract=one.contract, on=day(400), moment=None)
    assert Ground(nothing).last == day(400)


def test_a_programme_says_whether_its_people_are_invented() -> None:
    assert ground(said("programme", "P1", -9, invented=True)).invented
    assert not ground(said("programme", "P1", -9)).invented
    assert not ground().invented


def test_who_is_referred_or_begins_later_is_not_there_yet() -> None:
    found = ground(
        *person("K001"), said("start", "K002", 500), said("referral", "K002", 450, unit="u")
    )
    assert [one.id for one in found.referred] == ["K001"]
    assert [(one.id, start) for one, start in found.begun] == [("K001", day(0))]
    assert course_of(*found.begun[0]).referred == day(-7)


def test_the_first_day_of_self_support_and_the_state_of_a_day() -> None:
    found = ground(*person("K001"), job("K001", 30, until=60), *person("K002"))
    one, other = found.referred
    assert (found.first_support(one), found.first_support(other)) == (day(30), None)
    assert found.state(one, day(30)) is State.FULL
    assert found.state(one, day(60)) is State.NONE


def test_before_the_contract_there_are_no_days_to_read() -> None:
    told = seen(*person("K001"))
    early = Ground(AsKnown(log=told.log, contract=told.contract, on=day(-900), moment=None))
    with pytest.raises(TermMissing):
        early.timeline(early.seen.people[0])


def test_contacts_stand_by_the_company_they_are_counted_for() -> None:
    found = ground(
        said("contact", "V002", 1),
        said("contact", "V001", 2),
        said("contact", "K001", 2),
        said("same_company", "V002", 3, other="V001"),
    )
    assert {code: len(facts) for code, facts in found.contacts.items()} == {"V001": 2}


def test_ties_to_companies_come_of_training_proposals_and_jobs() -> None:
    found = ground(
        *person("K001"),
        said("training", "K001", 5, workplace="V002", trade="cleaning"),
        said("opening", "O001", 6, company="V003"),
        said("opening", "O002", 6),
        said("proposal", "O001", 7, candidate="K001", step="proposed"),
        said("proposal", "O002", 7, candidate="K001", step="proposed"),
        said("proposal", "O003", 7, candidate="K001", step="wanted"),
        job("K001", 20, company="V004"),
    )
    (one,) = found.referred
    assert found.companies(one, by=day(6)) == {"V002"}
    assert found.companies(one, by=day(20)) == {"V002", "V003", "V004"}


def test_a_companys_request_about_an_opening_is_found_by_it() -> None:
    found = ground(
        said("opening", "O001", 1, company="V001", asked=True),
        said("contact", "V001", 2, asked=True),
        said("contact", "V001", 3),
    )
    assert found.answers["O001"].to_answer == timedelta(days=2)
    assert list(found.answers) == ["O001"]
