"""How many were in each place, week by week: areas on top of each other, as one SVG.

Drawn by hand like the flow chart: four years of weeks in ten places take a plotting library half
a second, and this a few milliseconds.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import accumulate
from math import ceil
from xml.sax.saxutils import escape

from virksom.charts.axes import month_marks, whole_marks
from virksom.charts.drawing import LINE, MUTE
from virksom.charts.place_colours import COLOURS
from virksom.programme.effect.way.occupancy import Occupied
from virksom.programme.effect.way.places import PathPlace

_UP = (
    PathPlace.FULL,
    PathPlace.PARTIAL,
    PathPlace.HOURS_UNKNOWN,
    PathPlace.FIRST_JOB,
    PathPlace.EDUCATION,
    PathPlace.BETWEEN_JOBS,
    PathPlace.TRAINING,
    PathPlace.ON_PATH,
    PathPlace.REFERRED,
    PathPlace.WITHDRAWN,
)
"""The places from the bottom up: what is nearest to self-support lies on the ground."""

_LEFT, _RIGHT, _TOP, _ROW, _SIZE = 34, 14, 8, 22, 13
_LETTER = 7.2


@dataclass(frozen=True, slots=True, kw_only=True)
class _Form:
    """Pixels across, pixels of the areas upwards, and names beside each other in the key."""

    width: int
    height: int
    columns: int


_FORMS = {
    "wide": _Form(width=1000, height=300, columns=5),
    "narrow": _Form(width=340, height=280, columns=2),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Field:
    """Where days and persons lie in the picture."""

    form: _Form
    first: date
    last: date
    most: int

    def x(self, day: date) -> float:
        days = max(1, (self.last - self.first).days)
        room = self.form.width - _LEFT - _RIGHT
        return _LEFT + room * (day - self.first).days / days

    def y(self, persons: int) -> float:
        return _TOP + self.form.height * (1 - persons / self.most)


def occupancy_chart(weeks: Sequence[Occupied], *, language: str, form: str) -> str:
    """Return the SVG of who was where, hidden from those who read its table.

    Only places that somebody was in have an area; the key below has them from the top down.

    Args:
        weeks: by day; at least one. Of a single day the areas are a line.
        language: "da" or "en".
        form: "wide", or "narrow" for a phone.
    """
    size = _FORMS[form]
    marks = whole_marks(max(one.referred for one in weeks), marks=6)
    field = _Field(form=size, first=weeks[0].day, last=weeks[-1].day, most=marks[-1])
    met = [place for place in _UP if any(one.by_place[place] for one in weeks)]
    below = size.height + _TOP + 34
    key = tuple(_key(met, size, below=below, language=language))
    height = below + (key[-1][1] + 1) * _ROW
    parts = (
        *_upright(marks, field),
        *_areas(weeks, field, met=met),
        *_level(field, language=language),
        *(told for told, _ in key),
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" aria-hidden="true" focusable="false" '
        f'viewBox="0 0 {size.width} {height}" width="{size.width}" height="{height}" '
        f'font-family="IBM Plex Sans, sans-serif" font-size="{_SIZE}" fill="{MUTE}">'
        f"{''.join(parts)}</svg>"
    )


def _areas(weeks: Sequence[Occupied], field: _Field, *, met: Sequence[PathPlace]) -> Iterator[str]:
    levels = [(0, *accumulate(one.by_place[place] for place in met)) for one in weeks]
    across = [f"{field.x(one.day):.1f}" for one in weeks]
    for number, place in enumerate(met):
        under = [
            f"{x},{field.y(level[number]):.1f}" for x, level in zip(across, levels, strict=True)
        ]
        over = [
            f"{x},{field.y(level[number + 1]):.1f}" for x, level in zip(across, levels, strict=True)
        ]
        yield (
            f'<polygon points="{" ".join((*under, *reversed(over)))}" '
            f'fill="{COLOURS[place]}" stroke="#ffffff" stroke-width="0.8"/>'
        )


def _upright(marks: Sequence[int], field: _Field) -> Iterator[str]:
    for mark in marks:
        y = field.y(mark)
        yield (
            f'<line x1="{_LEFT}" x2="{field.form.width - _RIGHT}" y1="{y:.1f}" y2="{y:.1f}" '
            f'stroke="{LINE}"/>'
            f'<text x="{_LEFT - 6}" y="{y + 4.5:.1f}" text-anchor="end">{mark}</text>'
        )


def _level(field: _Field, *, language: str) -> Iterator[str]:
    foot = field.form.height + _TOP
    marks = field.form.width // 110
    for day, danish, english in month_marks(field.first, field.last, marks=marks):
        x = field.x(day)
        anchor = "end" if x > field.form.width - 3 * _RIGHT else "middle"
        yield (
            f'<line x1="{x:.1f}" x2="{x:.1f}" y1="{foot}" y2="{foot + 5}" stroke="{MUTE}"/>'
            f'<text x="{x:.1f}" y="{foot + 20}" text-anchor="{anchor}">'
            f"{english if language == 'en' else danish}</text>"
        )


def _key(
    met: Sequence[PathPlace], size: _Form, *, below: int, language: str
) -> Iterator[tuple[str, int]]:
    """Yield each place's patch and name, with the row it stands in; a long name has two cells."""
    room, cell, row = (size.width - _LEFT) // size.columns, 0, 0
    for place in reversed(met):
        name = place.text.read(language)
        cells = ceil((len(name) * _LETTER + 30) / room)
        if cell + cells > size.columns:
            cell, row = 0, row + 1
        x, y = _LEFT + cell * room, below + row * _ROW
        cell += cells
        patch = f'<rect x="{x:g}" y="{y}" width="12" height="12" fill="{COLOURS[place]}"/>'
        yield f'{patch}<text x="{x + 18:g}" y="{y + 11}">{escape(name)}</text>', row
