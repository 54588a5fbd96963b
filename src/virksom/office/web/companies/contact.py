"""A contact in two taps: how it was made, then how long it took; more only if wanted."""

from dataclasses import dataclass

from django.http import HttpResponse
from django.shortcuts import render

from virksom.office.access import Deed, OfficeRequest
from virksom.office.actions.log_contact import log_contact
from virksom.office.reports import words
from virksom.office.reports.companies.ground import firms
from virksom.office.reports.companies.history import opening_lines
from virksom.office.reports.companies.one import back_to
from virksom.office.reports.companies.taps import LISTED, Chip, Tap, chips, taps
from virksom.office.reports.door import Door, Link, candidate_door
from virksom.office.web import clock
from virksom.office.web.companies.forms import ContactForm
from virksom.office.web.companies.one import LIST, there
from virksom.office.web.deed import DeedPage
from virksom.office.web.moment import shown
from virksom.office.web.render import show
from virksom.office.web.said import done
from virksom.office.web.steps.step import about, step_page
from virksom.office.web.steps.step import back_to as back_to_candidate
from virksom.programme.companies.contact import CHANNELS, USUAL
from virksom.programme.kernel import Refusal, Text

_WRONG = 422


@dataclass(frozen=True, slots=True, kw_only=True)
class Contacted:
    """Whom a contact is with, and where it leads.

    Args:
        whom: the V-code or K-code.
        name: what they are called here; a candidate by code.
        back: the way back.
        door: where it leads once it is noted.
        here: the place of the navigation.
        listed: whether the reader came from the list of companies.
    """

    whom: str
    name: str
    back: Link
    door: Door
    here: str
    listed: bool = False


@step_page(Deed.LOG_CONTACT)
def with_company(request: OfficeRequest, company: str) -> HttpResponse:
    """Ask how a contact with a company was, and note it."""
    moment = clock.moment(request)
    seen = firms(request.actor, moment=moment)
    code = there(seen, company)
    back = back_to(seen, code)
    form = _form(request)
    one = seen.standings.get(code)
    lines = () if one is None else opening_lines(seen, one)
    if lines:
        named = [(line.code, words.joined(words.same(line.code), line.told)) for line in lines]
        form.offer("opening", [("", _ANY), *named])
    else:
        del form.fields["opening"]
    listed = request.GET.get("fra", "") == "liste"
    whom = Contacted(
        whom=code,
        name=seen.called(code),
        back=LIST if listed else back,
        door=LIST.door if listed else back.door,
        listed=listed,
        here="companies",
    )
    return _take(request, form, whom=whom)


@step_page(Deed.LOG_CONTACT)
def with_candidate(request: OfficeRequest, candidate: str) -> HttpResponse:
    """Ask how a contact with a candidate was, and note it."""
    about(request, candidate, deed=Deed.LOG_CONTACT)
    form = _form(request)
    del form.fields["opening"]
    whom = Contacted(
        whom=candidate,
        name=candidate,
        back=back_to_candidate(candidate),
        door=candidate_door(candidate),
        here="candidates",
    )
    return _take(request, form, whom=whom)


_ANY = Text("ingen bestemt", "none in particular")


def _form(request: OfficeRequest) -> ContactForm:
    today = clock.day(clock.moment(request))
    channel = _channel(request.GET.get("hvordan", ""))
    return ContactForm(
        request.POST or None,
        language=request.LANGUAGE_CODE,
        today=today,
        initial={"channel": channel, "minutes": USUAL[channel], "since": today},
    )


def _channel(code: str) -> str:
    """Return a channel; a call where it is none."""
    return code if code in CHANNELS else "phone"


def _take(request: OfficeRequest, form: ContactForm, *, whom: Contacted) -> HttpResponse:
    if form.is_valid():
        try:
            told = form.told()
            fact = log_contact(request.actor, whom.whom, told=told, moment=clock.moment(request))
        except Refusal as wrong:
            form.refuse(wrong)
        else:
            return done(request, _said(whom, told.channel), door=whom.door, undo=fact.id)
    channel = _channel(str(form["channel"].value()))
    if "HX-Request" in request.headers and request.method != "POST":
        return render(request, "companies/chips.html", {"page": _page(whom, channel)})
    answer = show(
        request,
        "companies/contact.html",
        at=shown(request),
        page=_page(whom, channel),
        here=whom.here,
        form=form,
    )
    answer.status_code = _WRONG if form.errors else answer.status_code
    return answer


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactPage(DeedPage):
    """What stands around a contact: the taps, and the form with more.

    Args:
        send: where it is noted.
        more: where more can be told.
        channel: how it was made, the first tap.
        label: the same in words.
        taps: the first taps, to choose another.
        chips: the second taps.
    """

    send: Door
    more: Door
    channel: str
    label: Text
    taps: tuple[Tap, ...]
    chips: tuple[Chip, ...]


def _page(whom: Contacted, channel: str) -> ContactPage:
    first = taps(whom.whom, listed=whom.listed)
    page = "log_contact" if whom.whom.startswith("V") else "log_contact_with"
    return ContactPage(
        heading=Text(f"Kontakt med {whom.name}", f"Contact with {whom.name}"),
        sub=Text("Tryk på minutterne, så er den noteret.", "Tap the minutes, and it is noted."),
        button=Text("Notér", "Note"),
        back=whom.back,
        send=Door(page, (whom.whom,), (LISTED,) if whom.listed else ()),
        more=next(tap.door for tap in first if tap.code == channel),
        channel=channel,
        label=words.looked_up(CHANNELS, channel),
        taps=first,
        chips=chips(channel),
    )


def _said(whom: Contacted, channel: str) -> Text:
    label = CHANNELS[channel]
    return Text(
        f"{label.da} med {whom.whom} er noteret.",
        f"{label.en} with {whom.whom} is noted.",
    )
