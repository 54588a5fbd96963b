"""Lists of work told by rows are those told by the log, and read it not."""

from datetime import date

import pytest

from tests.office.cast import CODE
from tests.office.conftest import KnownDemo
from virksom.office.access import Actor, Role
from virksom.office.reports import follow_up, statusnotater
from virksom.office.reports.follow_up import ALL, FollowUpPage, follow_up_page, follow_up_today
from virksom.office.reports.referrals import counts_of
from virksom.office.reports.standpoint import Standpoint, standpoint
from virksom.office.reports.statusnotater import statusnotater_page, statusnotater_today
from virksom.office.reports.viewpoint import Viewpoint
from virksom.office.store import projections, read
from virksom.office.store.contracts import contract_of
from virksom.office.store.read import ProgrammeRow
from virksom.programme.kernel.moment import end_of_day
from virksom.programme.status.told_by import consultants_told

ROW = ProgrammeRow(CODE, "impact60", invented=True)
ACTOR = Actor(
    1, "x", programme=CODE, roles=frozenset({Role.RECRUITMENT_CONSULTANT}), code="konsulent-2"
)
DAYS = (date(2019, 3, 4), date(2019, 9, 30), date(2020, 1, 6), date(2021, 2, 1))


def begun(on: date, known_demo: KnownDemo) -> tuple[Standpoint, Viewpoint]:
    """Put what the demo knew on a day into the office; return both ways to look at it."""
    moment = end_of_day(on)
    known_demo(moment, on)
    contract = contract_of("impact60")
    seen = standpoint(CODE, read.log(CODE), contract=contract, on=on, moment=moment, today=on)
    return seen, Viewpoint(row=ROW, contract=contract, on=on, moment=moment, today=on)


@pytest.fixture(params=DAYS, ids=str)
def both(request: pytest.FixtureRequest, known_demo: KnownDemo) -> tuple[Standpoint, Viewpoint]:
    return begun(request.param, known_demo)


def today_by_rows(at: Viewpoint, *, whose: str, page: int = 1) -> FollowUpPage:
    return follow_up_today(at, ACTOR, whose=whose, consultants={ACTOR.code}, page=page)


@pytest.mark.parametrize("whose", ["", ALL])
def test_whom_to_ask_is_the_same(both: tuple[Standpoint, Viewpoint], whose: str) -> None:
    seen, at = both
    among = consultants_told(seen.known.facts)
    told = follow_up_page(seen, ACTOR, whose=whose, consultants=among)
    found = today_by_rows(at, whose=whose)
    assert found.rows == told.rows[: follow_up.A_PAGE]
    assert (found.total, found.whose) == (told.total, told.whose)


def test_who_needs_a_statusnotat_is_the_same(both: tuple[Standpoint, Viewpoint]) -> None:
    seen, at = both
    assert statusnotater_today(at) == statusnotater_page(seen, issued={})


def test_the_places_taken_are_the_same(both: tuple[Standpoint, Viewpoint]) -> None:
    assert projections.by_unit(CODE) == counts_of(both[0])


def test_a_long_list_is_turned_page_by_page(
    monkeypatch: pytest.MonkeyPatch, known_demo: KnownDemo
) -> None:
    _, at = begun(DAYS[1], known_demo)
    whole = today_by_rows(at, whose=ALL).rows
    monkeypatch.setattr(follow_up, "A_PAGE", 2)
    monkeypatch.setattr("virksom.office.reports.list_parts.A_PAGE", 2)
    second = today_by_rows(at, whose=ALL, page=2)
    assert second.rows == whole[2:4]
    assert second.pages.da.startswith("Side 2 af ")
    assert second.earlier is not None
    assert second.earlier.asks == (("hvem", ALL), ("side", "1"))
    assert today_by_rows(at, whose=ALL).earlier is None


def test_of_many_statusnotater_the_first_are_shown(
    monkeypatch: pytest.MonkeyPatch, known_demo: KnownDemo
) -> None:
    _, at = begun(DAYS[1], known_demo)
    monkeypatch.setattr(statusnotater, "MOST", 3)
    page = statusnotater_today(at)
    assert (len(page.needed), page.needed_count > len(page.needed)) == (3, True)
    assert "de første" in page.more.da
