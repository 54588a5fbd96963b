"""A contact in two taps, and taken back; a search that finds while it is typed."""

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Opened

pytestmark = pytest.mark.browser
WIDTHS = (1280, 390)


@pytest.mark.parametrize("width", WIDTHS)
def test_a_call_is_noted_in_two_taps_and_taken_back(width: int, opened: Opened) -> None:
    reader = opened(width=width)
    page = reader.goto("/virksomheder?hvis=alle&trin=employed")
    page.get_by_role("link", name="Opkald").first.click()
    assert reader.axe() == []
    page.get_by_role("button", name="15 min.").click()
    expect(page.get_by_role("status")).to_contain_text("er noteret")
    assert page.url.endswith("/virksomheder")
    page.get_by_role("button", name="Fortryd").click()
    expect(page.get_by_role("status")).to_contain_text("taget tilbage")
    assert reader.axe() == []


def test_a_search_finds_while_it_is_typed_and_stands_in_no_address(opened: Opened) -> None:
    page = opened().goto("/virksomheder?hvis=alle")
    page.get_by_label("Søg", exact=True).last.fill("muslingbro kø")
    expect(page.locator("#liste")).to_contain_text("1 virksomhed")
    expect(page.locator(".firm")).to_have_count(1)
    assert "muslingbro" not in page.url


def test_a_company_is_added_with_what_is_known_and_opened(opened: Opened) -> None:
    reader = opened(width=390)
    page = reader.goto("/virksomheder/ny")
    page.get_by_label("Navn").fill("Kajens Bageri")
    page.get_by_label("CVR-nr.").fill("12345675")
    page.get_by_role("button", name="Opret").click()
    expect(page.get_by_text("det sidste ciffer passer ikke")).to_be_visible()
    reader.complaints.clear()
    page.get_by_label("CVR-nr.").fill("")
    page.get_by_role("button", name="Opret").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Kajens Bageri")
