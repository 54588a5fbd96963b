"""The recruitment interview: what may come next, and why not."""

from datetime import date, datetime

import pytest

from tests.core.path.told import ALL, MONDAY, PLANNED, TUESDAY, known, person, told
from virksom.programme.kernel import COPENHAGEN, Text
from virksom.programme.path import (
    Talk,
    latest_talk,
    why_not_close,
    why_not_fix,
    why_not_invite,
    why_not_note,
)
from virksom.programme.path.interview import read_time, talks, why_not_times
from virksom.programme.record import Draft
from virksom.programme.status import Person

PROPOSED = told("interview", TUESDAY, kind="recruitment", proposed=[PLANNED], **ALL)
FIXED = told("interview", TUESDAY, kind="recruitment", planned=PLANNED, **ALL)
LEFT = told("withdrawal", MONDAY, reason="moved")


def ended(outcome: str, **more: object) -> Draft:
    return told("interview", TUESDAY, planned=PLANNED, outcome=outcome, **ALL, **more)  # type: ignore[arg-type]


def talk(*drafts: Draft) -> Talk | None:
    facts = known(*drafts)
    return latest_talk(person(facts), facts.facts)


def invite(*drafts: Draft) -> Text | None:
    return why_not_invite(person(known(*drafts)), talk(*drafts))


def fix(*drafts: Draft) -> Text | None:
    return why_not_fix(person(known(*drafts)), talk(*drafts))


def said(reason: Text | None) -> str:
    return "" if reason is None else reason.da


def test_a_referred_candidate_may_be_invited() -> None:
    assert invite() is None


@pytest.mark.parametrize("outcome", ["another_time", "no_show", "cancelled"])
def test_after_one_that_came_to_nothing_another_may_be_proposed(outcome: str) -> None:
    assert invite(ended(outcome)) is None


@pytest.mark.parametrize(
    ("drafts", "why"),
    [
        ((PROPOSED,), "Der er allerede foreslået tider"),
        ((FIXED,), "Der er allerede aftalt en tid; flyt den"),
        ((ended("agreed"),), "Rekrutteringssamtalen er holdt."),
        ((ended("not_in_target_group"),), "Rekrutteringssamtalen er holdt."),
        ((LEFT,), "afmeldt 07.10.2019"),
    ],
)
def test_otherwise_it_is_told_why_not(drafts: tuple[Draft, ...], why: str) -> None:
    assert why in said(invite(*drafts))


def test_nobody_is_invited_who_was_never_referred() -> None:
    nobody = Person(id="K001", ids=("K001",), courses=())
    assert said(why_not_invite(nobody, None)) == "Kandidaten er ikke henvist."


@pytest.mark.parametrize("drafts", [(PROPOSED,), (FIXED,)])
def test_an_open_interview_can_be_fixed_and_moved(drafts: tuple[Draft, ...]) -> None:
    assert fix(*drafts) is None


@pytest.mark.parametrize(
    ("drafts", "why"),
    [((), "foreslå tider først"), ((ended("agreed"),), "foreslå tider"), ((LEFT,), "afmeldt")],
)
def test_one_that_is_not_open_cannot(drafts: tuple[Draft, ...], why: str) -> None:
    assert why in said(fix(*drafts))


def test_who_came_is_noted_on_the_day_and_later() -> None:
    for role in ("candidate", "employer"):
        assert why_not_note(talk(FIXED), role=role, came=True, on=TUESDAY) is None


@pytest.mark.parametrize(
    ("draft", "role", "came", "why"),
    [
        (PROPOSED, "candidate", True, "ikke aftalt nogen tid"),
        (ended("cancelled"), "candidate", True, "ikke aftalt nogen tid"),
        (told("interview", TUESDAY, planned=PLANNED), "employer", True, "ikke med"),
        (ended("agreed"), "candidate", False, "passer ikke"),
        (ended("no_show"), "candidate", True, "passer ikke"),
    ],
)
def test_what_cannot_be_noted_is_told(draft: Draft, role: str, came: bool, why: str) -> None:  # noqa: FBT001  # a parameter of the case
    assert why in said(why_not_note(talk(draft), role=role, came=came, on=TUESDAY))


