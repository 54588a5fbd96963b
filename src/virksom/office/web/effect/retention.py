"""How long it takes and how long it lasts, as a page."""

from collections.abc import Mapping

from django.http import HttpResponse
from django.utils.safestring import SafeString, mark_safe
from django.views.decorators.http import require_safe

from virksom.charts.retention import retention_charts
from virksom.office.access import Deed, OfficeRequest, guarded
from virksom.office.reports.effect.retention import RetentionPage, retention_page
from virksom.office.web.moment import shown_at_source
from virksom.office.web.render import show


@guarded(Deed.SEE_EFFECT)
@require_safe
def retention(request: OfficeRequest) -> HttpResponse:
    """Show the definitions side by side, what came first, and what lasts."""
    at = shown_at_source(request)
    asked = request.GET.get("maal", "").strip()
    page = retention_page(at.seen, request.actor, definition=asked)
    chart = _charts(page, language=request.LANGUAGE_CODE)
    return show(request, "effect/retention.html", at=at, page=page, here="effect", chart=chart)


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
