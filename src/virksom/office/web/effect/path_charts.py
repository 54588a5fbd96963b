"""The charts of the path in each form; drawn once for a standpoint and a language."""

from collections.abc import Mapping

from django.utils.safestring import SafeString, mark_safe

from virksom.charts.flows import flow_chart
from virksom.charts.occupancy import occupancy_chart
from virksom.office.reports.standpoint import Standpoint
from virksom.programme.effect.the_path import ThePath

_FORMS = ("wide", "narrow")


def path_charts(seen: Standpoint, path: ThePath, *, language: str) -> Mapping[str, SafeString]:
    """Return ``flows_wide``, ``flows_narrow``, ``weeks_wide`` and ``weeks_narrow``.

    Empty while nobody is referred.
    """
    if not path.passages:
        return {}
    return seen.keep(f"path charts {language}", lambda: _drawn(path, language=language))


def _drawn(path: ThePath, *, language: str) -> Mapping[str, SafeString]:
    drawn = {}
    for form in _FORMS:
        drawn[f"flows_{form}"] = flow_chart(path.flows, language=language, form=form)
        drawn[f"weeks_{form}"] = occupancy_chart(path.occupancy, language=language, form=form)
    return {name: mark_safe(svg) for name, svg in drawn.items()}  # noqa: S308  # our own SVG
