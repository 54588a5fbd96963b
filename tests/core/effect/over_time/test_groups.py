"""The referred in groups; the laws in ``tests/law/test_effect_over_time.py`` tell more."""

from datetime import date

import pytest

from tests.core.effect.facts import Told, person, said, seen
from tests.core.effect.lines import IMPACT60, told
from virksom.programme.effect.over_time.groups import NOT_TOLD, By, Grouping, grouped, quarter_of
from virksom.programme.kernel import parse_moment
from virksom.programme.record import Draft, append
from virksom.programme.status import AsKnown, Share


def rows(found: Grouping) -> list[tuple[str, tuple[str, ...]]]:
    return [(group.code, group.referred) for group in found.groups]


def two(*many: Told) -> list[Told]:
    return [*person("K001"), *person("K002"), *many]


def test_a_unit_is_that_of_the_latest_referral() -> None:
    found = grouped(
        told(
            "K001 henvist 2019-01-02 af uddannelseshuset",
            "K002 henvist 2019-01-02 af uddannelseshuset",
            "K002 afmeldt 2019-03-04 som moved",
            "K002 henvist 2019-05-06 af job_og_aktivhuset",
        ),
        By.UNIT,
    )
    assert rows(found) == [("job_og_aktivhuset", ("K002",)), ("uddannelseshuset", ("K001",))]
    assert found.several == ()


def test_an_age_nobody_recorded_is_a_group_of_its_own_and_last() -> None:
    found = grouped(seen(*person("K001"), *person("K002", age_band="under_30")), By.AGE)
    assert rows(found) == [("under_30", ("K002",)), (NOT_TOLD, ("K001",))]


def test_an_age_told_before_holds_where_a_later_referral_tells_none() -> None:
    again = [
        said("referral", "K001", after, unit="uddannelseshuset", age_band=band)
        for after, band in ((50, "from_30"), (100, None))
    ]
    found = grouped(seen(*person("K001", age_band="under_30"), *again), By.AGE)
    assert rows(found) == [("from_30", ("K001",))]


def test_a_quarter_is_that_of_the_start_of_the_latest_course() -> None:
    found = grouped(
        told(
            "K001 henvist 2018-12-03",
            "K001 starter 2018-12-31",
            "K002 henvist 2018-12-03",
            "K002 starter 2019-10-07",
            "K003 henvist 2018-12-03",
        ),
        By.QUARTER,
    )
    assert rows(found) == [("2018-Q4", ("K001",)), (NOT_TOLD, ("K002", "K003"))]
    (group, nobody) = found.groups
    assert (group.effect, nobody.left) == (Share(0, 1), Share(0, 2))


@pytest.mark.parametrize(
    ("day", "code"),
    [
        (date(2019, 3, 31), "2019-Q1"),
        (date(2019, 4, 1), "2019-Q2"),
        (date(2019, 12, 31), "2019-Q4"),
    ],
)
def test_quarters_turn_with_the_months(day: date, code: str) -> None:
    assert quarter_of(day) == code


def test_who_was_at_several_places_stands_in_each_and_is_told_so() -> None:
    trained = [
        said("training", "K001", 7, workplace="V001", trade="cleaning"),
        said("training", "K001", 14, workplace="V002", trade="cafe"),
        said("training", "K001", 401, workplace="V003", trade="cafe"),
    ]
    found = grouped(seen(*two(*trained)), By.PLACE)
    assert rows(found) == [("V001", ("K001",)), ("V002", ("K001",)), (NOT_TOLD, ("K002",))]
    assert found.several == ("K001",)


def test_places_said_to_be_one_are_one() -> None:
    trained = [
        said("training", "K001", 7, workplace="V002", trade="cleaning"),
        said("same_company", "V001", 8, other="V002"),
    ]
    assert rows(grouped(seen(*two(*trained)), By.PLACE))[0] == ("V001", ("K001",))


def test_two_codes_of_one_person_are_grouped_by_the_facts_of_both() -> None:
    more = [
        said("training", "K002", 7, workplace="V002", trade="cleaning"),
        said("same_person", "K002", 8, other="K001"),
    ]
    assert rows(grouped(seen(*two(*more)), By.PLACE)) == [("V002", ("K001",))]


def test_of_nobody_there_are_no_groups() -> None:
    assert [grouped(told(), by).groups for by in By] == [()] * len(By)


def test_a_consultant_is_who_told_the_latest_of_the_daily_work_by_the_day() -> None:
    drafts = [
        Draft(kind=kind, subject="K001", since=since, value=value, by=by)
        for kind, since, value, by in (
            ("start", date(2019, 1, 7), {}, "konsulent-1"),
            ("element", date(2019, 2, 4), {"element": "mentoring"}, "konsulent-2"),
            ("withdrawal", date(2019, 3, 4), {"reason": "moved"}, "raadgiver-1"),
            ("element", date(2019, 11, 4), {"element": "mentoring"}, "konsulent-3"),
        )
    ]
    asked = told("K001 henvist 2019-01-02", "K002 henvist 2019-01-02")
    log = append(asked.log, drafts, moment=parse_moment("2019-12-01"))
    found = grouped(AsKnown(log=log, contract=IMPACT60, on=asked.on, moment=None), By.CONSULTANT)
    assert rows(found) == [("konsulent-2", ("K001",)), (NOT_TOLD, ("K002",))]
