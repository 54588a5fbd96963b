"""Every page at a desk and on a phone: axe finds nothing, nothing complains, nothing overflows."""

import pytest

from tests.browser.conftest import Opened, sign_in
from tests.browser.reader import PAGES

pytestmark = pytest.mark.browser
WIDTHS = (1280, 390)


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_accessible_quiet_and_fits(name: str, width: int, opened: Opened) -> None:
    reader = opened(width=width)
    reader.goto(PAGES[name])
    assert reader.page.locator("h1").count() == 1
    assert reader.axe() == []
    assert reader.overflow() <= 0


@pytest.mark.parametrize("width", WIDTHS)
def test_the_sign_in_page_is_accessible_quiet_and_fits(width: int, opened: Opened) -> None:
    reader = opened(width=width, user=False)
    reader.goto("/log-ind")
    assert reader.axe() == []
    assert reader.overflow() <= 0


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("name", ["overview", "candidate", "findings", "contract"])
def test_an_english_page_is_accessible_and_fits(name: str, width: int, opened: Opened) -> None:
    reader = opened(width=width)
    reader.goto(PAGES[name])
    reader.page.get_by_role("button", name="English").click()
    reader.page.wait_for_selector("html[lang=en]")
    assert reader.axe() == []
    assert reader.overflow() <= 0


@pytest.mark.parametrize("width", WIDTHS)
def test_a_page_that_is_not_there_is_accessible(width: int, opened: Opened) -> None:
    reader = opened(width=width)
    reader.page.goto("/nej")
    assert reader.axe() == []
    assert all("404" in complaint for complaint in reader.complaints)
    reader.complaints.clear()


@pytest.mark.parametrize("width", WIDTHS)
def test_a_closed_page_is_accessible_and_fits(width: int, opened: Opened, office: str) -> None:
    reader = opened(width=width, user=False)
    sign_in(reader.page, office, "investor")
    reader.page.goto("/kandidater")
    assert reader.page.locator("h1").inner_text() == "Ikke åben for dig endnu"
    assert reader.axe() == []
    assert reader.overflow() <= 0
    assert all("403" in complaint for complaint in reader.complaints)
    reader.complaints.clear()


def test_a_hundred_per_cent_larger_type_still_fits(opened: Opened) -> None:
    reader = opened(width=640)
    for address in PAGES.values():
        reader.goto(address)
        assert reader.overflow() <= 0, address


def test_the_reader_hears_what_is_wrong(opened: Opened) -> None:
    reader = opened()
    reader.goto("/overblik")
    reader.page.evaluate("document.body.insertAdjacentHTML('beforeend', '<img src=\"/nej.png\">')")
    reader.page.evaluate("document.body.insertAdjacentHTML('beforeend', '<i style=\"top:0\">')")
    assert any(found.startswith("image-alt") for found in reader.axe())
    assert any("Content Security Policy" in complaint for complaint in reader.complaints)
    reader.complaints.clear()
