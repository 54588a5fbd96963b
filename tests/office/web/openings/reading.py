"""Reading the pages of openings."""

from typing import Protocol


class Answer(Protocol):
    """What a test client answers with."""

    @property
    def content(self) -> bytes:
        """The page."""


def text(answer: Answer) -> str:
    """Return the page as text."""
    return answer.content.decode()
