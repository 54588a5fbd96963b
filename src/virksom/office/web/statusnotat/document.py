"""An issued document, as it was sealed."""

from django.http import Http404, HttpResponse
from django.views.decorators.http import require_safe

from virksom.office.access import Deed, OfficeRequest, Whose, guarded, may, relation
from virksom.office.actions.look import look
from virksom.office.store import glass
from virksom.office.store.case import case
from virksom.office.store.vault.documents import ATTACHED, DocumentRow
from virksom.office.store.vault.documents import document as document_kept
from virksom.office.store.vault.find import same_cpr
from virksom.office.web import clock
from virksom.programme.kernel import Text

ERASED = Text(
    "Dokumentet kan ikke åbnes længere: personens data er slettet.",
    "The document cannot be opened any longer: the person's data is erased.",
)


@guarded(Deed.SEE_DOCUMENTS)
@require_safe
def document(request: OfficeRequest, number: str) -> HttpResponse:
    """Give the document's file to those who may see it, and write down that they did."""
    actor, moment = request.actor, clock.moment(request)
    kept = document_kept(actor.programme, number)
    if kept is None:
        raise Http404(number)
    subject = kept.line.subject
    one = case(actor.programme, subject)
    opened = glass.open_for(actor.id, actor.programme, subject, moment)
    whose = relation(actor, one.known, codes=one.codes, on=clock.day(moment))
    if not same_cpr(actor.programme, actor.code, other=subject):
        whose -= {Whose.SELF}  # merged with them, by mistake perhaps
    may(actor, Deed.SEE_DOCUMENTS, about=whose, glass=opened)
    if kept.content is None:
        raise Http404(ERASED.da)
    look(actor, [subject], what=Deed.SEE_DOCUMENTS, page="document", moment=moment)
    if kept.line.kind in ATTACHED:
        return _as_sent(kept, content=kept.content)
    answer = HttpResponse(kept.content, content_type="application/pdf")
    answer["Content-Disposition"] = f'inline; filename="{number}.pdf"'
    answer["Cache-Control"] = "no-store"
    return answer


def _as_sent(kept: DocumentRow, *, content: bytes) -> HttpResponse:
    """Give a file that somebody sent in: to be kept, and never to be shown by the browser."""
    answer = HttpResponse(content, content_type="application/octet-stream")
    name = f"{kept.line.number}.{kept.fields['file']}"
    answer["Content-Disposition"] = f'attachment; filename="{name}"'
    answer["Cache-Control"] = "no-store"
    return answer
