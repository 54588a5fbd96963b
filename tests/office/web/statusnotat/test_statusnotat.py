"""The pages of the statusnotat, and the issued document."""

import re

import pytest
from django.test import Client
from pytest_django import Settings

from tests.office.cast import CODE, ClientOf
from tests.office.certificate import certificate_file
from virksom.office.store import read
from virksom.office.store.models import Look
from virksom.office.store.vault.documents import documents_of

HERE = "/kandidater/K001/statusnotat"
TEXT = {"assessment": "Det <gik> godt nok.", "recommendation": "Et forløb med færre timer."}


@pytest.fixture(autouse=True)
def left(browser_of: ClientOf, settings: Settings) -> None:
    settings.SEALING_CERTIFICATE = certificate_file()
    asked = {"reason": "moved", "since": "3/6-2019", "note": ""}
    browser_of("adviser").post("/kandidater/K001/afmeld", asked)


@pytest.fixture
def consultant(browser_of: ClientOf) -> Client:
    return browser_of("recruitment_consultant")


def as_read(client: Client) -> dict[str, str]:
    """Return what the page sends back of what was read."""
    page = client.get(f"{HERE}/udsted").content.decode()
    hidden = re.findall(r'<input type="hidden" name="(hoved|tekst)" value="([^"]*)"', page)
    return dict(hidden)


def issue(client: Client) -> str:
    client.post(HERE, TEXT)
    client.post(f"{HERE}/udsted", as_read(client))
    return documents_of(CODE, "K001")[0].number


def test_those_who_need_one_are_listed_and_so_are_those_who_might(consultant: Client) -> None:
    page = consultant.get("/statusnotater").content.decode()
    assert "afmeldt 03.06.2019: fraflyttet kommune" in page
    assert f'href="{HERE}"' in page
    assert "Henvisningsperioden slutt" in page
    assert "K002" in page


def test_the_text_is_drafted_from_the_facts_and_nothing_must_be_filled(
    consultant: Client,
) -> None:
    page = consultant.get(HERE).content.decode()
    assert "Kandidaten begyndte i forløbet 04.02.2019." in page
    assert " required" not in page


def test_the_words_in_the_form_are_looked_at_too(consultant: Client) -> None:
    consultant.get(HERE)
    looks = Look.objects.filter(subject="K001", page="statusnotat")
    assert [(look.what, look.by) for look in looks] == [("see_notes", "konsulent-1")]


def test_what_was_written_is_read_before_it_is_issued(consultant: Client) -> None:
    page = consultant.post(HERE, TEXT, follow=True).content.decode()
    assert "Det &lt;gik&gt; godt nok." in page
    assert "Et forløb med færre timer." in page
    assert "fraflyttet kommune" in page


def test_it_is_issued_and_leaves_the_list(consultant: Client) -> None:
    assert issue(consultant).endswith("-0001")
    assert read.log(CODE).facts[-1].kind == "issued"
    page = consultant.get("/statusnotater").content.decode()
    assert "Ingen mangler et statusnotat." in page
    assert "ligger fast" in consultant.get(HERE).content.decode()


def test_sent_with_an_old_reading_it_asks_to_be_read_again(consultant: Client) -> None:
    answer = consultant.post(f"{HERE}/udsted", {"hoved": "sha256:old"})
    assert answer.status_code == 422
    assert "siden du læste notatet" in answer.content.decode()


def test_with_a_text_that_another_changed_it_asks_to_be_read_again(
    consultant: Client, browser_of: ClientOf
) -> None:
    consultant.post(HERE, TEXT)
    before = as_read(consultant)
    browser_of("team_leader").post(HERE, TEXT | {"assessment": "Noget andet."})
    answer = consultant.post(f"{HERE}/udsted", before)
    assert answer.status_code == 422
    assert "Teksten er rettet, siden du læste notatet" in answer.content.decode()
    assert "Noget andet." in answer.content.decode()
    assert documents_of(CODE, "K001") == ()


def test_the_adviser_opens_the_document_and_it_is_written_down(
    consultant: Client, browser_of: ClientOf
) -> None:
    number = issue(consultant)
    answer = browser_of("adviser").get(f"/dokumenter/{number}")
    assert answer["Content-Type"] == "application/pdf"
    assert answer.content.startswith(b"%PDF")
    seen = Look.objects.filter(subject="K001", what="see_documents")
    assert [look.by for look in seen] == ["raadgiver-1"]


@pytest.mark.parametrize("role", ["trainer", "finance_officer", "administrator"])
def test_others_do_not_open_it(role: str, consultant: Client, browser_of: ClientOf) -> None:
    number = issue(consultant)
    assert browser_of(role).get(f"/dokumenter/{number}").status_code == 403


def test_there_is_no_page_for_a_number_nobody_has(consultant: Client) -> None:
    assert consultant.get("/dokumenter/S-2019-0009").status_code == 404
