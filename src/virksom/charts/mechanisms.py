"""Differences beside one another: each a dot, its interval a bar, no difference an upright line."""

from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from virksom.charts.drawing import FONT, FULL, LINE, MUTE, PARTIAL, drawn, plain
from virksom.programme.effect.mechanisms.compared import Compared
from virksom.programme.effect.mechanisms.family import Mechanisms
from virksom.programme.effect.mechanisms.words import difference_text, group_text
from virksom.programme.kernel import Text

WIDTHS = {"wide": 420, "narrow": 300}
"""Width of each form; what is compared stands beside it, or above each bar."""

_HEIGHTS = {"wide": 30, "narrow": 62}
_ROOM = 400
_TYPE: dict[str, Any] = {
    "color": MUTE,
    "fontSize": 13,
    "font": "IBM Plex Sans, sans-serif",
    "align": "left",
}

_STEP = 0.25
_ENDS = 1.0


def differences_chart(found: Mechanisms, *, language: str, form: str = "wide") -> str:
    """Return the differences after landmarks as SVG, with what they are held against in the page.

    Args:
        found: the mechanisms of a day.
        language: "da" or "en".
        form: one of ``WIDTHS``.

    Returns:
        The SVG; an empty string where nothing is compared.

    Raises:
        TermMissing: the contract has no terms in force on the day.
    """
    rows = _rows(found, language=language, form=form)
    told = tuple(tuple(row.items()) for row in rows)
    return drawn(_said(told, language=language, form=form), language=language) if told else ""


@lru_cache(maxsize=16)
def _said(
    told: tuple[tuple[tuple[str, Any], ...], ...], *, language: str, form: str
) -> dict[str, Any]:
    """Return the specification of rows: most facts change none, and it is not made again."""
    return _spec([dict(row) for row in told], language=language, form=form)


def _rows(found: Mechanisms, *, language: str, form: str) -> Iterator[dict[str, Any]]:
    for each in found.elements:
        for mark in each.landmarks:
            for one in mark.outcomes:
                if one.difference is not None:
                    group = group_text(found.ground, each.mechanism, group=one.group)
                    name = _name(each.mechanism.title, group, days=mark.days)
                    yield _row(name, one.difference, language=language, form=form)


def _name(title: Text, group: Text, *, days: int) -> Text:
    return Text(f"{title.da}|{group.da}, {days} dage", f"{title.en}|{group.en}, {days} days")


def _row(name: Text, one: Compared, *, language: str, form: str) -> dict[str, Any]:
    low, high = one.interval or (None, None)
    label = name.read(language)
    return {
        "name": label.replace("|", ": ") if form == "wide" else label,
        "points": one.points,
        "low": low,
        "high": high,
        "told": difference_text(one).read(language) if form == "wide" else label,
        "stands": one.stands,
    }


def _spec(rows: list[dict[str, Any]], *, language: str, form: str) -> dict[str, Any]:
    """Return the specification; that Altair would take it is tried in the tests, not each time."""
    from altair.utils.schemapi import debug_mode  # noqa: PLC0415  # loading it costs what a page may not

    with debug_mode(False):  # noqa: FBT003  # its own form
        spec: dict[str, Any] = plain(_chart(rows, language=language, form=form)).to_dict(
            validate=False
        )
    return spec


def _chart(rows: list[dict[str, Any]], *, language: str, form: str) -> Any:  # noqa: ANN401  # Altair's
    import altair as alt  # noqa: PLC0415  # loading it costs what a page may not

    width, wide = WIDTHS[form], form == "wide"
    names = alt.Axis(title=None, domain=False, ticks=False, labelLimit=_ROOM, labelPadding=8)
    y = alt.Y(
        "name:N",
        axis=names if wide else None,
        sort=[row["name"] for row in rows],
        scale=alt.Scale(paddingOuter=0.4),
    )
    scale, axis = _across(rows, title=_POINTS.read(language), width=width)
    shown = alt.Chart(alt.InlineData(values=rows))
    bars = shown.mark_bar(color=PARTIAL, height=8, cornerRadius=4)
    bars = bars.encode(y=y, x=alt.X("low:Q", axis=axis, scale=scale), x2="high:Q")
    dots = shown.mark_point(filled=True, size=90, opacity=1, strokeWidth=2, stroke=FULL)
    stands = alt.condition("datum.stands", alt.value(FULL), alt.value("white"))
    dots = dots.encode(y=y, x=alt.X("points:Q", axis=axis, scale=scale), fill=stands)
    words = shown.mark_text(**_TYPE, lineBreak="|", dy=0 if wide else -36)
    words = words.encode(y=y, x=alt.value(width + 10 if wide else 0), text="told:N")
    nought = alt.Chart(alt.InlineData(values=[{"points": 0}]))
    line = nought.mark_rule(color=MUTE, strokeDash=[5, 4])
    line = line.encode(x=alt.X("points:Q", axis=axis, scale=scale))
    return alt.layer(line, bars, dots, words).properties(
        width=width, height=_HEIGHTS[form] * len(rows), background="transparent", padding=2
    )


_POINTS = Text("procentpoint", "percentage points")


def _across(rows: list[dict[str, Any]], *, title: str, width: int) -> tuple[Any, Any]:
    """Return the scale and the axis of points: as wide as the intervals, nought in the middle."""
    import altair as alt  # noqa: PLC0415  # the same

    most = max(abs(end) for row in rows for end in (row["low"], row["high"]))
    reach = min(_ENDS, _STEP * -(-most // _STEP))
    axis = alt.Axis(
        title=title,
        titleFont=FONT,
        titleFontSize=13,
        titleFontWeight="normal",
        titleColor=MUTE,
        labelExpr="format(100 * datum.value, datum.value ? '+d' : 'd')",
        labelFlush=False,
        domain=False,
        ticks=False,
        gridColor=LINE,
        tickCount=max(2, width // 55),
    )
    return alt.Scale(domain=[-reach, reach]), axis
