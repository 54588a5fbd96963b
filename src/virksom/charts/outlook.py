"""A fan: what has come, and what may come with 80 and 95 of a hundred, week by week."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from virksom.charts.drawing import DAYS, FULL, MONTHS, MUTE, PARTIAL, drawn, plain
from virksom.programme.forecast.fan import Fan
from virksom.programme.kernel import Text

SIZES = {"wide": (960, 260), "narrow": (300, 220)}
"""Width and height of each form, in pixels before a page scales it."""

_FAN, _PAST = "fan", "past"
"""What layers call their rows, which are put beside them: Altair would copy them at each step."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FanPicture:
    """What is drawn.

    Args:
        past: days and numbers until now, ascending; may be empty.
        days: the days of the fan, ascending, as many as its weeks.
        fan: the spread of each.
        target: a line across; None for none.
        per: what the numbers are divided by, such as 1,000.
    """

    past: Sequence[tuple[date, float]]
    days: Sequence[date]
    fan: Fan
    target: float | None = None
    per: int = 1


def fan_chart(picture: FanPicture, *, language: str, form: str = "wide") -> str:
    """Return the SVG; of no weeks an empty string.

    Args:
        picture: what is drawn.
        language: "da" or "en".
        form: one of ``SIZES``.
    """
    if not picture.days:
        return ""
    return drawn(_spec(picture, language=language, size=SIZES[form]), language=language)


def _spec(picture: FanPicture, *, language: str, size: tuple[int, int]) -> dict[str, Any]:
    import altair as alt  # noqa: PLC0415  # loading it costs what a page may not

    months = alt.Axis(
        title=None,
        grid=False,
        tickCount=max(3, size[0] // 130),
        labelExpr=MONTHS,
        labelOverlap=True,
    )
    x = alt.X("day:T", axis=months, scale=alt.Scale(type=DAYS))
    whole = alt.Axis(title=None, format=",d", domain=False, ticks=False, tickCount=5, tickMinStep=1)
    scale = alt.Scale(domainMin=0)

    def y(name: str) -> Any:  # noqa: ANN401  # Altair's own types are made at run time
        return alt.Y(f"{name}:Q", axis=whole, scale=scale)

    rows = {_FAN: _fan(picture), _PAST: _past(picture)}
    fan = alt.Chart(alt.NamedData(name=_FAN))
    layers = [
        fan.mark_area(color=PARTIAL, opacity=0.35).encode(x=x, y=y("low95"), y2="high95:Q"),
        fan.mark_area(color=PARTIAL, opacity=0.65).encode(x=x, y=y("low80"), y2="high80:Q"),
        fan.mark_line(color=FULL, strokeWidth=2, strokeDash=[6, 3]).encode(x=x, y=y("middle")),
    ]
    if rows[_PAST]:
        line = alt.Chart(alt.NamedData(name=_PAST)).mark_line(color=FULL, strokeWidth=2.4)
        layers.append(line.encode(x=x, y=y("middle")))
    if picture.target is not None:
        layers += _aim(picture.target / picture.per, y("middle"), language=language)
    chart = alt.layer(*layers).properties(
        width=size[0], height=size[1], background="transparent", padding=2
    )
    spec: dict[str, Any] = plain(chart).to_dict()
    spec["datasets"] = {**spec.get("datasets", {}), **rows}
    return spec


def _aim(target: float, y: Any, *, language: str) -> list[Any]:  # noqa: ANN401  # the same
    import altair as alt  # noqa: PLC0415  # the same

    word = Text(f"mål {target:.0f}", f"target {target:.0f}").read(language)
    rows = alt.Chart(alt.InlineData(values=[{"middle": target, "word": word}]))
    text = rows.mark_text(
        align="left", baseline="bottom", dx=4, dy=-2, color=MUTE, fontSize=13, font="IBM Plex Sans"
    )
    return [
        rows.mark_rule(color=MUTE, strokeDash=[5, 4]).encode(y=y),
        text.encode(x=alt.value(0), y=y, text="word:N"),
    ]


def _fan(picture: FanPicture) -> list[dict[str, Any]]:
    per = picture.per
    return [
        {
            "day": day.isoformat(),
            "middle": week.middle / per,
            "low80": week.low80 / per,
            "high80": week.high80 / per,
            "low95": week.low95 / per,
            "high95": week.high95 / per,
        }
        for day, week in zip(picture.days, picture.fan.weeks, strict=True)
    ]


def _past(picture: FanPicture) -> list[dict[str, Any]]:
    return [{"day": day.isoformat(), "middle": count / picture.per} for day, count in picture.past]
