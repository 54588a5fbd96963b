"""Webhooks as pages: whom the office tells what happens, and what became of each delivery."""

from dataclasses import dataclass
from datetime import datetime

from virksom.office.access import Actor
from virksom.office.reports import words
from virksom.office.reports.door import Door
from virksom.office.reports.people import organisation_label
from virksom.office.store import webhook_deliveries, webhooks
from virksom.office.store.organisations import organisations
from virksom.office.store.webhook_deliveries import PAUSES, DeliveryRow, TryRow
from virksom.office.store.webhook_kinds import GROUPS
from virksom.office.store.webhooks import WebhookRow
from virksom.programme.kernel import Text

SHOWN = 50
"""Deliveries of one page: the latest."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WebhookLine:
    """A webhook in the list.

    Args:
        number: its number.
        door: its own page.
        url: where it is told.
        organisation: whose system it is.
        wants: what it is told of, group by group.
        standing: how it goes, in a few words.
        amiss: whether something was given up.
        running: whether it is told at all.
    """

    number: int
    door: Door
    url: str
    organisation: Text
    wants: tuple[Text, ...]
    standing: Text
    amiss: bool
    running: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class WebhooksPage:
    """The webhooks of the programme, and the door to making one."""

    lines: tuple[WebhookLine, ...]
    add: Door


@dataclass(frozen=True, slots=True, kw_only=True)
class DeliveryLine:
    """A delivery.

    Args:
        number: its number.
        kind: what it is about.
        about: the code it is about; "" for none.
        fact: id of its fact; "" for none.
        standing: whether it was taken, waits, or was given up, and when.
        tries: each try, the first first.
        given_up: whether it can be sent again.
    """

    number: int
    kind: str
    about: str
    fact: str
    standing: Text
    tries: tuple[Text, ...]
    given_up: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class WebhookPage:
    """One webhook with its latest deliveries, the newest first."""

    line: WebhookLine
    deliveries: tuple[DeliveryLine, ...]
    made: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class SecretPage:
    """A webhook's secret, the one time it is shown."""

    number: int
    secret: str
    renewed: bool


def webhooks_page(actor: Actor, *, moment: datetime) -> WebhooksPage:
    """Return the webhooks of the actor's programme: those that run first, then by number."""
    rows = webhooks.webhooks(actor.programme, moment=moment)
    ordered = sorted(rows, key=lambda row: (row.stopped_at is not None, row.number))
    labels = _labels(actor.programme)
    return WebhooksPage(lines=tuple(_line(row, labels) for row in ordered), add=Door("add_webhook"))


def webhook_page(actor: Actor, number: int, *, moment: datetime) -> WebhookPage | None:
    """Return one webhook with its latest deliveries; None where there is none."""
    row = webhooks.webhook(actor.programme, number, moment=moment)
    if row is None:
        return None
    rows = webhook_deliveries.latest(row.number, most=SHOWN)
    tries = webhook_deliveries.tries_of([one.number for one in rows])
    when = words.moment(row.made_at)
    made = Text(f"Lavet {when.da} af {row.made_by}.", f"Made {when.en} by {row.made_by}.")
    return WebhookPage(
        line=_line(row, _labels(actor.programme)),
        deliveries=tuple(_delivery(one, tries.get(one.number, ())) for one in rows),
        made=made,
    )


def _labels(programme: str) -> dict[tuple[str, str], Text]:
    return {(row.kind, row.code): organisation_label(row) for row in organisations(programme)}


def _line(row: WebhookRow, labels: dict[tuple[str, str], Text]) -> WebhookLine:
    waiting, given_up = webhook_deliveries.counts(row.number)
    return WebhookLine(
        number=row.number,
        door=Door("webhook", (str(row.number),)),
        url=row.url,
        organisation=labels.get(row.organisation, Text("", "")),
        wants=tuple(GROUPS[group] for group in row.wants if group in GROUPS),
        standing=_standing(row, waiting=waiting, given_up=given_up),
        amiss=bool(given_up) and row.stopped_at is None,
        running=row.stopped_at is None,
    )


def _standing(row: WebhookRow, *, waiting: int, given_up: int) -> Text:
    if row.stopped_at is not None:
        return _at(Text("Stoppet", "Stopped"), row.stopped_at)
    if given_up:
        return Text(f"{given_up} opgivet, {waiting} venter", f"{given_up} given up, {waiting} wait")
    if waiting:
        return Text(f"{waiting} venter", f"{waiting} wait")
    return Text("Alt er modtaget", "All was taken")


def _delivery(one: DeliveryRow, tries: tuple[TryRow, ...]) -> DeliveryLine:
    return DeliveryLine(
        number=one.number,
        kind=one.told.kind,
        about=one.told.subject,
        fact=one.told.fact,
        standing=_became(one),
        tries=tuple(_try(each) for each in tries),
        given_up=one.given_up_at is not None,
    )


def _became(one: DeliveryRow) -> Text:
    if one.taken_at is not None:
        return _at(Text("Modtaget", "Taken"), one.taken_at)
    if one.given_up_at is not None:
        count = len(PAUSES) + 1
        return Text(f"Opgivet efter {count} forsøg", f"Given up after {count} tries")
    if one.next_try is None:
        return Text("Sendes ved næste runde", "Sent with the next round")
    return _at(Text("Prøves igen", "Tried again"), one.next_try)


def _at(told: Text, when: datetime) -> Text:
    at = words.moment(when)
    return Text(f"{told.da} {at.da}", f"{told.en} {at.en}")


def _try(each: TryRow) -> Text:
    at = words.moment(each.at)
    if each.status is not None:
        return Text(f"{at.da}: svar {each.status}", f"{at.en}: answer {each.status}")
    trouble = _TROUBLES.get(each.trouble, _NO_ANSWER)
    return Text(f"{at.da}: {trouble.da}", f"{at.en}: {trouble.en}")


_NO_ANSWER = Text("ingen forbindelse", "no connection")
_TROUBLES = {
    "refused": Text("adressen ligger ikke på det åbne net", "the address is not on the open net"),
    "timeout": Text("intet svar i tide", "no answer in time"),
}
