"""The user guide says what stands on the pages, and its pictures are of them.

Played on the demo as it stood on 7 October 2019 at 13:00, in an office that nobody else works in.
With ``VIRKSOM_GUIDE_PICTURES=1`` (``make guide``) the pictures are taken anew; without, a test
only looks whether they are there, and never at their pixels.
"""

import os
import re
from collections.abc import Iterator

import pytest
from lxml.html import document_fromstring
from playwright.sync_api import Browser, Page, ViewportSize

from tests.browser.conftest import demo_in, served, sign_in
from tests.browser.reader import Reader
from tests.house.guide import GUIDE, PICTURES, Step, steps
from virksom.office.reports.guide import GUIDES

pytestmark = pytest.mark.browser

TAKE = os.environ.get("VIRKSOM_GUIDE_PICTURES") == "1"
DESK = ViewportSize(width=1280, height=720)
PHONE = ViewportSize(width=390, height=760)
ON_PHONE = {"kandidat", "virksomhed", "oplaerer"}
LATER = re.compile(r'hx-trigger="load|class="[^"]*\bsigns\b')


@pytest.fixture(scope="module")
def guided(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Serve the demo as it stood; its address."""
    folder = tmp_path_factory.mktemp("guided")
    with served(demo_in(folder, tmp_path_factory, whole=False)) as address:
        yield address


def enter(chromium: Browser, office: str, user: str) -> Reader:
    """Sign a user in, at a desk or on the phone."""
    size = PHONE if user in ON_PHONE else DESK
    scale = 2 if user in ON_PHONE else 1
    context = chromium.new_context(base_url=office, viewport=size, device_scale_factor=scale)
    reader = Reader(context.new_page())
    sign_in(reader.page, office, user)
    return reader


def look(reader: Reader, path: str, pictures: list[str]) -> str:
    """Return all that stands on a page, and take the pictures of it that are asked for.

    The page is fetched as the browser would, and drawn only where a script brings the rest of it.
    """
    came = reader.page.context.request.get(path)
    assert came.ok, f"{path}: {came.status}"
    html = came.text()
    if not pictures and LATER.search(html) is None:
        return told(html)
    page = reader.goto(path)
    for picture in pictures:
        page.screenshot(path=PICTURES / picture)
    return told(page.content())


def told(html: str) -> str:
    """Return the words of a page."""
    body = document_fromstring(html).find("body")
    return " ".join(" ".join(body.itertext()).split())


def stands(word: str, text: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(word)}(?!\w)", text) is not None


def lost(found: list[Step], texts: dict[str, str]) -> list[str]:
    """Return each quoted word that stands on none of the pages its step names."""
    return [
        f"»{word}« is not on {' or '.join(step.paths)}"
        for step in found
        for word in step.words
        if not any(stands(word, texts[path]) for path in step.paths)
    ]


@pytest.mark.parametrize("name", GUIDES)
def test_what_a_guide_quotes_stands_where_it_says(
    name: str, guided: str, chromium: Browser
) -> None:
    found = steps(GUIDE / f"{name}.md")
    reader = enter(chromium, guided, name)
    paths = dict.fromkeys(path for step in found for path in step.paths)
    shots = {path: [s.picture for s in found if s.picture and path in s.paths] for path in paths}
    texts = {path: look(reader, path, shots[path] if TAKE else []) for path in paths}
    reader.page.context.close()
    assert lost(found, texts) == []
    assert reader.complaints == []


@pytest.mark.skipif(TAKE, reason="a picture is served as long as it was when the office opened")
@pytest.mark.parametrize("user", ["teamleder", "kandidat"])
def test_help_leads_to_the_readers_own_page_with_its_pictures(
    user: str, guided: str, chromium: Browser
) -> None:
    reader = enter(chromium, guided, user)
    page = reader.page
    [index] = steps(GUIDE / "README.md")
    page.get_by_role("link", name=index.words[0], exact=True).click()
    page.wait_for_url(f"**/hjaelp/{user}")
    assert pictures(page) == [True, True]
    assert (reader.axe(), reader.overflow() <= 0, reader.complaints) == ([], True, [])
    page.context.close()


def pictures(page: Page) -> list[bool]:
    """Return of each picture of the guide whether it came."""
    page.wait_for_load_state("load")
    came = "all => all.map(one => one.complete && one.naturalWidth > 300)"
    return list(page.locator(".guide img").evaluate_all(came))


def test_a_lost_word_is_seen() -> None:
    step = Step(words=("Henvis", "Hen"), paths=("/",), picture="")
    assert lost([step], {"/": "Tryk Henvis : K103"}) == ["»Hen« is not on /"]
