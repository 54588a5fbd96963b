"""The charts of the path in each form, and its long table; made once for each language."""

from collections.abc import Mapping

from django.template.loader import render_to_string
from django.utils.safestring import SafeString, mark_safe

from virksom.charts.flows import flow_chart
from virksom.charts.occupancy import occupancy_chart
from virksom.office.access import OfficeRequest
from virksom.office.reports.effect.the_path import PathPage
from virksom.office.reports.standpoint import Keeping
from virksom.programme.effect.way.told_path import PathTold

_FORMS = ("wide", "narrow")
Drawn = Mapping[str, SafeString]
"""What is drawn, by name."""


def path_charts(request: OfficeRequest, seen: Keeping, *, page: PathPage) -> Drawn:
    """Return ``flows_wide``, ``flows_narrow``, ``weeks_wide``, ``weeks_narrow``, ``weeks_table``.

    The table has a row for each week of four years. Empty while nobody is referred.
    """
    if not page.path.referred:
        return {}
    language = request.LANGUAGE_CODE

    def make() -> Drawn:
        table = render_to_string("effect/table.html", {"table": page.weeks}, request)
        drawn = {**_drawn(page.path, language=language), "weeks_table": table}
        return {name: mark_safe(html) for name, html in drawn.items()}  # noqa: S308  # our own

    return seen.keep(f"path charts {language}", make)


def _drawn(path: PathTold, *, language: str) -> dict[str, str]:
    drawn = {}
    for form in _FORMS:
        drawn[f"flows_{form}"] = flow_chart(path.flows, language=language, form=form)
        drawn[f"weeks_{form}"] = occupancy_chart(path.occupancy, language=language, form=form)
    return drawn
