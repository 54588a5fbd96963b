"""Today's list from rows: the same as the list that the log tells."""

from datetime import date, datetime
from functools import cache
from itertools import product

import pytest

from tests.office import cast
from tests.office.cast import CODE
from tests.office.conftest import KnownDemo
from tests.office.reports.ground import CONTRACT, demo
from virksom.office.access import Role
from virksom.office.reports.candidates import candidates_page
from virksom.office.reports.findings import look
from virksom.office.reports.list_page import Asked, CandidatesPage
from virksom.office.reports.list_today import TodayList, today_page
from virksom.office.reports.list_words import speaks_of_person
from virksom.office.reports.sight import sight
from virksom.office.reports.standpoint import Standpoint
from virksom.office.reports.viewpoint import Viewpoint
from virksom.office.store.case import cases
from virksom.office.store.read import ProgrammeRow
from virksom.office.store.vault import persons
from virksom.office.store.vault.persons import PersonData
from virksom.programme.files.demo import shipped_demo
from virksom.programme.kernel.moment import end_of_day
from virksom.programme.record import Log

DAYS = [date(2018, 10, 1), date(2019, 9, 30), date(2020, 1, 1), date(2022, 12, 31)]
ROW = ProgrammeRow(CODE, "impact60", invented=True)
SORTS = ("", "-code", "unit", "-placement", "state", "-weeks", "amount", "last")


@cache
def told_by(moment: datetime) -> Log:
    """Return what the demo had told by a moment."""
    return Log(tuple(fact for fact in shipped_demo().facts if fact.known_at <= moment))


def known(on: date) -> Standpoint:
    """Return the demo seen from a day, with what was known then, and nothing read of it yet."""
    moment = end_of_day(on)
    log = told_by(moment)
    return Standpoint(code=CODE, log=log, contract=CONTRACT, on=on, moment=moment, today=on)


@pytest.fixture
def seen(request: pytest.FixtureRequest, known_demo: KnownDemo) -> Standpoint:
    """Let the demo stand as known on a day, that of the source where the test names none."""
    on = getattr(request, "param", DAYS[1])
    known_demo(end_of_day(on), on)
    return known(on)


def today(on: date, role: Role = Role.FINANCE_OFFICER) -> TodayList:
    at = Viewpoint(row=ROW, contract=CONTRACT, on=on, moment=end_of_day(on), today=on)
    return TodayList(at=at, actor=cast.actor(role))


def told(page: CandidatesPage) -> list[tuple[object, ...]]:
    return [
        (row.candidate, row.unit, row.placement, row.state, row.weeks, row.amount, row.last_day)
        for row in page.rows
    ]


@pytest.mark.parametrize("seen", DAYS, indirect=True, ids=str)
def test_rows_and_log_tell_the_same_list_for_every_filter(seen: Standpoint) -> None:
    page = today_page(today(seen.on), Asked())
    assert page.row_choices == candidates_page(seen, Asked()).row_choices
    for choices in (page.row_choices, page.unit_choices, page.state_choices):
        assert choices
    every = product(
        ["", "no such", *(one.code for one in page.row_choices)],
        ["", *(one.code for one in page.unit_choices)],
        ["", *(one.code for one in page.state_choices)],
    )
    for row, unit, state in every:
        asked = Asked(row=row, unit=unit, state=state)
        theirs, ours = candidates_page(seen, asked), today_page(today(seen.on), asked)
        assert (ours.total, told(ours)) == (theirs.total, told(theirs)), asked


@pytest.mark.parametrize("sort", SORTS)
@pytest.mark.parametrize("page", [1, 2, 3, 9])
def test_rows_and_log_tell_the_same_page_in_every_order(
    sort: str, page: int, seen: Standpoint
) -> None:
    asked = Asked(sort=sort, page=page)
    theirs, ours = candidates_page(seen, asked), today_page(today(seen.on), asked)
    key = {"": 0, "-code": 0, "unit": 1, "state": 3, "-weeks": 4, "amount": 5, "last": 6}
    place = key.get(sort, 2)
    assert [row[place] for row in told(ours)] == [row[place] for row in told(theirs)]
    assert (ours.pages, ours.earlier, ours.later) == (theirs.pages, theirs.earlier, theirs.later)


@pytest.mark.parametrize("search", ["k17", "V009", "fleksjob", "mentor", "kaffebar", "active"])
def test_rows_and_log_find_the_same(search: str, seen: Standpoint) -> None:
    theirs = candidates_page(seen, Asked(search=search))
    ours = today_page(today(seen.on), Asked(search=search))
    assert theirs.rows
    assert told(ours) == told(theirs)


@pytest.mark.parametrize(
    ("role", "shown"),
    [
        (Role.RECRUITMENT_CONSULTANT, {"uddannelseshuset", "job_og_aktivhuset"}),
        (Role.ADVISER, {"uddannelseshuset"}),
        (Role.FINANCE_OFFICER, set()),
    ],
)
def test_names_are_shown_and_found_for_those_who_may(
    role: Role, shown: set[str], seen: Standpoint
) -> None:
    one = today(seen.on, role)
    units = {row.candidate: row.unit for row in today_page(one, Asked()).rows}
    for code in units:
        persons.put(CODE, PersonData(code=code, name="Åse Holm"), moment=cast.MOMENT)
    page, found = today_page(one, Asked()), today_page(one, Asked(search="åse holm"))
    labels = one.at.rules.labels("referring_units")
    expected = {labels[unit] for unit in shown}
    assert {row.unit for row in page.rows if row.name} == expected
    assert {row.unit for row in found.rows} == expected
    assert page.named is bool(shown)


def test_a_case_alone_finds_what_the_whole_log_finds_about_it(seen: Standpoint) -> None:
    for one in cases(CODE, [person.id for person in seen.people]):
        alone = sight(one, on=seen.on, moment=seen.moment, today=seen.on)
        asked = [look(each, each.persons[one.person.id], wait=True) for each in (alone, seen)]
        assert asked[0].rows == asked[1].rows


@pytest.mark.parametrize("search", ["Åse", "010190-1234", "0101901234", "ase@holm.dk", "k17 holm"])
def test_what_may_name_a_person_stands_in_no_address(search: str) -> None:
    assert speaks_of_person(search)
    page = candidates_page(demo(), Asked(search=search, row="active"))
    assert all("q" not in dict(column.door.asks) for column in page.columns if column.door)


@pytest.mark.parametrize("search", ["k17", "K017 V009", "fleksjob", "E017", "f000123"])
def test_codes_and_words_of_the_path_name_nobody(search: str) -> None:
    assert not speaks_of_person(search)
