"""Every page at a desk and on a phone: axe finds nothing, nothing complains, nothing overflows.

A page is opened once, and all that is asked of it is asked at that visit, in a window that becomes
as narrow as a phone's: no script looks at the width as a page opens.
"""

from collections.abc import Iterator

import pytest

from tests.browser.conftest import Opened, sign_in
from tests.browser.reader import PAGES, Reader

pytestmark = pytest.mark.browser
WIDTHS = DESK, PHONE = 1280, 390
BOXES = """[...document.querySelectorAll("main :is(a, button, summary, select)")]
    .filter(one => one.checkVisibility({visibilityProperty: true}))
    .map(one => one.getBoundingClientRect().toJSON())"""
"""Of all that is touched: how wide and high it is."""


@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_accessible_quiet_fits_in_larger_type_and_is_touched(
    name: str, walker: Reader
) -> None:
    walker.goto(PAGES[name])
    assert walker.page.locator("h1").count() == 1
    for width in WIDTHS:
        walker.resize(width)
        assert (width, walker.axe()) == (width, [])
        assert walker.overflow() <= 0, width
    boxes = walker.page.evaluate(BOXES)
    assert boxes
    assert [box for box in boxes if box["width"] > 2 and box["height"] < 24] == []
    walker.resize(DESK // 2)  # type a hundred per cent larger halves the window of who reads
    assert walker.overflow() <= 0


@pytest.mark.parametrize("name", ["overview", "candidate", "candidates", "effect", "contract"])
def test_a_page_that_became_narrow_is_the_one_opened_on_a_phone(name: str, walker: Reader) -> None:
    walker.goto(PAGES[name])
    walker.resize(PHONE)
    became = walker.page.evaluate(BOXES)
    walker.goto(PAGES[name])
    assert walker.page.evaluate(BOXES) == became


@pytest.mark.parametrize("width", WIDTHS)
def test_the_sign_in_page_is_accessible_quiet_and_fits(width: int, opened: Opened) -> None:
    reader = opened(width=width, user=False)
    reader.goto("/log-ind")
    assert reader.axe() == []
    assert reader.overflow() <= 0


@pytest.fixture
def speaker(walker: Reader) -> Iterator[Reader]:
    """Lend the page to who changes its language; the next one reads Danish again."""
    yield walker
    walker.page.context.clear_cookies(name="virksom_sprog")


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("name", ["overview", "candidate", "findings", "contract"])
def test_an_english_page_is_accessible_and_fits(name: str, width: int, speaker: Reader) -> None:
    speaker.resize(width)
    speaker.goto(PAGES[name])
    speaker.page.get_by_role("button", name="English").click()
    speaker.page.wait_for_selector("html[lang=en]")
    assert speaker.axe() == []
    assert speaker.overflow() <= 0


@pytest.mark.parametrize("width", WIDTHS)
def test_a_page_that_is_not_there_is_accessible(width: int, opened: Opened) -> None:
    reader = opened(width=width)
    reader.page.goto("/nej")
    assert reader.axe() == []
    assert all("404" in complaint for complaint in reader.complaints)
    reader.complaints.clear()


def test_a_closed_page_is_accessible_and_fits(opened: Opened, office: str) -> None:
    reader = opened(user=False)
    sign_in(reader.page, office, "investor")
    for width in WIDTHS:
        reader.resize(width)
        reader.page.goto("/kandidater")
        assert reader.page.locator("h1").inner_text() == "Ikke åben for dig endnu"
        assert reader.axe() == []
        assert reader.overflow() <= 0, width
    assert all("403" in complaint for complaint in reader.complaints)
    reader.complaints.clear()


def test_the_reader_hears_what_is_wrong(opened: Opened) -> None:
    reader = opened()
    reader.goto("/overblik")
    reader.page.evaluate("document.body.insertAdjacentHTML('beforeend', '<img src=\"/nej.png\">')")
    reader.page.evaluate("document.body.insertAdjacentHTML('beforeend', '<i style=\"top:0\">')")
    assert any(found.startswith("image-alt") for found in reader.axe())
    assert any("Content Security Policy" in complaint for complaint in reader.complaints)
    reader.complaints.clear()
