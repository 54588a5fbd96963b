"""The charts of the effect over time, in each form; drawn once for a standpoint and a language."""

from collections.abc import Callable, Mapping

from django.utils.safestring import SafeString, mark_safe

from virksom.charts.groups import groups_chart
from virksom.charts.over_time import over_time_chart
from virksom.charts.target import reached_chart, share_chart
from virksom.office.reports.effect.over_time import GroupPanel, OverTimePage
from virksom.office.reports.standpoint import Keeping

Forms = Mapping[str, SafeString]
"""A chart for a wide screen and for a narrow one."""


def week_charts(seen: Keeping, page: OverTimePage, *, language: str) -> Mapping[str, Forms]:
    """Return the charts of the weeks and of the target; empty ones before there is a week."""
    told, aim = page.told, page.aim
    return seen.keep(
        f"effect charts {language}",
        lambda: {
            "weeks": _forms(lambda form: over_time_chart(told, language=language, form=form)),
            "reached": _forms(
                lambda form: reached_chart(told, target=aim, language=language, form=form)
            ),
            "share": _forms(lambda form: share_chart(told, language=language, form=form)),
        },
    )


def group_charts(
    seen: Keeping, page: OverTimePage, *, language: str
) -> tuple[tuple[GroupPanel, Forms], ...]:
    """Return each division with its chart; an empty one where nobody is active."""
    return tuple((panel, _group(seen, panel, language=language)) for panel in page.groups)


def _group(seen: Keeping, panel: GroupPanel, *, language: str) -> Forms:
    table = panel.table
    return seen.keep(
        f"chart {table.code} {language}",
        lambda: _forms(lambda form: groups_chart(table, language=language, form=form)),
    )


def _forms(draw: Callable[[str], str]) -> Forms:
    return {form: mark_safe(draw(form)) for form in ("wide", "narrow")}  # noqa: S308  # our own SVG
