"""The list of candidates: searched, filtered, sorted, a page at a time."""

from datetime import date

import pytest

from tests.office.reports.ground import demo, small
from virksom.office.reports.candidates import candidates_page
from virksom.office.reports.list_page import A_PAGE, Asked
from virksom.programme.record import Log


def codes(asked: Asked) -> list[str]:
    return [row.candidate for row in candidates_page(small(), asked).rows]


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        (Asked(), ["K001", "K002", "K003"]),
        (Asked(search="k002"), ["K002"]),
        (Asked(search="K009"), ["K001"]),
        (Asked(search="V001"), ["K001"]),
        (Asked(search="aktivhuset afmeldt"), ["K002"]),
        (Asked(search="k1"), ["K001"]),
        (Asked(search="v1 k9"), ["K001"]),
        (Asked(search="rengøring"), ["K001"]),
        (Asked(search="ordinary 25"), ["K001"]),
        (Asked(row="withdrawn"), ["K002"]),
        (Asked(row="no such row"), ["K001", "K002", "K003"]),
        (Asked(unit="job_og_aktivhuset"), ["K002", "K003"]),
        (Asked(state="partial"), ["K001"]),
        (Asked(sort="-code"), ["K003", "K002", "K001"]),
        (Asked(sort="-weeks", search="K"), ["K001", "K002", "K003"]),
        (Asked(search="nobody"), []),
    ],
)
def test_the_list_answers_what_it_is_asked(asked: Asked, found: list[str]) -> None:
    assert codes(asked) == found


def facts_of(kind: str, field: str, value: str) -> set[str]:
    seen = demo()
    facts = [fact for fact in seen.known.of_kind(kind) if fact.since <= seen.on]
    told = [fact for fact in facts if getattr(fact.value, field) == value]
    return {seen.persons[fact.subject].id for fact in told}


@pytest.mark.parametrize(
    ("word", "kind", "field", "code"),
    [
        ("fleksjob", "employment", "form", "fleksjob"),
        ("mentor", "element", "element", "mentoring"),
        ("kaffebar", "competence", "competence", "coffee_bar"),
        ("kontanthjælp", "benefit", "code", "cash_assistance"),
    ],
)
def test_words_of_the_path_find_those_who_have_them(
    word: str, kind: str, field: str, code: str
) -> None:
    expected = facts_of(kind, field, code)
    page = candidates_page(demo(), Asked(search=word))
    assert expected
    assert page.total.da == f"{len(expected)} kandidat{'er' if len(expected) > 1 else ''}"
    assert {row.candidate for row in page.rows} <= expected


def test_a_code_without_its_noughts_finds_its_candidate_alone() -> None:
    page = candidates_page(demo(), Asked(search="k17"))
    assert [row.candidate for row in page.rows] == ["K017"]


def test_what_begins_later_is_not_found() -> None:
    assert candidates_page(small(on=date(2019, 1, 31)), Asked(search="ordinary")).rows == ()


def test_nobody_found_is_not_nobody_there() -> None:
    page = candidates_page(small(), Asked(search="nobody"))
    assert (page.empty, page.nobody, page.filtered) == (True, False, True)


def test_an_empty_programme_says_that_nobody_is_there() -> None:
    page = candidates_page(small(of=Log()), Asked())
    assert (page.empty, page.nobody) == (False, True)


def test_pages_together_hold_everybody_once() -> None:
    first = candidates_page(demo(), Asked())
    assert len(first.rows) == A_PAGE
    assert first.earlier is None
    everybody, page = [row.candidate for row in first.rows], first
    while page.later is not None:
        page = candidates_page(demo(), Asked(page=int(dict(page.later.asks)["side"])))
        everybody += [row.candidate for row in page.rows]
    assert everybody == [person.id for person in demo().people]


def test_a_page_beyond_the_last_shows_the_last() -> None:
    assert candidates_page(small(), Asked(page=99)).rows


@pytest.mark.parametrize("code", ["code", "unit", "placement", "state", "weeks", "amount", "last"])
def test_sorting_loses_nobody_and_turns_round(code: str) -> None:
    assert sorted(codes(Asked(sort=code))) == ["K001", "K002", "K003"]
    column = candidates_page(small(), Asked(sort=code)).columns
    assert [one.aria for one in column].count("ascending") == 1


def test_a_row_tells_weeks_and_sum_by_hand() -> None:
    # E001 from Monday 1 April 2019, E002 goes on: 26 whole partial weeks by 29 September;
    # 12 + 25 = 37 hours from 6 May until 30 June make 8 of them full. E003 begins without
    # hours on 2 September and does not make partial weeks unknown.
    row = candidates_page(small(), Asked(search="K001")).rows[0]
    assert (row.weeks, row.amount.da) == ("26", "13.298 kr.")
    assert (row.state, row.last_day.da) == ("partial", "02.09.2019")
