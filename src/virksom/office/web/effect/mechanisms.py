"""The mechanisms, as a page."""

from collections.abc import Mapping

from django.http import HttpResponse
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
from virksom.office.reports.large import how_many
from virksom.office.reports.standpoint import Keeping
from virksom.office.reports.viewpoint import Viewpoint
from virksom.office.web.dates import typed_day, within
from virksom.office.web.everybody import slowly
from virksom.office.web.large import is_unread, reads_columns
from virksom.office.web.moment import Shown, shown_at_source
from virksom.office.web.once import is_done, read_first
from virksom.office.web.render import show
from virksom.office.web.working import Work
from virksom.programme.effect.mechanisms.family import Mechanisms
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
@reads_columns
def mechanisms(request: OfficeRequest) -> HttpResponse:
    """Show the mechanisms; while they are read for the first time in a large programme, say so."""
    at = shown_at_source(request)
    typed = _typed(request.GET.get("strategi", "").strip(), at.where)
    if _takes_long(at, typed) and not is_done(request, _WORK):
        signs = slowly(lambda: _found(at, typed), count=how_many(at.where))
        return read_first(request, signs, work=_WORK)
    found, keeps = _found(at, typed), at.large or at.seen
    page = mechanisms_page(found, request.actor, typed=typed)
    chart = _chart(keeps, page, language=request.LANGUAGE_CODE)
    return show(request, "effect/mechanisms.html", at=at, page=page, here="effect", chart=chart)


def _found(at: Shown, typed: TypedStrategy) -> Mechanisms:
    """Return the mechanisms as they are told from where the page looks."""
    if at.large is None:
        return read_mechanisms(at.seen, typed)
    from virksom.office.reports.effect import large_effect  # noqa: PLC0415  # it imports numba

    return large_effect.large_mechanisms(at.large, typed)


def _takes_long(at: Shown, typed: TypedStrategy) -> bool:
    """Say whether they are to be read first, and that takes about a second or more."""
    if at.large is None:
        return is_unread(at, lambda seen: mechanisms_take_long(seen, typed))
    from virksom.office.reports.effect import large_effect  # noqa: PLC0415  # it imports numba

    return large_effect.is_uncounted(at.large, large_effect.GROUND)


def _typed(text: str, where: Viewpoint) -> TypedStrategy:
    """Return the strategy's first day as typed; what is wrong is told, and the facts are asked."""
    if not text:
        return TypedStrategy(text="", day=None, wrong=_NOTHING)
    try:
        day = typed_day(text, near=where.on, today=where.today)
        day = within(
            day, first=where.contract.terms.known(where.moment).begins(), today=where.today
        )
    except Refusal as wrong:
        return TypedStrategy(text=text, day=None, wrong=wrong.text)
    return TypedStrategy(text=text, day=day, wrong=_NOTHING)


def _chart(seen: Keeping, page: MechanismsPage, *, language: str) -> Mapping[str, SafeString]:
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
