"""What people do on the pages: each by the words they see."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from playwright.sync_api import Locator, Page, expect

from tests.browser.reader import Reader

TODAY = "pr=2019-10-07&kendt=i-dag"
"""The day the demo is played from, and all that is known."""


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody with a browser of their own.

    Args:
        reader: their browser, and what it complained of.
    """

    reader: Reader

    @property
    def page(self) -> Page:
        """What they see."""
        return self.reader.page

    def write(self, address: str, said: Mapping[str, str], *, press: str) -> str:
        """Fill in a form by its labels, press a button, and return what is told then."""
        self.reader.goto(address)
        self.fill(said)
        return self.press(press)

    def fill(self, said: Mapping[str, str]) -> None:
        """Fill in fields by their labels."""
        for label, value in said.items():
            field = self.field(label)
            if field.evaluate("field => field.tagName") == "SELECT":
                field.select_option(label=value)
            else:
                field.fill(value)

    def field(self, label: str) -> Locator:
        """Return the field with a label, whether or not it can wait; of several the first."""
        name = re.compile(rf"^{re.escape(label)}( \((kan vente|valgfrit)\))?$")
        return self.page.locator("main").get_by_label(name).first

    def press(self, button: str, *, about: str = "") -> str:
        """Press a button, and return what is told on the page that comes.

        Args:
            button: what stands on it.
            about: whom or what it is about, as a screen reader says after it; "" for nothing.
        """
        name = re.compile(rf"^{re.escape(button)}\W*{re.escape(about)}$")
        self.page.locator("main").get_by_role("button", name=name).click()
        return self.said()

    def said(self) -> str:
        """Return what is told once on the page."""
        told = self.page.locator(".said p")
        expect(told).to_be_visible()
        return told.inner_text()

    def main(self) -> str:
        """Return the text of the whole page."""
        return self.reader.whole().locator("main").inner_text()

    def table(self, on: str = TODAY) -> dict[str, int]:
        """Return the status table of a day by its rows, with employments and companies."""
        self.reader.goto(f"/overblik?{on}")
        rows = self.page.locator("table.status tr[data-row]").all()
        told = {
            str(row.get_attribute("data-row")): int(row.locator("td").first.inner_text())
            for row in rows
        }
        figures = self.page.locator("[aria-labelledby=jobs] .big").all_inner_texts()
        names = self.page.locator("[aria-labelledby=jobs] .tiny").all_inner_texts()
        return told | {name: int(count) for name, count in zip(names, figures, strict=True)}

    def paid(self, candidate: str, on: str = TODAY) -> tuple[int, str]:
        """Return a candidate's paid weeks until a day and their sum, as known today."""
        self.reader.goto(f"/kandidater/{candidate}?{on}")
        panel = self.page.locator("[aria-labelledby=paid]")
        weeks, _, _ = panel.locator(".big").inner_text().partition(" ")
        return int(weeks), panel.locator(".total").inner_text().replace("\xa0", " ")
