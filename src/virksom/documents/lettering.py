"""Any text made fit for the page: nothing in it commands, nothing is lost unseen."""

import re
import unicodedata
from collections.abc import Iterator, Mapping

from virksom.documents.fonts import signs
from virksom.programme.kernel import Json

LONGEST = 32
"""Signs without a space that a line surely holds; a longer run may break anywhere."""

_PIECE = 16
_BREAK = "\u200b"
_LINE_ENDS = re.compile("\r\n|[\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029]")
_INVISIBLE = re.compile("[\u00ad\u200b\u2060\ufe00-\ufe0f\ufeff]")
_RUN = re.compile(f"[^ \n]{{{LONGEST + 1},}}")
_TOO_MANY_ACCENTS = re.compile("([\u0300-\u036f]{4})([\u0300-\u036f]+)")
_BOUND = re.compile(r"(?<!\w)(§|stk\.|litra|kl\.|nr\.|no\.) (?=\w)")
_BLANK_LINE = re.compile("\n[ \t]*\n")


def lettered(text: str) -> str:
    """Return ``text`` as the page can show it; the same text always gives the same.

    Letters are composed, all line ends are alike, tabs and odd spaces are spaces, and what shows
    nothing is left out. Any other sign the font lacks is written by its number, as ``[U+1F600]``:
    two texts that differ never look alike for want of a letter. So are accents after the fourth
    on one letter. A run over ``LONGEST`` signs gets places to break; »§« and the like stay with
    their number.
    """
    lines = _INVISIBLE.sub("", _LINE_ENDS.sub("\n", unicodedata.normalize("NFC", text)))
    shown = _TOO_MANY_ACCENTS.sub(_by_number, "".join(map(_sign, lines)))
    bound = _BOUND.sub("\\1\u00a0", shown)
    return _RUN.sub(lambda run: _BREAK.join(_pieces(run[0])), bound)


def _sign(sign: str) -> str:
    if sign == "\n" or sign in signs():
        return sign
    if sign == "\t" or unicodedata.category(sign) == "Zs":
        return " "
    return _number(sign)


def _by_number(marks: re.Match[str]) -> str:
    return marks[1] + "".join(map(_number, marks[2]))


def _number(sign: str) -> str:
    return f"[U+{ord(sign):04X}]"


def _pieces(run: str) -> Iterator[str]:
    """Yield ``run`` in pieces of about ``_PIECE`` signs; an accent stays with its letter."""
    begin = 0
    for at in range(1, len(run)):
        if at - begin >= _PIECE and not unicodedata.combining(run[at]):
            yield run[begin:at]
            begin = at
    yield run[begin:]


def all_lettered(value: Json) -> Json:
    """Return ``value`` with every text in it lettered; names of fields stay."""
    if isinstance(value, str):
        return lettered(value)
    if isinstance(value, Mapping):
        return {name: all_lettered(part) for name, part in value.items()}
    if isinstance(value, list | tuple):
        return [all_lettered(part) for part in value]
    return value


def one_line(text: str) -> str:
    """Return ``text`` on one line, without space around it."""
    return " ".join(part.strip() for part in _LINE_ENDS.split(text) if part.strip())


def shortened(text: str, most: int) -> str:
    """Return ``text``, or its first ``most - 1`` signs and ``…`` when it has more than ``most``."""
    return text if len(text) <= most else f"{text[: most - 1]}…"


def paragraphs(text: str) -> list[str]:
    """Return the paragraphs of a free text, which blank lines part; none of them empty."""
    plain = _LINE_ENDS.sub("\n", text)
    return [part.strip() for part in _BLANK_LINE.split(plain) if part.strip()]
