"""Notices: the list, the door of each, and the outbox of a demo."""

from django.conf import settings
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import NoReverseMatch, reverse
from django.views.decorators.http import require_http_methods, require_safe

from virksom.office.access import Deed, OfficeRequest, guarded
from virksom.office.actions.choose_programme import choose_programme, where_it_waits
from virksom.office.actions.follow_mail import NotShown, follow_mail
from virksom.office.actions.mark_read import NoSuchNotice
from virksom.office.actions.mark_read import mark_read as mark_read_by
from virksom.office.reports.notices import notices_page, outbox_page
from virksom.office.store import read
from virksom.office.store.notices import NoticeRow
from virksom.office.web import clock
from virksom.office.web.render import show_still


@guarded(Deed.SEE_NOTICES)
@require_safe
def notices(request: OfficeRequest) -> HttpResponse:
    """Show what waits for the reader."""
    page = notices_page(request.actor)
    return show_still(request, "today/notices.html", page=page, here="notices")


@guarded(Deed.SEE_NOTICES)
@require_safe
def notice(request: OfficeRequest, notice: int) -> HttpResponse:
    """Open what a notice is about, and mark it as read; somebody else's leads to one's own.

    It is an address that is only opened, and yet it marks: a mail and a list lead here, and what
    one has opened is read. Nothing but that is changed, and only the reader's own notice.
    """
    try:
        found = mark_read_by(request.actor, notice, moment=clock.moment(request))
    except NoSuchNotice:
        return _elsewhere(request, notice)
    return redirect(_address(found))


@guarded(Deed.SEE_NOTICES)
@require_http_methods(["GET", "HEAD", "POST"])
def mark_read(request: OfficeRequest, notice: int) -> HttpResponse:
    """Mark a notice as read; only opened, the address changes nothing."""
    if request.method == "POST":
        mark_read_by(request.actor, notice, moment=clock.moment(request))
    return redirect("notices")


@guarded(Deed.SEE_OUTBOX)
@require_safe
def outbox(request: OfficeRequest) -> HttpResponse:
    """Show the latest mails."""
    row = read.programme(request.actor.programme)
    page = outbox_page(
        row,
        sends=bool(settings.EMAIL_HOST),
        base=settings.OFFICE_URL,
        moment=clock.now(row),
    )
    return show_still(request, "today/outbox.html", page=page, here="outbox")


@guarded(Deed.SEE_OUTBOX)
@require_http_methods(["GET", "HEAD", "POST"])
def follow(request: OfficeRequest, notice: int) -> HttpResponse:
    """Lead on as the mail does, in the demo; only opened, the address leads to the outbox."""
    if request.method != "POST":
        return redirect("outbox")
    try:
        return redirect(follow_mail(request.actor, notice, moment=clock.moment(request)))
    except NotShown:
        return redirect("outbox")


def _elsewhere(request: OfficeRequest, notice: int) -> HttpResponse:
    """Lead to a notice in another of the reader's programmes; else to those they have here."""
    code = where_it_waits(request.actor, notice)
    if not code:
        return redirect("notices")
    choose_programme(request, request.actor, code=code)
    return redirect("notice", notice)


def _address(found: NoticeRow) -> str:
    """Return where a notice leads; home where its page is no more."""
    try:
        return reverse(found.page, args=found.at)
    except NoReverseMatch:
        return reverse("home")
