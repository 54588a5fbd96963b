"""What charts over weeks have alike: the axis of days, and the frame around their layers.

They are written as Vega-Lite takes them: to have Altair check each part takes as long as to draw.
"""

from collections.abc import Sequence
from typing import Any

from virksom.charts.drawing import CONFIG, DAYS, MONTHS

PERSONS = {
    "title": None,
    "format": "d",
    "domain": False,
    "ticks": False,
    "tickCount": 5,
    "tickMinStep": 1,
}
"""An upright axis of whole persons."""

PERCENT = {
    "title": None,
    "labelExpr": "format(100 * datum.value, 'd') + ' %'",
    "domain": False,
    "ticks": False,
    "tickCount": 5,
}
"""An axis of shares, in per cent as the page writes it."""


def day_axis(width: int, *, padding: int = 0) -> dict[str, Any]:
    """Return the level axis of days, with as many months named as there is room for.

    Args:
        width: of the chart in pixels.
        padding: pixels that are free at both ends.
    """
    axis = {
        "title": None,
        "grid": False,
        "tickCount": max(3, width // 130),
        "labelExpr": MONTHS,
        "labelOverlap": True,
    }
    return {
        "field": "day",
        "type": "temporal",
        "scale": {"type": DAYS, "padding": padding},
        "axis": axis,
    }


def framed(layers: Sequence[dict[str, Any]], *, size: tuple[int, int]) -> dict[str, Any]:
    """Return the specification of a chart of these layers.

    Args:
        layers: each with its own data.
        size: width and height in pixels.
    """
    return {
        "width": size[0],
        "height": size[1],
        "background": "transparent",
        "padding": {"left": 2, "right": 6, "top": 2, "bottom": 2},
        "config": CONFIG,
        "layer": list(layers),
    }
