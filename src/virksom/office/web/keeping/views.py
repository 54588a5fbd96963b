"""What is kept how long; telling, erasing and handing out."""

from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_safe

from virksom.exchange.facts import FORMS
from virksom.office.access import Deed, OfficeRequest, guarded
from virksom.office.actions.erase_due import erase_due
from virksom.office.actions.export_facts import export_facts as export_by
from virksom.office.actions.look import look
from virksom.office.actions.tell_erasure import tell_erasure as tell_by
from virksom.office.reports.door import Door
from virksom.office.reports.keeping import keeping_of, keeping_page, ready_count
from virksom.office.web import clock
from virksom.office.web.deed import ask
from virksom.office.web.keeping.forms import ERASE_DUE, EraseDueForm
from virksom.office.web.render import show_still
from virksom.office.web.said import done
from virksom.office.web.steps.step import step_page
from virksom.programme.kernel import Text

KEEPING = Door("keeping")


@guarded(Deed.ERASE_PERSON)
@require_safe
def keeping(request: OfficeRequest) -> HttpResponse:
    """Show what is kept how long, and what is due; whose reason is read leaves a look."""
    moment = clock.moment(request)
    page = keeping_page(request.actor, on=clock.day(moment))
    look(request.actor, page.told_of, what=Deed.KEEP_LONGER, page="keeping", moment=moment)
    return show_still(request, "keeping/keeping.html", page=page, here="keeping")


@step_page(Deed.ERASE_PERSON)
def tell_erasure(request: OfficeRequest) -> HttpResponse:
    """Tell those whose data is due; only opened, the address leads to the list."""
    terms = keeping_of(request.actor.programme)
    if request.method != "POST" or terms is None:
        return redirect("keeping")
    count = tell_by(request.actor, terms, moment=clock.moment(request))
    text = Text(f"Der er givet varsel om {count}.", f"Word was given of {count}.")
    return done(request, text, door=KEEPING)


@step_page(Deed.ERASE_PERSON)
def erase_told(request: OfficeRequest) -> HttpResponse:
    """Erase what is due and told of, once the count is typed."""
    moment = clock.moment(request)
    terms = keeping_of(request.actor.programme)
    count = ready_count(request.actor, on=clock.day(moment))
    if terms is None or not count:
        return redirect("keeping")
    form = EraseDueForm(
        request.POST or None, language=request.LANGUAGE_CODE, today=clock.day(moment)
    )
    form.expect(count)
    if form.is_valid():
        gone = len(erase_due(request.actor, terms, moment=moment))
        text = Text(f"{gone} ting er slettet for altid.", f"{gone} things are erased for ever.")
        return done(request, text, door=KEEPING)
    return ask(request, form, page=ERASE_DUE, here="keeping")


@guarded(Deed.EXPORT_FACTS)
@require_safe
def export_facts(request: OfficeRequest, written: str) -> HttpResponse:
    """Hand over every fact as a file."""
    if written not in FORMS:
        raise Http404
    content = export_by(request.actor, written, moment=clock.moment(request))
    answer = HttpResponse(content, content_type="application/octet-stream")
    answer["Content-Disposition"] = f'attachment; filename="fakta.{FORMS[written]}"'
    return answer
