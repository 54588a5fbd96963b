"""The user guide as the tests read it: steps, the words they quote, and where those stand.

A step, a paragraph or a picture ends with a comment that names the pages it is about.
"""

import re
from dataclasses import dataclass
from pathlib import Path

from tests.house.tree import ROOT

GUIDE = ROOT / "docs" / "guide"
PICTURES = GUIDE / "billeder"
PAGES = sorted(GUIDE.glob("*.md"))

_PARTS = re.compile(r"\n\n|\n(?=\d+\. |- )")
_COMMENT = re.compile(r"<!--(.*?)-->", re.DOTALL)
_QUOTED = re.compile(r"»([^«…]+)«")
_PICTURE = re.compile(r"\]\(billeder/([^)]+)\)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """A part of a page.

    Args:
        words: what it quotes, in order.
        paths: the addresses of the pages it is about.
        picture: the file of the picture it shows; "" for none.
    """

    words: tuple[str, ...]
    paths: tuple[str, ...]
    picture: str


def steps(page: Path) -> list[Step]:
    """Return the parts of a page that quote something or show a picture, in order."""
    parts = _PARTS.split(page.read_text(encoding="utf-8"))
    read = [_step(part) for part in parts]
    return [step for step in read if step.words or step.picture]


def _step(part: str) -> Step:
    comments = " ".join(_COMMENT.findall(part)).split()
    shown = _COMMENT.sub("", part)
    picture = _PICTURE.search(shown)
    return Step(
        words=tuple(" ".join(word.split()) for word in _QUOTED.findall(shown)),
        paths=tuple(path for path in comments if path.startswith("/")),
        picture=picture[1] if picture else "",
    )
