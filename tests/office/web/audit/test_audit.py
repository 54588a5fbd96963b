"""The list of looks, and the page of broken glass."""

import pytest

from tests.office.cast import CODE, MOMENT, ClientOf
from virksom.office.access import Deed
from virksom.office.reports import looks as page_of
from virksom.office.store import glass
from virksom.office.store.looks import LookRow, add
from virksom.office.store.models import Membership, User
from virksom.office.store.vault.documents import NewDocument, keep
from virksom.office.store.vault.persons import PersonData, put


def looked(username: str, subject: str, *, times: int = 1, glass: int | None = None) -> None:
    user = User.objects.get(username=username)
    row = LookRow(
        user=user.pk,
        by="",
        role=username,
        subject=subject,
        what=Deed.SEE_PERSON,
        page="candidate",
        at=MOMENT,
        glass=glass,
    )
    add(CODE, [row] * times)


def issued(number: str, subject: str) -> None:
    """Keep a paper about somebody."""
    paper = NewDocument(
        number=number,
        kind="agreement",
        subject=subject,
        content=b"%PDF",
        content_digest="",
        fields={},
    )
    keep(CODE, paper, moment=MOMENT)


def listed(browser_of: ClientOf, query: str = "") -> str:
    return browser_of("administrator").get(f"/indblik{query}").content.decode()


def test_each_look_says_who_whose_what_and_where(browser_of: ClientOf) -> None:
    put(CODE, PersonData(code="raadgiver-1", name="Otto Blix"), moment=MOMENT)
    looked("adviser", "K001")
    page = listed(browser_of)
    assert "Otto Blix (raadgiver-1)" in page
    assert "navn og kontaktoplysninger" in page
    assert "kandidatens side" in page
    assert "07.10.2019 kl. 14.00" in page


def test_looks_are_narrowed_by_candidate_and_by_who_looked(browser_of: ClientOf) -> None:
    looked("adviser", "K001")
    looked("team_leader", "K002")
    assert "<b>1 kig</b>" in listed(browser_of, "?kandidat=k002")
    assert "<b>1 kig</b>" in listed(browser_of, "?bruger=raadgiver-1")
    assert "<b>1 kig</b>" in listed(browser_of, "?bruger=TEAM_LEADER")
    assert "Ingen har kigget" in listed(browser_of, "?bruger=ingen")


def test_a_long_list_is_turned_page_by_page(browser_of: ClientOf) -> None:
    looked("adviser", "K001", times=page_of.PAGE * 2 + 1)
    assert "Side 1 af 3" in listed(browser_of)
    last = listed(browser_of, "?kandidat=K001&side=3")
    assert "Side 3 af 3" in last
    assert "kandidat=K001&amp;side=2" in last
    assert last.count('<th scope="row">') == 1
    assert "Side 3 af 3" in listed(browser_of, "?side=99")


def test_a_candidate_is_led_to_who_saw_them(browser_of: ClientOf) -> None:
    assert browser_of("candidate").get("/indblik")["Location"] == "/min-side/set"


def test_broken_glass_is_listed_with_its_reason(browser_of: ClientOf) -> None:
    user = User.objects.get(username="adviser").pk
    glass.break_for(user, CODE, subject="K002", reason="Ringede i nat.", moment=MOMENT)
    page = browser_of("team_leader").get("/noedadgang").content.decode()
    assert "»Ringede i nat.«" in page
    assert "raadgiver-1" in page


def test_access_that_was_given_is_listed_and_found_by_its_code(browser_of: ClientOf) -> None:
    client = browser_of("administrator")
    client.post("/adgang/raadgiver-1/luk")
    page = listed(browser_of, "?kandidat=raadgiver-1")
    assert "<b>1 kig</b>" in page
    assert "adgang fjernet" in page


def test_a_look_through_broken_glass_is_marked(browser_of: ClientOf) -> None:
    user = User.objects.get(username="adviser").pk
    row = glass.break_for(user, CODE, subject="K002", reason="Ringede i nat.", moment=MOMENT)
    looked("adviser", "K002", glass=row.number)
    assert '<span class="pill warn">nødadgang</span>' in listed(browser_of)


@pytest.mark.parametrize("query", ["?side=0", "?kandidat=%00&bruger=%00", "?bruger=" + "x" * 999])
def test_odd_questions_have_an_answer(browser_of: ClientOf, query: str) -> None:
    assert browser_of("administrator").get(f"/indblik{query}").status_code == 200


def test_the_page_asks_for_a_reason(browser_of: ClientOf) -> None:
    client = browser_of("finance_officer")
    assert "Nødadgang til K001" in client.get("/kandidater/K001/noedadgang").content.decode()
    answer = client.post("/kandidater/K001/noedadgang", {"reason": "kort"})
    assert answer.status_code == 422
    assert "Skriv grunden" in answer.content.decode()
    assert ">kort</textarea>" in answer.content.decode()


def test_with_a_reason_it_opens_and_says_for_how_long(browser_of: ClientOf) -> None:
    client = browser_of("finance_officer")
    reason = {"reason": "Kandidaten ringer fra skadestuen."}
    answer = client.post("/kandidater/K001/noedadgang", reason, follow=True)
    assert "Du kan se K001 i en time." in answer.content.decode()


def test_a_paper_opens_through_broken_glass_for_as_long_as_the_role_may_break_it(
    browser_of: ClientOf,
) -> None:
    issued("A-2019-0001", "K001")
    client = browser_of("finance_officer")
    assert client.get("/dokumenter/A-2019-0001").status_code == 403
    client.post("/kandidater/K001/noedadgang", {"reason": "Kandidaten ringer nu."})
    assert client.get("/dokumenter/A-2019-0001").status_code == 200
    Membership.objects.filter(user__username="finance_officer").update(role="investor_analyst")
    assert client.get("/dokumenter/A-2019-0001").status_code == 403


def test_the_candidate_sees_who_broke_the_glass_for_them(browser_of: ClientOf) -> None:
    reason = {"reason": "Kandidaten ringer nu."}
    browser_of("finance_officer").post("/kandidater/K001/noedadgang", reason)
    page = browser_of("candidate").get("/min-side/set").content.decode()
    assert "nødadgang" in page
    assert "adgang i en time" in page
    assert reason["reason"] not in page


def test_for_somebody_who_is_not_there_there_is_no_page(browser_of: ClientOf) -> None:
    client = browser_of("finance_officer")
    answer = client.post("/kandidater/K999/noedadgang", {"reason": "Kandidaten ringer nu."})
    assert answer.status_code == 404
