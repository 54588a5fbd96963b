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
    import vl_convert  # noqa: PLC0415  # loading it costs what a page may not

    locale = _LOCALES[language]
    svg: str = vl_convert.vegalite_to_svg(
        _spec(curve, width=width, height=height),
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
        axis=alt.Axis(
            title=None, grid=False, tickCount=ticks, labelExpr=_MONTHS, labelOverlap=True
        ),
    )
    whole = alt.Axis(title=None, tickCount=4, tickMinStep=1, domain=False, ticks=False)
    both = alt.Chart().mark_area(color=PARTIAL).encode(x=x, y=alt.Y("both:Q", axis=whole))
    full = alt.Chart().mark_area(color=FULL).encode(x=x, y=alt.Y("full:Q", axis=whole))
    chart = alt.layer(both, full, data=alt.InlineData(values=rows)).properties(
        width=width, height=height, background="transparent", padding=2
    )
    spec: dict[str, Any] = _plain(chart).to_dict()
    return spec


_MONTHS = "timeFormat(datum.value, month(datum.value) == 0 || datum.index == 0 ? '%b %Y' : '%b')"


def _plain(chart: Any) -> Any:  # noqa: ANN401  # Altair's own types are made at run time
    """Give the chart the page's type and hairlines."""
    return chart.configure_view(stroke=None).configure_axis(
        labelFont="IBM Plex Sans, sans-serif",
        labelFontSize=13,
        labelColor=MUTE,
        gridColor=LINE,
        domainColor=LINE,
        tickColor=LINE,
    )
