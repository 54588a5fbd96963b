"""A receiver that does as the how-to says knows what is from the office, and what is not."""

import re
from collections.abc import Callable
from datetime import timedelta

import pytest

from tests.house.tree import ROOT
from tests.office.cast import MOMENT
from virksom.office.actions.tell_webhooks import headers_of

PAGE = ROOT / "docs" / "how-to" / "receive-webhooks.md"
OLD, NEW = "whsec_b2xk", "whsec_bmV3"
BODY = b'{"type":"ping"}'


@pytest.fixture(scope="module")
def verified() -> Callable[..., bool]:
    """Return the function that the page shows."""
    found = re.search(r"```python\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)
    assert found is not None
    shown: dict[str, Callable[..., bool]] = {}
    exec(found[1], shown)  # noqa: S102  # the page's own example
    return shown["verified"]


def test_what_is_from_the_office_fits_also_while_the_secret_is_renewed(
    verified: Callable[..., bool],
) -> None:
    headers = dict(headers_of("msg_1", BODY, secrets=(NEW, OLD), moment=MOMENT))
    for secret in (NEW, OLD):
        assert verified(headers, BODY, secret=secret, now=MOMENT.timestamp())


@pytest.mark.parametrize("late", [timedelta(minutes=6), -timedelta(minutes=6)])
def test_what_is_old_changed_or_anothers_does_not(
    late: timedelta, verified: Callable[..., bool]
) -> None:
    now = MOMENT.timestamp()
    headers = dict(headers_of("msg_1", BODY, secrets=(NEW,), moment=MOMENT))
    assert not verified(headers, BODY, secret=NEW, now=(MOMENT + late).timestamp())
    assert not verified(headers, BODY + b" ", secret=NEW, now=now)
    assert not verified(headers, BODY, secret=OLD, now=now)
    assert not verified({**headers, "webhook-id": "msg_2"}, BODY, secret=NEW, now=now)
