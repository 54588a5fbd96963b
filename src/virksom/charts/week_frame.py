"""The frame of charts over weeks since a clock began: per cent upwards, who is followed below.

Drawn by hand: a plotting library takes longer than a page may.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from xml.sax.saxutils import escape

from virksom.charts.drawing import LINE, MUTE
from virksom.programme.effect.retention.clock import Clock
from virksom.programme.effect.retention.survival import Curve
from virksom.programme.kernel import Text

_LEFT, _RIGHT, _TOP, _ROW, _SIZE = 66, 16, 10, 22, 13
_KEY_LEFT = 6.0
_FOOT = 62
"""From the ground of the chart to its key: marks, who is followed, and air."""

_WEEK, _LETTER, _PATCH = 7, 7.2, 24
_STEPS = (1, 2, 4, 13, 26, 52, 104)
_ROOM = 50
"""Pixels that a mark below the chart needs."""

_QUARTERS = (0, 25, 50, 75, 100)
_FOLLOWED = Text("Følges", "Followed")
_WEEKS = Text("uger", "weeks")

SIZES = {"wide": (1000, 250), "narrow": (340, 220)}
"""Width of each form, and the height of its field, in pixels before a page scales it."""

Points = Sequence[tuple[int, float]]
"""Days and shares, joined by straight lines."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekFrame:
    """Where days and shares lie in the picture.

    Args:
        width: of the whole picture, in pixels.
        height: of the field, in pixels.
        last: the last day anybody was followed.
    """

    width: int
    height: int
    last: int

    def x(self, day: float) -> float:
        """Return how far to the right a day lies."""
        return _LEFT + (self.width - _LEFT - _RIGHT) * day / max(1, self.last)

    def y(self, share: float) -> float:
        """Return how far down a share lies."""
        return _TOP + self.height * (1 - share)

    def points(self, points: Points) -> str:
        """Return points as SVG writes them."""
        return " ".join(f"{self.x(day):.1f},{self.y(share):.1f}" for day, share in points)

    def area(self, over: Points, under: Points, *, fill: str) -> str:
        """Return the area between two lines; nothing between none."""
        if not over:
            return ""
        return f'<polygon points="{self.points((*over, *reversed(under)))}" {fill}/>'

    def line(self, points: Points, *, stroke: str) -> str:
        """Return a line."""
        return f'<polyline points="{self.points(points)}" fill="none" {stroke}/>'

    def marks(self) -> tuple[int, ...]:
        """Return the weeks that are marked: as many as there is room for, evenly apart."""
        weeks, room = self.last // _WEEK, (self.width - _LEFT - _RIGHT) // _ROOM
        step = next((step for step in _STEPS if step * room >= weeks), _STEPS[-1])
        return tuple(range(0, weeks + 1, step))

    def axes(self, followed: Clock, *, language: str) -> Iterator[str]:
        """Yield the axes, and below them how many are followed at each mark."""
        for quarter in _QUARTERS:
            y = self.y(quarter / 100)
            yield (
                f'<line x1="{_LEFT}" x2="{self.width - _RIGHT}" y1="{y:.1f}" y2="{y:.1f}" '
                f'stroke="{LINE}"/><text x="{_LEFT - 8}" y="{y + 4.5:.1f}" '
                f'text-anchor="end">{quarter} %</text>'
            )
        foot, marks = self.height + _TOP, self.marks()
        counts = followed.at_risk(week * _WEEK for week in marks)
        for week, count in zip(marks, counts, strict=True):
            x = self.x(week * _WEEK)
            yield (
                f'<line x1="{x:.1f}" x2="{x:.1f}" y1="{foot}" y2="{foot + 5}" stroke="{MUTE}"/>'
                f'<text x="{x:.1f}" y="{foot + 20}" text-anchor="middle">{week}</text>'
                f'<text x="{x:.1f}" y="{foot + 40}" text-anchor="middle">{count}</text>'
            )
        for word, down in ((_WEEKS, 20), (_FOLLOWED, 40)):
            yield (
                f'<text x="{_LEFT - 14}" y="{foot + down}" text-anchor="end">'
                f"{word.read(language)}</text>"
            )

    def svg(self, parts: Sequence[str], key: Sequence[tuple[str, Text]], *, language: str) -> str:
        """Return the whole picture, hidden from those who read its table.

        Args:
            parts: what stands in the field, from the back to the front.
            key: attributes of a patch, and what it stands for.
            language: "da" or "en".
        """
        rows = list(self._key(key, language=language))
        height = self.height + _TOP + _FOOT + _ROW * (1 + rows[-1][1])
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" aria-hidden="true" focusable="false" '
            f'viewBox="0 0 {self.width} {height}" width="{self.width}" height="{height}" '
            f'font-family="IBM Plex Sans, sans-serif" font-size="{_SIZE}" fill="{MUTE}">'
            f"{''.join(parts)}{''.join(told for told, _ in rows)}</svg>"
        )

    def _key(self, key: Sequence[tuple[str, Text]], *, language: str) -> Iterator[tuple[str, int]]:
        """Yield each patch with its word, and the row it stands in."""
        x, row = _KEY_LEFT, 0
        for patch, words in key:
            word = words.read(language)
            room = _PATCH + 24 + len(word) * _LETTER
            if x + room > self.width and x > _KEY_LEFT:
                x, row = _KEY_LEFT, row + 1
            y = self.height + _TOP + _FOOT + row * _ROW
            square = f'<rect x="{x:.1f}" y="{y - 5}" width="{_PATCH}" height="10" {patch}/>'
            name = f'<text x="{x + _PATCH + 6:.1f}" y="{y + 4}">{escape(word)}</text>'
            yield square + name, row
            x += room


def week_frame(form: str, *, last: int) -> WeekFrame:
    """Return the frame of a form, ``wide`` or ``narrow``, over the days up to ``last``."""
    width, height = SIZES[form]
    return WeekFrame(width=width, height=height, last=last)


def stairs(curve: Curve, *, last: int) -> Points:
    """Return a curve as the corners of its stairs, from day 0 to ``last``."""
    levels = [(0, curve.begins), *((step.day, step.value) for step in curve.steps)]
    return tuple(_corners(levels, last=last))


def band(curve: Curve, *, last: int) -> tuple[Points, Points]:
    """Return the upper and the lower edge of a curve's band, from its first step on.

    Where the curve is 0 or 1 there is none; there the edges lie on the curve.
    """
    edges = [(step.day, *(step.band or (step.value, step.value))) for step in curve.steps]
    low, high = [(day, low) for day, low, _ in edges], [(day, high) for day, _, high in edges]
    return tuple(_corners(high, last=last)), tuple(_corners(low, last=last))


def _corners(levels: Sequence[tuple[int, float]], *, last: int) -> Iterator[tuple[int, float]]:
    for (day, level), (following, _) in pairwise([*levels, (last, 0.0)]):
        yield day, level
        yield following, level
