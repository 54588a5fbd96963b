"""Groups beside one another: each share a dot, its interval a bar, the whole a dashed line.

Drawn by hand, so that pictures beside one another are equally wide and their words equally large.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from xml.sax.saxutils import escape

from virksom.charts.drawing import FULL, LINE, MUTE, PARTIAL
from virksom.programme.effect.table import Table, Unit, cell_text
from virksom.programme.kernel import Text
from virksom.programme.status import Share

_SIZE, _TOP, _FOOT = 13, 6, 24
_MARKS = (0, 25, 50, 75, 100)
_HALO = ' paint-order="stroke" stroke="#ffffff" stroke-width="5"'
"""On a phone the names stand on the axis' lines, which give way; paper knows no order of paint."""

_LONGEST = 30
"""Letters of a name that stand in the picture; the table has the whole."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Form:
    """Pixels: of the picture, of the axis, of a group, and down in it to name and bar."""

    width: int
    left: int
    right: int
    row: int
    name: int
    bar: int


FORMS = {
    "wide": _Form(width=480, left=196, right=72, row=30, name=19, bar=15),
    "narrow": _Form(width=330, left=16, right=72, row=48, name=16, bar=32),
}
"""Each form; beside the axis stand the groups' names, on a phone above their bars."""


def groups_chart(table: Table, *, language: str, form: str = "wide") -> str:
    """Return the groups' shares as SVG.

    Args:
        table: a row a group with its share last, and all of them in the last row.
        language: "da" or "en".
        form: one of ``FORMS``.

    Returns:
        The SVG; an empty string where no group has anybody to count.
    """
    shares = [(_label(row[0]), row[-1]) for row in table.rows]
    told = [(name, share) for name, share in shares if isinstance(share, Share) and share.of]
    if not told:
        return ""
    (_, whole), groups = told[-1], told[:-1]
    size = FORMS[form]
    foot = _TOP + size.row * len(groups)
    parts = (
        *_axis(size, foot=foot),
        _mean(_x(whole.exact or 0, size), foot=foot),
        *(
            part
            for place, (name, share) in enumerate(groups)
            for part in _row(name.read(language), share, size=size, place=place, language=language)
        ),
    )
    height = foot + _FOOT
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" aria-hidden="true" focusable="false" '
        f'viewBox="0 0 {size.width} {height}" width="{size.width}" height="{height}" '
        f'font-family="IBM Plex Sans, sans-serif" font-size="{_SIZE}" fill="{MUTE}">'
        f"{''.join(parts)}</svg>"
    )


def _label(cell: object) -> Text:
    return cell if isinstance(cell, Text) else cell_text(None, Unit.TEXT)


def _x(share: float, size: _Form) -> float:
    return size.left + (size.width - size.left - size.right) * share


def _axis(size: _Form, *, foot: int) -> Iterator[str]:
    for mark in _MARKS:
        x = _x(mark / 100, size)
        yield (
            f'<line x1="{x:.1f}" x2="{x:.1f}" y1="{_TOP}" y2="{foot}" stroke="{LINE}"/>'
            f'<text x="{x:.1f}" y="{foot + 17}" text-anchor="middle">{mark} %</text>'
        )


def _mean(x: float, *, foot: int) -> str:
    return (
        f'<line x1="{x:.1f}" x2="{x:.1f}" y1="{_TOP}" y2="{foot}" '
        f'stroke="{MUTE}" stroke-dasharray="5,4"/>'
    )


def _row(name: str, share: Share, *, size: _Form, place: int, language: str) -> Iterator[str]:
    top, of = _TOP + size.row * place, Text("af", "of").read(language)
    y = top + size.bar
    if share.exact is not None and share.interval is not None:
        low, high = (_x(end, size) for end in share.interval)
        yield (
            f'<rect x="{low:.1f}" y="{y - 4}" width="{high - low:.1f}" height="8" rx="4" '
            f'fill="{PARTIAL}"/>'
            f'<circle cx="{_x(share.exact, size):.1f}" cy="{y}" r="5" fill="{FULL}"/>'
        )
    halo = _HALO if size.left < size.right else ""
    yield f'<text x="0" y="{top + size.name}"{halo}>{escape(_short(name))}</text>'
    right = size.width - size.right + 20
    yield f'<text x="{right}" y="{y + 4}">{share.count} {of} {share.of}</text>'


def _short(name: str) -> str:
    return name if len(name) <= _LONGEST else f"{name[: _LONGEST - 1].rstrip()}…"
