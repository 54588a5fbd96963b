"""The mechanisms, as a page."""

from collections.abc import Mapping

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.safestring import SafeString, mark_safe
from django.views.decorators.http import require_safe

from virksom.charts.mechanisms import WIDTHS, differences_chart
from virksom.office.access import Deed, OfficeRequest, guarded
from virksom.office.reports.effect.mechanisms import (
    MechanismsPage,
    TypedStrategy,
    mechanisms_page,
    mechanisms_take_long,
    read_mechanisms,
)
from virksom.office.reports.standpoint import Standpoint
from virksom.office.web.dates import typed_day, within
from virksom.office.web.moment import shown_at_source
from virksom.office.web.render import show
from virksom.office.web.settlement.reading import slowly
from virksom.office.web.working import Work, working
from virksom.programme.kernel import Refusal, Text

_WORK = Work(
    heading=Text("Hver kandidats fakta læses", "Every candidate's facts are read"),
    note=Text(
        "Det tager nogle sekunder den første gang. Lad siden stå.",
        "It takes some seconds the first time. Leave the page open.",
    ),
    here="effect",
    back="/effekt/mekanismer",
)
_NOTHING = Text("", "")


@guarded(Deed.SEE_EFFECT)
@require_safe
def mechanisms(request: OfficeRequest) -> HttpResponse:
    """Show the mechanisms; while they are read for the first time in a large programme, say so."""
    at = shown_at_source(request)
    seen, address = at.seen, request.get_full_path()
    typed = _typed(request.GET.get("strategi", "").strip(), seen)
    if mechanisms_take_long(seen, typed):
        signs = slowly(lambda: read_mechanisms(seen, typed), count=len(seen.people))
        return working(request, signs, work=_WORK, then=lambda _: redirect(address))
    page = mechanisms_page(seen, request.actor, typed=typed)
    chart = _chart(seen, page, language=request.LANGUAGE_CODE)
    return show(request, "effect/mechanisms.html", at=at, page=page, here="effect", chart=chart)


def _typed(text: str, seen: Standpoint) -> TypedStrategy:
    """Return the strategy's first day as typed; what is wrong is told, and the facts are asked."""
    if not text:
        return TypedStrategy(text="", day=None, wrong=_NOTHING)
    try:
        day = typed_day(text, near=seen.on, today=seen.today)
        day = within(day, first=seen.terms.begins(), today=seen.today)
    except Refusal as wrong:
        return TypedStrategy(text=text, day=None, wrong=wrong.text)
    return TypedStrategy(text=text, day=day, wrong=_NOTHING)


def _chart(seen: Standpoint, page: MechanismsPage, *, language: str) -> Mapping[str, SafeString]:
    """Return the differences in each form; drawn once for a standpoint, a day and a language."""
    return seen.keep(
        f"mechanisms chart {page.found.asked.strategy} {language}",
        lambda: {
            form: mark_safe(  # noqa: S308  # our own
                differences_chart(page.found, language=language, form=form)
            )
            for form in WIDTHS
        },
    )
