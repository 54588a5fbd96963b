"""What was forecast and what came: each forecast's intervals as bars, what came as a dot."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from virksom.charts.drawing import DAYS, FULL, MONTHS, PARTIAL, drawn, plain
from virksom.programme.forecast.fan import Spread
from virksom.programme.kernel import Text

SIZES = {"wide": (940, 200), "narrow": (300, 200)}
"""Width and height of each form, in pixels before a page scales it."""

OUTSIDE = "#a33b2c"
"""The colour of what came outside the wide interval; it is drawn as a diamond too."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HindsightMark:
    """One forecast of the past: the day it was about, what was said, and what came."""

    about: date
    said: Spread
    came: int


@dataclass(frozen=True, slots=True, kw_only=True)
class HindsightPicture:
    """Forecasts of the same distance ahead, ascending; ``title`` says which."""

    title: Text
    marks: Sequence[HindsightMark]


def hindsight_chart(picture: HindsightPicture, *, language: str, form: str = "wide") -> str:
    """Return the SVG; of no forecasts an empty string.

    Args:
        picture: what is drawn.
        language: "da" or "en".
        form: one of ``SIZES``.
    """
    if not picture.marks:
        return ""
    return drawn(_spec(picture, size=SIZES[form]), language=language)


def _spec(picture: HindsightPicture, *, size: tuple[int, int]) -> dict[str, Any]:
    import altair as alt  # noqa: PLC0415  # loading it costs what a page may not

    days = [mark.about for mark in picture.marks]
    ticks = [alt.DateTime(year=day.year, month=day.month, date=day.day, utc=True) for day in days]
    months = alt.Axis(title=None, grid=False, values=ticks, labelExpr=MONTHS, labelOverlap=True)
    whole = alt.Axis(title=None, format=",d", domain=False, ticks=False, tickCount=5, tickMinStep=1)
    x = alt.X("day:T", axis=months, scale=alt.Scale(type=DAYS, padding=14))
    scale = alt.Scale(domainMin=0)

    def y(name: str) -> Any:  # noqa: ANN401  # Altair's own types are made at run time
        return alt.Y(f"{name}:Q", axis=whole, scale=scale)

    base = alt.Chart(alt.InlineData(values=[_row(mark) for mark in picture.marks]))
    wide = max(4, min(14, size[0] // (2 * len(picture.marks))))
    dot = base.mark_point(filled=True, size=70, opacity=1).encode(
        x=x,
        y=y("came"),
        color=alt.Color("outside:N", legend=None, scale=_either(FULL, OUTSIDE)),
        shape=alt.Shape("outside:N", legend=None, scale=_either("circle", "diamond")),
    )
    layers = [
        base.mark_rule(color=PARTIAL, strokeWidth=wide, opacity=0.4).encode(
            x=x, y=y("low95"), y2="high95:Q"
        ),
        base.mark_rule(color=PARTIAL, strokeWidth=wide).encode(x=x, y=y("low80"), y2="high80:Q"),
        dot,
    ]
    chart = alt.layer(*layers).properties(
        width=size[0], height=size[1], background="transparent", padding=2
    )
    spec: dict[str, Any] = plain(chart).to_dict()
    return spec


def _either(inside: str, outside: str) -> Any:  # noqa: ANN401  # the same
    import altair as alt  # noqa: PLC0415  # the same

    return alt.Scale(domain=[0, 1], range=[inside, outside])


def _row(mark: HindsightMark) -> dict[str, Any]:
    said = mark.said
    return {
        "day": mark.about.isoformat(),
        "came": mark.came,
        "outside": int(not said.low95 <= mark.came <= said.high95),
        "low80": said.low80,
        "high80": said.high80,
        "low95": said.low95,
        "high95": said.high95,
    }
