"""The demo's pages are the golden ones, to the letter."""

import pytest

from tests.golden.pages import FOLDER, pages

NAMES = sorted(path.name for path in FOLDER.glob("*.txt"))


@pytest.fixture(scope="module")
def written() -> dict[str, str]:
    return pages()


@pytest.mark.parametrize("name", NAMES)
def test_a_page_is_as_it_was(written: dict[str, str], name: str) -> None:
    assert written[name] == (FOLDER / name).read_text(encoding="utf-8")


def test_every_page_has_its_file(written: dict[str, str]) -> None:
    assert sorted(written) == NAMES
