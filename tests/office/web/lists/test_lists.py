"""The list of candidates in the browser: found, kept as a filter, taken out as a sheet."""

import re

import pytest
from django.test import Client

from tests.office import cast
from tests.office.cast import CODE, ClientOf
from virksom.exchange.sheets import read_sheet
from virksom.office.store import looks, write
from virksom.office.store.looks import Which
from virksom.office.store.models import SavedFilter
from virksom.office.store.vault import persons
from virksom.office.store.vault.persons import PersonData
from virksom.programme.record import Draft

CPR = "0101901234"


@pytest.fixture
def consultant(browser_of: ClientOf) -> Client:
    for code, name, cpr in (("K001", "=1+1 Holm", CPR), ("K002", "Bo Å Lund", "")):
        persons.put(CODE, PersonData(code=code, name=name, cpr=cpr), moment=cast.MOMENT)
    return browser_of("recruitment_consultant")


def listed(client: Client, **asked: str) -> set[str]:
    page = client.post("/kandidater", asked).content.decode()
    return set(re.findall(r'<th scope="row"><a href="/kandidater/(K[0-9]+)', page))


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({"q": "lund"}, {"K002"}),
        ({"q": "010190-1234"}, {"K001"}),
        ({"q": "010190 1234"}, {"K001"}),
        ({"q": "k2"}, {"K002"}),
        ({"q": "lund", "raekke": "active"}, set()),
        ({"raekke": "active"}, {"K001"}),
    ],
)
def test_a_form_finds_by_name_number_and_filter(
    asked: dict[str, str], found: set[str], consultant: Client
) -> None:
    assert listed(consultant, **asked) == found


@pytest.mark.parametrize("search", ["lund", "010190-1234", CPR, "bo@lund.dk"])
def test_what_may_name_a_person_is_in_no_address(search: str, consultant: Client) -> None:
    answer = consultant.post("/kandidater", {"q": search, "raekke": "withdrawn"})
    assert answer["HX-Replace-Url"] == "/kandidater?raekke=withdrawn"
    addresses = re.findall(r'(?:href|action|hx-post)="([^"]*)"', answer.content.decode())
    assert not [address for address in addresses if search in address]


def test_a_code_stays_in_the_address(consultant: Client) -> None:
    answer = consultant.post("/kandidater", {"q": "K001", "orden": "-weeks"})
    assert answer["HX-Replace-Url"] == "/kandidater?q=K001&orden=-weeks"


def test_each_name_that_is_shown_is_a_look(consultant: Client) -> None:
    assert "Bo Å Lund" in consultant.get("/kandidater").content.decode()
    seen = looks.page(CODE, Which(), after=0, most=9)
    assert {(row.subject, row.page) for row in seen} == {
        ("K001", "candidates"),
        ("K002", "candidates"),
    }


@pytest.mark.usefixtures("consultant")
def test_the_finance_officer_sees_no_names_and_leaves_no_look(browser_of: ClientOf) -> None:
    page = browser_of("finance_officer").get("/kandidater").content.decode()
    assert "K002" in page
    assert "Lund" not in page
    assert looks.count(CODE, Which()) == 0


def sheet_of(client: Client, **asked: str) -> list[list[str]]:
    answer = client.post("/kandidater/udtraek", {"som": "xlsx", **asked})
    assert answer["Cache-Control"] == "no-store"
    sheet = read_sheet(answer.content, name="liste.xlsx")
    return [list(sheet.headings), *(list(row.cells) for row in sheet.rows)]


def test_a_sheet_has_the_columns_and_names_that_are_seen(consultant: Client) -> None:
    heads, *rows = sheet_of(consultant)
    assert heads[:3] == ["Kandidat", "Navn", "Henvist af"]
    assert [row[:2] for row in rows] == [["K001", "=1+1 Holm"], ["K002", "Bo Å Lund"]]
    assert looks.count(CODE, Which(subjects=("K001",))) == 1


def test_a_sheet_has_only_what_is_asked_for(consultant: Client) -> None:
    assert [row[0] for row in sheet_of(consultant, q="lund")[1:]] == ["K002"]


@pytest.mark.usefixtures("consultant")
def test_a_sheet_names_nobody_to_those_who_may_not_see_it(browser_of: ClientOf) -> None:
    rows = sheet_of(browser_of("finance_officer"))
    assert "Navn" not in rows[0]
    assert not [cell for row in rows for cell in row if "Lund" in cell]


def test_a_name_is_no_formula_in_a_separated_list(consultant: Client) -> None:
    answer = consultant.post("/kandidater/udtraek", {"som": "csv"})
    assert ";'=1+1 Holm;" in answer.content.decode("utf-8-sig")


