"""The path as a picture: lanes with bars and marks whose labels never overlap.

Places are in the picture's own units; texts are measured with a generous width a sign, so a
label that is said to fit does.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from itertools import groupby

from virksom.office.reports import words
from virksom.office.reports.axis import WIDTH, Axis, Tick, at, ticks
from virksom.office.reports.door import Door
from virksom.office.reports.path import LANES, Step
from virksom.programme.kernel import Text

_SIGN, _PAD, _ROW, _BAR, _GAP = 6.7, 8, 28, 24, 12
_LABEL_ROW = 17
_THINNEST = 3.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """Something that happens on a day: a dot, with its label on one of several lines."""

    x: str
    y: str
    label: Text
    text_x: str
    text_y: str
    ends: bool
    stem: str
    door: Door


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """A stretch of days: a bar, with its label inside it, beside it, or only as its title."""

    x: str
    y: str
    width: str
    text_x: str
    text_y: str
    colour: str
    label: Text
    title: Text
    inside: bool
    beside: bool
    goes_on: bool
    door: Door


@dataclass(frozen=True, slots=True, kw_only=True)
class Lane:
    """One lane: its name, and what lies in it."""

    label: Text
    text_y: str
    marks: tuple[Mark, ...]
    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """The lanes from the top, and the months; ``height`` leaves room for the months' names."""

    lanes: tuple[Lane, ...]
    ticks: tuple[Tick, ...]
    height: int
    bottom: int
    tick_y: int


def picture(steps: Sequence[Step], along: Axis) -> Picture:
    """Return the picture of a path; lanes with nothing in them are left out."""
    lanes, top = [], 6.0
    for code, label in LANES.items():
        mine = [step for step in steps if step.lane == code]
        if not mine:
            continue
        lane, height = (
            _marks_lane(label, mine, along=along, top=top)
            if code == "course"
            else _bars_lane(label, mine, along=along, top=top)
        )
        lanes.append(lane)
        top += height + _GAP
    bottom = round(top)
    return Picture(
        lanes=tuple(lanes),
        ticks=ticks(along),
        height=bottom + 22,
        bottom=bottom,
        tick_y=bottom + 16,
    )


def _wide(text: Text) -> float:
    return _SIGN * max(len(text.da), len(text.en))


def _marks_lane(
    label: Text, steps: Sequence[Step], *, along: Axis, top: float
) -> tuple[Lane, float]:
    """Lay dots on one line and their labels on as many lines under it as are needed."""
    ends: list[float] = []
    marks = []
    dot = top + 8
    for _, same_day in groupby(steps, key=lambda step: step.since):
        here = tuple(same_day)
        text = words.joined(*dict.fromkeys(step.label for step in here))
        x = along.x(here[0].since)
        turned = x - 4 + _wide(text) > WIDTH
        begin = x + 4 - _wide(text) if turned else x - 4
        row = next((place for place, end in enumerate(ends) if end + _PAD <= begin), len(ends))
        ends[row : row + 1] = [begin + _wide(text)]
        y = dot + 8 + _LABEL_ROW * (row + 1) - 4
        marks.append(
            Mark(
                x=at(x),
                y=at(dot),
                label=text,
                text_x=at(x + 4 if turned else x - 4),
                text_y=at(y),
                ends=turned,
                stem=at(y - 11) if row else "",
                door=here[0].door,
            )
        )
    height = 16 + _LABEL_ROW * len(ends) + 2
    return Lane(label=label, text_y=at(dot + 4), marks=tuple(marks), bars=()), height


def _bars_lane(
    label: Text, steps: Sequence[Step], *, along: Axis, top: float
) -> tuple[Lane, float]:
    rows = _rows(steps)
    bars = tuple(
        bar for place, row in enumerate(rows) for bar in _bars(row, along, y=top + place * _ROW)
    )
    lane = Lane(label=label, text_y=at(top + 16), marks=(), bars=bars)
    return lane, len(rows) * _ROW - (_ROW - _BAR)


def _rows(steps: Sequence[Step]) -> list[list[Step]]:
    """Stack what overlaps; stretches of one employment stay in one row where they can."""
    rows: list[list[Step]] = []
    for step in steps:
        free = [row for row in rows if row[-1].until is not None and row[-1].until <= step.since]
        own = [row for row in free if any(other.track == step.track for other in row)]
        chosen = next(iter((*own, *free)), None)
        if chosen is None:
            rows.append([step])
        else:
            chosen.append(step)
    return rows


def _bars(row: Sequence[Step], along: Axis, *, y: float) -> Iterator[Bar]:
    end = along.last + timedelta(days=1)
    places = [(along.x(step.since), along.x(min(step.until or end, end))) for step in row]
    nexts = [*(begin for begin, _ in places[1:]), float(WIDTH)]
    for step, (begin, until), following in zip(row, places, nexts, strict=True):
        width = max(until - begin, _THINNEST)
        goes_on = step.until is None or step.until > end
        full = _going_on(step.label) if goes_on else step.label
        label, inside = _fitting((full, step.label, step.short), width)
        beside = not inside and begin + width + _PAD + _wide(label) <= following
        yield Bar(
            x=at(begin),
            y=at(y),
            width=at(max(width - 1, _THINNEST)),
            text_x=at(begin + _PAD if inside else begin + width + 4),
            text_y=at(y + 16.5),
            colour=step.state or step.lane,
            label=label,
            title=words.joined(step.told, step.when),
            inside=inside,
            beside=beside,
            goes_on=goes_on,
            door=step.door,
        )


def _fitting(labels: Sequence[Text], width: float) -> tuple[Text, bool]:
    """Return the longest label that fits inside, or else the first and that it does not."""
    fits = (label for label in labels if _wide(label) + 2 * _PAD <= width)
    chosen = next(fits, None)
    return (labels[0], False) if chosen is None else (chosen, True)


def _going_on(label: Text) -> Text:
    return Text(f"{label.da}, fortsat", f"{label.en}, goes on")
