"""Towards the target: persons in self-support week by week, and their share of the active."""

from typing import Any

from virksom.charts.drawing import FONT, FULL, MUTE, PARTIAL, drawn
from virksom.charts.weekly import PERCENT, PERSONS, day_axis, framed
from virksom.programme.effect.over_time.weeks import WeeksTold
from virksom.programme.kernel import Text

SIZES = {"wide": (470, 190), "narrow": (300, 190)}
"""Width and height of each form, in pixels before a page scales it."""


def reached_chart(told: WeeksTold, *, target: int, language: str, form: str = "wide") -> str:
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


def share_chart(told: WeeksTold, *, language: str, form: str = "wide") -> str:
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


def _reached(
    told: WeeksTold, *, target: int, language: str, size: tuple[int, int]
) -> dict[str, Any]:
    counts = {one.week.sunday.isoformat(): one.now.count("self_supporting") for one in told.weeks}
    rows = [{"day": day, "count": count} for day, count in counts.items()]
    top = max(1, target, *counts.values())
    scale = {"domain": [0, top * 1.08], "nice": False}
    y = {"field": "count", "type": "quantitative", "axis": PERSONS, "scale": scale}
    aim = {
        "values": [
            {"count": target, "label": Text(f"mål {target}", f"target {target}").read(language)}
        ]
    }
    label = {"field": "label", "type": "nominal"}
    return framed(
        [
            {"data": {"values": rows}, "mark": _AREA, "encoding": {"x": day_axis(size[0]), "y": y}},
            {"data": aim, "mark": _AIM, "encoding": {"y": y}},
            {"data": aim, "mark": _WORD, "encoding": {"x": {"value": 0}, "y": y, "text": label}},
        ],
        size=size,
    )


_AREA = {
    "type": "area",
    "color": PARTIAL,
    "interpolate": "step-after",
    "line": {"color": FULL, "strokeWidth": 2},
}
_AIM = {"type": "rule", "color": MUTE, "strokeDash": [5, 4]}
_WORD = {
    "type": "text",
    "align": "left",
    "baseline": "bottom",
    "dx": 4,
    "dy": -2,
    "color": MUTE,
    "fontSize": 13,
    "font": FONT,
}


def _share(rows: list[dict[str, Any]], *, size: tuple[int, int]) -> dict[str, Any]:
    x, data = day_axis(size[0]), {"values": rows}
    return framed(
        [
            {
                "data": data,
                "mark": {**_STEPS, "type": "area", "color": PARTIAL, "opacity": 0.45},
                "encoding": {"x": x, "y": _percent("low"), "y2": {"field": "high"}},
            },
            {
                "data": data,
                "mark": {**_STEPS, "type": "line", "color": FULL, "strokeWidth": 2},
                "encoding": {"x": x, "y": _percent("share")},
            },
        ],
        size=size,
    )


_STEPS = {"interpolate": "step-after"}


def _percent(field: str) -> dict[str, Any]:
    scale = {"domain": [0, 1]}
    return {"field": field, "type": "quantitative", "axis": PERCENT, "scale": scale}
