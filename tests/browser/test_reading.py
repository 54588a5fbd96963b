"""What a reader does: pick a day, walk the weeks, search, switch language, sign in and out."""

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Opened, sign_in

pytestmark = pytest.mark.browser


def test_the_demo_opens_at_the_sources_moment(opened: Opened) -> None:
    page = opened().goto("/overblik")
    expect(page.get_by_role("heading", name="Status pr. 30.09.2019")).to_be_visible()
    expect(page.locator(".chip")).to_contain_text("som kendt 07.10.2019")
    expect(page.get_by_text("Opdigtede personer")).to_be_visible()


def test_every_line_of_the_table_opens_what_it_counts(opened: Opened) -> None:
    page = opened().goto("/overblik")
    rows = page.locator("tr[data-row]")
    told = [
        (row.locator("a").first.get_attribute("href"), row.locator("td").first.inner_text())
        for row in rows.all()
    ]
    for address, count in told:
        page.goto(address)
        expect(page.locator("main .ends b").first).to_contain_text(count)


def test_a_day_is_typed_and_today_is_one_click_away(opened: Opened) -> None:
    page = opened().goto("/overblik")
    page.get_by_label("Pr.", exact=True).fill("31/12-20")
    page.get_by_label("Som kendt den").fill("15.1.2021")
    page.get_by_label("Som kendt den").press("Enter")
    expect(page.get_by_role("heading", name="Status pr. 31.12.2020")).to_be_visible()
    page.get_by_role("link", name="til i dag").click()
    expect(page.locator(".chip")).to_have_count(0)


def test_a_wrong_day_is_told_at_the_field_and_nothing_is_lost(opened: Opened) -> None:
    page = opened().goto("/overblik")
    page.get_by_label("Pr.", exact=True).fill("32/13")
    page.get_by_role("button", name="Vis dagen").click()
    expect(page.locator("#pr-fejl")).to_contain_text("»32/13« er ikke en dag")
    expect(page.get_by_label("Pr.", exact=True)).to_have_value("32/13")
    expect(page.get_by_role("heading", name="Status pr. 30.09.2019")).to_be_visible()


def test_a_picked_day_is_written_into_the_field(opened: Opened) -> None:
    page = opened().goto("/overblik")
    page.locator("input[data-for=pr]").evaluate(
        "field => { field.value = '2020-03-02'; field.dispatchEvent(new Event('change')) }"
    )
    expect(page.get_by_label("Pr.", exact=True)).to_have_value("2020-03-02")
    expect(page.get_by_role("button", name="Vælg dag: Pr.")).to_be_visible()


def test_the_arrow_keys_walk_the_weeks(opened: Opened) -> None:
    page = opened().goto("/kandidater/K033?uge=2019-W30")
    page.locator(".strip a[aria-current]").focus()
    page.keyboard.press("ArrowRight")
    expect(page.locator("#uge b").first).to_contain_text("Uge 31, 2019")
    page.keyboard.press("ArrowRight")
    expect(page.locator("#uge b").first).to_contain_text("Uge 32, 2019")
    page.keyboard.press("ArrowLeft")
    expect(page.locator("#uge b").first).to_contain_text("Uge 31, 2019")
    expect(page.locator(".strip a[aria-current]")).to_be_focused()
    assert "uge=2019-W31" in page.url
    page.keyboard.press("Home")
    expect(page.locator("#uge a[rel=prev]")).to_have_count(0)


def test_focus_stays_in_the_explanation_from_week_to_week(opened: Opened) -> None:
    page = opened().goto("/kandidater/K033?uge=2019-W37")
    page.locator("#uge a[rel=next]").focus()
    page.keyboard.press("Enter")
    expect(page.locator("#uge b").first).to_contain_text("Uge 38, 2019")
    expect(page.locator("#uge a[rel=next]")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("#uge b").first).to_contain_text("Uge 39, 2019")
    expect(page.locator("#uge b").first).to_be_focused()
    expect(page.locator("#uge a[rel=next]")).to_have_count(0)


def test_sorting_keeps_the_focus_and_a_search_keeps_the_order(opened: Opened) -> None:
    page = opened().goto("/kandidater")
    page.get_by_role("link", name="Betalte uger").focus()
    page.keyboard.press("Enter")
    expect(page.locator("th[aria-sort=descending]")).to_contain_text("Betalte uger")
    expect(page.get_by_role("link", name="Betalte uger")).to_be_focused()
    page.get_by_label("Søg", exact=True).fill("K03")
    expect(page.locator("#liste b")).to_have_text("10 kandidater")
    expect(page.locator("th[aria-sort=descending]")).to_contain_text("Betalte uger")


