"""Where an opening stands on a day."""

from datetime import UTC, date, datetime

import pytest

from tests.core.companies.known import day, fact, job, log_of
from virksom.programme.companies.openings import Vacancy, opening_of, openings, shuts
from virksom.programme.kernel import Json
from virksom.programme.record import Draft, Log, append

LATER = day(30)
POSTED = fact("opening", "O001", day(4), company="V001", hours_from="10", hours_to="15")


def seat(since: date, *, number: int = 1, form: str = "ordinary") -> Draft:
    """Return a job that names O001."""
    draft = job("V001", since, employment=f"E00{number}", form=form)
    return Draft(
        kind=draft.kind,
        subject=f"K00{number}",
        since=since,
        value={**draft.value, "opening": "O001"},
    )


def closing(outcome: str, since: date, **value: Json) -> Draft:
    """Return a closing of O001."""
    return fact("closing", "O001", since, outcome=outcome, **value)


def stands(*drafts: Draft, on: date = LATER) -> Vacancy:
    """Return how O001 stands."""
    found = opening_of(openings(log_of(*drafts).known(), on=on), "O001")
    assert found is not None
    return found


def test_an_opening_is_open_until_something_ends_it() -> None:
    now = stands(POSTED)
    assert (now.outcome, now.since, now.open, now.shut) == ("open", day(4), True, None)
    assert (now.company, now.seats, now.filled, now.left) == ("V001", 1, 0, 1)
    assert (now.facts, now.closing) == (("f000001",), "")


def test_it_is_not_there_before_it_was_posted() -> None:
    assert openings(log_of(POSTED).known(), on=day(3)) == ()
    assert opening_of((), "O001") is None


def test_a_change_keeps_the_day_it_was_posted() -> None:
    now = stands(POSTED, fact("opening", "O001", day(6), company="V001", seats=3))
    assert (now.posted, now.seats, now.fact) == (day(4), 3, "f000002")


def test_a_paid_job_that_names_it_fills_a_seat() -> None:
    now = stands(POSTED, seat(day(11)))
    assert (now.outcome, now.since, now.left) == ("filled", day(11), 0)
    assert [(one.employment, one.candidate) for one in now.taken] == [("E001", "K001")]
    assert [(one.code, one.facts) for one in now.reasons] == [
        ("posted", ("f000001",)),
        ("taken", ("f000002",)),
        ("filled", ("f000002",)),
    ]


@pytest.mark.parametrize("form", ["internship", "wage_subsidy"])
def test_an_unpaid_form_fills_none(form: str) -> None:
    assert stands(POSTED, seat(day(11), form=form)).open


def test_a_job_that_names_no_opening_fills_none() -> None:
    assert stands(POSTED, job("V001", day(11))).open


def test_the_stretches_of_one_job_fill_one_seat() -> None:
    two = fact("opening", "O001", day(4), company="V001", seats=2)
    now = stands(two, seat(day(11)), seat(day(18)))
    assert (now.outcome, now.filled, now.taken[0].since) == ("open", 1, day(11))


def test_the_last_seat_tells_the_day_it_was_filled() -> None:
    two = fact("opening", "O001", day(4), company="V001", seats=2)
    drafts = (two, seat(day(11)), seat(day(18), number=2), seat(day(25), number=3))
    now = stands(*drafts)
    assert (now.outcome, now.since, now.filled, now.left) == ("filled", day(18), 3, 0)
    assert stands(*drafts, on=day(17)).open


def test_a_job_that_begins_later_takes_its_seat_when_it_is_told() -> None:
    log = append(log_of(POSTED), [seat(day(25))], moment=datetime(2019, 3, 11, 12, tzinfo=UTC))
    (now,) = openings(log.known(), on=day(12))
    assert (now.outcome, now.since) == ("filled", day(11))
    assert openings(log.known(), on=day(10))[0].open


@pytest.mark.parametrize(
    ("said", "outcome", "missing"),
    [
        ("withdrawn", "withdrawn", ()),
        ("unfilled", "unfilled", ("till", "hours")),
        ("another word", "withdrawn", ()),
    ],
)
def test_a_closing_ends_it(said: str, outcome: str, missing: tuple[str, ...]) -> None:
    now = stands(POSTED, closing(said, day(20), missing=["till", "hours"]))
    assert (now.outcome, now.since, now.missing) == (outcome, day(20), missing)
    assert now.closing == "f000002"
    assert stands(POSTED, closing(said, day(20)), on=day(19)).open


def test_an_unfilled_one_may_say_nothing_of_what_was_missing() -> None:
    assert stands(POSTED, closing("unfilled", day(20))).missing == ()


def test_a_closing_that_is_taken_back_leaves_it_open() -> None:
    log = log_of(POSTED, closing("withdrawn", day(20)))
    back = Draft(
        kind="retraction",
        subject="O001",
        since=day(21),
        value={"reason": "reopened"},
        replaces="f000002",
    )
    log = append(log, [back], moment=datetime(2019, 3, 21, 12, tzinfo=UTC))
    assert openings(log.known(), on=day(30))[0].open


def test_a_closing_changes_nothing_once_every_seat_is_taken() -> None:
    now = stands(POSTED, seat(day(11)), closing("unfilled", day(20)))
    assert (now.outcome, now.closing) == ("filled", "")


def test_a_closing_stands_beside_the_seats_that_were_taken() -> None:
    two = fact("opening", "O001", day(4), company="V001", seats=2)
    now = stands(two, seat(day(11)), closing("unfilled", day(20), missing=["nobody"]))
    assert (now.outcome, now.filled, now.left) == ("unfilled", 1, 1)


def test_the_openings_of_merged_companies_are_those_of_the_one() -> None:
    second = fact("opening", "O002", day(5), company="V002")
    same = fact("same_company", "V001", day(6), other="V002")
    found = openings(log_of(POSTED, second, same).known(), on=day(30))
    assert [one.company for one in found] == ["V001", "V001"]


def test_an_opening_of_no_company_has_none() -> None:
    assert stands(fact("opening", "O001", day(4))).company == ""


def test_openings_stand_in_the_order_of_their_numbers() -> None:
    codes = ("O010", "O1000", "O002")
    log = log_of(*(fact("opening", code, day(4)) for code in codes))
    assert [one.opening for one in openings(log.known(), on=day(4))] == ["O002", "O010", "O1000"]


def test_proposals_see_how_each_ended() -> None:
    second = fact("opening", "O002", day(5), company="V002")
    log = log_of(POSTED, second, closing("withdrawn", day(20)))
    (code, shut) = next(iter(shuts(openings(log.known(), on=day(30))).items()))
    assert (code, shut.outcome, shut.since, shut.facts) == (
        "O001",
        "withdrawn",
        day(20),
        ("f000003",),
    )
    assert shuts(openings(Log().known(), on=day(30))) == {}
