"""The door in Chromium: codes of an app, passkeys, recovery codes, links, and being signed out."""

import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from itertools import product

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import demo_in, served, sign_in
from tests.browser.reader import Reader
from tests.office.otp import totp

pytestmark = pytest.mark.browser
Reading = Callable[[], Reader]
WIDTHS = (1280, 390)


@pytest.fixture(scope="module")
def environment(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    folder = tmp_path_factory.mktemp("door")
    return demo_in(folder, tmp_path_factory, whole=False)


@pytest.fixture(scope="module")
def door(environment: dict[str, str]) -> Iterator[str]:
    """Serve an office whose people change what they sign in with; its address."""
    with served(environment) as address:
        yield address


@pytest.fixture
def reading(door: str, chromium: Browser) -> Iterator[Reading]:
    """Return a function that opens a browser of its own; at the end nobody may have complained."""
    readers: list[Reader] = []

    def read() -> Reader:
        context = chromium.new_context(base_url=door, viewport={"width": 1280, "height": 900})
        readers.append(Reader(context.new_page()))
        return readers[-1]

    yield read
    told = [told for reader in readers for told in reader.complaints if "status of 4" not in told]
    for reader in readers:
        reader.page.context.close()
    assert told == []


@pytest.fixture
def link(environment: dict[str, str]) -> Callable[[str], str]:
    """Return a function that makes a link for somebody; its path."""

    def made(username: str) -> str:
        command = [sys.executable, "-m", "virksom.office.commands", "door_link", username]
        said = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
        return re.sub(r"^https?://[^/]+", "", said.stdout.strip())

    return made


def now() -> datetime:
    return datetime.now(UTC)  # noqa: TID251  # the browser's clock and the office's are one


def inside(page: Page, door: str, user: str) -> None:
    sign_in(page, door, user)
    page.goto("/din-adgang")


def password(page: Page, user: str) -> None:
    """Pass the first step as one who has a second."""
    page.goto("/log-ind")
    page.get_by_role("link", name=user, exact=True).click()
    page.get_by_role("button", name="Log ind", exact=True).click()
    expect(page.get_by_role("heading", name="Andet trin")).to_be_visible()


def add_app(page: Page) -> tuple[str, list[str]]:
    """Add an app; its secret, and the recovery codes that came with it."""
    page.goto("/din-adgang/app")
    secret = page.locator("code").inner_text().replace(" ", "")
    page.get_by_label("Koden, som appen viser nu").fill(totp(secret, now()))
    page.get_by_role("button", name="Tilføj appen").click()
    codes = [code.inner_text() for code in page.locator(".codes code").all()]
    page.get_by_role("button", name="Jeg har gemt dem").click()
    return secret, codes


def remove(page: Page) -> None:
    page.goto("/din-adgang")
    page.get_by_role("button", name="Fjern").first.click()
    expect(page.get_by_role("button", name="Fjern")).to_have_count(0)


def add_passkey(page: Page) -> None:
    """Give the browser a passkey that needs no finger, and make it known."""
    session = page.context.new_cdp_session(page)
    session.send("WebAuthn.enable")
    kind = {"protocol": "ctap2", "transport": "internal", "hasResidentKey": True}
    kind |= {"hasUserVerification": True, "isUserVerified": True}
    session.send("WebAuthn.addVirtualAuthenticator", {"options": kind})
    page.goto("/din-adgang/adgangsnoegle")
    page.get_by_role("button", name="Lav adgangsnøgle").click()
    page.get_by_role("button", name="Jeg har gemt dem").click()


def test_a_code_of_the_app_and_a_recovery_code_open_the_second_step(
    reading: Reading, door: str
) -> None:
    page = reading().page
    inside(page, door, "oekonomi")
    secret, codes = add_app(page)
    for code in (totp(secret, now() + timedelta(seconds=30)), codes[0]):
        other = reading().page
        password(other, "oekonomi")
        other.get_by_label("Kode fra appen").fill(code)
        other.get_by_role("button", name="Kom ind").click()
        other.goto("/din-adgang")
        expect(other.get_by_role("heading", name="Din adgang")).to_be_visible()
    expect(other.get_by_text("9 tilbage")).to_be_visible()
    remove(page)


def test_a_wrong_code_is_told_and_the_door_stays_shut(reading: Reading, door: str) -> None:
    page = reading().page
    inside(page, door, "oekonomi")
    add_app(page)
    other = reading().page
    password(other, "oekonomi")
    other.get_by_label("Kode fra appen").fill("000000")
    other.get_by_role("button", name="Kom ind").click()
    expect(other.get_by_role("alert")).to_contain_text("Koden passer ikke")
    other.goto("/din-adgang")
    expect(other.get_by_role("heading", name="Log ind")).to_be_visible()
    remove(page)


def test_a_passkey_opens_the_second_step_and_the_door_alone(reading: Reading, door: str) -> None:
    page = reading().page
    inside(page, door, "administrator")
    add_passkey(page)
    for button in ("Brug adgangsnøgle", "Log ind med adgangsnøgle"):
        page.goto("/din-adgang")
        page.get_by_role("button", name=re.compile("Log ud")).last.click()
        if button == "Brug adgangsnøgle":
            password(page, "administrator")
        page.get_by_role("button", name=button).click()
        page.wait_for_url(lambda address: "/log-ind" not in address)
        page.goto("/din-adgang")
        expect(page.get_by_text("sidst brugt")).to_be_visible()
    remove(page)


def test_a_link_lets_in_once_and_only_when_pressed(
    reading: Reading, link: Callable[[str], str]
) -> None:
    address = link("kandidat")
    first, second = reading().page, reading().page
    for page in (first, second):
        page.goto(address)
        expect(page.get_by_role("button", name="Kom ind")).to_be_visible()
    first.get_by_role("button", name="Kom ind").click()
    first.goto("/din-adgang")
    expect(first.get_by_role("heading", name="Din adgang")).to_be_visible()
    second.get_by_role("button", name="Kom ind").click()
    expect(second.get_by_text("Linket er brugt.")).to_be_visible()


def test_a_link_for_a_password_leads_back_to_the_door(
    reading: Reading, link: Callable[[str], str]
) -> None:
    page, new = reading().page, "another long one that nobody guesses"
    page.goto(link("raadgiver"))
    page.get_by_role("button", name="Kom ind").click()
    page.get_by_label("Ny adgangskode").fill(new)
    page.get_by_label("Den nye igen").fill(new)
    page.get_by_role("button", name="Gem adgangskoden").click()
    expect(page.get_by_label("Brugernavn")).to_have_value("raadgiver")
    page.get_by_label("Adgangskode").fill(new)
    page.get_by_role("button", name="Log ind", exact=True).click()
    page.goto("/din-adgang")
    expect(page.get_by_text("raadgiver", exact=True)).to_be_visible()


def test_one_session_is_ended_from_another_and_then_all(reading: Reading, door: str) -> None:
    here, there = reading().page, reading().page
    for page in (there, here):
        inside(page, door, "investor")
    expect(here.get_by_text("her", exact=True)).to_have_count(1)
    here.get_by_role("button", name=re.compile("^Log ud Chrome")).first.click()
    there.goto("/din-adgang")
    expect(there.get_by_role("heading", name="Log ind")).to_be_visible()
    inside(there, door, "investor")
    here.goto("/din-adgang")
    here.get_by_role("button", name="Log ud overalt").click()
    there.goto("/din-adgang")
    expect(there.get_by_role("heading", name="Log ind")).to_be_visible()


def test_the_pages_of_the_door_are_accessible_quiet_and_fit(reading: Reading, door: str) -> None:
    reader = reading()
    inside(reader.page, door, "teamleder")
    for width, page in product(WIDTHS, ("", "/app", "/adgangsnoegle", "/adgangskode", "/bekraeft")):
        reader.resize(width)
        reader.goto(f"/din-adgang{page}")
        assert reader.page.locator("h1").count() == 1
        assert reader.axe() == [], (page, width)
        assert reader.overflow() <= 0, (page, width)


def test_the_steps_of_the_door_are_accessible_and_fit(
    reading: Reading, door: str, link: Callable[[str], str]
) -> None:
    reader = reading()
    inside(reader.page, door, "konsulent")
    add_app(reader.page)
    other, address = reading(), link("kandidat")
    for width in WIDTHS:
        other.resize(width)
        password(other.page, "konsulent")
        assert (width, other.axe(), other.overflow() <= 0) == (width, [], True)
        for step in (address, "/ind/nobody-s"):
            other.goto(step)
            assert (width, step, other.axe(), other.overflow() <= 0) == (width, step, [], True)
    remove(reader.page)
