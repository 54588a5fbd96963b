"""A register's list: sent, looked at, loaded; what cannot be read comes back as a sheet."""

from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_safe

from virksom.exchange.registers import FORMS, example_sheet
from virksom.office.access import Deed, OfficeRequest, guarded
from virksom.office.actions.import_register import (
    Loaded,
    SentRegister,
    drop_register,
    loading,
    sending,
    waiting_register,
)
from virksom.office.reports.door import Door
from virksom.office.reports.register_choices import send_page
from virksom.office.reports.registers import bad_rows, loaded_text, register_page
from virksom.office.web import clock
from virksom.office.web.list_from_sheet import CHOOSE, THROWN_AWAY
from virksom.office.web.render import show_still
from virksom.office.web.said import done
from virksom.office.web.sheet_file import sheet_file
from virksom.office.web.steps.step import step_page
from virksom.office.web.working import Work, working
from virksom.programme.kernel import Refusal, Text

_WRONG = 422


@step_page(Deed.IMPORT_REGISTER)
def registers(request: OfficeRequest) -> HttpResponse:
    """Take a list, and show the one that waits."""
    if request.method != "POST":
        return _page(request)
    file = request.FILES.get("file")
    if file is None or file.name is None:
        return _page(request, wrong=CHOOSE)
    sent = SentRegister(
        name=file.name,
        register=request.POST.get("register", ""),
        complete=request.POST.get("complete") == "1",
    )
    signs = sending(request.actor, file.read(), sent=sent, moment=clock.moment(request))
    try:
        return working(request, signs, work=_READING, then=lambda _: redirect("registers"))
    except Refusal as wrong:
        return _page(request, wrong=wrong.text)


@step_page(Deed.IMPORT_REGISTER)
def load(request: OfficeRequest) -> HttpResponse:
    """Load what the list says; only opened, the address leads to the list."""
    if request.method != "POST":
        return redirect("registers")
    signs = loading(request.actor, moment=clock.moment(request))

    def tell(loaded: Loaded) -> HttpResponse:
        text = loaded_text(new=loaded.new, changed=loaded.changed, gone=loaded.gone)
        return done(request, text, door=Door("registers"))

    try:
        return working(request, signs, work=_LOADING, then=tell)
    except Refusal as wrong:
        return _page(request, wrong=wrong.text)


@step_page(Deed.IMPORT_REGISTER)
def drop(request: OfficeRequest) -> HttpResponse:
    """Throw the list away; only opened, the address leads to it."""
    if request.method != "POST":
        return redirect("registers")
    drop_register(request.actor)
    return done(request, THROWN_AWAY, door=Door("registers"))


@guarded(Deed.IMPORT_REGISTER)
@require_safe
def missing(request: OfficeRequest) -> HttpResponse:
    """Give the rows that are not loaded as a sheet; without any, lead to the page."""
    moment = clock.moment(request)
    told = waiting_register(request.actor, moment=moment)
    if told is None or not (told.wrong or told.nobody):
        return redirect("registers")
    file = bad_rows(told, language=request.LANGUAGE_CODE, moment=moment)
    return sheet_file(file, "raekker-der-ikke-laeses.xlsx")


@guarded(Deed.IMPORT_REGISTER)
@require_safe
def example(request: OfficeRequest) -> HttpResponse:
    """Give an example of a register's list."""
    form = request.GET.get("form", FORMS[0])
    if form not in FORMS:
        raise Http404(form)
    moment = clock.moment(request)
    file = example_sheet(form, language=request.LANGUAGE_CODE, moment=moment)
    return sheet_file(file, f"eksempel-{form}.xlsx")


def _page(request: OfficeRequest, *, wrong: Text | None = None) -> HttpResponse:
    told = waiting_register(request.actor, moment=clock.moment(request))
    again = send_page(
        register=request.POST.get("register", ""), complete=request.POST.get("complete") == "1"
    )
    page = None if told is None else register_page(told)
    answer = show_still(
        request,
        "registers/registers.html",
        page=page,
        here="registers",
        wrong=wrong,
        send=again,
    )
    answer["Cache-Control"] = "no-store"
    answer.status_code = _WRONG if wrong else answer.status_code
    return answer


_STAY = Text(
    "Bliv på siden. Forlader du den, er intet læst ind.",
    "Stay on the page. If you leave it, nothing is loaded.",
)
_READING = Work(
    heading=Text("Listen læses igennem", "The list is looked through"),
    note=_STAY,
    here="registers",
    back="/registre",
)
_LOADING = Work(
    heading=Text("Listen læses ind", "The list is loaded"),
    note=_STAY,
    here="registers",
    back="/registre",
)
