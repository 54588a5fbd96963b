"""Rows for lists: the same as the programme's own answers, and the same again from nothing."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from tests.office import cast
from tests.office.cast import CODE
from tests.office.conftest import KnownDemo
from virksom.office.store import read, write
from virksom.office.store.case import cases
from virksom.office.store.models import CandidateRow
from virksom.office.store.projections import (
    Filter,
    Projected,
    Word,
    counts,
    every,
    found,
    rebuild,
    refresh,
)
from virksom.office.store.projections.compute import projected
from virksom.office.store.vault import persons
from virksom.office.store.vault.persons import PersonData
from virksom.programme.demo import DEMO_KNOWN, DEMO_ON
from virksom.programme.files.contracts import read_contract
from virksom.programme.files.demo import shipped_demo
from virksom.programme.record import Draft, Log
from virksom.programme.settlement import statement
from virksom.programme.status import people, status_table

TERMS = read_contract("impact60").terms
EVERYBODY = Filter()
TURNING = [DEMO_ON, date(2019, 10, 6), date(2020, 1, 1), date(2022, 12, 26)]


@pytest.fixture
def demo(known_demo: KnownDemo) -> Log:
    known_demo(DEMO_KNOWN)
    return Log(tuple(fact for fact in shipped_demo().facts if fact.known_at <= DEMO_KNOWN))


def rows(asked: Filter = EVERYBODY, sort: str = "code") -> tuple[Projected, ...]:
    return found(CODE, asked, sort=sort, first=0, most=1000).rows


def codes(asked: Filter) -> set[str]:
    return {row.code for row in rows(asked)}


def test_the_rows_are_those_of_the_status_table(demo: Log) -> None:
    rebuild(CODE, on=DEMO_ON)
    table = status_table(people(demo.known()), TERMS, on=DEMO_ON)
    assert codes(EVERYBODY) == set(table.referred)
    assert codes(Filter(group="active")) == set(table.active)
    assert codes(Filter(state="full")) == set(table.full)
    assert codes(Filter(states=("full", "partial"))) == set(table.self_supporting)
    assert codes(Filter(several=True)) == set(table.several_employments)
    assert counts(CODE) == {"withdrawn": 35, "not_started": 18, "active": 65}


def test_the_weeks_and_the_money_are_those_of_the_statement(demo: Log) -> None:
    rebuild(CODE, on=DEMO_ON)
    totals = statement(people(demo.known()), TERMS, on=DEMO_ON).totals
    assert sum(row.full_weeks for row in rows()) == totals.full_weeks
    assert sum(row.partial_weeks for row in rows()) == totals.partial_weeks
    assert sum(row.amount for row in rows()) == totals.amount


@pytest.mark.usefixtures("demo")
def test_rows_thrown_away_are_the_same_again() -> None:
    before = rows()
    CandidateRow.objects.all().delete()
    rebuild(CODE, on=date(2019, 10, 7))
    assert rows() == before


@pytest.mark.usefixtures("demo")
@pytest.mark.parametrize("on", TURNING)
def test_until_the_day_it_turns_a_row_reads_the_same(on: date) -> None:
    for one in cases(CODE, [row.code for row in rows()]):
        row = projected(one.person, TERMS, known=one.known, on=on)
        if row.turns_on is None:
            continue
        before = row.turns_on - timedelta(days=1)
        later = projected(one.person, TERMS, known=one.known, on=before)
        assert (later.group, later.state, later.amount) == (row.group, row.state, row.amount)
        assert (later.latest, later.turns_on) == (row.latest, row.turns_on)
        assert later.waits == row.waits


@pytest.mark.usefixtures("demo")
def test_refreshed_rows_are_those_rebuilt() -> None:
    later = date(2019, 12, 2)
    assert refresh(CODE, on=later, most=1000) == 0
    refreshed = {row.code: (row.group, row.state, row.amount, row.latest) for row in rows()}
    rebuild(CODE, on=later)
    assert refreshed == {row.code: (row.group, row.state, row.amount, row.latest) for row in rows()}


@pytest.mark.usefixtures("office")
def test_a_fact_renews_the_row_of_whom_it_is_about() -> None:
    gone = Draft(
        kind="withdrawal", subject="K001", since=date(2019, 10, 1), value={"reason": "moved"}
    )
    write.append(CODE, [gone], moment=cast.MOMENT)
    (row,) = rows(Filter(group="withdrawn"))
    assert (row.code, row.reason) == ("K001", "moved")


@pytest.mark.usefixtures("office")
def test_two_codes_of_one_person_are_one_row_until_they_are_two_again() -> None:
    day = date(2019, 10, 1)
    same = Draft(kind="same_person", subject="K002", since=day, value={"other": "K001"})
    (said,) = write.append(CODE, [same], moment=cast.MOMENT)
    assert codes(EVERYBODY) == {"K001"}
    back = Draft(
        kind="retraction",
        subject="K002",
        since=day,
        value={"reason": "wrong"},
        replaces=said.id,
    )
    write.append(CODE, [back], moment=cast.MOMENT)
    assert codes(EVERYBODY) == {"K001", "K002"}


@pytest.mark.usefixtures("demo")
def test_a_word_is_found_in_codes_and_under_its_label() -> None:
    assert codes(Filter(words=(Word(text="k17"),))) == {"K017"}
    jobs = Filter(words=(Word(text="skånejob", codes=("fleksjob",)),))
    assert codes(jobs) == codes(Filter(words=(Word(text="fleksjob"),))) != set()
    assert codes(Filter(words=(Word(text="100%_"),))) == set()


@pytest.mark.usefixtures("demo")
@pytest.mark.parametrize(("whose", "found"), [("", {"K017", "K018"}), (None, set())])
def test_a_name_is_found_by_those_who_may(whose: str | None, found: set[str]) -> None:
    for code in ("K017", "K018"):
        persons.put(CODE, PersonData(code=code, name="Åse Holm"), moment=cast.MOMENT)
    assert codes(Filter(words=(Word(text="åse"),), names_of=whose)) == found


@pytest.mark.usefixtures("demo")
def test_a_unit_finds_the_names_of_its_own_alone() -> None:
    for row in rows():
        persons.put(CODE, PersonData(code=row.code, name="Åse Holm"), moment=cast.MOMENT)
    named = Filter(words=(Word(text="holm"),), names_of="job_og_aktivhuset")
    assert codes(named) == codes(Filter(unit="job_og_aktivhuset"))


@pytest.mark.usefixtures("office")
def test_somebody_referred_ahead_of_time_is_counted_when_the_day_comes() -> None:
    ahead = Draft(
        kind="referral", subject="K003", since=date(2019, 11, 1), value={"unit": "uddannelseshuset"}
    )
    write.append(CODE, [ahead], moment=cast.MOMENT)
    assert "K003" not in codes(Filter(referred=True))
    refresh(CODE, on=date(2019, 11, 1))
    assert "K003" in codes(Filter(referred=True))


@pytest.mark.usefixtures("demo")
def test_all_rows_come_some_at_a_time_in_the_order_of_the_list() -> None:
    whole = [row for chunk in every(CODE, EVERYBODY, sort="-weeks") for row in chunk]
    assert tuple(whole) == rows(sort="-weeks")


KEYS = {
    "code": lambda row: row.code,
    "unit": lambda row: row.unit,
    "placement": lambda row: row.group,
    "state": lambda row: ("", "none", "unknown", "partial", "full").index(row.state),
    "weeks": lambda row: row.full_weeks + row.partial_weeks,
    "amount": lambda row: row.amount,
    "last": lambda row: row.latest_on,
}


@pytest.mark.usefixtures("demo")
@pytest.mark.parametrize("sort", KEYS)
def test_a_list_is_sorted_up_and_down(sort: str) -> None:
    up = [KEYS[sort](row) for row in rows(sort=sort)]
    down = [KEYS[sort](row) for row in rows(sort=f"-{sort}")]
    assert up == sorted(up)
    assert down == sorted(down, reverse=True)


@pytest.mark.usefixtures("office")
def test_a_fact_with_a_foreign_last_id_gets_an_id_nobody_has() -> None:
    assert write.append(CODE, [cast.referral("K003")], moment=cast.MOMENT)[0].id == "f000006"
    assert len({fact.id for fact in read.log(CODE).facts}) == 6


@pytest.mark.django_db
def test_a_row_is_of_the_unit_that_referred_last() -> None:
    cast.stand()
    later = cast.referral("K001")
    moved = replace(later, since=date(2019, 6, 1), value={"unit": "job_og_aktivhuset"})
    write.append(CODE, [moved], moment=cast.MOMENT)
    assert {row.code: row.units for row in rows()} == {
        "K001": ("job_og_aktivhuset",),
        "K002": ("uddannelseshuset",),
    }
