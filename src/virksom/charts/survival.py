"""What lasts, as stairs that go down: a curve with its band, and others dashed beside it."""

from collections.abc import Iterator, Sequence

from virksom.charts.drawing import FULL, MUTE, PARTIAL
from virksom.charts.week_frame import Points, WeekFrame, band, stairs, week_frame
from virksom.programme.effect.retention.read import Lasting
from virksom.programme.kernel import Text

_FEWEST = 5
_BAND = f'fill="{PARTIAL}" fill-opacity="0.4"'
_STROKE = f'stroke="{FULL}" stroke-width="2.4"'
_PALE = f'stroke="{FULL}" stroke-width="2.4" stroke-opacity="0.45"'
_DASHED = f'stroke="{MUTE}" stroke-width="1.8" stroke-dasharray="6 4"'
_KEY_BAND = Text("95 %-interval, dag for dag", "95% interval, day by day")
_KEY_PALE = Text("lysere: færre end 5 følges", "paler: fewer than 5 are followed")


def survival_chart(
    shown: Lasting,
    beside: Lasting | None,
    *,
    words: tuple[Text, Text],
    language: str,
    form: str = "wide",
) -> str:
    """Return the SVG; of nobody an empty string.

    Args:
        shown: the curve with its band.
        beside: another, dashed and without a band; None for none.
        words: what each of the two is called.
        language: "da" or "en".
        form: "wide", or "narrow" for a phone.
    """
    if shown.curve.last is None:
        return ""
    others = [] if beside is None else [beside.curve.last or 0]
    frame = week_frame(form, last=max(shown.curve.last, *others, 1))
    parts = (*frame.axes(shown.followed, language=language), *_field(frame, shown, beside=beside))
    return frame.svg(parts, list(_key(words, beside=beside)), language=language)


def _field(frame: WeekFrame, shown: Lasting, *, beside: Lasting | None) -> Iterator[str]:
    curve, last = shown.curve, shown.curve.last or 0
    over, under = band(curve, last=last)
    yield frame.area(over, under, fill=_BAND)
    if beside is not None:
        yield frame.line(stairs(beside.curve, last=beside.curve.last or 0), stroke=_DASHED)
    points = stairs(curve, last=last)
    few = _thin_from(shown)
    yield frame.line(_until(points, few), stroke=_STROKE)
    yield frame.line(_after(points, few), stroke=_PALE)


def _thin_from(shown: Lasting) -> int:
    """Return the first day on which fewer than five are followed, or the last day."""
    days = shown.followed.days
    left = shown.followed.at_risk(day + 1 for day in days)
    few = next(day + 1 for day, count in zip(days, left, strict=True) if count < _FEWEST)
    return min(few, days[-1])


def _until(points: Points, day: int) -> Points:
    level = [share for when, share in points if when <= day][-1]
    return (*(point for point in points if point[0] <= day), (day, level))


def _after(points: Points, day: int) -> Points:
    level = [share for when, share in points if when <= day][-1]
    return ((day, level), *(point for point in points if point[0] > day))


def _key(words: Sequence[Text], *, beside: Lasting | None) -> Iterator[tuple[str, Text]]:
    yield f'fill="{FULL}"', words[0]
    yield _BAND, _KEY_BAND
    if beside is not None:
        yield f'fill="none" {_DASHED}', words[1]
    yield f'fill="{FULL}" fill-opacity="0.45"', _KEY_PALE
