"""The chart of the self-supporting week by week: one SVG by Altair, without style or script.

Altair is imported where it is used (``virksom.charts.drawing``); the server draws one chart
before it is asked (``warm``).
"""

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from django.utils.safestring import SafeString, mark_safe

from virksom.charts.drawing import FULL, MONTHS, PARTIAL, SIZES, drawn, plain
from virksom.office.reports.curve import Curve
from virksom.office.reports.standpoint import Keeping


def charts(seen: Keeping, curve: Curve, *, language: str) -> Mapping[str, SafeString]:
    """Return the chart in each form; drawn once for a standpoint and a language."""
    return seen.keep(f"chart {language}", lambda: _drawn(curve, language))


@lru_cache(maxsize=32)
def _drawn(curve: Curve, language: str) -> Mapping[str, SafeString]:
    """Draw a curve in each form; one that a new fact does not change is not drawn again."""
    return {
        form: _draw(curve, language=language, width=width, height=height)
        for form, (width, height) in SIZES.items()
    }


def _draw(curve: Curve, *, language: str, width: int, height: int) -> SafeString:
    return safe(_spec(curve, width=width, height=height), language=language)


def safe(spec: dict[str, Any], *, language: str) -> SafeString:
    """Return the SVG of a chart's specification as a template takes it."""
    return mark_safe(drawn(spec, language=language))  # noqa: S308  # numbers and our own words


def _spec(curve: Curve, *, width: int, height: int) -> dict[str, Any]:
    import altair as alt  # noqa: PLC0415  # the same

    rows = [
        {"day": point.sunday.isoformat(), "full": point.full, "both": point.both}
        for point in curve.points
    ]
    ticks = max(3, width // 130)
    x = alt.X(
        "day:T",
        axis=alt.Axis(title=None, grid=False, tickCount=ticks, labelExpr=MONTHS, labelOverlap=True),
    )
    persons = _persons(max((point.both for point in curve.points), default=0))
    whole = alt.Axis(title=None, values=persons, format="d", domain=False, ticks=False)
    scale = alt.Scale(domain=[0, persons[-1]])
    both = alt.Chart().mark_area(color=PARTIAL)
    both = both.encode(x=x, y=alt.Y("both:Q", axis=whole, scale=scale))
    full = alt.Chart().mark_area(color=FULL)
    full = full.encode(x=x, y=alt.Y("full:Q", axis=whole, scale=scale))
    chart = alt.layer(both, full, data=alt.InlineData(values=rows)).properties(
        width=width, height=height, background="transparent", padding=2
    )
    spec: dict[str, Any] = plain(chart).to_dict()
    return spec


def _persons(most: int) -> list[int]:
    """Return the marks of the upright axis: whole persons from 0 to the most or just above."""
    step = next(step for step in _STEPS if step * _MARKS >= most)
    return list(range(0, step * -(-max(most, 1) // step) + 1, step))


_MARKS = 5
_STEPS = tuple(of * 10**tens for tens in range(9) for of in (1, 2, 5))
