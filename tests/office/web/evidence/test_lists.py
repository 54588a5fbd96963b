"""The work lists: counted, narrowed, taken along; and the municipality's list held against us."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import Client

from tests.office import cast
from tests.office.cast import Cast, ClientOf
from tests.office.web.openings.reading import text
from virksom.office.access import Deed, Role
from virksom.office.actions.record_employment import NewWork, record_employment
from virksom.office.reports import evidence, evidence_rows
from virksom.office.store import notices, read, write
from virksom.office.store.notice_kinds import Kind
from virksom.office.web import clock
from virksom.programme.billing.worklist_words import CAUSES
from virksom.programme.record import Draft

NOW = cast.MOMENT + timedelta(hours=3)


@pytest.fixture(autouse=True)
def _monday(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clock, "now", lambda _row: NOW)


@pytest.fixture(autouse=True)
def job(office: Cast) -> None:  # noqa: ARG001  # its people
    work = NewWork(
        company="V009", form="ordinary", weekly_hours=Decimal(12), since=date(2019, 8, 5)
    )
    record_employment(
        cast.actor(Role.RECRUITMENT_CONSULTANT), "K001", work=work, moment=cast.MOMENT
    )


@pytest.fixture
def bookkeeper(browser_of: ClientOf) -> Client:
    return browser_of("bookkeeper")


@pytest.fixture
def finance(browser_of: ClientOf) -> Client:
    return browser_of("finance_officer")


def test_the_answer_comes_first_and_each_list_is_a_door(bookkeeper: Client) -> None:
    page = text(bookkeeper.get("/beviser"))
    assert "Krævet i alt: 9 uger · 3.465\N{NO-BREAK SPACE}kr." in page
    assert "Ingen har bekræftet jobbet." in page
    assert "uge 32–40, 2019" in page
    assert "Ingen måned er gjort op endnu" in page


def test_what_is_contradicted_is_claimed_and_yet_not_paid(bookkeeper: Client) -> None:
    assert "Heraf betales" not in text(bookkeeper.get("/beviser"))
    draft = Draft(
        kind="confirmation",
        subject="K001",
        since=date(2019, 8, 5),
        until=date(2019, 8, 12),
        value={"employment": "E001", "held": False, "given": "employer"},
    )
    write.append(cast.CODE, [draft], moment=cast.MOMENT)
    page = text(bookkeeper.get("/beviser")).replace("\N{NO-BREAK SPACE}", " ")
    assert "Heraf betales 385 kr. ikke" in page
    assert "Tilbage skyldes 3.080 kr." in page


def test_of_very_many_the_page_shows_how_far_it_has_come(
    bookkeeper: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(evidence, "LARGE", 1)
    asked = {"liste": "missing", "pr": "2019-10-06", "kendt": "2019-10-07"}
    answer = bookkeeper.get("/beviser", asked)
    told = b"".join(answer.streaming_content).decode()  # type: ignore[attr-defined]
    assert "0 af 2 kandidater læst" in told
    assert "0;url=/beviser?liste=missing" in told
    assert "Uden bevis" in text(bookkeeper.get("/beviser", asked))


def test_an_empty_list_says_that_it_is_well(bookkeeper: Client) -> None:
    page = text(bookkeeper.get("/beviser", {"liste": "twice"}))
    assert "Ingen uge er krævet to gange." in page


def test_a_list_is_narrowed_by_code_and_by_who_must_act(bookkeeper: Client) -> None:
    asked = {"liste": "missing"}
    assert "uge 32–40" in text(bookkeeper.get("/beviser", asked | {"q": "k001", "orden": "-code"}))
    assert "uge 32–40" in text(bookkeeper.get("/beviser", asked | {"hvem": "employer"}))
    for other in ({"q": "K002"}, {"hvem": "municipality"}):
        assert "Ingen uger passer" in text(bookkeeper.get("/beviser", asked | other))


def test_the_deed_that_settles_a_row_is_a_door_for_who_may_do_it(
    bookkeeper: Client, finance: Client
) -> None:
    door = 'href="/kandidater/K001/bekraeft"'
    assert door in bookkeeper.get("/beviser").content.decode()
    assert door not in finance.get("/beviser").content.decode()
    past = bookkeeper.get("/beviser", {"pr": "2019-10-06", "kendt": "2019-10-07"})
    assert door not in past.content.decode()


def test_every_cause_has_a_deed_that_exists_and_a_place_where_it_is_done() -> None:
    deeds = {cause.deed for cause in CAUSES.values() if cause.deed}
    assert deeds == set(evidence_rows.DOORS)
    assert deeds <= set(Deed)


def test_a_list_is_taken_along_as_a_sheet(bookkeeper: Client) -> None:
    answer = bookkeeper.post("/beviser/fil", {"liste": "missing", "som": "csv"})
    assert answer["Content-Disposition"].startswith('attachment; filename="beviser-')
    assert "K001;2019-W32;2019-W40;9;" in answer.content.decode("utf-8-sig")
    assert bookkeeper.post("/beviser/fil", {"som": "xlsx"}).content.startswith(b"PK")
    assert bookkeeper.get("/beviser/fil").status_code == 302


def test_a_month_is_asked_about_in_one_go(bookkeeper: Client) -> None:
    assert "september 2019" in text(bookkeeper.get("/beviser/spoerg"))
    answer = bookkeeper.post("/beviser/spoerg", {"month": "2019-09"}, follow=True)
    assert "Spurgt: 1 virksomhed om 1 job." in text(answer)
    assert [one.kind for one in notices.waiting(cast.CODE, "kontakt-1")] == [Kind.CONFIRM_WEEKS]
    again = bookkeeper.post("/beviser/spoerg", {"month": "2019-10"})
    assert again.status_code == 422


def test_one_job_is_asked_about_and_refused_with_a_sentence(bookkeeper: Client) -> None:
    address = "/kandidater/K001/bekraeft"
    answer = bookkeeper.post(address, {"job": "E001 2019-09"}, follow=True)
    assert "Spurgt: 1 virksomhed" in text(answer)
    again = bookkeeper.post(address, {"job": "E001 2019-09"})
    assert again.status_code == 422
    assert "sidste uge" in text(again)
    assert "intet job at spørge om" in text(bookkeeper.get("/kandidater/K002/bekraeft"))


LIST = "kandidat;uge;ydelse\nK001;2019-W20;ingen\nK001;2019-W35;kontanthjælp\nK001;2019-W99;SU\n"


def send(client: Client, content: str = LIST) -> HttpResponse:
    file = SimpleUploadedFile("liste.csv", content.encode())
    return client.post("/afstemning", {"register": "ydelsesrefusion", "file": file}, follow=True)


def test_the_municipalitys_list_is_compared_week_by_week(finance: Client) -> None:
    head = read.log(cast.CODE).head
    page = text(send(finance))
    assert "Kommunen har ingen ydelse; leverandøren har intet krav." in page
    assert "2019 har ingen uge 99" in page
    assert "ingen ydelse" in page
    assert read.log(cast.CODE).head == head


def test_the_differences_are_narrowed_and_taken_along(finance: Client) -> None:
    send(finance)
    beside = text(finance.get("/afstemning", {"slags": "partial_on_benefit"}))
    assert "Uge 35, 2019" in beside
    assert "Uge 20, 2019" not in beside
    assert "Ingen forskelle" in text(finance.get("/afstemning", {"q": "K002"}))
    file = finance.post("/afstemning/fil", {"som": "csv"}).content.decode("utf-8-sig")
    assert "K001;2019-W20;ingen ydelse;intet krav;" in file


def test_a_list_that_cannot_be_read_is_refused_at_its_field(finance: Client) -> None:
    answer = finance.post("/afstemning", {"register": "dream"})
    assert answer.status_code == 422
    assert "Vælg en fil" in text(answer)
    assert "mangler" in text(send(finance, "navn\nAnna\n"))


def test_a_long_list_shows_how_far_it_has_come(finance: Client) -> None:
    rows = "".join(f"K001;2019-W{1 + number % 39};ingen\n" for number in range(6_000))
    told = b"".join(send(finance, LIST + rows).streaming_content).decode()  # type: ignore[attr-defined]
    assert "rækker læst" in told
    assert 'content="0;url=/afstemning"' in told
    page = text(finance.get("/afstemning"))
    assert "rækken står allerede som række" in page


def test_a_list_is_thrown_away(finance: Client) -> None:
    send(finance)
    assert text(finance.get("/afstemning")).count("Smid listen ud") == 1
    assert "Listen er smidt ud." in text(finance.post("/afstemning/smid-ud", follow=True))
    assert finance.get("/afstemning/smid-ud").status_code == 302
    assert finance.post("/afstemning/fil").status_code == 302
