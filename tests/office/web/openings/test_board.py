"""The openings board, its filters and its file; and what stayed unfilled."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.test import Client

from tests.office.actions.told_openings import CONSULTANT, DAY, TOLD, later, posted
from tests.office.cast import CODE, MOMENT, ClientOf, actor
from tests.office.web.openings.reading import text
from virksom.exchange.sheets import read_sheet
from virksom.office.access import Role
from virksom.office.actions.answer_opening import answer_opening
from virksom.office.actions.close_opening import ClosingTold, close_opening
from virksom.office.actions.log_contact import ContactTold
from virksom.office.reports.openings_ground import seen_openings
from virksom.office.reports.openings_waiting import due_soon
from virksom.office.store import write
from virksom.office.web import clock
from virksom.programme.record import Draft

BOARD, UNFILLED, SHEET = "/jobaabninger", "/jobaabninger/ubesat", "/jobaabninger/regneark"
CLEANER = replace(TOLD, title="", occupation="cleaner", hours_from=Decimal(25), hours_to=None)
NOW = MOMENT + timedelta(hours=3)


@pytest.fixture(autouse=True)
def _monday(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clock, "now", lambda _row: NOW)


@pytest.fixture
def consultant(browser_of: ClientOf) -> Client:
    return browser_of("recruitment_consultant")


def closed(told: ClosingTold, *, opening: str = "O001") -> None:
    close_opening(CONSULTANT, opening, told=told, moment=later())


def test_an_empty_board_says_what_to_do(consultant: Client) -> None:
    page = text(consultant.get(BOARD))
    assert "når en virksomhed har slået den første op" in page
    assert "Slå den første op" in page


def test_who_waits_stands_first_with_how_long(consultant: Client) -> None:
    posted(CLEANER, by=CONSULTANT)
    posted()
    page = text(consultant.get(BOARD))
    assert "har ventet 3 timer" in page
    assert page.index("Fylde op i frugt") < page.index("Rengøringsassistent")
    told = ContactTold(channel="phone", minutes=5)
    answer_opening(CONSULTANT, "O002", told=told, moment=later())
    assert "Venter på svar" not in text(consultant.get(BOARD))


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({}, ["O001", "O002"]),
        ({"q": "frugt"}, ["O002"]),
        ({"q": "V001 rengør"}, ["O001"]),
        ({"branche": "cleaning"}, ["O001"]),
        ({"branche": "no_such"}, ["O001", "O002"]),
        ({"timer": "10-20"}, ["O002"]),
        ({"timer": "20-37"}, ["O001"]),
        ({"hvis": "mine"}, ["O001"]),
        ({"staar": "lukkede"}, ["O003"]),
        ({"staar": "withdrawn"}, ["O003"]),
        ({"staar": "alle"}, ["O001", "O002", "O003"]),
        ({"kun": "O003,O001"}, ["O001", "O003"]),
        ({"q": "findes ikke"}, []),
    ],
)
def test_the_board_is_narrowed(consultant: Client, asked: dict[str, str], found: list[str]) -> None:
    told = {"consultant": "konsulent-1"}
    draft = Draft(kind="company", subject="V001", since=date(2019, 9, 2), value=told)
    write.append(CODE, [draft], moment=MOMENT)
    posted(CLEANER, by=CONSULTANT, company="V001")
    posted(by=CONSULTANT)
    posted(by=CONSULTANT)
    closed(ClosingTold(outcome="withdrawn"), opening="O003")
    page = text(consultant.post(BOARD, asked))
    there = [code for code in ("O001", "O002", "O003") if f"/jobaabninger/{code}" in page]
    assert there == found
    assert ("Ingen jobåbninger passer" in page) is (not found)


@pytest.mark.parametrize(("order", "first"), [("", "O002"), ("ny", "O001"), ("virksomhed", "O001")])
def test_the_board_is_sorted(consultant: Client, order: str, first: str) -> None:
    posted(CLEANER, by=CONSULTANT, company="V001")
    posted(replace(TOLD, by=date(2019, 10, 9)), by=CONSULTANT)
    page = text(consultant.get(BOARD, {"orden": order}))
    assert min(("O001", "O002"), key=lambda code: page.index(f"/jobaabninger/{code}")) == first


def test_many_are_turned_page_by_page(consultant: Client) -> None:
    value = {"company": "V001", "occupation": "cleaner", "hours_from": "10"}
    codes = [f"O{number:03d}" for number in range(1, 53)]
    days = [Draft(kind="opening", subject=code, since=DAY, value=value) for code in codes]
    write.append(CODE, days, moment=MOMENT)
    first, second = (text(consultant.get(BOARD, {"side": side})) for side in ("1", "9"))
    assert "Side 1 af 2" in first
    assert ("/jobaabninger/O050" in first, "/jobaabninger/O051" in first) == (True, False)
    assert "Side 2 af 2" in second
    assert ("/jobaabninger/O050" in second, "/jobaabninger/O051" in second) == (False, True)


def test_what_is_searched_for_stands_in_no_address(consultant: Client) -> None:
    posted(by=CONSULTANT)
    answer = consultant.post(BOARD, {"q": "frugt", "timer": "10-20"})
    assert answer["HX-Replace-Url"] == f"{BOARD}?timer=10-20"


@pytest.mark.parametrize("kind", ["xlsx", "csv"])
def test_the_board_comes_as_a_file(consultant: Client, kind: str) -> None:
    posted(replace(TOLD, title="=1+1"), by=CONSULTANT)
    assert consultant.get(SHEET).status_code == 302
    answer = consultant.post(SHEET, {"som": kind})
    assert answer["Content-Disposition"] == f'attachment; filename="jobaabninger-07.10.2019.{kind}"'
    if kind == "csv":
        assert "O001" in text(answer)
        return
    sheet = read_sheet(answer.content, name="liste.xlsx")
    assert (sheet.headings[0], len(sheet.rows)) == ("Jobåbning", 1)


def test_an_adviser_sees_the_board_and_posts_nothing(browser_of: ClientOf) -> None:
    posted()
    page = text(browser_of("adviser").get(BOARD))
    assert "Fylde op i frugt" in page
    assert "Slå en jobåbning op" not in page


def test_what_is_due_is_told_to_the_days_page(office: object) -> None:  # noqa: ARG001  # it stands in the database
    posted(replace(TOLD, by=date(2019, 10, 20)))
    posted(replace(CLEANER, by=date(2019, 12, 1)), by=CONSULTANT)
    reader = actor(Role.RECRUITMENT_CONSULTANT)
    assert [row.code for row in due_soon(seen_openings(reader, moment=NOW))] == ["O001"]


def test_what_is_due_soon_stands_on_the_consultants_day(consultant: Client) -> None:
    posted(replace(CLEANER, by=date(2019, 10, 20)), by=CONSULTANT)
    page = text(consultant.get("/"))
    assert "Jobåbninger, der haster" in page
    assert "besat senest 20.10.2019" in page


def test_what_was_missing_is_counted_and_each_number_opens_its_list(consultant: Client) -> None:
    for number in (1, 2, 3):
        posted(by=CONSULTANT)
        told = ClosingTold(outcome="unfilled", missing=("hours", "till")[: 1 + number % 2])
        closed(told, opening=f"O00{number}")
    page = text(consultant.get(UNFILLED))
    assert "3 af 3 afsluttede jobåbninger blev ikke besat." in page
    assert "kun=O001%2CO002%2CO003" in page
    assert "kun=O001%2CO003" in page
    assert page.index("Kompetencer, der manglede") < page.index("Timerne passede ikke")


def test_a_period_leaves_out_what_is_older(
    consultant: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    posted(by=CONSULTANT)
    closed(ClosingTold(outcome="unfilled", missing=("nobody",)))
    monkeypatch.setattr(clock, "now", lambda _row: MOMENT + timedelta(days=200))
    assert "Ingen jobåbning blev lukket" in text(consultant.get(UNFILLED, {"periode": "3"}))
    assert "1 af 1 afsluttet jobåbning" in text(consultant.get(UNFILLED, {"periode": "12"}))
    assert "1 af 1 afsluttet jobåbning" in text(consultant.get(UNFILLED, {"periode": "alt"}))


def test_today_names_what_keeps_candidates_from_what_is_open(consultant: Client) -> None:
    posted(replace(CLEANER, must=("floor_care",)), by=CONSULTANT)
    page = text(consultant.get(UNFILLED))
    assert "1 af 1 åben jobåbning har for få kandidater i dag." in page
    assert "Gulvpleje" in page
    assert "mangler kun det" in page
