"""The user guide: a page a role, short, its pictures there, each quoted word with its page."""

import re
from pathlib import Path

import pytest

from tests.house.guide import GUIDE, PAGES, PICTURES, steps
from virksom.office.access import Role
from virksom.office.reports.guide import ENGLISH, GUIDES

WORDS = 800
"""Read in four minutes, at two hundred words a minute."""
HEAVY = 150_000


def test_each_role_has_a_page_and_each_page_a_role() -> None:
    assert sorted(GUIDES.values()) == sorted(Role)
    assert {page.stem for page in PAGES} == {*GUIDES, "README"}
    assert GUIDES.keys() > ENGLISH


def test_the_index_leads_to_every_page() -> None:
    index = (GUIDE / "README.md").read_text(encoding="utf-8")
    assert set(re.findall(r"\((\w+)\.md\)", index)) == GUIDES.keys()


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_a_page_is_read_in_four_minutes(page: Path) -> None:
    assert len(page.read_text(encoding="utf-8").split()) <= WORDS


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_every_quoted_word_and_picture_names_its_page(page: Path) -> None:
    assert [step for step in steps(page) if not step.paths] == []


def test_every_picture_is_there_light_and_shown() -> None:
    named = {step.picture for page in PAGES for step in steps(page)} - {""}
    kept = {picture.name: picture.stat().st_size for picture in PICTURES.iterdir()}
    assert named == kept.keys()
    assert [name for name, size in kept.items() if size > HEAVY] == []


@pytest.mark.parametrize("word", ["borger", "visitation", "startsamtale"])
def test_the_guide_uses_the_words_to_use(word: str) -> None:
    pages = [page.stem for page in PAGES if word in page.read_text(encoding="utf-8").lower()]
    assert pages == []


def test_a_step_without_its_page_is_seen(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text("# One\n\n1. Press »Go«. <!-- /here -->\n2. Press »Stop\n   now«.\n")
    assert [(step.words, step.paths) for step in steps(page)] == [
        (("Go",), ("/here",)),
        (("Stop now",), ()),
    ]
