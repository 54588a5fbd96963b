"""The pages of settlement: the answer first, who may do what next, and each week a door."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from django.test import Client
from pytest_django import Settings

from tests.office.actions.billed import (
    BOOKKEEPER,
    FINANCE,
    INVOICE,
    JUNE,
    LEADER,
    RUN,
    at_work,
    ended,
    prepared,
    released,
)
from tests.office.cast import CODE, MOMENT, Cast, ClientOf
from tests.office.certificate import certificate_file
from tests.office.web.openings.reading import text
from virksom.office.actions.dispute_week import dispute_week
from virksom.office.actions.import_register import SentRegister, load_register, send_register
from virksom.office.reports import large
from virksom.office.store import billing, looks, read, sweeping
from virksom.office.store.looks import Which
from virksom.office.web import clock
from virksom.programme.billing import books
from virksom.programme.columns.parameters import NotExpressed
from virksom.programme.kernel import Month, Text
from virksom.programme.record import Fact

NOW = MOMENT + timedelta(hours=3)


@pytest.fixture(autouse=True)
def _seal(settings: Settings) -> None:
    settings.SEALING_CERTIFICATE = certificate_file()


@pytest.fixture(autouse=True)
def _monday(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clock, "now", lambda _row: NOW)


@pytest.fixture(autouse=True)
def job(office: Cast) -> Fact:  # noqa: ARG001  # its people
    return at_work()


@pytest.fixture
def bookkeeper(browser_of: ClientOf) -> Client:
    return browser_of("bookkeeper")


@pytest.fixture
def leader(browser_of: ClientOf) -> Client:
    return browser_of("team_leader")


@pytest.fixture
def finance(browser_of: ClientOf) -> Client:
    return browser_of("finance_officer")


def disputed(line: int = 3) -> Fact:
    return dispute_week(
        FINANCE, document=INVOICE, line=line, reason="on_benefit", note="sygedagpenge", moment=NOW
    )


def test_the_answer_stands_first_and_the_bookkeeper_prepares(bookkeeper: Client) -> None:
    page = text(bookkeeper.get("/afregning"))
    assert "Gør du op nu, ændrer " in page
    assert "Ingen fakturaer endnu" in page
    answer = bookkeeper.post("/afregning/forbered", {"maaned": str(JUNE)}, follow=True)
    assert "R0001 er forberedt; en anden skal frigive den." in text(answer)
    assert "kan ikke selv frigive den" in text(answer)


def test_another_releases_it_and_the_page_says_what_was_issued(leader: Client) -> None:
    prepared()
    assert "Frigiv" in text(leader.get(f"/afregning/{RUN}"))
    page = text(leader.post(f"/afregning/{RUN}/frigiv", follow=True))
    assert f"R0001 er frigivet. Udstedt: {INVOICE}." in page
    assert "17 uger" in page


def test_a_refusal_stands_on_the_page_it_was_asked_from(bookkeeper: Client) -> None:
    answer = bookkeeper.post("/afregning/forbered", {"maaned": "2019-10"})
    assert answer.status_code == 422
    assert "er ikke slut endnu" in text(answer)
    prepared()
    answer = bookkeeper.post(f"/afregning/{RUN}/frigiv")
    assert answer.status_code == 422
    assert not books(read.log(CODE).known()).documents


def test_a_run_tells_who_loaded_what_the_registers_say(leader: Client) -> None:
    sent = SentRegister(name="liste.csv", register="eindkomst")
    listed = "CPR;Måned;Timer\nK001;2019-05;160,33"
    send_register(FINANCE, listed.encode(), sent=sent, moment=MOMENT)
    load_register(FINANCE, moment=MOMENT)
    prepared()
    page = text(leader.get(f"/afregning/{RUN}"))
    assert "Registre sidst læst ind</dt><dd>oekonomi-1, 07.10.2019" in page


def test_a_stale_run_says_so_and_can_only_be_dropped(leader: Client, job: Fact) -> None:
    prepared()
    ended(job, date(2019, 6, 17))
    page = text(leader.get(f"/afregning/{RUN}"))
    assert "2 linjer ville blive anderledes" in page
    assert '<p class="tiny after" id="hvorfor-ikke">Annullér den, og forbered igen.</p>' in page
    assert f'action="/afregning/{RUN}/annuller"' in page
    assert "og sendes" not in page


def test_a_run_prepared_later_than_the_source_is_shown_as_known_today(
    bookkeeper: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    row = replace(read.programme(CODE), invented=True)
    monkeypatch.setattr(read, "programme", lambda _code: row)
    monkeypatch.setattr(clock, "now", lambda _row: NOW + timedelta(days=2000))
    sent = {"maaned": "2019-06"}
    page = bookkeeper.post("/afregning/forbered", sent, follow=True)
    assert page.status_code == 200
    assert "R0001 er forberedt" in text(page)
    assert "pr=i-dag" in text(page)
    assert bookkeeper.get("/afregning/R0009").status_code == 404


def test_a_dropped_run_leads_back_with_nothing_issued(bookkeeper: Client) -> None:
    prepared()
    page = text(bookkeeper.post(f"/afregning/{RUN}/annuller", follow=True))
    assert "intet er udstedt" in page
    assert "Annulleret" in text(bookkeeper.get(f"/afregning/{RUN}"))


def test_each_line_that_would_change_says_why_and_opens_its_week(leader: Client, job: Fact) -> None:
    released()
    ended(job, date(2019, 6, 17))
    page = text(leader.get("/afregning/linjer", {"vis": "gone"}))
    assert "2 linjer, −1.592\N{NO-BREAK SPACE}kr." in page
    assert "/kandidater/K001?uge=2019-W25#uge" in page
    assert f"/fakturaer/{INVOICE}" in page


def test_weeks_that_wait_say_from_when_they_can_be_billed(finance: Client) -> None:
    page = text(finance.get("/afregning/linjer", {"vis": "venter", "orden": "-dag"}))
    assert "17.11.2019" in page
    assert "Kan faktureres" in page


@pytest.mark.parametrize("address", ["/afregning/linjer", "/fakturaer", f"/fakturaer/{INVOICE}"])
def test_each_list_is_taken_home_as_a_sheet(finance: Client, address: str) -> None:
    released()
    answer = finance.post(f"{address}/regneark", {"som": "csv"})
    assert answer["Content-Type"] == "text/csv; charset=utf-8"
    assert "K001" in text(answer) or INVOICE in text(answer)


def test_an_invoice_shows_its_lines_its_weeks_and_what_is_behind(finance: Client) -> None:
    released()
    page = text(finance.get(f"/fakturaer/{INVOICE}"))
    assert "13.532\N{NO-BREAK SPACE}kr." in page
    assert "/kandidater/K001?uge=2019-W10#uge" in page
    assert page.count("Gør indsigelse") == 17
    again = text(finance.get(f"/fakturaer/{INVOICE}/regnet-efter"))
    assert "de samme linjer" in again


def test_a_week_is_disputed_and_answered_on_the_pages(finance: Client, leader: Client) -> None:
    released()
    address = f"/fakturaer/{INVOICE}/linje/3/indsigelse"
    assert "K001, uge 12, 2019" in text(finance.get(address))
    finance.post(address, {"reason": "on_benefit", "note": "sygedagpenge"})
    page = text(leader.get(f"/fakturaer/{INVOICE}"))
    assert "sygedagpenge" in page
    dispute = page.split("/indsigelser/")[1].split("/")[0]
    leader.post(f"/indsigelser/{dispute}/svar", {"answer": "accepted", "note": "Enig"})
    assert "Taget til følge" in text(finance.get(f"/fakturaer/{INVOICE}"))
    assert "Kommunens indsigelse" in text(leader.get("/afregning/linjer"))


def test_who_reads_what_was_said_of_a_week_leaves_a_look(leader: Client) -> None:
    released()
    disputed()
    before = looks.count(CODE, Which())
    leader.get(f"/fakturaer/{INVOICE}")
    assert looks.count(CODE, Which()) == before + 1


def test_a_dispute_is_withdrawn_by_who_made_it(finance: Client) -> None:
    released()
    fact = disputed()
    page = text(finance.post(f"/indsigelser/{fact.id}/traek-tilbage", follow=True))
    assert "Indsigelsen er trukket tilbage." in page
    assert finance.get(f"/indsigelser/{fact.id}/svar").status_code == 403


def test_a_past_day_shows_what_stood_then_and_nothing_can_be_done(bookkeeper: Client) -> None:
    released()
    page = text(bookkeeper.get("/afregning", {"kendt": "2019-09-01"}))
    assert "Siden viser altid alt, der er kendt" in page
    assert "Forbered</button>" not in page
    assert f"/fakturaer/{INVOICE}" not in page
    assert bookkeeper.get(f"/fakturaer/{INVOICE}", {"kendt": "2019-09-01"}).status_code == 404


def test_nothing_is_prepared_or_released_from_a_view_of_the_past(
    bookkeeper: Client, leader: Client
) -> None:
    bookkeeper.post("/afregning/forbered?kendt=2019-10-01", {"maaned": str(JUNE)})
    assert not read.log(CODE).known().of_kind("run")
    prepared()
    leader.post(f"/afregning/{RUN}/frigiv?kendt=2019-10-01")
    assert not read.log(CODE).known().of_kind("issued")


def test_the_pages_name_nobody_but_codes(leader: Client) -> None:
    released()
    for address in ("/afregning", f"/afregning/{RUN}", f"/fakturaer/{INVOICE}"):
        assert BOOKKEEPER.code in text(leader.get(address)) or "K001" in text(leader.get(address))
    assert leader.get("/afregning/R9999").status_code == 404
    assert LEADER.code in text(leader.get("/afregning"))


@pytest.mark.parametrize("form", ["pdf", "xml", "oioubl.xml", "json"])
def test_a_file_is_given_byte_for_byte_as_it_was_issued(finance: Client, form: str) -> None:
    released()
    first, again = (finance.get(f"/fakturaer/{INVOICE}/fil/{form}") for _ in range(2))
    kept = billing.kept(CODE, INVOICE, form=form)
    assert kept is not None
    assert first.content == again.content == kept.content
    assert f'filename="{INVOICE}.{form}"' in first["Content-Disposition"]


def test_there_is_no_file_of_another_form_or_number(finance: Client) -> None:
    released()
    assert finance.get(f"/fakturaer/{INVOICE}/fil/exe").status_code == 404
    assert finance.get("/fakturaer/F-2019-0009/fil/pdf").status_code == 404


def test_a_file_that_is_not_kept_is_made_again_with_the_same_content(
    finance: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    released()
    before = finance.get(f"/fakturaer/{INVOICE}/fil/xml").content
    monkeypatch.setattr(billing, "kept", lambda *_, **__: None)
    assert finance.get(f"/fakturaer/{INVOICE}/fil/xml").content == before


def test_a_week_says_where_it_was_billed_and_that_it_is_disputed(
    finance: Client, browser_of: ClientOf
) -> None:
    released()
    disputed()
    page = text(finance.get("/kandidater/K001/uge/2019-W12"))
    assert f"{INVOICE}, linje 3" in page
    assert "Venter på svar" in page
    assert INVOICE not in text(browser_of("adviser").get("/kandidater/K001/uge/2019-W12"))
    assert INVOICE not in text(finance.get("/kandidater/K001/uge/2019-W09"))


def test_a_week_owed_for_no_longer_says_that_the_next_settlement_credits_it(
    finance: Client, leader: Client
) -> None:
    released()
    dispute = disputed().id
    told = "den næste afregning krediterer den"
    assert told not in text(leader.get("/kandidater/K001/uge/2019-W12"))
    leader.post(f"/indsigelser/{dispute}/svar", {"answer": "accepted", "note": ""})
    assert told in text(leader.get("/kandidater/K001/uge/2019-W12"))
    assert told not in text(finance.get("/kandidater/K001/uge/2019-W13"))


def test_a_dispute_and_its_notice_are_one_thing_that_waits(bookkeeper: Client) -> None:
    released(Month(2019, 9))
    assert "intet venter på dig" in text(bookkeeper.get("/")).lower()
    disputed()
    assert "én ting venter på dig" in text(bookkeeper.get("/"))


def test_the_latest_month_with_a_week_to_settle_is_chosen(bookkeeper: Client) -> None:
    form = bookkeeper.get("/afregning").content.decode()
    assert form.count(" selected>") == 1
    assert "august 2019" in form.split(" selected>")[1].split("</option>")[0]
    assert "rettelser af det, der er faktureret, kommer altid med" in form


def test_where_there_are_very_many_the_page_says_that_weeks_are_read(
    bookkeeper: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(large, "MOST", 1)
    at_work(hours="36.5", code="E002")
    first = bookkeeper.get("/afregning")
    assert "Læser oplysningerne om 2 kandidater igennem" in first.getvalue().decode()
    assert "hvis du gjorde op nu" in text(bookkeeper.get("/afregning"))
    answer = bookkeeper.post("/afregning/forbered", {"maaned": str(JUNE)}).getvalue().decode()
    assert f"/afregning/{RUN}" in answer
    refused = bookkeeper.post("/afregning/forbered", {"maaned": str(JUNE)})
    assert (refused.status_code, f"{RUN} venter på frigivelse" in text(refused)) == (422, True)


def test_where_there_are_very_many_the_page_says_how_they_were_read(
    bookkeeper: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sweeping, "MANY_FACTS", 0)
    at_work(hours="36.25", code="E002")
    told = text(bookkeeper.get("/afregning"))
    assert "2 kandidater er gennemgået maskinelt. 1 er læst én for én" in told
    bookkeeper.post("/afregning/forbered", {"maaned": str(JUNE)})
    assert "Når den frigives, læses alle én for én." in text(bookkeeper.get(f"/afregning/{RUN}"))


def test_where_numbers_cannot_say_it_the_page_says_why_all_were_read(
    bookkeeper: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise NotExpressed(Text("Timerne er for fine.", "The hours are too fine."))

    monkeypatch.setattr(sweeping, "MANY_FACTS", 0)
    monkeypatch.setattr("virksom.programme.billing.swept.who_differs", refuse)
    at_work(hours="36.75", code="E002")
    told = text(bookkeeper.get("/afregning"))
    assert "Alle 2 kandidater er læst én for én. Timerne er for fine." in told


def test_a_large_run_is_released_while_the_page_says_so(
    leader: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    prepared()
    monkeypatch.setattr(large, "MOST", 0)
    told = leader.post(f"/afregning/{RUN}/frigiv").getvalue().decode()
    assert "Læser alle én for én, før den frigives" in told
    assert "Finder ud af" not in told
    monkeypatch.setattr(large, "MOST", 9)
    assert INVOICE in text(leader.get(f"/afregning/{RUN}"))


def test_what_is_plain_of_a_large_run_is_refused_before_anybody_is_read(
    bookkeeper: Client, leader: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    prepared()
    monkeypatch.setattr(large, "MOST", 0)
    monkeypatch.setattr("virksom.office.store.read.log", None)  # the whole log is not asked for
    for who, sent, told in (
        (bookkeeper, f"{RUN}/frigiv", "har forberedt afregningen, kan ikke selv frigive den"),
        (leader, "R0777/frigiv", "Der er ingen afregning R0777"),
        (bookkeeper, "forbered", f"{RUN} venter på frigivelse"),
    ):
        answer = who.post(f"/afregning/{sent}", {"maaned": str(JUNE)})
        assert (answer.status_code, told in text(answer)) == (422, True)


@pytest.mark.parametrize("number", [INVOICE, RUN, INVOICE.lower()])
def test_an_invoice_and_a_run_are_found_by_their_number(
    number: str, leader: Client, browser_of: ClientOf
) -> None:
    released()
    door = f"/fakturaer/{INVOICE}" if number != RUN else f"/afregning/{RUN}"
    assert leader.post("/soeg", {"soeg": number})["Location"] == door
    other = browser_of("adviser").post("/soeg", {"soeg": number})
    assert other.headers.get("Location") != door


@pytest.mark.parametrize("form", ["pdf", "xml"])
def test_a_file_that_is_made_again_otherwise_is_not_given_as_issued(
    finance: Client, monkeypatch: pytest.MonkeyPatch, settings: Settings, form: str
) -> None:
    released()
    monkeypatch.setattr(billing, "kept", lambda *_, **__: None)
    settings.SEALING_CERTIFICATE = certificate_file("Andre")
    answer = finance.get(f"/fakturaer/{INVOICE}/fil/{form}")
    assert (answer.status_code, "certifikat er et andet" in text(answer)) == (422, True)
