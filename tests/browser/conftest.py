"""The office as a reader meets it: served by its own command with the demo, seen in Chromium."""

import os
import shutil
import signal
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from tests.browser.reader import Reader
from tests.once import once

VIRKSOM = Path(sys.executable).with_name("virksom")
CHROMIUM = "/usr/bin/chromium"
ARGS = (
    *("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
)
Opened = Callable[..., Reader]


def demo_in(folder: Path, factory: pytest.TempPathFactory, *, whole: bool) -> dict[str, str]:
    """Lay the demo, which is loaded once a run, into a folder; the environment of its office."""

    def load(at: Path) -> None:
        command = [VIRKSOM, "demo", "--load", *["--whole"] * whole]
        subprocess.run(command, env=_environment(at), check=True, capture_output=True)

    made = once(factory, "demo, whole" if whole else "demo", load)
    shutil.copytree(made, folder, dirs_exist_ok=True)
    return _environment(folder)


def _environment(folder: Path) -> dict[str, str]:
    return {**os.environ, "VIRKSOM_DATABASE": f"sqlite:///{folder}/office.sqlite3"}


@contextmanager
def served(environment: dict[str, str]) -> Iterator[str]:
    """Serve the environment's office on loopback; its address."""
    port = _free_port()
    serving = subprocess.Popen(
        [VIRKSOM, "serve", "--port", str(port)],
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    try:
        assert serving.stdout is not None
        assert str(port) in serving.stdout.readline()
        yield f"http://localhost:{port}"
    finally:
        serving.send_signal(signal.SIGTERM)
        serving.wait(timeout=30)


@pytest.fixture(scope="session")
def office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Serve the demo on loopback; its address."""
    folder = tmp_path_factory.mktemp("office")
    with served(demo_in(folder, tmp_path_factory, whole=True)) as address:
        yield address


@pytest.fixture(scope="module")  # its event loop must not outlive the file: Django looks for one
def chromium() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGS)
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def desk(office: str, chromium: Browser) -> Iterator[BrowserContext]:
    """Sign a consultant in once for a file: what one page fetched, the next need not fetch."""
    context = chromium.new_context(base_url=office)
    page = context.new_page()
    sign_in(page, office, "konsulent")
    page.close()
    yield context
    context.close()


@pytest.fixture(scope="module")
def signed_in(desk: BrowserContext) -> dict[str, object]:
    """Return what the browser keeps of the consultant: a browser of one's own begins with it."""
    return dict(desk.storage_state())


@pytest.fixture(scope="module")
def at_desk(desk: BrowserContext) -> Reader:
    """Open one page of the consultant's for a file."""
    return Reader(desk.new_page())


@pytest.fixture
def walker(at_desk: Reader) -> Iterator[Reader]:
    """Lend the consultant's page to who only goes from address to address and looks."""
    with lent(at_desk):
        yield at_desk


@contextmanager
def lent(reader: Reader) -> Iterator[None]:
    """Lend a page that others used before, at its full width; in the end nobody has complained."""
    reader.resize(1280)
    yield
    complaints, reader.complaints = reader.complaints, []
    assert complaints == []


@pytest.fixture
def opened(
    office: str, chromium: Browser, desk: BrowserContext, signed_in: dict[str, object]
) -> Iterator[Opened]:
    """Return a function that opens a page; at the end nobody may have complained.

    Who changes the language, signs in or out, or needs another kind of browser gets one of their
    own; the others get a page of the consultant's.
    """
    contexts: list[BrowserContext] = []
    readers: list[Reader] = []

    def open_page(
        *, width: int = 1280, user: bool = True, own: bool = False, **more: object
    ) -> Reader:
        context = desk
        if own or more or not user:
            state = {"storage_state": signed_in} if user else {}
            context = chromium.new_context(base_url=office, **state, **more)
            contexts.append(context)
        readers.append(Reader(context.new_page()))
        readers[-1].resize(width)
        return readers[-1]

    yield open_page
    complaints = [complaint for reader in readers for complaint in reader.complaints]
    for reader in readers:
        reader.page.close()
    for context in contexts:
        context.close()
    assert complaints == []


def sign_in(page: Page, office: str, user: str) -> None:
    """Sign in as one of the demo's users by clicking their name."""
    page.goto(f"{office}/log-ind")
    page.get_by_role("link", name=user, exact=True).click()
    page.locator("button.button-primary").click()
    page.wait_for_url(lambda address: "/log-ind" not in address)


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])