def test_another_day_is_picked_on_any_page_and_the_page_stays(opened: Opened) -> None:
    page = opened().goto("/kandidater/K033")
    page.locator(".strip a[data-week='2019-W20']").click()
    expect(page.locator("#uge b").first).to_contain_text("Uge 20, 2019")
    page.get_by_text("Skift dag").click()
    page.get_by_label("Pr.", exact=True).fill("31/12-19")
    page.get_by_role("button", name="Vis dagen").click()
    expect(page.locator(".chip")).to_contain_text("31.12.2019")
    expect(page.get_by_role("heading", level=1)).to_contain_text("K033")
    expect(page.locator("#uge b").first).to_contain_text("Uge 20, 2019")


def test_a_click_on_a_week_explains_it_with_doors(opened: Opened) -> None:
    page = opened().goto("/kandidater/K033")
    page.locator(".strip a[data-week='2019-W20']").click()
    expect(page.locator("#uge b").first).to_contain_text("Uge 20, 2019")
    page.locator("#uge").get_by_text("klausul 4.1").first.click()
    expect(page.locator(".clause:target dt")).to_contain_text("4.1")


def test_a_fact_beside_a_sentence_opens_the_fact(opened: Opened) -> None:
    page = opened().goto("/kandidater/K033")
    door = page.locator("#uge a.door[href^='/fakta/']").first
    name = (door.text_content() or "").split()[-1]
    door.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text(name)


def test_weeks_can_be_tapped_on_a_phone(opened: Opened) -> None:
    page = opened(width=390, has_touch=True).goto("/kandidater/K033")
    expect(page.locator(".lanes")).to_be_hidden()
    page.locator(".square[data-week='2019-W20']").tap()
    expect(page.locator("#uge b").first).to_contain_text("Uge 20, 2019")


def test_an_older_month_opens_on_a_phone_when_its_week_is_walked_to(opened: Opened) -> None:
    page = opened(width=390).goto("/kandidater/K033")
    square = page.locator(".square[data-week='2019-W02']")
    expect(square).to_be_hidden()
    page.get_by_text("ældre måneder").click()
    square.click()
    expect(page.locator("#uge b").first).to_contain_text("Uge 2, 2019")


def test_the_list_is_searched_while_typing(opened: Opened) -> None:
    page = opened().goto("/kandidater")
    page.get_by_label("Søg", exact=True).press_sequentially("K033")
    expect(page.locator("#liste tbody tr")).to_have_count(1)
    assert "q=K033" in page.url
    page.get_by_label("Søg", exact=True).fill("findes ikke")
    expect(page.get_by_text("Ingen kandidater passer")).to_be_visible()
    expect(page.get_by_label("Søg", exact=True)).to_be_focused()


def test_a_filter_works_at_once(opened: Opened) -> None:
    page = opened().goto("/kandidater")
    page.get_by_label("Selvforsørgelse", exact=True).select_option("full")
    expect(page.locator("#liste .state:not(.full)")).to_have_count(0)
    expect(page.locator("#liste .state.full").first).to_be_visible()


def test_english_stays_from_page_to_page(opened: Opened) -> None:
    page = opened(own=True).goto("/kandidater/K033?uge=2019-W20")
    page.get_by_role("button", name="English").click()
    expect(page.locator("#uge b").first).to_contain_text("Week 20, 2019")
    page.get_by_role("link", name="Overview").click()
    expect(page.get_by_role("heading", name="Status on 30 Sep 2019")).to_be_visible()
    expect(page.get_by_text("Invented persons")).to_be_visible()


def test_one_click_fills_a_demo_log_in_and_signing_out_closes(opened: Opened, office: str) -> None:
    page = opened(user=False).page
    sign_in(page, office, "teamleder")
    expect(page.locator(".who")).to_have_text("Teamleder")
    page.get_by_role("button", name="Log ud").click()
    expect(page.get_by_role("heading", name="Log ind")).to_be_visible()
    page.goto("/kandidater")
    expect(page.get_by_role("heading", name="Log ind")).to_be_visible()


def test_the_skip_link_leads_past_the_menu(opened: Opened) -> None:
    page = opened().goto("/overblik")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Gå til indhold")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("#main-content")).to_be_focused()


def test_without_javascript_the_main_path_works(opened: Opened, office: str) -> None:
    page = opened(user=False, java_script_enabled=False).page
    sign_in(page, office, "konsulent")
    page.get_by_role("link", name="Overblik", exact=True).click()
    page.get_by_label("Pr.", exact=True).fill("31/12-20")
    page.get_by_role("button", name="Vis dagen").click()
    page.get_by_role("link", name="Kandidater", exact=True).click()
    page.get_by_label("Søg", exact=True).fill("K033")
    page.get_by_role("button", name="Find").click()
    page.get_by_role("link", name="K033", exact=True).click()
    page.get_by_role("link", name="ugen før").click()
    heading = "Uge 52, 2020" if "W52" in page.url else "Uge"
    expect(page.locator("#uge b").first).to_contain_text(heading)
    page.get_by_text("ugerne som tabel").click()
    expect(page.get_by_role("region", name="Ugerne som tabel")).to_be_visible()
