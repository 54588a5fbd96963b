"""What all charts have alike: colours that the colour-blind tell apart, type, and the drawing.

Altair and vl-convert are imported where they are used: the first chart costs half a second, so
the server draws one before it is asked.
"""

import json
from collections.abc import Mapping
from functools import lru_cache
from typing import Any, Final, Literal

FULL, PARTIAL, MUTE, LINE = "#12664c", "#86c5a8", "#5d686e", "#e6eaeb"
"""Colours of the states and of the axes."""

SIZES = {"wide": (1000, 190), "narrow": (330, 190)}
"""Width and height of each form, in pixels before a page scales it."""

MONTHS = "utcFormat(datum.value, utcmonth(datum.value) == 0 || datum.index == 0 ? '%b %Y' : '%b')"
"""What a mark on an axis of days is called: the month, with its year in January and first."""

DAYS: Final = "utc"
"""The scale of an axis of days: the same drawing wherever the machine stands."""

_LOCALES: Mapping[str, Literal["da-DK", "en-GB"]] = {"da": "da-DK", "en": "en-GB"}


FONT = "IBM Plex Sans, sans-serif"
"""The page's type."""

CONFIG: Mapping[str, Any] = {
    "aria": False,  # marks would be named in English; the drawing's title and table speak for them
    "view": {"stroke": None},
    "axis": {
        "labelFont": FONT,
        "labelFontSize": 13,
        "labelColor": MUTE,
        "gridColor": LINE,
        "domainColor": LINE,
        "tickColor": LINE,
    },
}
"""The page's type and hairlines, as a specification takes them."""


def drawn(spec: dict[str, Any], *, language: str) -> str:
    """Return the SVG of a chart's specification, hidden from those who read its table.

    The latest are kept: most of what a page shows is drawn as the day before, or before a fact.

    Args:
        spec: a Vega-Lite specification, data inside.
        language: "da" or "en"; numbers and months are written so.
    """
    return _drawn(json.dumps(spec), language)


@lru_cache(maxsize=128)
def _drawn(spec: str, language: str) -> str:
    """Return the SVG of a specification as it is written."""
    import vl_convert  # noqa: PLC0415  # loading it costs what a page may not

    locale = _LOCALES[language]
    svg: str = vl_convert.vegalite_to_svg(spec, format_locale=locale, time_format_locale=locale)
    return svg.replace("<svg ", '<svg aria-hidden="true" focusable="false" ', 1)


def plain(chart: Any) -> Any:  # noqa: ANN401  # Altair's own types are made at run time
    """Give the chart the page's type and hairlines."""
    return chart.configure(**CONFIG)
