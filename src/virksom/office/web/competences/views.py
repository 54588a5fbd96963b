"""The catalogue of competences: the list, one of them, and which of them words speak of."""

from django.http import Http404, HttpResponse
from django.views.decorators.http import require_http_methods, require_safe

from virksom.office.access import Deed, OfficeRequest, guarded
from virksom.office.reports.competences import (
    IN_USE,
    OUT,
    AskedCompetences,
    competence_page,
    competences_page,
    heard_page,
)
from virksom.office.web import clock
from virksom.office.web.competences.forms import WordsForm
from virksom.office.web.render import show_still

HERE = "competences"
_MOST_SIGNS = 80
_WRONG = 422


@guarded(Deed.SEE_MATCHES)
@require_safe
def competences(request: OfficeRequest) -> HttpResponse:
    """Show the list, narrowed by words, trade and use."""
    use = request.GET.get("brug", IN_USE)
    asked = AskedCompetences(
        words=request.GET.get("q", "")[:_MOST_SIGNS],
        trade=request.GET.get("branche", ""),
        use=use if use in {IN_USE, OUT} else "",
        group=request.GET.get("del", ""),
    )
    page = competences_page(request.actor, asked)
    return show_still(request, "competences/list.html", page=page, here=HERE)


@guarded(Deed.SEE_MATCHES)
@require_safe
def competence(request: OfficeRequest, competence: str) -> HttpResponse:
    """Show one competence."""
    page = competence_page(request.actor, competence, on=clock.day(clock.moment(request)))
    if page is None:
        raise Http404(competence)
    return show_still(request, "competences/one.html", page=page, here=HERE)


@guarded(Deed.SEE_MATCHES)
@require_http_methods(["GET", "HEAD", "POST"])
def from_words(request: OfficeRequest) -> HttpResponse:
    """Show which competences words speak of; they are sent in the body and kept nowhere."""
    form = WordsForm(
        request.POST or None,
        language=request.LANGUAGE_CODE,
        today=clock.day(clock.moment(request)),
    )
    words = form.cleaned_data["words"] if form.is_valid() else None
    page = heard_page(request.actor, words)
    answer = show_still(request, "competences/words.html", page=page, here=HERE, form=form)
    answer.status_code = _WRONG if form.errors else answer.status_code
    answer["Cache-Control"] = "no-store"
    return answer
