"""Everything about one candidate, as a file to give them."""

from django.http import Http404, HttpResponse
from django.views.decorators.http import require_safe

from virksom.office.access import Deed, OfficeRequest, guarded
from virksom.office.actions.export_person import export_person as export_by
from virksom.office.reports.own.data import own_export
from virksom.office.reports.own.self import somebody
from virksom.office.reports.personal_data import personal_data_paper
from virksom.office.store.case import NoSuchCandidate
from virksom.office.web import clock

KINDS = {"json": "application/json", "pdf": "application/pdf"}


@guarded(Deed.EXPORT_PERSON)
@require_safe
def export_person(request: OfficeRequest, candidate: str, *, form: str) -> HttpResponse:
    """Hand over everything about a candidate, as JSON or as a PDF to read."""
    if form not in KINDS:
        raise Http404
    moment = clock.moment(request)
    try:
        export_by(request.actor, candidate, moment=moment)
        one = somebody(request.actor, candidate, moment=moment, today=clock.day(moment))
    except NoSuchCandidate as wrong:
        raise Http404 from wrong
    if form == "pdf":
        content = personal_data_paper(one, language=request.LANGUAGE_CODE, moment=moment)
    else:
        content = own_export(one, moment=moment).encode()
    answer = HttpResponse(content, content_type=KINDS[form])
    answer["Content-Disposition"] = f'attachment; filename="{one.code}.{form}"'
    return answer
