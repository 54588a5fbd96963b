"""Other systems are told what happens: signed, by ids alone, again and again until it is taken."""

import base64
import hashlib
import hmac
import json
from collections.abc import Iterator
from datetime import datetime, timedelta

import pytest
from pytest_django import Settings

from tests.office import cast
from tests.office.actions.receiving import Receiver, receiving
from tests.office.cast import CODE, MOMENT
from virksom.office.access import Denied, Role
from virksom.office.actions import tell_webhooks as telling
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
from virksom.office.actions.tell_webhooks import tell_webhooks
from virksom.office.store import webhook_deliveries, write
from virksom.office.store.models import (
    Look,
    Notice,
    Webhook,
    WebhookDelivery,
    WebhookTry,
)
from virksom.office.store.webhook_deliveries import PAUSES
from virksom.programme.record import Draft

ADMINISTRATOR = cast.actor(Role.ADMINISTRATOR)
SOON = MOMENT + timedelta(minutes=1)


@pytest.fixture(autouse=True)
def _near(engine: str, office: cast.Cast, settings: Settings) -> None:  # noqa: ARG001  # first
    settings.WEBHOOKS_LOOPBACK = True
    settings.WEBHOOKS_PATIENCE = 0.2


@pytest.fixture
def there() -> Iterator[Receiver]:
    with receiving(Receiver()) as receiver:
        yield receiver


def made(there: Receiver, organisation: str = "provider", *wants: str) -> tuple[int, str]:
    chosen = wants or ("referrals",)
    return add_webhook(ADMINISTRATOR, organisation, url=there.url, wants=chosen, moment=MOMENT)


def referred(code: str = "K003", unit: str = "uddannelseshuset") -> None:
    draft = Draft(kind="referral", subject=code, since=MOMENT.date(), value={"unit": unit})
    write.append(CODE, [draft], moment=MOMENT)


def told(moment: datetime = SOON) -> tuple[int, int]:
    sent = tell_webhooks(CODE, moment=moment)
    return sent.taken, sent.waiting


def test_what_happens_is_told_by_ids_alone_and_once(there: Receiver) -> None:
    made(there)
    referred()
    assert (told(), told()) == ((1, 0), (0, 0))
    ((_, body),) = there.came
    assert json.loads(body) == {
        "type": "referral",
        "timestamp": MOMENT.isoformat(),
        "data": {"programme": CODE, "subject": "K003", "fact": "f000006"},
    }


def signed_by(secret: str, headers: dict[str, str], body: bytes) -> bool:
    """Verify as the how-to tells a receiver to."""
    content = f"{headers['webhook-id']}.{headers['webhook-timestamp']}.".encode() + body
    key = base64.b64decode(secret.removeprefix("whsec_"))
    right = base64.b64encode(hmac.new(key, content, hashlib.sha256).digest()).decode()
    return f"v1,{right}" in headers["webhook-signature"].split()


def test_it_is_signed_over_id_time_and_body(there: Receiver) -> None:
    _, secret = made(there)
    referred()
    told()
    ((headers, body),) = there.came
    assert signed_by(secret, headers, body)
    assert not signed_by(secret, headers, body + b" ")
    assert not signed_by(secret, {**headers, "webhook-timestamp": "1"}, body)
    assert headers["webhook-timestamp"] == str(int(SOON.timestamp()))


def test_a_renewed_secret_signs_and_the_one_of_before_does_for_a_day(there: Receiver) -> None:
    number, old = made(there)
    new = renew_secret(ADMINISTRATOR, number, moment=MOMENT)
    for after in (timedelta(hours=23), timedelta(hours=25)):
        try_webhook(ADMINISTRATOR, number, moment=MOMENT)
        told(MOMENT + after)
    (first, second) = there.came
    assert [signed_by(new, *first), signed_by(old, *first)] == [True, True]
    assert [signed_by(new, *second), signed_by(old, *second)] == [True, False]


def test_what_was_before_it_and_what_it_does_not_want_is_not_told(there: Receiver) -> None:
    referred()
    made(there, "provider", "money")
    referred("K004")
    assert told() == (0, 0)


def test_a_unit_is_told_of_its_own_candidates_alone(there: Receiver) -> None:
    made(there, "job_og_aktivhuset")
    referred("K003", "uddannelseshuset")
    referred("K004", "job_og_aktivhuset")
    told()
    assert [json.loads(body)["data"]["subject"] for _, body in there.came] == ["K004"]


def test_who_answers_500_for_a_day_is_tried_after_longer_and_longer_pauses(
    there: Receiver,
) -> None:
    there.status = 500
    made(there)
    referred()
    at = SOON
    assert told(at) == (0, 1)
    for pause in PAUSES:
        at += pause
        assert told(at - timedelta(seconds=1)) == (0, 0)
        assert told(at) == (0, 1)
    assert len(there.came) == len(PAUSES) + 1 == WebhookTry.objects.count()
    assert sum(PAUSES, timedelta()) > timedelta(days=1)
    assert list(PAUSES) == sorted(PAUSES)


def given_up(there: Receiver) -> int:
    there.status = 500
    number, _ = made(there)
    referred()
    at = SOON
    told(at)
    for pause in PAUSES:
        at += pause
        told(at)
    return number


def test_then_it_is_given_up_and_the_administrators_are_told(there: Receiver) -> None:
    number = given_up(there)
    delivery = WebhookDelivery.objects.get()
    assert delivery.given_up_at is not None
    assert told(SOON + timedelta(days=30)) == (0, 0)
    notice = Notice.objects.get(kind="webhook_given_up")
    assert (notice.subject, notice.page) == (f"webhook-{number}", "webhook")


