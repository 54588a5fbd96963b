"""Adding a contract or payslip: a file, the job, and the days it speaks of."""

from collections.abc import Mapping

from django.http import HttpResponse
from django.shortcuts import redirect

from virksom.office.access import Deed, OfficeRequest
from virksom.office.actions.vouch import CannotVouch, Paper, vouch
from virksom.office.reports.door import candidate_door
from virksom.office.store.company_names import company_names
from virksom.office.web.deed import DeedPage
from virksom.office.web.forms import ChoiceOf, DayField, HoursField, OfficeForm
from virksom.office.web.said import done
from virksom.office.web.steps.step import About, Step, about, ask, back_to, step_page
from virksom.programme.kernel import Refusal, Text, date_text
from virksom.programme.path import Work, works
from virksom.programme.path.confirm import CONTRACT, PAYSLIP

_NO_FILE = CannotVouch(Text("Vælg en fil.", "Choose a file."))


class VouchForm(OfficeForm):
    """What the file is, and what it shows; the file itself stands below."""

    job = ChoiceOf(Text("Job", "Job"))
    given = ChoiceOf(
        Text("Hvad er filen?", "What is the file?"),
        among=(
            (PAYSLIP, Text("en lønseddel", "a payslip")),
            (CONTRACT, Text("en ansættelseskontrakt", "an employment contract")),
        ),
    )
    first = DayField(Text("Gælder fra", "Speaks of the days from"))
    last = DayField(Text("Til og med", "Through"))
    hours = HoursField(
        Text("Timer om ugen", "Hours a week"),
        hint=Text("Som de står i filen.", "As they stand in the file."),
        required=False,
    )


@step_page(Deed.VOUCH)
def add_paper(request: OfficeRequest) -> HttpResponse:
    """Take a file that shows a job; it is sealed as it is and never opened."""
    candidate = request.GET.get("kandidat", "")
    if not candidate:
        return redirect("candidates")
    whom = about(request, candidate, deed=Deed.VOUCH)
    form = _form(request, whom)
    if form.is_valid():
        try:
            fact = vouch(request.actor, candidate, paper=_paper(request, form), moment=whom.moment)
        except Refusal as wrong:
            form.refuse(wrong)
        else:
            told = Text("Filen er lagt i boksen.", "The file is in the vault.")
            return done(request, told, door=candidate_door(candidate), undo=fact.id)
    return ask(request, form, step=_step(whom, candidate), template="evidence/vouch.html")


def _form(request: OfficeRequest, whom: About) -> VouchForm:
    form = VouchForm(request.POST or None, language=request.LANGUAGE_CODE, today=whom.today)
    jobs = [one for one in works(whom.case.person) if one.paid]
    names = company_names(request.actor.programme, [one.company for one in jobs])
    form.offer("job", [(one.employment, _job(one, names)) for one in reversed(jobs)])
    return form


def _job(work: Work, names: Mapping[str, str]) -> Text:
    """Return a job as its workplace and first day; two jobs at one company are told apart."""
    firm, day = names.get(work.company, work.company), work.first
    return Text(f"{firm}, fra {date_text(day)}", f"{firm}, from {date_text(day, 'en')}")


def _paper(request: OfficeRequest, form: VouchForm) -> Paper:
    sent = request.FILES.get("file")
    if sent is None:
        raise _NO_FILE
    typed = form.cleaned_data
    return Paper(
        employment=typed["job"],
        given=typed["given"],
        first=typed["first"],
        last=typed["last"],
        hours=typed["hours"],
        content=sent.read(),
    )


def _step(whom: About, candidate: str) -> Step:
    has_job = any(one.paid for one in works(whom.case.person))
    return Step(
        page=DeedPage(
            heading=Text(
                f"Kontrakt eller lønseddel for {candidate}", f"Contract or payslip of {candidate}"
            ),
            sub=Text(
                "Filen gemmes forseglet og viser jobbet, til arbejdsgiver eller register beviser "
                "det.",
                "The file is kept sealed and shows the job until employer or register verifies it.",
            ),
            button=Text("Læg i boksen", "Put in the vault"),
            back=back_to(candidate),
        ),
        why=None if has_job else Text("Kandidaten har intet job.", "The candidate has no job."),
        door=candidate_door(candidate),
    )
