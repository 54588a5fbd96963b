"""The pages where a candidate leaves and comes back."""

import pytest
from django.test import Client

from tests.office.cast import CODE, ClientOf
from virksom.office.store import read

HERE = "/kandidater/K001"
LEFT = {"reason": "moved", "since": "3/6-2019", "note": ""}


@pytest.fixture
def adviser(browser_of: ClientOf) -> Client:
    return browser_of("adviser")


def in_force(kind: str) -> int:
    return len(read.log(CODE).known().of_kind(kind))


def test_the_reasons_are_the_contracts_and_none_is_chosen_beforehand(adviser: Client) -> None:
    page = adviser.get(f"{HERE}/afmeld").content.decode()
    assert "Fraflyttet kommune" in page
    assert '<option value="" selected>' in page
    assert adviser.post(f"{HERE}/afmeld", {**LEFT, "reason": ""}).status_code == 422


def test_a_withdrawal_is_told_and_can_be_taken_back_at_once(adviser: Client) -> None:
    page = adviser.post(f"{HERE}/afmeld", LEFT, follow=True).content.decode()
    assert "K001 er afmeldt." in page
    adviser.post(f"/fortryd/{read.log(CODE).facts[-1].id}")
    assert in_force("withdrawal") == 0


def test_it_can_be_taken_back_later_too(adviser: Client) -> None:
    adviser.post(f"{HERE}/afmeld", LEFT)
    page = adviser.get(f"{HERE}/genaabn").content.decode()
    assert "Tag tilbage" in page
    adviser.post(f"{HERE}/genaabn", {"note": ""})
    assert in_force("withdrawal") == 0


@pytest.mark.parametrize(
    ("page", "why"), [("genaabn", "ikke afmeldt"), ("afmeld", "allerede afmeldt")]
)
def test_what_cannot_be_has_no_form(page: str, why: str, adviser: Client) -> None:
    if page == "afmeld":
        adviser.post(f"{HERE}/afmeld", LEFT)
    shown = adviser.get(f"{HERE}/{page}").content.decode()
    assert why in shown
    assert 'class="deed"' not in shown
