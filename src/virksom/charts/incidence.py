"""What came first, as areas: self-support from the ground up, withdrawals from the top down.

What is left open between them is everyone who still waits.
"""

from collections.abc import Iterator
from itertools import pairwise

from virksom.charts.drawing import FULL, MUTE, PARTIAL
from virksom.charts.week_frame import WeekFrame, band, stairs, week_frame
from virksom.programme.effect.retention.clocks import EXITS, MET
from virksom.programme.effect.retention.read import Retention
from virksom.programme.effect.retention.survival import Curve
from virksom.programme.kernel import Text

_GREYS = ("#77838a", "#a3adb2", "#c6cdd0", "#dfe4e6")
_GROUND, _BAND = f'fill="{PARTIAL}" fill-opacity="0.4"', f'fill="{PARTIAL}" fill-opacity="0.7"'
_EDGE = 'stroke="#ffffff" stroke-width="0.8"'
_KEY_BAND = Text("95 %-interval, dag for dag", "95% interval, day by day")
_KEY_OPEN = Text("venter endnu", "still waiting")


def incidence_chart(found: Retention, *, words: Text, language: str, form: str = "wide") -> str:
    """Return the SVG; while nobody has begun an empty string.

    Args:
        found: retention on a day.
        words: what self-support is called here.
        language: "da" or "en".
        form: "wide", or "narrow" for a phone.
    """
    last = found.free.last
    if last is None:
        return ""
    frame = week_frame(form, last=max(1, last))
    parts = (
        *frame.axes(found.waits, language=language),
        *_exits(frame, found, last=last),
        *_met(frame, found.first[MET], last=last),
    )
    return frame.svg(parts, list(_key(found, words=words)), language=language)


def _met(frame: WeekFrame, curve: Curve, *, last: int) -> Iterator[str]:
    points = stairs(curve, last=last)
    ground = ((0, 0.0), (last, 0.0))
    over, under = band(curve, last=last)
    yield frame.area(points, ground, fill=_GROUND)
    yield frame.area(over, under, fill=_BAND)
    yield frame.line(points, stroke=f'stroke="{FULL}" stroke-width="2.4"')


def _exits(frame: WeekFrame, found: Retention, *, last: int) -> Iterator[str]:
    """Yield the areas of the withdrawals, each below those of the groups before it."""
    days = sorted({0, last, *(step.day for step in found.free.steps)})
    above = dict.fromkeys(days, 1.0)
    for group, grey in zip(EXITS, _GREYS, strict=True):
        curve = found.first[group.code]
        below = {day: above[day] - curve.value(day) for day in days}
        if curve.events:
            fill = f'fill="{grey}" {_EDGE}'
            yield frame.area(_level(above, last=last), _level(below, last=last), fill=fill)
        above = below


def _level(shares: dict[int, float], *, last: int) -> tuple[tuple[int, float], ...]:
    days = [*shares, last]
    return tuple((when, shares[day]) for day, until in pairwise(days) for when in (day, until))


def _key(found: Retention, *, words: Text) -> Iterator[tuple[str, Text]]:
    yield _GROUND, words
    yield _BAND, _KEY_BAND
    yield f'fill="#ffffff" stroke="{MUTE}" stroke-width="0.8"', _KEY_OPEN
    for group, grey in zip(EXITS, _GREYS, strict=True):
        if found.first[group.code].events:
            told = group.words
            yield (
                f'fill="{grey}"',
                Text(f"afmeldt: {told.da.lower()}", f"withdrawn: {told.en.lower()}"),
            )
