"""Somebody with a browser who hears every complaint it makes."""

from dataclasses import dataclass, field

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import ConsoleMessage, Page, Request, expect

expect.set_options(timeout=30_000)  # a page may be slow where all cores are busy

PAGES = {
    "overview": "/overblik",
    "overview, late": "/overblik?pr=2022-12-31&kendt=i-dag",
    "overview, ahead": "/overblik?pr=2020-06-30&kendt=2019-10-07",
    "overview, wrong day": "/overblik?pr=99/99&kendt=0710",
    "forecast": "/prognose",
    "forecast, a shock": "/prognose?stoed=spring_2020",
    "hindsight": "/prognose/bagud",
    "effect": "/effekt",
    "effect, a week": "/effekt?uge=2019-W38",
    "effect, late": "/effekt?pr=2022-12-31&kendt=i-dag",
    "effect, first day": "/effekt?pr=2018-09-01&uge=2019-W38",
    "the path": "/effekt/vejen",
    "the path, late": "/effekt/vejen?pr=2022-12-31&kendt=i-dag",
    "the path, nobody": "/effekt/vejen?pr=2018-09-01",
    "the path, a place": "/effekt/vejen/on_path",
    "the path, a move": "/effekt/vejen/on_path/first_job",
    "retention": "/effekt/fastholdelse",
    "retention, late, another goal": (
        "/effekt/fastholdelse?maal=26_of_26_bridged_14&pr=2022-12-31&kendt=i-dag"
    ),
    "retention, wrong goal": "/effekt/fastholdelse?maal=lang",
    "retention, nobody": "/effekt/fastholdelse?pr=2018-09-01",
    "mechanisms": "/effekt/mekanismer",
    "mechanisms, late": "/effekt/mekanismer?pr=2022-12-31&kendt=i-dag",
    "mechanisms, wrong day": "/effekt/mekanismer?strategi=99/99",
    "reports": "/rapporter",
    "report": "/rapporter/vis",
    "report, nobody": "/rapporter/vis?pr=2018-09-01",
    "report, from outside": "/rapporter/vis?udgave=ekstern&kvartal=2019-12-31",
    "report, a quarter": "/rapporter/vis?slags=kvartal&kvartal=2019-12-31",
    "candidates": "/kandidater",
    "candidates, none": "/kandidater?q=nobody",
    "candidates, sorted": "/kandidater?raekke=active&orden=-weeks",
    "candidate": "/kandidater/K033",
    "candidate, busiest": "/kandidater/K079?pr=2022-12-31&kendt=i-dag",
    "candidate, withdrawn": "/kandidater/K018?uge=2019-W01",
    "employments": "/ansaettelser",
    "findings": "/at-se-paa",
    "findings, warnings": "/at-se-paa?alvor=warning",
    "contract": "/aftalen",
    "fact": "/fakta/f000325",
    "evidence": "/beviser?liste=missing&pr=2019-09-30&kendt=2019-10-07",
    "evidence, a month": "/beviser/spoerg",
    "evidence, a job": "/kandidater/K033/bekraeft",
    "evidence, a paper": "/beviser/dokument?kandidat=K033",
    "companies": "/virksomheder?hvis=alle",
    "companies, from a sheet": "/virksomheder/liste",
    "company": "/virksomheder/V009",
    "company, new": "/virksomheder/ny",
    "company, edited": "/virksomheder/V009/ret",
    "contact": "/virksomheder/V009/kontakt?hvordan=visit",
    "time": "/tid?periode=kvartal",
    "openings": "/jobaabninger",
    "openings, what was missing": "/jobaabninger/ubesat?periode=alt",
    "opening, new": "/jobaabninger/ny",
    "opening, by anybody": "/jobaabning",
}
"""Every page, in the states that look different."""


@dataclass
class Reader:
    """A page, and what its console and its policy have complained of."""

    page: Page
    complaints: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.page.on("console", self._hear)
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on("requestfailed", self._miss)

    def _hear(self, message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"}:
            self.complaints.append(message.text)

    def _miss(self, request: Request) -> None:
        # A page left before all of it came is no complaint.
        if request.failure != "net::ERR_ABORTED":
            self.complaints.append(f"{request.url}: {request.failure}")

    def goto(self, address: str) -> Page:
        """Open an address and wait until all it asks for is there, and work has led on."""
        self.page.goto(address)
        return self.whole()

    def whole(self) -> Page:
        """Wait until all of the page is there: one reached by a click comes bit by bit."""
        self.page.wait_for_load_state()
        expect(self.page.locator(".signs")).to_have_count(0)
        expect(self.page.locator("[hx-trigger=load]")).to_have_count(0)
        # Between the working page and the page it leads to there is neither.
        expect(self.page.locator("h1")).to_have_count(1)
        return self.page

    def resize(self, width: int) -> None:
        """Make the window as wide as a desk's or a phone's."""
        self.page.set_viewport_size({"width": width, "height": 900})

    def axe(self) -> list[str]:
        """Return what axe finds on the whole page, each with the rule and the element."""
        self.whole()
        found = Axe().run(self.page).response["violations"]
        return [f"{one['id']}: {node['html'][:120]}" for one in found for node in one["nodes"]]

    def overflow(self) -> int:
        """Return how many pixels the whole page is wider than the window."""
        self.whole()
        return int(self.page.evaluate("document.documentElement.scrollWidth - innerWidth"))
