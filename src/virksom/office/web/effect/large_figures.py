"""Figures of a large programme as files: their numbers counted, where the report would be written.

What is told over time, of the path, of retention and of the mechanisms is; the report tells the
others.
"""

from collections.abc import Callable, Generator
from typing import TYPE_CHECKING

from django.http import HttpResponse

from virksom.office.access import OfficeRequest
from virksom.office.web.effect.report_wanted import ASKS, usual_edition
from virksom.office.web.large import reads_columns
from virksom.office.web.moment import shown_at_source
from virksom.office.web.once import is_done, read_first
from virksom.office.web.working import Work
from virksom.programme.effect.report.record import ReportEdition
from virksom.programme.effect.table import Table
from virksom.programme.kernel import Text

if TYPE_CHECKING:
    from virksom.office.reports.large_standpoint import LargeStandpoint

_WORK = Work(
    heading=Text("Tallene til filen tælles", "The numbers of the file are being counted"),
    note=Text(
        "Det tager nogle sekunder den første gang. Derefter kommer filen af sig selv.",
        "It takes some seconds the first time. Then the file comes by itself.",
    ),
    here="effect",
    back="/effekt",
)


def figure_given(
    request: OfficeRequest, figure: str, *, give: Callable[[Table | None], HttpResponse]
) -> HttpResponse:
    """Give a figure's numbers; while those of a large programme are counted first, say so.

    Args:
        request: what is asked for.
        figure: its code.
        give: makes the file, of the table that was counted; of None where the report tells it.
    """
    return _counted(request, figure, give=give) if _is_counted(request) else give(None)


def _is_counted(request: OfficeRequest) -> bool:
    """Say whether a figure is counted, not taken from a report.

    The parties' alone are counted, of the day that the address asks for.
    """
    parties = usual_edition(request.actor) is ReportEdition.PARTIES
    return parties and not any(request.GET.get(name, "").strip() for name in ASKS)


@reads_columns
def _counted(
    request: OfficeRequest, figure: str, *, give: Callable[[Table | None], HttpResponse]
) -> HttpResponse:
    large = shown_at_source(request).large
    if large is None:
        return give(None)
    from virksom.office.reports.effect.large_effect import large_tables  # noqa: PLC0415  # numba
    from virksom.office.reports.effect.large_weeks import week_table  # noqa: PLC0415  # the same

    if _takes_long(large, figure) and not is_done(request, _WORK):
        return read_first(request, _signs(large, figure), work=_WORK)
    if large.table.count("referred"):
        found = week_table(large, figure)
        return give(found or next((one for one in large_tables(large) if one.code == figure), None))
    return give(None)


def _takes_long(seen: "LargeStandpoint", figure: str) -> bool:
    from virksom.office.reports.effect import large_over_time, large_weeks  # noqa: PLC0415  # numba

    if figure not in {large_weeks.WEEKS, large_weeks.THEN_NOW, large_weeks.RESTATED}:
        return False
    if large_over_time.weeks_take_long(seen):
        return True
    return (
        figure == large_weeks.RESTATED
        and not large_weeks.is_moved(seen)
        and large_over_time.are_many(seen)
    )


def _signs(seen: "LargeStandpoint", figure: str) -> Generator[Text, None, None]:
    from virksom.office.reports.effect import large_over_time, large_weeks  # noqa: PLC0415  # numba

    yield from large_over_time.read_weeks(seen)
    if figure == large_weeks.RESTATED:
        yield from large_weeks.count_moved(seen)
