"""Documents written from the code are current; ``make docs`` writes them anew."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.house.documents import PAGES, REFERENCE
from tests.house.tree import ROOT, shown

LINK = re.compile(r"\]\(([^)#\s][^)\s]*)\)")
BY_HAND = {"rules.md", "figures.md"}
"""The rules themselves, and the codes of columns, which a test of their own holds to the code."""


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_a_generated_document_is_current(path: Path) -> None:
    assert path.read_text(encoding="utf-8") == PAGES[path]()


def test_every_page_of_the_reference_is_generated() -> None:
    pages = set(REFERENCE.glob("*.md")) - PAGES.keys()
    assert sorted(shown(page) for page in pages if page.name not in BY_HAND) == []


def lost_links(page: Path) -> Iterator[str]:
    """Yield each link to a file that is not there; addresses on the web are not followed."""
    for target in LINK.findall(page.read_text(encoding="utf-8")):
        if "://" not in target and not (page.parent / target.partition("#")[0]).exists():
            yield target


def test_every_link_between_documents_leads_somewhere() -> None:
    pages = [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")]
    assert [f"{shown(page)}: {link}" for page in pages for link in lost_links(page)] == []


def test_a_lost_link_is_seen(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text("[here](page.md) [gone](gone.md#part) [away](https://example.org)")
    assert list(lost_links(page)) == ["gone.md#part"]
