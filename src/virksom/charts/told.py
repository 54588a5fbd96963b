"""What strangers are told, drawn: bars of a quarter-end, and points from quarter to quarter.

They are drawn from the table as it is printed, and know no other number: what is hidden in it has
neither bar nor point, and no height to measure it by.

Source:
    Rules, section 7.
"""

from collections.abc import Iterator
from typing import Any

from virksom.charts.drawing import FONT, FULL, MUTE, PARTIAL, drawn
from virksom.charts.weekly import PERSONS, day_axis, framed
from virksom.programme.effect.table import Cell, Table, Unit, cell_text
from virksom.programme.kernel import number_text
from virksom.programme.status import FEWEST

BARS = {"wide": 420, "narrow": 260}
"""Width of the bars in each form; the rows' names stand beside them, on a phone above them."""

POINTS = {"wide": (700, 200), "narrow": (300, 190)}
"""Width and height of the quarters in each form, in pixels before a page scales it."""

_ROWS = {"wide": 30, "narrow": 46}
_COUNT = 1
"""The column of counts in the table of a day; the first names the row."""

_SERIES = (2, 3)
"""The columns of the quarters that are drawn: the self-supporting, and the active."""


def bars_chart(table: Table, *, language: str, form: str = "wide") -> str:
    """Return the rows of a day as SVG: a bar where a count is told, a word where it is hidden.

    Args:
        table: a row each, its count in the second column.
        language: "da" or "en".
        form: one of ``BARS``.

    Returns:
        The SVG; an empty string where no count above nought is told, and where one from 1 to 4
        is, as in the table that was published in full: a small count is no bar to be measured.
    """
    counts = {_counted(row[_COUNT]) for row in table.rows} - {0}
    if not counts or min(counts) < FEWEST:
        return ""
    rows = [_bar(row, language=language) for row in table.rows]
    return drawn(_bars(rows, form=form), language=language)


def quarters_chart(table: Table, *, language: str, form: str = "wide") -> str:
    """Return the self-supporting and the active of each quarter-end told of, as SVG.

    A quarter in which a number is hidden has no point for it, and no line passes over it.

    Args:
        table: a row each quarter-end, its day in the first column.
        language: "da" or "en".
        form: one of ``POINTS``.

    Returns:
        The SVG; an empty string where neither is told of any quarter-end.
    """
    rows = list(_points(table, language=language))
    if not rows:
        return ""
    return drawn(_quarters(rows, size=POINTS[form]), language=language)


def _counted(cell: Cell) -> int:
    return cell if isinstance(cell, int) else 0


def _bar(row: tuple[Cell, ...], *, language: str) -> dict[str, Any]:
    name, cell = cell_text(row[0], Unit.TEXT), row[_COUNT]
    return {
        "row": name.read(language).rstrip("*"),
        "count": cell if isinstance(cell, int) else None,
        "at": _counted(cell),
        "told": cell_text(cell, Unit.COUNT).read(language),
    }


def _bars(rows: list[dict[str, Any]], *, form: str) -> dict[str, Any]:
    width, narrow = BARS[form], form == "narrow"
    order = [row["row"] for row in rows]
    y: dict[str, Any] = {"field": "row", "type": "nominal", "sort": order, "scale": _GAPS[form]}
    y["axis"] = None if narrow else _NAMES
    scale = {"domain": [0, max(row["at"] for row in rows)], "nice": False}
    x = {"field": "count", "type": "quantitative", "axis": None, "scale": scale}
    told, name = ({"field": field, "type": "nominal"} for field in ("told", "row"))
    above = {"y": y, "x": {"value": 0}, "text": name}
    layers: list[dict[str, Any]] = [
        {"mark": _BAR, "encoding": {"y": y, "x": x}},
        {"mark": _WORD, "encoding": {"y": y, "x": {**x, "field": "at"}, "text": told}},
        *([{"mark": _ABOVE, "encoding": above}] if narrow else []),
    ]
    size = (width, _ROWS[form] * len(rows))
    return framed([{"data": {"values": rows}, **layer} for layer in layers], size=size)


_GAPS = {
    "wide": {"paddingInner": 0.35, "paddingOuter": 0.2},
    "narrow": {"paddingInner": 0.6, "paddingOuter": 0.5},
}
_NAMES = {"title": None, "domain": False, "ticks": False, "labelPadding": 8, "labelLimit": 340}
_BAR = {"type": "bar", "color": PARTIAL}
_WORD = {"type": "text", "align": "left", "dx": 6, "color": MUTE, "fontSize": 13, "font": FONT}
_ABOVE = {**_WORD, "dx": 0, "dy": -18}


def _points(table: Table, *, language: str) -> Iterator[dict[str, Any]]:
    """Yield what is told, with the stretch it is in: a line joins neighbours alone."""
    for at in _SERIES:
        series, stretch = table.columns[at].label, 0
        for row in table.rows:
            day, count = row[0], row[at]
            if not isinstance(count, int):
                stretch += 1
                continue
            yield {
                "day": str(day),
                "count": count,
                "series": series.read(language),
                "place": _SERIES.index(at),
                "stretch": f"{at} {stretch}",
                "told": number_text(count, language),
            }


def _quarters(rows: list[dict[str, Any]], *, size: tuple[int, int]) -> dict[str, Any]:
    x, data = day_axis(size[0], padding=18), {"values": rows}
    top = max(1, *(row["count"] for row in rows))
    scale = {"domain": [0, top * 1.15], "nice": False}
    y = {"field": "count", "type": "quantitative", "axis": PERSONS, "scale": scale}
    names = list(dict.fromkeys(row["series"] for row in rows))
    colours = {row["series"]: (FULL, MUTE)[row["place"]] for row in rows}
    colour = {
        "field": "series",
        "type": "nominal",
        "scale": {"domain": names, "range": list(colours.values())},
        "legend": _LEGEND,
    }
    shape = {**colour, "scale": {"domain": names, "range": ["circle", "square"][: len(names)]}}
    lines = {"x": x, "y": y, "color": colour, "detail": {"field": "stretch", "type": "nominal"}}
    marks = {"x": x, "y": y, "color": colour, "shape": shape}
    words = {"x": x, "y": y, "text": {"field": "told", "type": "nominal"}}
    return framed(
        [
            {"data": data, "mark": {"type": "line", "strokeWidth": 2}, "encoding": lines},
            {"data": data, "mark": _DOT, "encoding": marks},
            {"data": data, "mark": _OVER, "encoding": words},
        ],
        size=size,
    )


_LEGEND = {
    "title": None,
    "orient": "top",
    "direction": "horizontal",
    "labelFont": FONT,
    "labelFontSize": 13,
    "labelColor": MUTE,
    "symbolSize": 80,
}
_DOT = {"type": "point", "filled": True, "size": 70, "opacity": 1}
_OVER = {"type": "text", "dy": -11, "color": MUTE, "fontSize": 12, "font": FONT}
