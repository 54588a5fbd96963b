"""A candidate's path is put together: elements, training, education, and their last days."""

from collections.abc import Sequence

from django.http import HttpResponse

from virksom.office.access import Deed, OfficeRequest
from virksom.office.actions.compose_path import NotOffered, add_element, add_training, end_stretch
from virksom.office.actions.name_company import NoSuchCompany
from virksom.office.actions.record_education import NewStudy, record_education
from virksom.office.reports import words
from virksom.office.reports.door import candidate_door
from virksom.office.reports.steps import running_stretches, stretch_label
from virksom.office.store.catalogue import ElementRow, catalogue
from virksom.office.store.companies import companies
from virksom.office.store.contracts import contract_of
from virksom.office.web.deed import DeedPage
from virksom.office.web.forms import OfficeForm
from virksom.office.web.steps.path_forms import (
    EducationForm,
    ElementForm,
    LastDayForm,
    TrainingForm,
)
from virksom.office.web.steps.step import About, Step, about, back_to, step_page, take
from virksom.programme.kernel import Text
from virksom.programme.path import why_not_add, why_not_study

RECORD = Text("Registrér", "Record")


@step_page(Deed.COMPOSE_PATH)
def element(request: OfficeRequest, candidate: str) -> HttpResponse:
    """Ask for an element, and put it on the path."""
    whom = about(request, candidate, deed=Deed.COMPOSE_PATH)
    held = catalogue(request.actor.programme)
    form = _form(request, ElementForm, whom=whom)
    form.offer("element", ((row.code, row.label) for row in held if row.in_use))
    return take(
        request,
        form,
        step=_element(whom, candidate, held=held),
        do=lambda typed: add_element(
            request.actor,
            candidate,
            element=typed["element"],
            days=(typed["since"], typed["last"]),
            moment=whom.moment,
        ),
        told=lambda _: Text("Det er på vejen.", "It is on the path."),
    )


@step_page(Deed.COMPOSE_PATH)
def training(request: OfficeRequest, candidate: str) -> HttpResponse:
    """Ask for job training, and put it on the path."""
    whom = about(request, candidate, deed=Deed.COMPOSE_PATH)
    form = _form(request, TrainingForm, whom=whom)
    form.know("workplace", [row.label for row in companies(request.actor.programme)])
    terms = contract_of(whom.case.row.contract).terms.known(whom.moment)
    form.offer("trade", terms.on(whom.today).labels("training_trades").items())
    return take(
        request,
        form,
        step=_training(whom, candidate),
        do=lambda typed: add_training(
            request.actor,
            candidate,
            workplace=typed["workplace"],
            trade=typed["trade"],
            days=(typed["since"], typed["last"]),
            moment=whom.moment,
        ),
        told=lambda _: Text("Joblæringen er på vejen.", "The training is on the path."),
    )


@step_page(Deed.RECORD_EDUCATION)
def education(request: OfficeRequest, candidate: str) -> HttpResponse:
    """Ask for an education, and record it."""
    whom = about(request, candidate, deed=Deed.RECORD_EDUCATION)
    return take(
        request,
        _form(request, EducationForm, whom=whom),
        step=_education(whom, candidate),
        do=lambda typed: record_education(
            request.actor,
            candidate,
            study=NewStudy(
                kind=typed["kind"],
                supported=typed["supported"] == "ja",
                since=typed["since"],
                last=typed["last"],
            ),
            moment=whom.moment,
        ),
        told=lambda _: Text("Uddannelsen er registreret.", "The education is recorded."),
    )


@step_page(Deed.RECORD_EDUCATION)
def end(request: OfficeRequest, *, candidate: str, fact: str) -> HttpResponse:
    """Ask for a stretch's last day, and record it."""
    whom = about(request, candidate, deed=Deed.RECORD_EDUCATION)
    return take(
        request,
        LastDayForm(request.POST or None, language=request.LANGUAGE_CODE, today=whom.today),
        step=_end(whom, candidate, fact=fact),
        do=lambda typed: end_stretch(
            request.actor, candidate, fact=fact, last=typed["last"], moment=whom.moment
        ),
        told=lambda _: Text("Slutdagen er registreret.", "The last day is recorded."),
    )


def _form(request: OfficeRequest, form: type[OfficeForm], *, whom: About) -> OfficeForm:
    return form(
        request.POST or None,
        language=request.LANGUAGE_CODE,
        today=whom.today,
        initial={"since": whom.today},
    )


def _element(whom: About, candidate: str, *, held: Sequence[ElementRow]) -> Step:
    names = {row.code: row.label for row in held}
    return Step(
        page=DeedPage(
            heading=Text(f"Et element til {candidate}", f"An element for {candidate}"),
            sub=Text(
                "I den orden og så længe, det giver mening; slutdagen kan vente.",
                "In any order and for as long as it makes sense; the last day can wait.",
            ),
            button=Text("Læg på vejen", "Put on the path"),
            back=back_to(candidate),
        ),
        why=why_not_add(whom.case.person, since=whom.today, today=whom.today),
        field="since",
        fields={NotOffered: "element"},
        door=candidate_door(candidate),
        rows=running_stretches(whom.case, elements=names, on=whom.today),
    )


def _training(whom: About, candidate: str) -> Step:
    return Step(
        page=DeedPage(
            heading=Text(f"Joblæring til {candidate}", f"Job training for {candidate}"),
            sub=Text(
                "Én til én på en træningsplads; slutdagen kan vente.",
                "One to one at a workplace; the last day can wait.",
            ),
            button=Text("Læg på vejen", "Put on the path"),
            back=back_to(candidate),
        ),
        why=why_not_add(whom.case.person, since=whom.today, today=whom.today),
        field="since",
        fields={NoSuchCompany: "workplace", NotOffered: "trade"},
        keeps="company",
        door=candidate_door(candidate),
    )


def _education(whom: About, candidate: str) -> Step:
    person, today = whom.case.person, whom.today
    return Step(
        page=DeedPage(
            heading=Text(f"Uddannelse til {candidate}", f"Education for {candidate}"),
            sub=Text("Slutdagen kan vente.", "The last day can wait."),
            button=RECORD,
            back=back_to(candidate),
        ),
        why=None if person.courses else why_not_study(person, since=today, today=today),
        field="since",
        door=candidate_door(candidate),
    )


def _end(whom: About, candidate: str, *, fact: str) -> Step:
    told = whom.case.known.find(fact)
    names = {row.code: row.label for row in catalogue(whom.case.row.code)}
    what = words.NOTHING if told is None else stretch_label(told, elements=names)
    return Step(
        page=DeedPage(
            heading=Text(f"{candidate}: slut med {what.da}", f"{candidate}: end of {what.en}"),
            sub=Text("Skriv den sidste dag.", "Write the last day."),
            button=RECORD,
            back=back_to(candidate),
        ),
        why=None if told is not None else _GONE,
        field="last",
        door=candidate_door(candidate),
    )


_GONE = Text("Det er rettet siden; se vejen, som den er nu.", "It was corrected; see the path now.")
