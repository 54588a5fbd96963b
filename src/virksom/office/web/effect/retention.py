"""How long it takes and how long it lasts, as a page."""

from collections.abc import Mapping

from django.http import Http404, HttpResponse
from django.utils.safestring import SafeString, mark_safe
from django.views.decorators.http import require_safe

from virksom.charts.retention import retention_charts
from virksom.office.access import Deed, OfficeRequest, guarded
from virksom.office.reports.effect.retention import (
    RetentionPage,
    read_retention,
    retention_numbers,
    retention_page,
    retention_takes_long,
)
from virksom.office.reports.effect.retention_goal import goal_code
from virksom.office.reports.large import how_many
from virksom.office.web.effect.figure_file import drawing_file, figure_file
from virksom.office.web.everybody import slowly
from virksom.office.web.large import is_unread, reads_columns
from virksom.office.web.moment import Shown, shown_at_source
from virksom.office.web.once import is_done, read_first
from virksom.office.web.render import show
from virksom.office.web.working import Work
from virksom.programme.effect.retention.read import Retention
from virksom.programme.kernel import Text

_WORK = Work(
    heading=Text("Alle forløb følges til dagen", "Every path is followed to the day"),
    note=Text(
        "Det tager nogle sekunder den første gang. Lad siden stå.",
        "It takes some seconds the first time. Leave the page open.",
    ),
    here="effect",
    back="/effekt",
)


@guarded(Deed.SEE_EFFECT)
@require_safe
@reads_columns
def retention(request: OfficeRequest) -> HttpResponse:
    """Show the definitions side by side, what came first, and what lasts."""
    at, query = shown_at_source(request), request.GET.dict()
    asked = goal_code(query)
    if _takes_long(at, asked) and not is_done(request, _WORK):
        signs = slowly(lambda: _found(at, asked), count=how_many(at.where))
        return read_first(request, signs, work=_WORK)
    page = retention_page(_found(at, asked), request.actor, query=query)
    chart = _charts(page, language=request.LANGUAGE_CODE)
    return show(request, "effect/retention.html", at=at, page=page, here="effect", chart=chart)


@guarded(Deed.SEE_EFFECT)
@require_safe
@reads_columns
def retention_csv(request: OfficeRequest, curve: str) -> HttpResponse:
    """Give the numbers of one figure as CSV."""
    at, asked = shown_at_source(request), goal_code(request.GET.dict())
    table = retention_numbers(_found(at, asked), code=curve)
    if table is None:
        raise Http404(curve)
    return figure_file(request, table)


@guarded(Deed.SEE_EFFECT)
@require_safe
@reads_columns
def retention_svg(request: OfficeRequest, curve: str) -> HttpResponse:
    """Give the drawing of one figure as SVG; one with nobody to draw is not there."""
    at, asked = shown_at_source(request), goal_code(request.GET.dict())
    language, found = request.LANGUAGE_CODE, _found(at, asked)
    svg = retention_charts(found, language=language).get(curve)
    table = retention_numbers(found, code=curve)
    if not svg or table is None:
        raise Http404(curve)
    return drawing_file(svg, table, language=language)


def _found(at: Shown, asked: str) -> Retention:
    """Return retention as it is told from where the page looks."""
    if at.large is None:
        return read_retention(at.seen, asked)
    from virksom.office.reports.effect.large_effect import large_retention  # noqa: PLC0415  # numba

    return large_retention(at.large, asked)


def _takes_long(at: Shown, asked: str) -> bool:
    """Say whether retention is to be read first, and that takes about a second or more."""
    if at.large is None:
        return is_unread(at, lambda seen: retention_takes_long(seen, asked))
    from virksom.office.reports.effect import large_effect  # noqa: PLC0415  # it imports numba

    return large_effect.is_uncounted(at.large, large_effect.CLOCKS)


def _charts(page: RetentionPage, *, language: str) -> Mapping[str, Mapping[str, SafeString]]:
    """Return each chart in each form, by a name a template can say; a few milliseconds."""
    forms = {
        form: retention_charts(page.found, language=language, form=form)
        for form in ("wide", "narrow")
    }
    return {
        name: {
            form: mark_safe(told[f"retention-{name.replace('_', '-')}"])  # noqa: S308  # our own
            for form, told in forms.items()
        }
        for name in ("definitions", "first", "self_support", "jobs")
    }
