"""How far the work with a company has come."""

from datetime import date

import pytest

from tests.core.companies.known import day, fact, job, log_of
from virksom.programme.companies.pipeline import Stage, Standing, company_of, standings
from virksom.programme.record import Draft

NEW = fact("company", "V009", day(1))
TALKED = fact("contact", "V009", day(4), channel="phone", minutes=15)
OPENING = fact("opening", "O001", day(6), company="V009")
JOB = job("V009", day(11))


LAST = day(31)


def standing(*drafts: Draft, on: date = LAST) -> Standing:
    (one,) = standings(log_of(*drafts).known(), on=on)
    return one


@pytest.mark.parametrize(
    ("drafts", "stage", "since"),
    [
        ((NEW,), Stage.NEW, day(1)),
        ((NEW, TALKED), Stage.TALKED, day(4)),
        ((NEW, TALKED, OPENING), Stage.OPENING, day(6)),
        ((NEW, OPENING, JOB), Stage.EMPLOYED, day(11)),
        ((NEW, JOB, job("V009", day(18))), Stage.EMPLOYED, day(11)),
        ((NEW, JOB, job("V009", day(18), employment="E002")), Stage.AGAIN, day(18)),
        ((JOB, fact("opening", "O002", day(20), company="V009")), Stage.AGAIN, day(20)),
        ((NEW, job("V009", day(11), form="internship")), Stage.NEW, day(1)),
    ],
)
def test_the_stage_follows_from_the_facts(
    drafts: tuple[Draft, ...], stage: Stage, since: date
) -> None:
    found = standing(*drafts)
    assert (found.stage, found.since) == (stage, since)


def test_each_stage_has_its_reason_with_the_fact() -> None:
    found = standing(NEW, TALKED, OPENING, JOB)
    told = [(reason.code, reason.facts) for reason in found.reasons]
    assert told == [
        ("new", ("f000001",)),
        ("talked", ("f000002",)),
        ("opening", ("f000003",)),
        ("employed", ("f000004",)),
    ]
    assert {reason.clause for reason in found.reasons} == {"6.3"}


def test_what_comes_after_the_day_is_not_told() -> None:
    found = standing(NEW, TALKED, JOB, on=day(10))
    assert (found.stage, found.last_contact) == (Stage.TALKED, day(4))


def test_what_happens_on_the_day_itself_is_told() -> None:
    assert standing(NEW, TALKED, on=day(4)).stage is Stage.TALKED
    assert standing(NEW, TALKED, on=day(3)).stage is Stage.NEW


def test_before_the_first_contact_there_is_no_last() -> None:
    assert standing(NEW).last_contact is None


def test_companies_that_are_one_stand_as_one() -> None:
    same = fact("same_company", "V009", day(12), other="V002")
    talked = fact("contact", "V002", day(2), minutes=5)
    found = standing(NEW, talked, OPENING, same)
    assert (found.company, found.codes, found.stage) == ("V002", ("V002", "V009"), Stage.OPENING)


def test_who_is_named_last_has_it_else_who_talked_last() -> None:
    other = fact("contact", "V009", day(5), by="konsulent-2")
    named = fact("company", "V009", day(1), consultant="konsulent-3")
    assert standing(NEW).consultant == ""
    assert standing(NEW, TALKED, other).consultant == "konsulent-2"
    assert standing(NEW, TALKED).consultant == "konsulent-1"
    assert standing(named, TALKED).consultant == "konsulent-3"


def test_of_two_codes_that_are_one_the_latest_fact_names_who_has_it() -> None:
    told = [
        fact("company", code, day(1), consultant=by)
        for code, by in (("V002", "konsulent-9"), ("V009", "konsulent-3"))
    ]
    same = fact("same_company", "V009", day(2), other="V002")
    assert standing(*told, same).consultant == "konsulent-3"
    assert standing(*reversed(told), same).consultant == "konsulent-9"


def test_a_fact_of_something_else_is_about_no_company() -> None:
    facts = log_of(
        fact("start", "K001", day(1)),
        fact("contact", "K001", day(1)),
        fact("opening", "O001", day(1)),
    ).facts
    assert [company_of(one) for one in facts] == ["", "", ""]
    assert standings(log_of(fact("start", "K001", day(1))).known(), on=day(31)) == ()


def test_each_stage_has_a_word_and_a_code() -> None:
    assert [stage.code for stage in Stage] == ["new", "talked", "opening", "employed", "again"]
    assert Stage.AGAIN.text.da == "Igen"
