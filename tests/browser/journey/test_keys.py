"""A form by the keyboard alone: every field in order, nothing lost, nothing out of reach."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.journey.conftest import People

pytestmark = pytest.mark.browser
MOST = 40
"""Presses of a key within which anything on a page is reached."""


def tab_to(page: Page, name: str) -> None:
    """Press the tabulator until what has a name is in focus."""
    for _ in range(MOST):
        page.keyboard.press("Tab")
        told = page.evaluate(_NAME)
        if told == name or told.startswith(f"{name} ("):
            return
    raise AssertionError(name)


_NAME = """() => {
  const here = document.activeElement
  const label = here.labels && here.labels[0]
  return (label || here).innerText.trim()
}"""


def _typed_wrong(page: Page) -> None:
    """Fill the form by keyboard with a last day that is none, and send it."""
    for name, typed in (("Element", "mentor"), ("Første dag", "1.10.2019"), ("Sidste dag", "x")):
        tab_to(page, name)
        page.keyboard.type(typed)
    page.keyboard.press("Enter")
    expect(page.locator("#id_last-fejl")).to_be_visible()


def test_an_element_is_put_on_the_path_by_keyboard_alone(people: People) -> None:
    page = people("konsulent").reader.goto("/kandidater/K031/element")
    for name, typed in (("Element", "mentor"), ("Første dag", "1.10.2019")):
        tab_to(page, name)
        page.keyboard.type(typed)
    tab_to(page, "Læg på vejen")
    page.keyboard.press("Enter")
    expect(page.locator(".said p")).to_have_text("Det er på vejen.")


def test_what_is_wrong_is_mended_by_keyboard_alone(people: People) -> None:
    reader = people("konsulent").reader
    page = reader.goto("/kandidater/K031/joblaering")
    for name, typed in (("Træningsplads", "V001"), ("Sidste dag", "x")):
        tab_to(page, name)
        page.keyboard.type(typed)
    page.keyboard.press("Enter")
    expect(page.locator("#id_last-fejl")).to_be_visible()
    expect(page.get_by_label("Træningsplads")).to_have_value("V001")
    assert all("422" in told for told in reader.complaints)
    reader.complaints.clear()


def test_the_skip_link_leads_past_the_menu(people: People) -> None:
    page = people("konsulent").reader.goto("/kandidater/K031/element")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    tab_to(page, "Kandidat K031")
    page.keyboard.press("Tab")
    expect(page.get_by_label("Element")).to_be_focused()