def test_nothing_is_noted_before_the_day() -> None:
    before = why_not_note(talk(FIXED), role="candidate", came=True, on=MONDAY)
    assert said(before) == "Samtalen er først 08.10.2019."


@pytest.mark.parametrize(
    ("came", "outcome", "why"),
    [
        (["candidate"], "agreed", ""),
        ([], "agreed", "Notér først"),
        ([], "no_show", ""),
        (["candidate"], "no_show", "noteret som mødt"),
        ([], "another_time", ""),
        (["candidate"], "not_in_target_group", ""),
    ],
)
def test_how_it_ends_fits_with_who_came(came: list[str], outcome: str, why: str) -> None:
    held = talk(told("interview", TUESDAY, planned=PLANNED, came=came, **ALL))
    reason = why_not_close(held, outcome=outcome, on=TUESDAY)
    assert (reason is None) == (why == "")
    assert why in said(reason)


def test_nothing_ends_that_was_never_agreed() -> None:
    assert said(why_not_close(None, outcome="agreed", on=TUESDAY)) != ""


def test_a_time_is_a_moment_or_a_day_alone() -> None:
    assert read_time("2019-10-08") == TUESDAY
    assert read_time(PLANNED) == datetime(2019, 10, 8, 10, 0, tzinfo=COPENHAGEN)
    assert read_time("soon") is None


@pytest.mark.parametrize("planned", ["2019-10-08", PLANNED])
def test_the_day_of_an_interview_is_that_of_its_time(planned: str) -> None:
    found = talk(told("interview", TUESDAY, planned=planned))
    assert found is not None
    assert found.day == TUESDAY


def test_an_interview_without_a_time_has_no_day() -> None:
    found = talk(told("interview", TUESDAY, planned=True, came=True, missed=False))
    assert found is not None
    assert (found.planned, found.day, found.came, found.missed) == (None, None, (), ())


def test_it_tells_who_takes_part_and_who_came() -> None:
    held = talk(told("interview", TUESDAY, adviser="a", came=["candidate"], missed=["adviser"]))
    assert held is not None
    assert held.roles == ("candidate", "adviser")
    assert (held.came, held.missed, held.leaves) == (("candidate",), ("adviser",), False)


def test_who_came_took_part_whether_named_or_not() -> None:
    old = talk(told("interview", TUESDAY, came=["candidate", "consultant"], planned="2019-10-08"))
    assert old is not None
    assert old.roles == ("candidate", "consultant")


def test_after_never_met_comes_a_withdrawal() -> None:
    found = talk(ended("no_show"))
    assert found is not None
    assert found.leaves


def test_an_open_interview_is_the_one_that_counts() -> None:
    found = talk(
        FIXED, told("interview", date(2019, 11, 1), planned="2019-11-01", outcome="agreed")
    )
    assert found is not None
    assert found.open


def test_other_interviews_and_those_of_an_earlier_course_are_passed_over() -> None:
    again = told("referral", date(2019, 10, 14), unit="uddannelseshuset")
    facts = known(
        told("interview", date(2019, 9, 9), kind="other"),
        told("interview", date(2019, 9, 9), kind="recruitment", outcome="agreed"),
        LEFT,
        again,
    )
    assert talks(person(facts), facts.facts) == ()
    assert why_not_invite(person(facts), None) is None


@pytest.mark.parametrize(
    ("texts", "why"),
    [
        (["2019-10-08T10:00+02:00"], ""),
        (["2019-09-02T00:00+02:00"], ""),
        (["2020-10-06T10:00+02:00"], ""),
        ([], "en til tre tider"),
        (["2019-10-08T10:00+02:00"] * 4, "en til tre tider"),
        (["2019-10-08T10:00+02:00", "2019-09-01T10:00+02:00"], "før henvisningen 02.09.2019"),
        (["2020-10-07T10:00+02:00"], "mere end et år frem"),
    ],
)
def test_times_lie_between_the_referral_and_a_year_ahead(texts: list[str], why: str) -> None:
    times = [datetime.fromisoformat(text) for text in texts]
    reason = said(why_not_times(person(known()), times, today=MONDAY))
    assert (why in reason, bool(reason)) == (True, bool(why))
