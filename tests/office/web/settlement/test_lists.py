"""Lists of settlement narrowed, sorted and taken home; credit notes; and what is not there."""

from datetime import date, timedelta

import pytest
from django.test import Client
from pytest_django import Settings

from tests.office.actions.billed import (
    FINANCE,
    INVOICE,
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
from virksom.office.actions.answer_dispute import answer_dispute
from virksom.office.actions.dispute_week import dispute_week
from virksom.office.reports import invoice_again
from virksom.office.store import read, write
from virksom.office.web import clock
from virksom.programme.path.retell import again
from virksom.programme.record import Fact

NOW = MOMENT + timedelta(hours=3)
NOTE = "FK-2019-0001"


@pytest.fixture(autouse=True)
def job(office: Cast, settings: Settings, monkeypatch: pytest.MonkeyPatch) -> Fact:  # noqa: ARG001  # its people
    settings.SEALING_CERTIFICATE = certificate_file()
    monkeypatch.setattr(clock, "now", lambda _row: NOW)
    return at_work()


@pytest.fixture
def finance(browser_of: ClientOf) -> Client:
    return browser_of("finance_officer")


def credited(job: Fact) -> None:
    """Let a job that was billed turn out to have ended in June."""
    released()
    ended(job, date(2019, 6, 17))
    released()


def test_a_credit_note_names_its_invoice_and_the_invoice_its_note(
    finance: Client, job: Fact
) -> None:
    credited(job)
    note, invoice = (text(finance.get(f"/fakturaer/{one}")) for one in (NOTE, INVOICE))
    assert f"{INVOICE}, linje 16" in note
    assert "Gives tilbage" in note
    assert f"{NOTE}, linje 1" in invoice
    assert "11.940\N{NO-BREAK SPACE}kr. gælder" in invoice


@pytest.mark.parametrize(
    ("ask", "first"),
    [
        ({}, NOTE),
        ({"slags": "invoice"}, INVOICE),
        ({"orden": "nummer"}, INVOICE),
        ({"orden": "-beloeb", "aar": "2019"}, INVOICE),
        ({"vis": "indsigelse"}, INVOICE),
    ],
)
def test_invoices_are_narrowed_and_sorted(
    ask: dict[str, str], first: str, finance: Client, job: Fact
) -> None:
    credited(job)
    dispute_week(FINANCE, document=INVOICE, line=1, reason="other", note="", moment=NOW)
    page = text(finance.get("/fakturaer", ask))
    body = page.split("<tbody>")[1]
    assert body.index(first) < (body.index(NOTE) if first != NOTE and NOTE in body else 10**6)


def test_the_list_is_taken_home_as_it_is_narrowed(finance: Client, job: Fact) -> None:
    credited(job)
    sheet = text(finance.post("/fakturaer/regneark", {"som": "csv", "slags": "credit_note"}))
    assert NOTE in sheet
    assert f"{INVOICE};Faktura" not in sheet


def test_an_annex_is_narrowed_to_a_month_and_to_what_was_credited(
    finance: Client, job: Fact
) -> None:
    credited(job)
    june = text(finance.get(f"/fakturaer/{INVOICE}", {"maaned": "2019-06", "orden": "-uge"}))
    back = text(finance.get(f"/fakturaer/{INVOICE}", {"kun": "krediteret", "orden": "siden"}))
    assert (june.count('<tr id="linje-'), back.count('<tr id="linje-')) == (4, 2)
    disputed = text(finance.get(f"/fakturaer/{INVOICE}", {"kun": "indsigelse"}))
    assert disputed.count('<tr id="linje-') == 0


def test_weeks_that_wait_are_taken_home_too(finance: Client) -> None:
    sheet = text(finance.post("/afregning/linjer/regneark", {"som": "csv", "vis": "venter"}))
    assert "K001;2019-W39" in sheet


@pytest.mark.parametrize(
    ("address", "leads"),
    [
        ("/afregning/forbered", "/afregning"),
        (f"/afregning/{RUN}/frigiv", f"/afregning/{RUN}"),
        (f"/afregning/{RUN}/annuller", f"/afregning/{RUN}"),
        ("/fakturaer/regneark", "/fakturaer"),
        (f"/fakturaer/{INVOICE}/regneark", f"/fakturaer/{INVOICE}"),
        ("/afregning/linjer/regneark", "/afregning/linjer"),
    ],
)
def test_an_address_that_is_sent_to_leads_on_when_it_is_only_opened(
    address: str, leads: str, browser_of: ClientOf
) -> None:
    client = browser_of("bookkeeper" if "afregning" in address else "finance_officer")
    assert client.get(address)["Location"] == leads


def test_what_is_not_there_is_not_found(finance: Client, browser_of: ClientOf) -> None:
    for tail in ("", "/regnet-efter", "/linje/1/indsigelse"):
        assert finance.get(f"/fakturaer/F-2019-0009{tail}").status_code == 404
    assert finance.post("/fakturaer/F-2019-0009/regneark").status_code == 404
    assert browser_of("team_leader").get("/indsigelser/f000004/svar").status_code == 404


def test_a_dispute_that_cannot_be_is_told_on_its_page(finance: Client) -> None:
    released()
    fact = dispute_week(FINANCE, document=INVOICE, line=3, reason="other", note="", moment=NOW)
    page = text(finance.get(f"/fakturaer/{INVOICE}/linje/3/indsigelse"))
    assert "allerede gjort indsigelse" in page
    sent = finance.post(f"/fakturaer/{INVOICE}/linje/3/indsigelse", {"reason": "other"})
    assert sent.status_code == 422
    answer_dispute(LEADER, fact.id, answer="rejected", moment=NOW)
    assert "besvaret af teamleder" in text(finance.get(f"/fakturaer/{INVOICE}"))


def test_a_run_that_is_moved_cannot_be_moved_again(browser_of: ClientOf) -> None:
    released()
    page = browser_of("bookkeeper").post(f"/afregning/{RUN}/annuller")
    assert page.status_code == 422
    assert "kan ikke flyttes mere" in text(page)


def test_the_same_amounts_on_other_facts_make_a_run_stale_and_it_says_so(
    browser_of: ClientOf, job: Fact
) -> None:
    prepared()
    write.append(CODE, [again(job, by="konsulent-1")], moment=MOMENT)
    client = browser_of("team_leader")
    assert "hviler på andre oplysninger" in text(client.get(f"/afregning/{RUN}"))
    refused = client.post(f"/afregning/{RUN}/frigiv")
    assert "hviler på andre oplysninger" in text(refused)
    assert not read.log(CODE).known().of_kind("issued")


def test_what_another_program_reckons_is_told_as_that(
    finance: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    at_work("K002", code="E002", hours="20.0")
    released()
    monkeypatch.setattr(invoice_again, "code_digest", lambda: "sha256:another")
    page = text(finance.get(f"/fakturaer/{INVOICE}/regnet-efter"))
    assert "selv om programmets kode er en anden nu" in page
