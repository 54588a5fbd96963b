"""The status table's rows week by week: as known now in full lines, as known then in dashes."""

from collections.abc import Iterator
from typing import Any

from virksom.charts.drawing import FULL, MONTHS, MUTE, drawn, plain
from virksom.programme.effect.over_time.week_tables import count_of
from virksom.programme.effect.over_time.weeks import OverTime
from virksom.programme.kernel import Text

ROWS = {
    "referred": (Text("henvist", "referred"), MUTE),
    "withdrawn": (Text("afmeldt", "withdrawn"), "#a8501f"),
    "active": (Text("aktive", "active"), "#2a6496"),
    "self_supporting": (Text("selvforsørgende", "self-supporting"), FULL),
}
"""The rows drawn, each with its short word and its colour; told apart without colours as well."""

SIZES = {"wide": (860, 260), "narrow": (250, 260)}
"""Width and height of each form; beside it stand the words at the lines' ends."""

_WHEN = {"now": [1, 0], "then": [3, 3]}
_LABEL, _CLOSE = 13, 16
"""Height of a word at a line's end, and how close two may stand, in pixels."""


def over_time_chart(told: OverTime, *, language: str, form: str = "wide") -> str:
    """Return the chart as SVG; of a programme without a week an empty string.

    Args:
        told: every week then and now.
        language: "da" or "en".
        form: one of ``SIZES``.
    """
    if not told.weeks:
        return ""
    return drawn(_spec(told, language=language, size=SIZES[form]), language=language)


def _spec(told: OverTime, *, language: str, size: tuple[int, int]) -> dict[str, Any]:
    import altair as alt  # noqa: PLC0415  # loading it costs what a page may not

    width, height = size
    rows = list(_rows(told))
    most = max(1, *(row["count"] for row in rows))
    ends = list(_ends(told, language=language, per_pixel=most / height))
    top = max(float(most), *(end["place"] for end in ends))
    months = alt.Axis(
        title=None,
        grid=False,
        tickCount=max(3, width // 130),
        labelExpr=MONTHS,
        labelOverlap=True,
    )
    x = alt.X("day:T", axis=months)
    persons = alt.Axis(
        title=None, format="d", domain=False, ticks=False, tickCount=5, tickMinStep=1
    )
    y = alt.Y("count:Q", axis=persons, scale=alt.Scale(domain=[0, top]))
    colour = alt.Color(
        "row:N",
        legend=None,
        scale=alt.Scale(domain=list(ROWS), range=[shade for _, shade in ROWS.values()]),
    )
    dash = alt.StrokeDash(
        "when:N", legend=None, scale=alt.Scale(domain=list(_WHEN), range=list(_WHEN.values()))
    )
    thick = alt.StrokeWidth(
        "when:N", legend=None, scale=alt.Scale(domain=list(_WHEN), range=[2.2, 1.3])
    )
    lines = alt.Chart(alt.InlineData(values=rows)).mark_line(interpolate="step-after")
    lines = lines.encode(x=x, y=y, color=colour, strokeDash=dash, strokeWidth=thick)
    words = alt.Chart(alt.InlineData(values=ends)).mark_text(
        align="left", dx=6, fontSize=_LABEL, font="IBM Plex Sans, sans-serif"
    )
    words = words.encode(x=x, y=alt.Y("place:Q", scale=alt.Scale(domain=[0, top])), text="label:N")
    words = words.encode(color=colour)
    chart = alt.layer(lines, words).properties(
        width=width, height=height, background="transparent", padding={"right": 6, "left": 2}
    )
    spec: dict[str, Any] = plain(chart).to_dict()
    return spec


def _rows(told: OverTime) -> Iterator[dict[str, Any]]:
    """Yield each line's turns: its first week, every week it changes, and its last."""
    for row in ROWS:
        for when, tables in (
            ("then", [one.then for one in told.weeks]),
            ("now", [one.now for one in told.weeks]),
        ):
            before, last = -1, tables[-1]
            for table in tables:
                count = count_of(table, row)
                if count != before or table is last:
                    yield {"day": table.on.isoformat(), "row": row, "when": when, "count": count}
                before = count


def _ends(told: OverTime, *, language: str, per_pixel: float) -> Iterator[dict[str, Any]]:
    """Yield the words at the lines' ends, moved up where two would stand on one another."""
    last, lowest = told.weeks[-1], float("-inf")
    for row in sorted(ROWS, key=lambda row: count_of(last.now, row)):
        count = count_of(last.now, row)
        place = max(float(count), lowest)
        lowest = place + _CLOSE * per_pixel
        yield {
            "day": last.week.sunday.isoformat(),
            "row": row,
            "place": place,
            "label": f"{ROWS[row][0].read(language)} {count}",
        }