def test_a_sheet_holds_more_than_a_page(consultant: Client) -> None:
    more = [cast.referral(f"K{number:03}") for number in range(3, 80)]
    write.append(CODE, more, moment=cast.MOMENT)
    assert len(sheet_of(consultant)) == 1 + 79


def test_a_past_sheet_is_the_past_list(consultant: Client) -> None:
    answer = consultant.post("/kandidater/udtraek?pr=2019-01-31&kendt=2019-10-07", {"som": "csv"})
    assert "K001;Uddannelseshuset;" in answer.content.decode("utf-8-sig")


def test_a_filter_is_kept_shown_and_its_own_readers(
    consultant: Client, browser_of: ClientOf
) -> None:
    asked = {"navn": " Mine aktive ", "raekke": "active", "orden": "-weeks"}
    kept = consultant.post("/kandidater/filtre/gem", asked, follow=True)
    assert kept.redirect_chain[0][0] == "/kandidater?raekke=active&orden=-weeks"
    assert 'aria-current="true">Mine aktive</a>' in kept.content.decode()
    assert "Mine aktive" not in browser_of("team_leader").get("/kandidater").content.decode()


def test_a_deleted_filter_is_offered_back(consultant: Client) -> None:
    consultant.post("/kandidater/filtre/gem", {"navn": "Aktive", "raekke": "active"})
    page = consultant.post("/kandidater/filtre/slet", {"navn": "Aktive"}, follow=True)
    assert not SavedFilter.objects.exists()
    assert '<input type="hidden" name="raekke" value="active">' in page.content.decode()
    consultant.post("/kandidater/filtre/gem", {"navn": "Aktive", "raekke": "active"})
    assert SavedFilter.objects.get().query == "raekke=active"


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ({"navn": " ", "raekke": "active"}, "Giv filteret et navn"),
        ({"navn": "x" * 61, "raekke": "active"}, "Giv filteret et navn"),
        ({"navn": "Alle"}, "Der er intet at gemme"),
        ({"navn": "Bo", "q": "Bo Lund"}, "En søgning på en person gemmes ikke."),
        ({"navn": "Otto 070495-1234", "raekke": "active"}, "ikke nævner en person"),
        ({"navn": "til bo@example.org", "raekke": "active"}, "ikke nævner en person"),
        ({"navn": "Lund", "raekke": "active"}, "ikke nævner en person"),
        ({"navn": "til Bo", "raekke": "active"}, "ikke nævner en person"),
        ({"navn": "Vejen", "q": "fuld"}, "finder en person ved navn"),
    ],
)
def test_what_cannot_be_kept_is_told(asked: dict[str, str], told: str, consultant: Client) -> None:
    persons.put(CODE, PersonData(code="K001", name="Bo Fuldendt Lund"), moment=cast.MOMENT)
    page = consultant.post("/kandidater/filtre/gem", asked, follow=True)
    assert told in page.content.decode()
    assert not SavedFilter.objects.exists()


@pytest.mark.parametrize("asked", [{"navn": "i by", "raekke": "active"}, {"navn": "K1", "q": "k1"}])
def test_words_that_only_begin_like_a_name_of_two_letters_are_kept(
    asked: dict[str, str], consultant: Client
) -> None:
    persons.put(CODE, PersonData(code="K001", name="Bodil Byrgesen"), moment=cast.MOMENT)
    consultant.post("/kandidater/filtre/gem", asked)
    assert SavedFilter.objects.get().name == asked["navn"]


def test_a_day_that_turned_is_told_by_the_list(consultant: Client) -> None:
    # The cast's rows are of March 2019: K002 was referred seven weeks before and never started.
    gone = Draft(
        kind="withdrawal", subject="K002", since=cast.MOMENT.date(), value={"reason": "moved"}
    )
    write.append(CODE, [gone], moment=cast.MOMENT)
    assert listed(consultant, raekke="withdrawn_moved") == {"K002"}


def test_an_address_that_names_a_person_leads_to_the_list_without_it(consultant: Client) -> None:
    answer = consultant.get("/kandidater", {"q": "Lund", "raekke": "active"})
    assert (answer.status_code, answer["Location"]) == (302, "/kandidater?raekke=active")
    assert consultant.get("/kandidater", {"q": "K002"}).status_code == 200


def test_what_is_said_of_a_kept_filter_is_not_its_name(consultant: Client) -> None:
    consultant.post("/kandidater/filtre/gem", {"navn": "Mine", "raekke": "active"})
    assert consultant.session["said"]["da"] == "Filteret er gemt."
