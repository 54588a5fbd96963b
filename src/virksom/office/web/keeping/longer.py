"""Keeping somebody's data longer than its time, for a reason, and ending that."""

from django.http import Http404, HttpResponse
from django.shortcuts import redirect

from virksom.office.access import Deed, OfficeRequest
from virksom.office.actions.keep_longer import CannotKeep, end_keeping, keep_longer
from virksom.office.reports.door import Door, Link
from virksom.office.store.case import NoSuchCandidate
from virksom.office.web import clock
from virksom.office.web.deed import DeedPage, ask
from virksom.office.web.forms import DayField, LineField, OfficeForm, WordsField
from virksom.office.web.said import done
from virksom.office.web.steps.step import step_page
from virksom.programme.kernel import Text

KEEPING = Door("keeping")
KEEP = DeedPage(
    heading=Text("Gem data om en kandidat længere", "Keep a candidate's data longer"),
    sub=Text(
        "Så længe det gælder, slettes intet om kandidaten, heller ikke når tiden er gået. "
        "Kandidaten kan se, at det er besluttet.",
        "While it holds nothing about the candidate is erased, even when its time is up. "
        "The candidate can see that it was decided.",
    ),
    button=Text("Gem længere", "Keep longer"),
    back=Link(Text("Persondata", "Personal data"), KEEPING),
)


class KeepLongerForm(OfficeForm):
    """Whose data, until when, and why."""

    code = LineField(
        Text("Kandidatens kode", "The candidate's code"),
        hint=Text("For eksempel K017.", "Such as K017."),
    )
    until = DayField(
        Text("Gælder til", "Holds until"),
        hint=Text(
            "Fra den dag kan data slettes igen; højst fem år frem.",
            "From that day data may be erased again; five years ahead at most.",
        ),
    )
    reason = WordsField(
        Text("Hvorfor må det ikke slettes?", "Why must it not be erased?"),
        hint=Text(
            "For eksempel et retskrav eller en klagesag, og sagens nummer. Ingen navne. Kandidaten "
            "får det, du skriver, med i alt om sig selv, når vedkommende beder om det.",
            "Such as a legal claim or a complaint, and the number of the case. No names. The "
            "candidate is given what you write with all about themself when they ask for it.",
        ),
        most=1000,
    )


@step_page(Deed.KEEP_LONGER)
def keep(request: OfficeRequest) -> HttpResponse:
    """Ask whose data is kept longer, until when and why."""
    moment = clock.moment(request)
    form = KeepLongerForm(
        request.POST or None, language=request.LANGUAGE_CODE, today=clock.day(moment)
    )
    if form.is_valid():
        told = form.cleaned_data
        code = told["code"].upper()
        try:
            keep_longer(
                request.actor, code, reason=told["reason"], until=told["until"], moment=moment
            )
        except NoSuchCandidate as wrong:
            form.refuse(wrong, "code")
        except CannotKeep as wrong:
            form.refuse(wrong, wrong.field)
        else:
            text = Text(f"Data om {code} gemmes længere.", f"Data about {code} is kept longer.")
            return done(request, text, door=KEEPING)
    return ask(request, form, page=KEEP, here="keeping")


@step_page(Deed.KEEP_LONGER)
def end(request: OfficeRequest, candidate: str) -> HttpResponse:
    """Keep a candidate's data no longer; only opened, the address leads to the list."""
    if request.method != "POST":
        return redirect("keeping")
    try:
        end_keeping(request.actor, candidate, moment=clock.moment(request))
    except (NoSuchCandidate, CannotKeep) as wrong:
        raise Http404(str(wrong)) from wrong
    text = Text(
        f"Data om {candidate} gemmes ikke længere end ellers.",
        f"Data about {candidate} is kept no longer than otherwise.",
    )
    return done(request, text, door=KEEPING)
