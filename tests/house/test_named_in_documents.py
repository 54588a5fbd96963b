"""What a document names is there: tests, paths, and the headings its links lead to."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from tests.house.tree import ROOT, TESTS, functions, modules, parsed, shown

TEST = re.compile(r"\btest_[a-z0-9_]+\b(?!\.py)")
PATH = re.compile(r"`((?:src|tests|docs|catalogue|contracts|bench|requirements|\.ci)/[\w./-]*)`")
LINK = re.compile(r"\]\(([^)#\s]*)#([^)\s]+)\)")
HEADING = re.compile(r"^#+ (.+)$", re.MULTILINE)
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])


def text_of(page: Path) -> str:
    return page.read_text(encoding="utf-8")


@cache
def written() -> frozenset[str]:
    """Return the names of all tests and their modules."""
    named = {node.name for path in modules(TESTS) for node in functions(parsed(path))}
    return frozenset(named | {path.stem for path in modules(TESTS)})


def anchors(text: str) -> set[str]:
    """Return what a link may name in a page, as its headings are numbered off on the web."""
    kept = (re.sub(r"[^\w\- ]", "", heading.lower()) for heading in HEADING.findall(text))
    return {heading.replace(" ", "-") for heading in kept}


def lost_anchors(page: Path) -> Iterator[str]:
    for target, anchor in LINK.findall(text_of(page)):
        file = page.parent / target if target else page
        if "://" not in target and anchor not in anchors(text_of(file)):
            yield f"{target}#{anchor}"


@pytest.mark.parametrize("page", PAGES, ids=shown)
def test_every_test_named_is_there(page: Path) -> None:
    assert sorted(set(TEST.findall(text_of(page))) - written()) == []


@pytest.mark.parametrize("page", PAGES, ids=shown)
def test_every_path_named_is_there(page: Path) -> None:
    named = PATH.findall(text_of(page))
    assert [path for path in named if not (ROOT / path).exists()] == []


@pytest.mark.parametrize("page", PAGES, ids=shown)
def test_every_heading_a_link_names_is_there(page: Path) -> None:
    assert list(lost_anchors(page)) == []


def test_what_is_not_there_is_seen(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text("# One thing\n[a](#one-thing) [b](#another) `src/x.py` `test_of_nothing`")
    assert list(lost_anchors(page)) == ["#another"]
    assert PATH.findall(text_of(page)) == ["src/x.py"]
    assert TEST.findall(text_of(page)) == ["test_of_nothing"]
    assert "test_of_nothing" not in written()
