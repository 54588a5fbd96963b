"""The mechanisms as a reader walks them: an element unfolds, and a day is typed."""

import pytest

from tests.browser.conftest import Opened
from tests.browser.reader import PAGES

pytestmark = pytest.mark.browser
WIDTHS = (1280, 390)
LATE = PAGES["mechanisms, late"]


@pytest.mark.parametrize("width", WIDTHS)
def test_unfolded_the_page_is_accessible_and_fits(width: int, opened: Opened) -> None:
    reader = opened(width=width)
    reader.goto(LATE)
    reader.page.evaluate("document.querySelectorAll('main details').forEach(d => d.open = true)")
    assert reader.axe() == []
    assert reader.overflow() <= 0


def test_an_element_unfolds_by_the_keyboard_and_leads_to_a_candidate(opened: Opened) -> None:
    reader = opened(width=1280)
    reader.goto(LATE)
    mentor = reader.page.locator("details.element", has_text="Mentor").first
    mentor.locator("summary").first.focus()
    reader.page.keyboard.press("Enter")
    assert mentor.get_by_text("Om elementet mentor var begyndt").is_visible()
    mentor.get_by_text("hvem det er").click()
    mentor.locator("a").first.click()
    assert "/kandidater/K" in reader.page.url
    assert "pr=2022-12-31" in reader.page.url


def test_the_strategys_day_is_typed_and_stays_with_the_day_of_the_page(opened: Opened) -> None:
    reader = opened(width=1280)
    reader.goto(LATE)
    reader.page.get_by_label("Strategiens første dag").fill("1/7-2019")
    reader.page.get_by_role("button", name="Del ved den dag").click()
    assert reader.page.get_by_text("01.07.2019: dagen er skrevet i spørgsmålet").first.is_visible()
    assert "pr=2022-12-31" in reader.page.url
