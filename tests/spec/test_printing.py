"""The printed page is current, and says what the sentences say."""

from pathlib import Path

from tests.spec.printing import page
from tests.spec.sentences import chapters

PAGE = Path(__file__).parents[2] / "docs" / "reference" / "spec.md"


def test_the_printed_page_is_current() -> None:
    assert PAGE.read_text(encoding="utf-8") == page()


def test_the_page_holds_every_sentence_and_its_facts() -> None:
    whole = page()
    for chapter in chapters():
        for sentence in chapter.sentences:
            assert sentence.says in whole
            assert all(line in whole for line in sentence.facts)
