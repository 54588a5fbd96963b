"""A word to avoid gets a gentle hint while it is typed, and nothing is stopped by it."""

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Opened

PAGE = "/kandidater/K033/opfoelgning"


@pytest.mark.parametrize("word", ["Borgeren", "startsamtale"])
def test_a_word_to_avoid_is_told_with_the_word_to_use(opened: Opened, word: str) -> None:
    page = opened().page
    page.goto(PAGE)
    page.locator("textarea").fill(f"{word} kom.")
    expect(page.locator(".word-hint")).to_contain_text("Her siger vi helst")
    page.locator("textarea").fill("Kandidaten kom.")
    expect(page.locator(".word-hint")).to_be_empty()


def test_other_words_are_let_be(opened: Opened) -> None:
    page = opened().page
    page.goto(PAGE)
    page.locator("textarea").fill("Borgmesteren kom forbi.")
    page.locator("textarea").blur()
    expect(page.locator(".word-hint")).to_be_empty()
