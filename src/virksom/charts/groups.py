"""Groups beside one another: each share a dot, its interval a bar, the whole a dashed line."""

from typing import Any

from virksom.charts.drawing import FULL, MUTE, PARTIAL, drawn, plain
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
    import altair as alt  # noqa: PLC0415  # loading it costs what a page may not

    (_, whole), groups = told[-1], told[:-1]
    rows = [_row(name, share, language=language) for name, share in groups]
    names = alt.Axis(title=None, domain=False, ticks=False, labelLimit=200, labelPadding=8)
    y = alt.Y(
        "group:N",
        axis=names,
        sort=[row["group"] for row in rows],
        scale=alt.Scale(paddingOuter=0.4),
    )
    ticks = max(2, width // 55)
    percent = alt.Axis(title=None, format=".0%", domain=False, ticks=False, tickCount=ticks)
    scale = alt.Scale(domain=[0, 1])
    shown = alt.Chart(alt.InlineData(values=rows))
    bars = shown.mark_bar(color=PARTIAL, height=8, cornerRadius=4)
    bars = bars.encode(y=y, x=alt.X("low:Q", axis=percent, scale=scale), x2="high:Q")
    dots = shown.mark_point(color=FULL, filled=True, size=90, opacity=1)
    dots = dots.encode(y=y, x=alt.X("share:Q", axis=percent, scale=scale))
    words = shown.mark_text(align="left", color=MUTE, fontSize=13, font="IBM Plex Sans, sans-serif")
    words = words.encode(y=y, x=alt.value(width + 10), text="told:N")
    mean = alt.Chart(alt.InlineData(values=[{"share": whole.exact}]))
    line = mean.mark_rule(color=MUTE, strokeDash=[5, 4]).encode(x=alt.X("share:Q", scale=scale))
    chart = alt.layer(line, bars, dots, words).properties(
        width=width, height=_ROW * len(rows), background="transparent", padding=2
    )
    spec: dict[str, Any] = plain(chart).to_dict()
    return spec


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
