"""Who a candidate is: name, CPR, and how to reach them."""

from collections.abc import Sequence

from django.http import HttpResponse

from virksom.office.access import Deed, OfficeRequest
from virksom.office.actions.edit_person import edit_person as edit_person_by
from virksom.office.actions.look import look
from virksom.office.reports import words
from virksom.office.reports.person import PersonShown, person_shown
from virksom.office.store.elsewhere import ELSEWHERE
from virksom.office.store.vault.find import Likeness
from virksom.office.web.deed import DeedPage, ask
from virksom.office.web.referral.forms import PersonForm
from virksom.office.web.said import done
from virksom.office.web.steps.step import About, about, step_page
from virksom.programme.kernel import Text


@step_page(Deed.EDIT_PERSON)
def edit_person(request: OfficeRequest, candidate: str) -> HttpResponse:
    """Show who the candidate is, and take what is told anew."""
    whom = about(request, candidate, deed=Deed.EDIT_PERSON)
    shown = person_shown(request.actor, whom.case, candidate=candidate, on=whom.today)
    form = _form(request, whom, shown=shown)
    if form.is_valid():
        alike = edit_person_by(request.actor, candidate, told=form.told(), moment=whom.moment)
        return done(request, _said(candidate, alike), door=shown.back.door)
    look(request.actor, whom.case.codes, what=shown.seen, page="edit_person", moment=whom.moment)
    return ask(request, form, page=_page(candidate, shown))


def _form(request: OfficeRequest, whom: About, *, shown: PersonShown) -> PersonForm:
    data = shown.data
    form = PersonForm(
        request.POST or None,
        language=request.LANGUAGE_CODE,
        today=whom.today,
        initial={
            "name": data.name,
            "identity": shown.identity,
            "phone": data.phone,
            "mail": data.mail,
            "address": data.address,
        },
    )
    if not shown.may_cpr:
        form.without_cpr()
    return form


def _said(candidate: str, alike: Sequence[Likeness]) -> Text:
    saved = Text(f"{candidate} er rettet.", f"{candidate} is corrected.")
    if not alike:
        return saved
    codes = ", ".join(found.code for found in alike if found.code != ELSEWHERE)
    asked = Text(
        f"Ligner {codes}; læg dem sammen, hvis det er samme person.",
        f"Looks like {codes}; merge them if it is the same person.",
    )
    away = any(found.code == ELSEWHERE for found in alike)
    return words.joined(
        saved, asked if codes else words.NOTHING, _AWAY if away else words.NOTHING, mark=" "
    )


_AWAY = Text(
    "Ligner én, som en anden enhed har henvist; leverandøren har fået besked og kan hjælpe jer.",
    "Looks like somebody another unit referred; the provider has been told and can help you.",
)


def _page(candidate: str, shown: PersonShown) -> DeedPage:
    told = Text(
        "Det ligger krypteret uden for loggen, og det noteres, hvem der ser det.",
        "It lies encrypted outside the log, and it is noted who sees it.",
    )
    mark = Text(f"{shown.mark.da}.", f"{shown.mark.en}.") if shown.mark.da else words.NOTHING
    return DeedPage(
        heading=Text(f"Hvem {candidate} er", f"Who {candidate} is"),
        sub=words.joined(mark, told, mark=" "),
        button=Text("Gem", "Save"),
        back=shown.back,
    )