def test_what_was_given_up_can_be_sent_again(there: Receiver) -> None:
    number = given_up(there)
    there.status = 200
    delivery = WebhookDelivery.objects.get().pk
    assert send_again(ADMINISTRATOR, number, delivery=delivery, moment=SOON)
    assert not send_again(ADMINISTRATOR, number, delivery=delivery, moment=SOON)
    assert told(SOON + timedelta(days=9)) == (1, 0)


@pytest.mark.parametrize(
    ("how", "status", "trouble"),
    [
        ({"status": 500}, 500, "answer"),
        ({"status": 302, "location": "http://127.0.0.1:1/"}, 302, "answer"),
        ({"status": 410}, 410, "answer"),
        ({"hangs": True}, None, "timeout"),
    ],
)
def test_every_try_is_kept_with_what_came_of_it(
    how: dict[str, object], status: int | None, trouble: str, there: Receiver
) -> None:
    for name, value in how.items():
        setattr(there, name, value)
    made(there)
    referred()
    assert told() == (0, 1)
    kept = WebhookTry.objects.get()
    assert (kept.at, kept.status) == (SOON, status)
    assert kept.trouble in {trouble, "RemoteDisconnected"}


def test_who_cannot_be_reached_costs_one_try_a_round(there: Receiver) -> None:
    there.hangs = True
    made(there)
    for code in ("K003", "K004", "K005"):
        referred(code)
    assert told() == (0, 3)
    assert len(there.came) == 1
    assert WebhookTry.objects.count() == 1


def test_who_answers_slowly_does_not_hold_the_round(
    there: Receiver, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(telling, "SHARE", 0.0)
    made(there)
    for code in ("K003", "K004", "K005"):
        referred(code)
    assert [told(), told()] == [(1, 2), (1, 1)]


def test_an_id_is_not_used_again_by_an_office_that_was_restored(there: Receiver) -> None:
    number, _ = made(there)
    try_webhook(ADMINISTRATOR, number, moment=MOMENT)
    told()
    WebhookDelivery.objects.update(taken_at=None, made_at=SOON)  # the same number, made anew
    told()
    first, second = (headers["webhook-id"] for headers, _ in there.came)
    assert first != second


def test_an_address_that_turned_inward_is_not_sent_to(there: Receiver, settings: Settings) -> None:
    made(there)
    referred()
    settings.WEBHOOKS_LOOPBACK = False
    assert told() == (0, 1)
    assert there.came == []
    assert WebhookTry.objects.get().trouble == "refused"


@pytest.mark.parametrize(
    "url", ["https://10.0.0.1/", "https://169.254.169.254/latest", "https://[::1]/", "http://x"]
)
def test_a_closed_address_cannot_be_added(url: str, settings: Settings) -> None:
    settings.WEBHOOKS_LOOPBACK = False
    with pytest.raises(NotReachable):
        add_webhook(ADMINISTRATOR, "provider", url=url, wants=["money"], moment=MOMENT)
    assert not Webhook.objects.exists()


def test_it_is_the_administrators_and_leaves_a_trace(there: Receiver) -> None:
    number, _ = made(there)
    stop_webhook(ADMINISTRATOR, number, moment=SOON)
    pages = list(Look.objects.filter(subject=f"webhook-{number}").values_list("page", flat=True))
    assert pages == ["add_webhook", "stop_webhook"]
    with pytest.raises(Denied):
        try_webhook(cast.actor(Role.TEAM_LEADER), number, moment=SOON)


def test_a_stopped_one_is_told_no_more(there: Receiver) -> None:
    number, _ = made(there)
    referred()
    stop_webhook(ADMINISTRATOR, number, moment=SOON)
    assert told() == (0, 0)
    for deed in (stop_webhook, renew_secret, try_webhook):
        with pytest.raises(NoSuchWebhook):
            deed(ADMINISTRATOR, number, moment=SOON)


def test_nobody_is_told_of_nothing(there: Receiver) -> None:
    with pytest.raises(CannotTell, match="Vælg, hvad"):
        add_webhook(ADMINISTRATOR, "provider", url=there.url, wants=[], moment=MOMENT)
    with pytest.raises(CannotTell, match="»V009«"):
        made(there, "V009")


def test_address_and_secret_lie_sealed(there: Receiver) -> None:
    _, secret = made(there)
    row = Webhook.objects.get()
    assert "127.0.0.1" not in row.url_sealed
    assert secret not in row.secret_sealed


def test_what_was_taken_is_forgotten_after_ninety_days(there: Receiver) -> None:
    made(there)
    referred()
    told()
    assert webhook_deliveries.forget_old(CODE, moment=SOON + timedelta(days=90)) == 0
    assert webhook_deliveries.forget_old(CODE, moment=SOON + timedelta(days=91)) == 2


def test_so_is_what_was_given_up(there: Receiver) -> None:
    given_up(there)
    ended = WebhookDelivery.objects.get().given_up_at
    assert ended is not None
    assert webhook_deliveries.forget_old(CODE, moment=ended + timedelta(days=90)) == 0
    assert webhook_deliveries.forget_old(CODE, moment=ended + timedelta(days=91)) > 0
    assert not WebhookDelivery.objects.exists()


def test_so_is_what_waited_for_one_that_was_stopped(there: Receiver) -> None:
    number, _ = made(there)
    try_webhook(ADMINISTRATOR, number, moment=MOMENT)
    stop_webhook(ADMINISTRATOR, number, moment=SOON)
    assert webhook_deliveries.forget_old(CODE, moment=SOON + timedelta(days=90)) == 0
    assert webhook_deliveries.forget_old(CODE, moment=SOON + timedelta(days=91)) == 1
