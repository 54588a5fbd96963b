"""Towards the target: persons in self-support week by week, and their share of the active."""

from typing import Any

from virksom.charts.drawing import FULL, MONTHS, MUTE, PARTIAL, drawn, plain
from virksom.programme.effect.over_time.weeks import OverTime
from virksom.programme.kernel import Text

SIZES = {"wide": (470, 190), "narrow": (300, 190)}
"""Width and height of each form, in pixels before a page scales it."""


def reached_chart(told: OverTime, *, target: int, language: str, form: str = "wide") -> str:
    """Return persons in self-support week by week under the target's line, as SVG.

    Args:
        told: every week then and now; what is known now is drawn.
        target: how many are to become self-supporting.
        language: "da" or "en".
        form: one of ``SIZES``.

    Returns:
        The SVG; an empty string without a week.
    """
    if not told.weeks:
        return ""
    spec = _reached(told, target=target, language=language, size=SIZES[form])
    return drawn(spec, language=language)


def share_chart(told: OverTime, *, language: str, form: str = "wide") -> str:
    """Return the share of the active week by week, with its 95 % interval as a band, as SVG.

    A week without anybody active has neither line nor band.

    Args:
        told: every week then and now; what is known now is drawn.
        language: "da" or "en".
        form: one of ``SIZES``.

    Returns:
        The SVG; an empty string without a week that has somebody active.
    """
    rows = [
        {"day": one.week.sunday.isoformat(), "share": share.exact, "low": sure[0], "high": sure[1]}
        for one in told.weeks
        for share in [one.now.effect]
        for sure in [share.interval]
        if sure is not None
    ]
    if not rows:
        return ""
    return drawn(_share(rows, size=SIZES[form]), language=language)


def _x(width: int) -> Any:  # noqa: ANN401  # Altair's own types are made at run time
    import altair as alt  # noqa: PLC0415  # loading it costs what a page may not

    ticks = max(3, width // 130)
    months = alt.Axis(title=None, grid=False, tickCount=ticks, labelExpr=MONTHS, labelOverlap=True)
    return alt.X("day:T", axis=months)


def _reached(
    told: OverTime, *, target: int, language: str, size: tuple[int, int]
) -> dict[str, Any]:
    import altair as alt  # noqa: PLC0415  # loading it costs what a page may not

    counts = {one.week.sunday.isoformat(): len(one.now.self_supporting) for one in told.weeks}
    rows = [{"day": day, "count": count} for day, count in counts.items()]
    top = max(1, target, *counts.values())
    whole = alt.Axis(title=None, format="d", domain=False, ticks=False, tickCount=5, tickMinStep=1)
    y = alt.Y("count:Q", axis=whole, scale=alt.Scale(domain=[0, top * 1.08], nice=False))
    area = alt.Chart(alt.InlineData(values=rows)).mark_area(
        color=PARTIAL, interpolate="step-after", line={"color": FULL, "strokeWidth": 2}
    )
    aim = [{"count": target, "label": Text(f"mål {target}", f"target {target}").read(language)}]
    line = alt.Chart(alt.InlineData(values=aim)).mark_rule(color=MUTE, strokeDash=[5, 4])
    word = alt.Chart(alt.InlineData(values=aim)).mark_text(
        align="left",
        baseline="bottom",
        dx=4,
        dy=-2,
        color=MUTE,
        fontSize=13,
        font="IBM Plex Sans, sans-serif",
    )
    chart = alt.layer(
        area.encode(x=_x(size[0]), y=y),
        line.encode(y=y),
        word.encode(x=alt.value(0), y=y, text="label:N"),
    ).properties(width=size[0], height=size[1], background="transparent", padding=2)
    spec: dict[str, Any] = plain(chart).to_dict()
    return spec


def _share(rows: list[dict[str, Any]], *, size: tuple[int, int]) -> dict[str, Any]:
    import altair as alt  # noqa: PLC0415  # loading it costs what a page may not

    percent = alt.Axis(title=None, format=".0%", domain=False, ticks=False, tickCount=5)
    scale = alt.Scale(domain=[0, 1])
    x = _x(size[0])
    band = alt.Chart().mark_area(color=PARTIAL, opacity=0.45, interpolate="step-after")
    line = alt.Chart().mark_line(color=FULL, strokeWidth=2, interpolate="step-after")
    chart = alt.layer(
        band.encode(x=x, y=alt.Y("low:Q", axis=percent, scale=scale), y2="high:Q"),
        line.encode(x=x, y=alt.Y("share:Q", axis=percent, scale=scale)),
        data=alt.InlineData(values=rows),
    ).properties(width=size[0], height=size[1], background="transparent", padding=2)
    spec: dict[str, Any] = plain(chart).to_dict()
    return spec
