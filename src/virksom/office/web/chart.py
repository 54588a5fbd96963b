"""The chart of the self-supporting week by week: one SVG by Altair, without style or script.

Altair is imported where it is used: the first chart costs half a second, so the server draws
one before it is asked (``warm``).
"""

from collections.abc import Mapping
from typing import Any, Literal

from django.utils.safestring import SafeString, mark_safe

from virksom.office.reports.curve import Curve
from virksom.office.reports.standpoint import Standpoint

FULL, PARTIAL, MUTE, LINE = "#12664c", "#86c5a8", "#5d686e", "#e6eaeb"
"""Colours of the states and of the axes."""

SIZES = {"wide": (1000, 190), "narrow": (330, 190)}
"""Width and height of each form, in pixels before the page scales it."""

_LOCALES: Mapping[str, Literal["da-DK", "en-GB"]] = {"da": "da-DK", "en": "en-GB"}


def charts(seen: Standpoint, curve: Curve, *, language: str) -> Mapping[str, SafeString]:
    """Return the chart in each form; drawn once for a standpoint and a language."""
    return seen.keep(
        f"chart {language}",
        lambda: {
            form: _draw(curve, language=language, width=width, height=height)
            for form, (width, height) in SIZES.items()
        },
    )


def _draw(curve: Curve, *, language: str, width: int, height: int) -> SafeString:
    return drawn(_spec(curve, width=width, height=height), language=language)


def drawn(spec: dict[str, Any], *, language: str) -> SafeString:
    """Return the SVG of a chart's specification, hidden from those who read its table."""
    import vl_convert  # noqa: PLC0415  # loading it costs what a page may not

    locale = _LOCALES[language]
    svg: str = vl_convert.vegalite_to_svg(
        spec,
        format_locale=locale,
        time_format_locale=locale,
    )
    hidden = svg.replace("<svg ", '<svg aria-hidden="true" focusable="false" ', 1)
    return mark_safe(hidden)  # noqa: S308  # drawn from numbers and our own words alone


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
MONTHS = "timeFormat(datum.value, month(datum.value) == 0 || datum.index == 0 ? '%b %Y' : '%b')"


def plain(chart: Any) -> Any:  # noqa: ANN401  # Altair's own types are made at run time
    """Give the chart the page's type and hairlines."""
    return chart.configure_view(stroke=None).configure_axis(
        labelFont="IBM Plex Sans, sans-serif",
        labelFontSize=13,
        labelColor=MUTE,
        gridColor=LINE,
        domainColor=LINE,
        tickColor=LINE,
    )
