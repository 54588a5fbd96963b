"""A person's stays: without hole or overlap, each as the lines say."""

from datetime import date

import pytest

from tests.core.effect.way.walks import CIRCLE, CIRCLED, ON, demo, seen, walk, with_terms
from tests.core.persons import TERMS, amended, with_choices
from virksom.programme.contract import TermMissing
from virksom.programme.effect.way.passages import passages
from virksom.programme.effect.way.places import PathPlace
from virksom.programme.status import State


def test_a_hand_drawn_circle_is_read_stay_by_stay() -> None:
    assert walk(*CIRCLE) == list(CIRCLED)


def test_a_passage_tells_its_places_and_how_long_it_has_been_in_the_last() -> None:
    (one,) = passages(seen(*CIRCLE, on=ON))
    assert [place.value for place in one.places] == [place for place, _ in CIRCLED]
    assert (one.since, one.now.until) == (date(2019, 7, 1), None)
    assert one.on(date(2019, 3, 4)) == one.stays[4]
    assert one.on(date(2018, 12, 31)) is None


def test_a_place_in_two_states_is_one_place_since_its_first_day() -> None:
    lines = ("K001 henvist 2019-01-01", "K001 starter 2019-01-07")
    hours = ("20 timer som E001 fra 2019-02-04 til og med 2019-03-03", "37 timer fra 2019-03-04")
    (one,) = passages(seen(*lines, *(f"K001 ansat {told}" for told in hours), on=ON))
    assert [stay.state for stay in one.stays[-2:]] == [State.PARTIAL, State.FULL]
    assert (one.since, len(one.places)) == (date(2019, 2, 4), 3)


def test_nothing_after_the_day_is_told() -> None:
    assert walk(*CIRCLE, on=date(2019, 3, 4)) == list(CIRCLED[:5])


def test_a_referral_later_than_the_start_begins_the_passage() -> None:
    lines = ("K001 starter 2019-01-07", "K001 henvist 2019-02-01")
    assert walk(*lines) == [("on_path", "2019-02-01")]


def test_days_before_the_contract_are_left_out() -> None:
    assert walk("K001 henvist 2018-08-01") == [("referred", "2018-09-01")]


def test_nobody_is_there_before_the_referral() -> None:
    assert passages(seen("K001 henvist 2019-01-01", on=date(2018, 12, 31))) == ()
    assert passages(seen(on=ON)) == ()


def test_before_the_contract_it_is_refused() -> None:
    with pytest.raises(TermMissing):
        passages(seen("K001 henvist 2018-08-01", on=date(2018, 8, 31)))


def test_each_day_is_read_by_the_terms_in_force_on_it() -> None:
    thirty = {"value": "30", "since": "2019-06-03", "agreed": "2019-05-01"}
    terms = amended(TERMS, "full_time_hours", **thirty)
    lines = ("K001 henvist 2019-01-01", "K001 starter 2019-01-07")
    job = "K001 ansat 32 timer fra 2019-02-04"
    (one,) = passages(with_terms(terms, *lines, job))
    assert [(stay.state, stay.since) for stay in one.stays[2:]] == [
        (State.PARTIAL, date(2019, 2, 4)),
        (State.FULL, date(2019, 6, 3)),
    ]


def test_a_bridged_gap_is_no_gap_on_the_path() -> None:
    job = "K001 ansat 20 timer i V001 som E00{} fra {} til og med {}"
    jobs = (job.format(1, "2019-02-04", "2019-02-10"), job.format(2, "2019-02-13", "2019-02-20"))
    lines = ("K001 henvist 2019-01-01", "K001 starter 2019-01-07", *jobs)
    (one,) = passages(with_terms(with_choices(bridge_gap_days="3"), *lines))
    assert [(stay.place.value, stay.since.day) for stay in one.stays[2:]] == [
        ("first_job", 4),
        ("partial", 13),
        ("between_jobs", 21),
    ]


def test_the_demo_stands_where_its_status_table_says() -> None:
    asked = demo()
    found, table = passages(asked), asked.table
    assert tuple(one.person for one in found) == table.referred
    gone = [one.person for one in found if one.now.place.value == "withdrawn"]
    states = {one.person: one.now.state for one in found}
    assert tuple(gone) == table.withdrawn
    for state, row in ((State.FULL, table.full), (State.PARTIAL, table.partial)):
        assert tuple(one for one in table.active if states[one] is state) == row


def test_the_demos_referred_are_those_of_the_table_who_have_no_start() -> None:
    asked = demo()
    started = {
        one.id for one in asked.people if (course := one.course_on(asked.on)) and course.started
    }
    waiting = {one.person for one in passages(asked) if one.now.place is PathPlace.REFERRED}
    assert waiting == set(asked.table.not_started) - started
