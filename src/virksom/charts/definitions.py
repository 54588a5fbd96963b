"""Definitions of lasting self-support beside one another: each share a dot, its interval a bar.

The two shares of a definition have denominators of their own; they stand on lines of their own.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from xml.sax.saxutils import escape

from virksom.charts.drawing import FULL, LINE, MUTE, PARTIAL
from virksom.programme.effect.retention.read import DefinitionCount
from virksom.programme.effect.table import share_text
from virksom.programme.kernel import Text
from virksom.programme.status import Share

_SIZE, _TOP, _FOOT, _RIGHT = 13, 6, 46, 16
_NOW = Text("på dagen, af de aktive", "on the day, of the active")
_EVER = Text("nået, af dem med tid nok", "reached, of those with time")
_TENTHS = range(0, 101, 20)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Form:
    """Pixels across, where the axis begins, and how far down a definition's name and lines lie."""

    width: int
    left: int
    row: int
    first: int


_FORMS = {
    "wide": _Form(width=1000, left=330, row=48, first=17),
    "narrow": _Form(width=340, left=10, row=70, first=32),
}
_GAP, _NAME = 17, 15
"""Pixels between the two lines of a definition, and down to its name."""


def definitions_chart(
    counts: Sequence[DefinitionCount], *, language: str, form: str = "wide"
) -> str:
    """Return the SVG; where there is nobody to count an empty string.

    Args:
        counts: the definitions, in the order they stand.
        language: "da" or "en".
        form: "wide", or "narrow" for a phone.
    """
    if not any(one.now.of or one.ever.of for one in counts):
        return ""
    size = _FORMS[form]
    foot = _TOP + size.row * len(counts)
    parts = (
        *_axis(size, foot=foot),
        *(part for place, one in enumerate(counts) for part in _row(one, size, place=place)),
        *_key(size, foot=foot, language=language),
    )
    named = (name for place, one in enumerate(counts) for name in _names(one, size, place=place))
    words = "".join(text.read(language) for text in named)
    height = foot + _FOOT + (22 if form == "narrow" else 0)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" aria-hidden="true" focusable="false" '
        f'viewBox="0 0 {size.width} {height}" width="{size.width}" height="{height}" '
        f'font-family="IBM Plex Sans, sans-serif" font-size="{_SIZE}" fill="{MUTE}">'
        f"{''.join(parts)}{words}</svg>"
    )


def _x(share: float, size: _Form) -> float:
    return size.left + (size.width - size.left - _RIGHT) * share


def _axis(size: _Form, *, foot: int) -> Iterator[str]:
    for tenth in _TENTHS:
        x = _x(tenth / 100, size)
        anchor = "start" if x < 2 * _RIGHT else "end" if tenth == _TENTHS[-1] else "middle"
        yield (
            f'<line x1="{x:.1f}" x2="{x:.1f}" y1="{_TOP}" y2="{foot}" stroke="{LINE}"/>'
            f'<text x="{x:.1f}" y="{foot + 16}" text-anchor="{anchor}">{tenth} %</text>'
        )


def _row(one: DefinitionCount, size: _Form, *, place: int) -> Iterator[str]:
    y = _TOP + size.row * place + size.first
    for share, down, inside in ((one.now, 0, FULL), (one.ever, _GAP, "#ffffff")):
        yield _mark(share, size, y=y + down, inside=inside)


def _mark(share: Share, size: _Form, *, y: int, inside: str) -> str:
    if share.exact is None or share.interval is None:
        return ""
    low, high = (_x(end, size) for end in share.interval)
    return (
        f'<rect x="{low:.1f}" y="{y - 3}" width="{high - low:.1f}" height="6" rx="3" '
        f'fill="{PARTIAL}"/>{_dot(_x(share.exact, size), y, inside=inside)}'
    )


def _dot(x: float, y: int, *, inside: str) -> str:
    return f'<circle cx="{x:.1f}" cy="{y}" r="5" fill="{inside}" stroke="{FULL}" stroke-width="2"/>'


def _names(one: DefinitionCount, size: _Form, *, place: int) -> Iterator[Text]:
    """Yield the definition's name, and on a wide picture its shares where nobody is counted."""
    top, name = _TOP + size.row * place, one.definition.words
    y = top + (_NAME + 10 if size.left > _RIGHT else _NAME)
    yield _word(name, x=0 if size.left > _RIGHT else size.left, y=y)
    for share, down in ((one.now, 0), (one.ever, _GAP)):
        if not share.of:
            yield _word(share_text(share), x=size.left + 6, y=top + size.first + down + 4)


def _word(text: Text, *, x: int, y: int) -> Text:
    start = f'<text x="{x}" y="{y}">'
    return Text(f"{start}{escape(text.da)}</text>", f"{start}{escape(text.en)}</text>")


def _key(size: _Form, *, foot: int, language: str) -> Iterator[str]:
    across = 220 if size.left > _RIGHT else 0
    for number, (words, inside) in enumerate(((_NOW, FULL), (_EVER, "#ffffff"))):
        x = size.left + 6 + number * across
        y = foot + 36 + (0 if across else number * 20)
        yield _dot(x, y, inside=inside)
        yield f'<text x="{x + 14}" y="{y + 4}">{words.read(language)}</text>'
