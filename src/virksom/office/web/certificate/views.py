"""Reading and issuing a competence certificate; verifying one without a log-in."""

from django.conf import settings
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from virksom.office.access import Deed, OfficeRequest, guarded, why_not
from virksom.office.actions.issue_certificate import issue_certificate
from virksom.office.actions.look import look
from virksom.office.reports.certificate import certificate, certificate_page
from virksom.office.reports.door import Door, candidate_door
from virksom.office.reports.verification import MOST, verification
from virksom.office.web import clock
from virksom.office.web.forms import OfficeForm
from virksom.office.web.render import show_still
from virksom.office.web.said import done
from virksom.office.web.steps.step import About, about, step_page
from virksom.office.web.training.views import way_back
from virksom.programme.kernel import Refusal, Text
from virksom.programme.record import Fact

_WRONG = 422
_HEAD, _LANGUAGE = "hoved", "sprog"


@step_page(Deed.ISSUE_CERTIFICATE)
def issue(request: OfficeRequest, candidate: str) -> HttpResponse:
    """Show what would stand on the certificate, and issue it when that is asked for."""
    whom = about(request, candidate, deed=Deed.ISSUE_CERTIFICATE)
    form = OfficeForm(request.POST or None, language=request.LANGUAGE_CODE, today=whom.today)
    if request.method == "POST" and form.is_valid():
        try:
            fact = _issued(request, candidate, whom=whom)
        except Refusal as wrong:
            form.refuse(wrong)
        else:
            return done(request, _told(fact.subject), door=_onward(request, candidate))
    return _read(request, form, whom=whom)


@guarded(Deed.VERIFY_DOCUMENT)
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def verify(request: OfficeRequest) -> HttpResponse:
    """Say of a file whether it is a certificate of ours; nothing of it is kept."""
    found = None
    if request.method == "POST":
        sent = request.FILES.get("file")
        found = verification(b"" if sent is None else sent.read(MOST + 1))
    return render(request, "certificate/verify.html", {"found": found, "most": MOST})


def _issued(request: OfficeRequest, candidate: str, *, whom: About) -> Fact:
    address = f"{settings.OFFICE_URL}{reverse('verify')}"
    document = certificate(request.actor, whom.case, verified_at=address, moment=whom.moment)
    return issue_certificate(
        request.actor,
        candidate,
        document=document,
        language=request.POST.get(_LANGUAGE, ""),
        head=request.POST.get(_HEAD, ""),
        moment=whom.moment,
    )


def _read(request: OfficeRequest, form: OfficeForm, *, whom: About) -> HttpResponse:
    page = certificate_page(request.actor, whom.case, moment=whom.moment)
    look(
        request.actor,
        [page.candidate],
        what=Deed.SEE_PERSON,
        page="issue_certificate",
        moment=clock.moment(request),
    )
    answer = show_still(
        request,
        "certificate/read.html",
        page=page,
        here="trainees",
        form=form,
        head=whom.case.known.head or "",
        back=way_back(request, page.candidate),
    )
    answer.status_code = _WRONG if form.errors else answer.status_code
    return answer


def _onward(request: OfficeRequest, candidate: str) -> Door:
    sees = why_not(request.actor, Deed.SEE_CANDIDATE) is None
    return candidate_door(candidate) if sees else Door("trainees")


def _told(number: str) -> Text:
    return Text(
        f"Kompetencebevis {number} er udstedt; kandidaten kan hente det på »Min side«.",
        f"Certificate {number} is issued; the candidate can download it on “My page”.",
    )
