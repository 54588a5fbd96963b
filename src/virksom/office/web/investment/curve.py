"""The investor's net cash as a chart: one SVG by Altair, without style or script."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from django.utils.safestring import SafeString

from virksom.charts.axes import month_marks
from virksom.charts.drawing import DAYS, FULL, MONTHS, MUTE, SIZES, plain
from virksom.office.reports.investment import FlowRow
from virksom.office.reports.standpoint import Standpoint
from virksom.office.web.chart import safe


def net_curve(
    seen: Standpoint, flows: Sequence[FlowRow], *, language: str
) -> Mapping[str, SafeString]:
    """Return the chart in each form; drawn once for flows, a standpoint and a language."""
    if not flows:
        return {}
    key = f"net {language} {[(row.on, row.kroner) for row in flows]}"
    return seen.keep(
        key,
        lambda: {
            form: safe(_spec(flows, width=width, height=height), language=language)
            for form, (width, height) in SIZES.items()
        },
    )


def marked_days(flows: Sequence[FlowRow], *, marks: int) -> tuple[date, ...]:
    """Return the days the axis names: the firsts of months, or the first day where there is none.

    Each month stands once, however short the time.
    """
    first, last = flows[0].on, flows[-1].on
    return tuple(day for day, _, _ in month_marks(first, last, marks=marks)) or (first,)


def _spec(flows: Sequence[FlowRow], *, width: int, height: int) -> dict[str, Any]:
    import altair as alt  # noqa: PLC0415  # loading it costs what a page may not

    rows: list[dict[str, Any]] = [
        {"day": row.on.isoformat(), "net": row.kroner / 1000} for row in flows
    ]
    days = marked_days(flows, marks=max(3, width // 130))
    ticks = [alt.DateTime(year=day.year, month=day.month, date=day.day, utc=True) for day in days]
    months = alt.Axis(
        title=None,
        grid=False,
        values=ticks,
        labelExpr=MONTHS,
        labelOverlap=True,
        offset=4,
    )
    thousands = alt.Axis(title=None, format=",d", domain=False, ticks=False, tickCount=5)
    x = alt.X("day:T", axis=months, scale=alt.Scale(type=DAYS))
    y = alt.Y("net:Q", axis=thousands)
    area = alt.Chart().mark_area(color=FULL, opacity=0.25, interpolate="step-after")
    line = alt.Chart().mark_line(color=FULL, strokeWidth=2, interpolate="step-after")
    nought = alt.Chart().mark_rule(color=MUTE).encode(y=alt.datum(0))
    chart = alt.layer(
        area.encode(x=x, y=y), line.encode(x=x, y=y), nought, data=alt.InlineData(values=rows)
    ).properties(width=width, height=height, background="transparent", padding=2)
    spec: dict[str, Any] = plain(chart).to_dict()
    return spec
