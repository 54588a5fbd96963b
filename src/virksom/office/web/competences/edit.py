"""Editing the catalogue of competences: a new one, other words, out of use and in, and back."""

from collections.abc import Mapping
from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import redirect

from virksom.office.access import Deed, OfficeRequest
from virksom.office.actions.edit_competences import (
    CannotTell,
    add_competence,
    change_competence,
    restore_competence,
    use_competence,
)
from virksom.office.reports.door import Door, Link
from virksom.office.store.competences import competence as competence_of
from virksom.office.web import clock
from virksom.office.web.competences.before import keep, kept
from virksom.office.web.competences.forms import CompetenceForm, told
from virksom.office.web.deed import DeedPage
from virksom.office.web.render import show_still
from virksom.office.web.said import done
from virksom.office.web.steps.step import step_page
from virksom.programme.competences import CompetenceEntry
from virksom.programme.kernel import Text

_BACK = Link(Text("Kompetencerne", "The competences"), Door("competences"))
_WRONG = 422


@step_page(Deed.EDIT_CATALOGUE)
def add(request: OfficeRequest) -> HttpResponse:
    """Ask for a new competence, and put it into the catalogue."""
    form = _form(request)
    if form.is_valid():
        try:
            code = add_competence(request.actor, told(form.cleaned_data))
        except CannotTell as wrong:
            form.refuse(wrong, _field(wrong))
        else:
            text = Text("Kompetencen er i kataloget.", "The competence is in the catalogue.")
            return done(request, text, door=Door("competence", (code,)))
    heading = Text("Ny kompetence", "New competence")
    return _ask(request, form, heading=heading, back=_BACK)


@step_page(Deed.EDIT_CATALOGUE)
def change(request: OfficeRequest, competence: str) -> HttpResponse:
    """Ask how a competence is to be told, and keep it."""
    entry = _there(request, competence)
    form = _form(request, **_initial(request, entry))
    door = Door("competence", (competence,))
    if form.is_valid():
        try:
            before = change_competence(request.actor, competence, told=told(form.cleaned_data))
        except CannotTell as wrong:
            form.refuse(wrong, _field(wrong))
        else:
            return _done(request, before, text=Text("Det er gemt.", "It is saved."))
    return _ask(request, form, heading=entry.label, back=Link(entry.label, door))


@step_page(Deed.EDIT_CATALOGUE)
def use(request: OfficeRequest, *, competence: str, in_use: bool) -> HttpResponse:
    """Take a competence out of use or in again; only opened, the address leads to its page."""
    _there(request, competence)
    if request.method != "POST":
        return redirect("competence", competence)
    before = use_competence(request.actor, competence, in_use=in_use)
    text = (
        Text("Den kan vælges igen.", "It can be chosen again.")
        if in_use
        else Text("Den er taget ud af brug.", "It is taken out of use.")
    )
    return _done(request, before, text=text)


@step_page(Deed.EDIT_CATALOGUE)
def restore(request: OfficeRequest, competence: str) -> HttpResponse:
    """Put a competence back as it stood before the last change; only opened, it leads there."""
    _there(request, competence)
    before = kept(request, competence)
    if request.method != "POST" or before is None:
        return redirect("competence", competence)
    restore_competence(request.actor, before)
    text = Text("Den er, som den var.", "It is as it was.")
    return done(request, text, door=Door("competence", (competence,)))


def _done(request: OfficeRequest, before: CompetenceEntry, *, text: Text) -> HttpResponse:
    keep(request, before)
    back = Door("restore_competence", (before.code,))
    return done(request, text, door=Door("competence", (before.code,)), back=back)


def _there(request: OfficeRequest, code: str) -> CompetenceEntry:
    entry = competence_of(request.actor.programme, code)
    if entry is None:
        raise Http404(code)
    return entry


def _form(request: OfficeRequest, **initial: object) -> CompetenceForm:
    form = CompetenceForm(
        request.POST or None,
        language=request.LANGUAGE_CODE,
        today=clock.day(clock.moment(request)),
        initial=initial,
    )
    form.know_lists(request.actor.programme)
    return form


def _initial(request: OfficeRequest, entry: CompetenceEntry) -> Mapping[str, Any]:
    above = competence_of(request.actor.programme, entry.broader or "")
    return {
        "name": entry.label.da,
        "english": entry.label.en,
        "synonyms": ", ".join(entry.synonyms),
        "broader": "" if above is None else above.label.da,
        "trades": list(entry.trades),
    }


def _field(wrong: CannotTell) -> str:
    return {"da": "name", "en": "english"}.get(wrong.field, wrong.field)


def _ask(
    request: OfficeRequest, form: CompetenceForm, *, heading: Text, back: Link
) -> HttpResponse:
    page = DeedPage(
        heading=heading,
        sub=Text(
            "Ordene ses alle steder, hvor kompetencen er brugt.",
            "The words are seen wherever the competence is used.",
        ),
        button=Text("Gem", "Save"),
        back=back,
    )
    answer = show_still(request, "competences/edit.html", page=page, here="competences", form=form)
    answer.status_code = _WRONG if form.errors else answer.status_code
    return answer
