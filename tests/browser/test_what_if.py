"""What if: a leader turns a number, sees it beside the contract, keeps it and lets go of it."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.conftest import lent, sign_in
from tests.browser.reader import Reader

pytestmark = pytest.mark.browser
PAGE = "/prognose/hvad-nu-hvis"


@pytest.fixture(scope="module")
def leading(office: str, chromium: Browser) -> Iterator[Reader]:
    """Sign a leader in once for the file: each test goes to the page anew."""
    context = chromium.new_context(base_url=office)
    reader = Reader(context.new_page())
    sign_in(reader.page, office, "teamleder")
    yield reader
    context.close()


@pytest.fixture
def leader(leading: Reader) -> Iterator[Reader]:
    with lent(leading):
        yield leading


@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("asks", ["", "?cap=104&finding=1,2", "?partial=900"])
def test_it_is_accessible_and_fits(leader: Reader, asks: str, width: int) -> None:
    leader.resize(width)
    leader.goto(PAGE + asks)
    assert leader.axe() == []
    assert leader.overflow() <= 0


@pytest.mark.parametrize("width", [1280, 1050, 390])
def test_what_stands_side_by_side_is_seen_without_scrolling(leader: Reader, width: int) -> None:
    leader.resize(width)
    leader.goto(f"{PAGE}?full=1000")
    expect(leader.page.locator("#side thead").first).to_contain_text("Dit scenarie")
    beyond = "part => part.scrollWidth - part.clientWidth"
    assert leader.page.locator("#side .scroll").first.evaluate(beyond) <= 0


def test_what_is_turned_is_reckoned_at_once(leader: Reader) -> None:
    leader.goto(PAGE)
    leader.page.get_by_role("textbox", name="Loft i uger for hver").fill("52")
    leader.page.get_by_role("textbox", name="Loft i uger for hver").press("Tab")
    expect(leader.page.locator("#side")).to_contain_text("Dit scenarie")
    assert "cap=52" in leader.page.url


def test_a_slider_is_turned_by_keys_and_answers_in_place(leader: Reader) -> None:
    leader.goto(PAGE)
    slider = leader.page.get_by_role("slider", name="Loft i uger for hver")
    slider.press("ArrowLeft")
    expect(leader.page.get_by_role("textbox", name="Loft i uger for hver")).to_have_value("152")
    expect(leader.page.locator("#side thead").first).to_contain_text("Dit scenarie")
    expect(leader.page.locator("#svar")).to_contain_text("(aftalen: ")


def test_without_a_script_the_numbers_do(office: str, chromium: Browser) -> None:
    context = chromium.new_context(base_url=office, java_script_enabled=False)
    page = context.new_page()
    sign_in(page, office, "teamleder")
    page.goto(PAGE)
    assert page.locator("input[type=range]").first.is_hidden()
    page.get_by_role("textbox", name="Loft i uger for hver").fill("52")
    page.get_by_role("button", name="Prøv").click()
    expect(page.locator("#side thead").first).to_contain_text("Dit scenarie")
    context.close()


@pytest.mark.parametrize("width", [1280, 390])
def test_the_investors_edition_is_accessible_and_fits(leader: Reader, width: int) -> None:
    leader.resize(width)
    leader.goto("/prognose/ekstern")
    assert leader.axe() == []
    assert leader.overflow() <= 0


def test_the_investors_edition_fits_the_investor(office: str, chromium: Browser) -> None:
    context = chromium.new_context(base_url=office)
    reader = Reader(context.new_page())
    sign_in(reader.page, office, "investor")
    for width in (1280, 390):
        reader.resize(width)
        reader.goto("/prognose/ekstern")
        assert reader.axe() == []
        assert reader.overflow() <= 0, width
    context.close()


def test_a_scenario_is_kept_and_let_go_of(leader: Reader) -> None:
    leader.goto(f"{PAGE}?cap=52")
    leader.page.get_by_label("Gem scenariet som").fill("Et års loft")
    leader.page.get_by_role("button", name="Gem", exact=True).click()
    expect(leader.page.locator("#side thead").first).to_contain_text("Dit scenarie")
    leader.goto(PAGE)
    leader.page.get_by_label("Et års loft").check()
    expect(leader.page.locator("#side thead").first).to_contain_text("Et års loft")
    leader.page.locator("summary", has_text="Et års loft").click()
    leader.page.get_by_role("button", name="Del Et års loft").click()
    expect(leader.page.locator("main")).to_contain_text("Delt med kommunen og investor")
    assert leader.axe() == []
    leader.page.get_by_role("button", name="Slet Et års loft").click()
    expect(leader.page.locator("main")).to_contain_text("»Et års loft« er slettet.")
