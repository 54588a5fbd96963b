"""Money is put on record by hand, placed or taken back, and a month is closed."""

from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from virksom.office.access import Deed, OfficeRequest, guarded
from virksom.office.actions.close_month import close_month
from virksom.office.actions.record_money import place_money, record_money, take_back_money
from virksom.office.reports.door import Door, Link
from virksom.office.reports.ledger import month_text
from virksom.office.reports.ledger_journal import NoSuchMovement, back_page
from virksom.office.reports.ledger_placing import placing_page
from virksom.office.web import clock
from virksom.office.web.deed import DeedPage, ask
from virksom.office.web.forms import OfficeForm
from virksom.office.web.ledger.forms import BackForm, MoneyForm, PlaceForm
from virksom.office.web.ledger.views import stands
from virksom.office.web.moment import shown_to_the_end
from virksom.office.web.said import done
from virksom.office.web.steps.step import step_page
from virksom.programme.kernel import Month, Refusal, Text
from virksom.programme.ledger import Posting
from virksom.programme.ledger.bounds import MoreThanLent

_LEDGER = Link(Text("Regnskab", "Ledger"), Door("ledger"))


@step_page(Deed.RECORD_MONEY)
def record(request: OfficeRequest) -> HttpResponse:
    """Ask what moved, and put it on record."""
    moment = clock.moment(request)
    form = MoneyForm(request.POST or None, language=request.LANGUAGE_CODE, today=clock.day(moment))
    asks = False
    if form.is_valid():
        said = form.cleaned_data
        one = Posting(
            what=said["what"],
            day=said["day"],
            ore=said["amount"],
            parts=said["parts"],
            reference=said["reference"],
        )
        try:
            sure = said["sure"] == "yes"
            (fact,) = record_money(request.actor, [one], moment=moment, sure=sure)
        except Refusal as wrong:
            form.refuse(wrong, "amount" if isinstance(wrong, MoreThanLent) else None)
            asks = isinstance(wrong, MoreThanLent)
        else:
            return done(request, _recorded(fact.subject), door=Door("ledger"))
    form.ask_once_more(asks=asks)
    return _ask(request, form, page=_RECORD)


def _ask(request: OfficeRequest, form: OfficeForm, *, page: DeedPage) -> HttpResponse:
    """Ask, from where the pages of money look."""
    return ask(request, form, page=page, here="ledger", at=shown_to_the_end(request))


def _recorded(number: str) -> Text:
    return Text(f"{number} er bogført.", f"{number} is on record.")


_RECORD = DeedPage(
    heading=Text("Bogfør", "Record money"),
    sub=Text(
        "Penge, der er flyttet i banken: træk, afdrag, driftsudgift, eller noget der kom tilbage.",
        "Money that moved in the bank: a drawdown, a repayment, a cost, or something that came "
        "back.",
    ),
    button=Text("Bogfør", "Record"),
    back=_LEDGER,
)


@step_page(Deed.RECORD_MONEY)
def place(request: OfficeRequest, number: str) -> HttpResponse:
    """Ask what the rest of a payment pays, and say so in the books."""
    moment = clock.moment(request)
    try:
        told = placing_page(shown_to_the_end(request).seen, number)
    except NoSuchMovement as wrong:
        raise Http404(str(wrong)) from wrong
    form = PlaceForm(
        request.POST or None,
        initial={"parts": told.pays},
        language=request.LANGUAGE_CODE,
        today=clock.day(moment),
    )
    if form.is_valid():
        try:
            place_money(request.actor, number, moment=moment, **form.cleaned_data)
        except Refusal as wrong:
            form.refuse(wrong, "parts")
        else:
            return done(request, _placed(number), door=Door("ledger"))
    return _ask(request, form, page=_placing(number, told.told))


def _placed(number: str) -> Text:
    return Text(f"{number} er placeret.", f"{number} is placed.")


def _placing(number: str, told: Text) -> DeedPage:
    return DeedPage(
        heading=Text(f"Placér {number}", f"Place {number}"),
        sub=told,
        button=Text("Placér", "Place"),
        back=_LEDGER,
    )


@step_page(Deed.RECORD_MONEY)
def take_back(request: OfficeRequest, number: str) -> HttpResponse:
    """Say where the reversal goes, ask why, and take a movement back."""
    moment = clock.moment(request)
    try:
        told = back_page(shown_to_the_end(request).seen, number)
    except NoSuchMovement as wrong:
        raise Http404(str(wrong)) from wrong
    form = BackForm(request.POST or None, language=request.LANGUAGE_CODE, today=clock.day(moment))
    if form.is_valid():
        try:
            month = take_back_money(request.actor, number, moment=moment, **form.cleaned_data)
        except Refusal as wrong:
            form.refuse(wrong)
        else:
            return done(request, _taken(number, month), door=Door("ledger_journal"))
    page = DeedPage(
        heading=Text(f"Tag {number} tilbage", f"Take {number} back"),
        sub=told.told,
        button=Text("Tag tilbage", "Take back"),
        back=Link(Text("Journal", "Journal"), Door("ledger_journal")),
    )
    return _ask(request, form, page=page)


def _taken(number: str, month: Month) -> Text:
    name = month_text(month)
    return Text(f"{number} er tilbageført i {name.da}.", f"{number} is reversed in {name.en}.")


@guarded(Deed.CLOSE_MONTH)
@require_http_methods(["GET", "HEAD", "POST"])
def close(request: OfficeRequest) -> HttpResponse:
    """Ask once, and close a month for good; without one the address leads to the ledger."""
    asked = request.POST.get("maaned") or request.GET.get("maaned", "")
    if request.method != "POST" and not asked:
        return redirect("ledger")
    moment = clock.moment(request)
    try:
        month = Month.parse(asked)
        if request.method != "POST":
            form = OfficeForm(language=request.LANGUAGE_CODE, today=clock.day(moment))
            return _ask(request, form, page=_closing(month))
        close_month(request.actor, month, moment=moment)
    except Refusal as wrong:
        return stands(request, refused=wrong.text)
    return done(request, _closed(month), door=Door("ledger"))


def _closed(month: Month) -> Text:
    name = month_text(month)
    return Text(
        f"{name.da} er lukket. Det, der kommer til siden, bogføres i den næste åbne måned.",
        f"{name.en} is closed. What comes later is booked in the next open month.",
    )


def _closing(month: Month) -> DeedPage:
    name = month_text(month)
    return DeedPage(
        heading=Text(f"Luk {name.da}?", f"Close {name.en}?"),
        sub=Text(
            "En lukket måned kan ikke åbnes igen. Det, der kommer til siden, bogføres i den næste "
            "åbne måned.",
            "A closed month cannot be opened again. What comes later is booked in the next open "
            "month.",
        ),
        button=Text(f"Luk {name.da} for altid", f"Close {name.en} for good"),
        back=_LEDGER,
    )
