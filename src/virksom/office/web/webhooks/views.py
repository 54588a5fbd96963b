"""Webhooks: the list, a new one, its deliveries, and what can be done with it."""

from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_safe

from virksom.office.access import Deed, OfficeRequest, guarded
from virksom.office.actions.add_webhook import (
    CannotTell,
    NoSuchWebhook,
    add_webhook,
    renew_secret,
    send_again,
    stop_webhook,
    try_webhook,
)
from virksom.office.actions.reach_out import NotReachable
from virksom.office.reports.door import Door
from virksom.office.reports.people import keyed_choices
from virksom.office.reports.webhooks import SecretPage, webhook_page, webhooks_page
from virksom.office.web import clock
from virksom.office.web.deed import ask
from virksom.office.web.render import show_still
from virksom.office.web.said import done
from virksom.office.web.steps.step import step_page
from virksom.office.web.webhooks.forms import ADD, WebhookForm
from virksom.programme.kernel import Text


@guarded(Deed.MANAGE_WEBHOOKS)
@require_safe
def webhooks(request: OfficeRequest) -> HttpResponse:
    """Show which systems are told."""
    page = webhooks_page(request.actor, moment=clock.moment(request))
    return show_still(request, "webhooks/list.html", page=page, here="people")


@step_page(Deed.MANAGE_WEBHOOKS)
def add(request: OfficeRequest) -> HttpResponse:
    """Make a webhook, and show its secret this once."""
    moment = clock.moment(request)
    form = WebhookForm(
        request.POST or None, language=request.LANGUAGE_CODE, today=clock.day(moment)
    )
    form.offer("organisation", keyed_choices(request.actor))
    if form.is_valid():
        told = form.cleaned_data
        try:
            number, secret = add_webhook(
                request.actor,
                told["organisation"],
                url=told["url"],
                wants=told["wants"],
                moment=moment,
            )
        except NotReachable as wrong:
            form.refuse(wrong, "url")
        except CannotTell as wrong:
            form.refuse(wrong, "wants")
        else:
            return _secret(request, number, secret=secret)
    return ask(request, form, page=ADD, here="people")


@guarded(Deed.MANAGE_WEBHOOKS)
@require_safe
def webhook(request: OfficeRequest, webhook: int) -> HttpResponse:
    """Show one webhook with its latest deliveries."""
    page = webhook_page(request.actor, webhook, moment=clock.moment(request))
    if page is None:
        raise Http404
    return show_still(request, "webhooks/webhook.html", page=page, here="people")


@step_page(Deed.MANAGE_WEBHOOKS)
def stop(request: OfficeRequest, webhook: int) -> HttpResponse:
    """Stop a webhook; only opened, the address leads to its page."""
    if request.method != "POST":
        return redirect("webhook", webhook)
    try:
        stop_webhook(request.actor, webhook, moment=clock.moment(request))
    except NoSuchWebhook as wrong:
        raise Http404 from wrong
    return done(request, _STOPPED, door=Door("webhooks"))


@step_page(Deed.MANAGE_WEBHOOKS)
def ping(request: OfficeRequest, webhook: int) -> HttpResponse:
    """Try a webhook; only opened, the address leads to its page."""
    if request.method != "POST":
        return redirect("webhook", webhook)
    try:
        try_webhook(request.actor, webhook, moment=clock.moment(request))
    except NoSuchWebhook as wrong:
        raise Http404 from wrong
    return done(request, _TRIED, door=Door("webhook", (str(webhook),)))


@step_page(Deed.MANAGE_WEBHOOKS)
def renew(request: OfficeRequest, webhook: int) -> HttpResponse:
    """Make a new secret and show it this once; only opened, the address leads to the page."""
    if request.method != "POST":
        return redirect("webhook", webhook)
    try:
        secret = renew_secret(request.actor, webhook, moment=clock.moment(request))
    except NoSuchWebhook as wrong:
        raise Http404 from wrong
    return _secret(request, webhook, secret=secret, renewed=True)


@step_page(Deed.MANAGE_WEBHOOKS)
def again(request: OfficeRequest, *, webhook: int, delivery: int) -> HttpResponse:
    """Send again what was given up; only opened, the address leads to the page."""
    if request.method != "POST":
        return redirect("webhook", webhook)
    try:
        send_again(request.actor, webhook, delivery=delivery, moment=clock.moment(request))
    except NoSuchWebhook as wrong:
        raise Http404 from wrong
    return done(request, _AGAIN, door=Door("webhook", (str(webhook),)))


def _secret(
    request: OfficeRequest, number: int, *, secret: str, renewed: bool = False
) -> HttpResponse:
    page = SecretPage(number=number, secret=secret, renewed=renewed)
    return show_still(request, "webhooks/secret.html", page=page, here="people")


_STOPPED = Text("Webhooken er stoppet.", "The webhook is stopped.")
_TRIED = Text("Den prøves ved næste runde.", "It is tried with the next round.")
_AGAIN = Text("Beskeden sendes igen ved næste runde.", "It is sent again with the next round.")
