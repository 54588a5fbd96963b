"""The status table's rows week by week: as known now in full lines, as known then in dashes."""

from collections.abc import Iterator, Mapping
from typing import Any

from virksom.charts.drawing import FONT, FULL, MUTE, drawn
from virksom.charts.weekly import PERSONS, day_axis, framed
from virksom.programme.effect.over_time.weeks import WeeksTold
from virksom.programme.kernel import Text, date_text

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
_THICK = {"now": 2.2, "then": 1.3}
_LABEL, _CLOSE = 13, 16
"""Height of a word at a line's end, and how close two may stand, in pixels."""


def over_time_chart(told: WeeksTold, *, language: str, form: str = "wide") -> str:
    """Return the chart as SVG; of a programme without a week an empty string.

    Args:
        told: every week then and now.
        language: "da" or "en".
        form: one of ``SIZES``.
    """
    if not told.weeks:
        return ""
    return drawn(_spec(told, language=language, size=SIZES[form]), language=language)


def _spec(told: WeeksTold, *, language: str, size: tuple[int, int]) -> dict[str, Any]:
    width, height = size
    rows = list(_rows(told))
    most = max(1, *(row["count"] for row in rows))
    ends = list(_ends(told, language=language, per_pixel=most / height))
    top = max(float(most), *(end["place"] for end in ends))
    x, colour = day_axis(width), _scaled("row", {row: shade for row, (_, shade) in ROWS.items()})
    lines = {
        "x": x,
        "y": {**_upright("count", top), "axis": PERSONS},
        "color": colour,
        "strokeDash": _scaled("when", _WHEN),
        "strokeWidth": _scaled("when", _THICK),
    }
    words = {
        "x": x,
        "y": {**_upright("place", top), "axis": PERSONS},
        "text": {"field": "label", "type": "nominal"},
        "color": colour,
    }
    above = {name: words[name] for name in ("x", "y", "text")}
    return framed(
        [
            {
                "data": {"values": rows},
                "mark": {"type": "line", "interpolate": "step-after"},
                "encoding": lines,
            },
            {"data": {"values": ends[:-1]}, "mark": _WORD, "encoding": words},
            {"data": {"values": ends[-1:]}, "mark": _DAY, "encoding": above},
        ],
        size=size,
    )


_WORD = {"type": "text", "align": "left", "dx": 6, "fontSize": _LABEL, "font": FONT}
_DAY = {**_WORD, "color": MUTE}


def _upright(field: str, top: float) -> dict[str, Any]:
    return {"field": field, "type": "quantitative", "scale": {"domain": [0, top]}}


def _scaled(field: str, by: Mapping[str, object]) -> dict[str, Any]:
    scale = {"domain": list(by), "range": list(by.values())}
    return {"field": field, "type": "nominal", "legend": None, "scale": scale}


def _rows(told: WeeksTold) -> Iterator[dict[str, Any]]:
    """Yield each line's turns: its first week, every week it changes, and its last."""
    for row in ROWS:
        for when, tables in (
            ("then", [one.then for one in told.weeks]),
            ("now", [one.now for one in told.weeks]),
        ):
            before, last = -1, tables[-1]
            for table in tables:
                count = table.count(row)
                if count != before or table is last:
                    yield {"day": table.on.isoformat(), "row": row, "when": when, "count": count}
                before = count


def _ends(told: WeeksTold, *, language: str, per_pixel: float) -> Iterator[dict[str, Any]]:
    """Yield the words at the lines' ends, moved up where two would stand on one another.

    Above them, last, stands the day they are of.
    """
    last, lowest = told.weeks[-1], float("-inf")
    for row in sorted(ROWS, key=last.now.count):
        count = last.now.count(row)
        place = max(float(count), lowest)
        lowest = place + _CLOSE * per_pixel
        yield {
            "day": last.week.sunday.isoformat(),
            "row": row,
            "place": place,
            "label": f"{ROWS[row][0].read(language)} {count}",
        }
    yield {
        "day": last.week.sunday.isoformat(),
        "place": lowest,
        "label": date_text(last.week.sunday, language),
    }
