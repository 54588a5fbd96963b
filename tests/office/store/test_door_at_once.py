"""Many at the door at the same time: what opens once opens for one."""

from collections.abc import Callable
from datetime import timedelta

from tests.office.cast import CODE, MOMENT, gather, visitor
from tests.office.databases import at_once
from tests.office.otp import totp
from virksom.office.store import code_app, links, recovery_codes, tries
from virksom.office.store.models import User


def answers(deed: Callable[[], object]) -> list[bool]:
    """Do it eight times at once; say how often it did something."""
    done: list[bool] = []
    assert at_once(*[lambda: done.append(bool(deed()))] * 8) == [None] * 8
    return sorted(done, reverse=True)


def somebody() -> User:
    gather()
    return User.objects.get(username="adviser")


def test_five_tries_are_taken(own_database: str) -> None:
    assert own_database
    assert answers(lambda: tries.take("anna", moment=MOMENT)) == [True] * 5 + [False] * 3


def test_a_link_lets_one_in(own_database: str) -> None:
    assert own_database
    lasts = timedelta(days=7)
    token = links.make(somebody().pk, CODE, after="", moment=MOMENT, lasts=lasts)
    assert answers(lambda: links.use(token, MOMENT)) == [True] + [False] * 7


def test_a_code_of_an_app_fits_once(own_database: str) -> None:
    assert own_database
    user, request, later = somebody(), visitor(), MOMENT + timedelta(minutes=5)
    secret = code_app.proposed(request, anew=True)
    code_app.add(request, user.pk, code=totp(secret, MOMENT), moment=MOMENT)
    code = totp(secret, later)
    assert answers(lambda: code_app.fitting(user, code, moment=later)) == [True] + [False] * 7


def test_a_recovery_code_fits_once(own_database: str) -> None:
    assert own_database
    user, request = somebody(), visitor()
    recovery_codes.make(request, user.pk, moment=MOMENT)
    code = recovery_codes.shown(request, user.pk, moment=MOMENT)[0]
    assert answers(lambda: recovery_codes.fitting(user, code)) == [True] + [False] * 7
