"""Groups beside one another: each share a dot, its interval a bar, the whole a dashed line."""

from typing import Any

from virksom.charts.drawing import FONT, FULL, MUTE, PARTIAL, drawn
from virksom.charts.weekly import PERCENT, framed
from virksom.programme.effect.table import Table, Unit, cell_text
from virksom.programme.kernel import Text
from virksom.programme.status import Share

WIDTHS = {"wide": 260, "narrow": 130}
"""Width of each form; beside it stand the groups' names."""

_ROW = 30


def groups_chart(table: Table, *, language: str, form: str = "wide") -> str:
    """Return the groups' shares as SVG.

    Args:
        table: a row a group with its share last, and all of them in the last row.
        language: "da" or "en".
        form: one of ``WIDTHS``.

    Returns:
        The SVG; an empty string where no group has anybody to count.
    """
    shares = [(_label(row[0]), row[-1]) for row in table.rows]
    told = [(name, share) for name, share in shares if isinstance(share, Share) and share.of]
    if not told:
        return ""
    spec = _spec(told, language=language, width=WIDTHS[form])
    return drawn(spec, language=language)


def _label(cell: object) -> Text:
    return cell if isinstance(cell, Text) else cell_text(None, Unit.TEXT)


def _spec(told: list[tuple[Text, Share]], *, language: str, width: int) -> dict[str, Any]:
    (_, whole), groups = told[-1], told[:-1]
    rows = [_row(name, share, language=language) for name, share in groups]
    y = {
        "field": "group",
        "type": "nominal",
        "axis": _NAMES,
        "sort": [row["group"] for row in rows],
        "scale": {"paddingOuter": 0.4},
    }
    percent = {**PERCENT, "tickCount": max(2, width // 55)}
    data, share, low = {"values": rows}, _level("share", percent), _level("low", percent)
    told_in = {"field": "told", "type": "nominal"}
    mean = {"values": [{"share": whole.exact}]}
    return framed(
        [
            {"data": mean, "mark": _MEAN, "encoding": {"x": share}},
            {"data": data, "mark": _BAR, "encoding": {"y": y, "x": low, "x2": {"field": "high"}}},
            {"data": data, "mark": _DOT, "encoding": {"y": y, "x": share}},
            {
                "data": data,
                "mark": _WORD,
                "encoding": {"y": y, "x": {"value": width + 10}, "text": told_in},
            },
        ],
        size=(width, _ROW * len(rows)),
    )


_NAMES = {"title": None, "domain": False, "ticks": False, "labelLimit": 200, "labelPadding": 8}
_MEAN = {"type": "rule", "color": MUTE, "strokeDash": [5, 4]}
_BAR = {"type": "bar", "color": PARTIAL, "height": 8, "cornerRadius": 4}
_DOT = {"type": "point", "color": FULL, "filled": True, "size": 90, "opacity": 1}
_WORD = {"type": "text", "align": "left", "color": MUTE, "fontSize": 13, "font": FONT}


def _level(field: str, axis: dict[str, Any]) -> dict[str, Any]:
    scale = {"domain": [0, 1]}
    return {"field": field, "type": "quantitative", "axis": axis, "scale": scale}


def _row(name: Text, share: Share, *, language: str) -> dict[str, Any]:
    low, high = share.interval or (None, None)
    of = Text("af", "of").read(language)
    return {
        "group": name.read(language),
        "share": share.exact,
        "low": low,
        "high": high,
        "told": f"{share.count} {of} {share.of}",
    }
