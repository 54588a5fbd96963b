"""What the browser tests share: the demo's office, Debian's Chromium and its complaints."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped]  # has none
from playwright.sync_api import Browser, ConsoleMessage, Page, sync_playwright

from tests.browser.server import office
from virksom.office.actions.load_demo import DEMO_PASSWORD

WIDE, PHONE = (1280, 900), (390, 844)
SIZES = pytest.mark.parametrize("size", [WIDE, PHONE], ids=["wide", "phone"])

QUIET = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


@dataclass
class Visitor:
    """Somebody at the office with a browser of their own.

    Args:
        page: the open page.
        address: where the office is, without a last stroke.
        complaints: errors in the console, breaches of the content policy included.
    """

    page: Page
    address: str
    complaints: list[str] = field(default_factory=list)

    def hear(self, message: ConsoleMessage) -> None:
        """Note a complaint of the console."""
        if message.type in ("error", "warning"):
            self.complaints.append(message.text)

    def open(self, path: str) -> Page:
        """Open a page of the office."""
        self.page.goto(f"{self.address}{path}")
        return self.page

    def sign_in(self, username: str = "konsulent") -> "Visitor":
        """Sign in with a demo log-in."""
        self.open("/log-ind")
        self.page.locator("[name=username]").fill(username)
        self.page.locator("[name=password]").fill(DEMO_PASSWORD)
        self.page.locator("form:has([name=password]) [type=submit]").click()
        self.page.wait_for_url(lambda url: "/log-ind" not in url)
        return self

    def barriers(self) -> list[str]:
        """Return what axe finds on the page: rule and place, one each."""
        found = Axe().run(self.page).response["violations"]
        return [f"{one['id']}: {node['html']}" for one in found for node in one["nodes"]]

    def sideways(self) -> int:
        """Return how many pixels the page is wider than its window."""
        width: int = self.page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth"
        )
        return width


@pytest.fixture(scope="session")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Serve the demo's office for the whole run; its address."""
    with office(Path(tmp_path_factory.mktemp("office"))) as served:
        yield served


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """Start Debian's Chromium once."""
    path = shutil.which("chromium")
    if path is None:
        pytest.fail("Chromium is missing: apt-get install chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(QUIET))
        yield browser
        browser.close()


VisitorOf = Callable[..., Visitor]


@pytest.fixture
def visitor(chromium: Browser, address: str) -> Iterator[VisitorOf]:
    """Return a function that lets somebody in, with a window of a size; closed after the test."""
    contexts = []

    def enter(size: tuple[int, int] = WIDE, *, scripts: bool = True) -> Visitor:
        width, height = size
        context = chromium.new_context(
            viewport={"width": width, "height": height}, java_script_enabled=scripts, locale="da-DK"
        )
        contexts.append(context)
        someone = Visitor(context.new_page(), address)
        someone.page.on("console", someone.hear)
        someone.page.on("pageerror", lambda wrong: someone.complaints.append(str(wrong)))
        return someone

    yield enter
    for context in contexts:
        context.close()
