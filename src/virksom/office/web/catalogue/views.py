"""The catalogue: the list, a new element, another name, another place, out of use and in again."""

from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_safe

from virksom.office.access import Deed, OfficeRequest, guarded
from virksom.office.actions.edit_catalogue import (
    CannotName,
    add_element,
    move_element,
    rename_element,
    use_element,
)
from virksom.office.reports.catalogue import catalogue_page
from virksom.office.reports.door import Door, Link
from virksom.office.store.catalogue import catalogue
from virksom.office.web import clock
from virksom.office.web.deed import DeedPage, ask
from virksom.office.web.forms import LineField, OfficeForm
from virksom.office.web.moment import shown
from virksom.office.web.render import show
from virksom.office.web.said import done
from virksom.office.web.steps.step import step_page
from virksom.programme.kernel import Text
from virksom.programme.path.catalogue import LONGEST

CATALOGUE = Door("catalogue")
BACK = Link(Text("Kataloget", "The catalogue"), CATALOGUE)
_METHODS = ["GET", "HEAD", "POST"]


class ElementForm(OfficeForm):
    """What an element is called."""

    name = LineField(Text("Navn", "Name"), most=LONGEST)
    english = LineField(
        Text("Navn på engelsk", "Name in English"),
        most=LONGEST,
        required=False,
        hint=Text("Tomt: det danske bruges.", "Empty: the Danish one is used."),
    )


@guarded(Deed.EDIT_CATALOGUE)
@require_safe
def elements(request: OfficeRequest) -> HttpResponse:
    """Show the catalogue."""
    page = catalogue_page(request.actor)
    return show(request, "catalogue/catalogue.html", at=shown(request), page=page, here="catalogue")


@step_page(Deed.EDIT_CATALOGUE)
def add(request: OfficeRequest) -> HttpResponse:
    """Ask for a name, and put a new element last."""
    form = _form(request)
    if form.is_valid():
        typed = form.cleaned_data
        try:
            add_element(request.actor, typed["name"], english=typed["english"])
        except CannotName as wrong:
            form.refuse(wrong, "name")
        else:
            text = Text("Elementet er i kataloget.", "The element is in the catalogue.")
            return done(request, text, door=CATALOGUE)
    return ask(request, form, page=_page(Text("Nyt element", "New element")), here="catalogue")


@step_page(Deed.EDIT_CATALOGUE)
def rename(request: OfficeRequest, element: str) -> HttpResponse:
    """Ask for another name, and keep it."""
    held = {row.code: row.label for row in catalogue(request.actor.programme)}
    if element not in held:
        raise Http404(element)
    form = _form(request, name=held[element].da, english=held[element].en)
    if form.is_valid():
        typed = form.cleaned_data
        try:
            rename_element(request.actor, element, name=typed["name"], english=typed["english"])
        except CannotName as wrong:
            form.refuse(wrong, "name")
        else:
            return done(request, Text("Navnet er ændret.", "The name is changed."), door=CATALOGUE)
    return ask(request, form, page=_page(held[element]), here="catalogue")


@step_page(Deed.EDIT_CATALOGUE)
def move(request: OfficeRequest, *, element: str, up: bool) -> HttpResponse:
    """Move an element; an address that is only opened leads to the list."""
    if request.method == "POST":
        _there(request, element)
        move_element(request.actor, element, up=up)
    return redirect("catalogue")


@step_page(Deed.EDIT_CATALOGUE)
def use(request: OfficeRequest, *, element: str, in_use: bool) -> HttpResponse:
    """Take an element out of use or in again; only opened, the address leads to the list."""
    if request.method == "POST":
        _there(request, element)
        use_element(request.actor, element, in_use=in_use)
    return redirect("catalogue")


def _there(request: OfficeRequest, element: str) -> None:
    if element not in {row.code for row in catalogue(request.actor.programme)}:
        raise Http404(element)


def _form(request: OfficeRequest, **initial: str) -> ElementForm:
    return ElementForm(
        request.POST or None,
        language=request.LANGUAGE_CODE,
        today=clock.day(clock.moment(request)),
        initial=initial,
    )


def _page(heading: Text) -> DeedPage:
    return DeedPage(
        heading=heading,
        sub=Text(
            "Navnet ses, hvor elementet er på nogens vej.",
            "The name is seen wherever the element is on somebody's path.",
        ),
        button=Text("Gem", "Save"),
        back=BACK,
    )
