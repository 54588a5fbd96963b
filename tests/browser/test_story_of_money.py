"""The whole demo's money, told to its end: the same sums on everybody's page."""

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.conftest import sign_in

pytestmark = pytest.mark.browser
TOLD = [
    ("investor", "/investering", ("1.650.000 kr.", "2.390.648 kr.", "15,6 %", "uge 16, 2022")),
    ("oekonomi", "/kommunen", ("2.988.310 kr.", "Alt, der er faktureret, er betalt.")),
    ("bogholder", "/regnskab", ("2.988.310 kr.",)),
    ("bogholder", "/beviser", ("5.488 uger · 2.988.310 kr.",)),
]


@pytest.mark.parametrize(("user", "address", "sums"), TOLD)
def test_the_page_tells_the_money_to_the_end(
    office: str, chromium: Browser, user: str, address: str, sums: tuple[str, ...]
) -> None:
    page = chromium.new_context().new_page()
    sign_in(page, office, user)
    page.goto(f"{office}{address}")
    expect(page.locator(".signs")).to_have_count(0, timeout=30_000)
    for told in sums:
        expect(page.locator("main")).to_contain_text(told.replace(" kr.", "\xa0kr."))
    page.context.close()
