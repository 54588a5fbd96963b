"""Using a link."""

from datetime import timedelta

import pytest

from tests.office import cast
from tests.office.cast import CODE, MOMENT, PASSWORD, visitor
from tests.office.mailed import address_of, last_link
from virksom.office.access import Role
from virksom.office.actions.send_link import send_password_link
from virksom.office.actions.sign_in import sign_in
from virksom.office.actions.use_link import LinkIsOver, use_link, why_over
from virksom.office.store import links, session_marks, sessions
from virksom.office.store.models import User
from virksom.office.store.session_marks import By

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("office")]
LASTS = timedelta(days=7)


def made(username: str = "candidate", after: str = "") -> str:
    user = User.objects.get(username=username)
    return links.make(user.pk, CODE, after=after, moment=MOMENT, lasts=LASTS)


def over(token: str, moment: object = MOMENT) -> str:
    with pytest.raises(LinkIsOver) as refused:
        use_link(visitor(), token, moment=moment)
    return str(refused.value)


def test_a_link_begins_a_session() -> None:
    request = visitor()
    entry = use_link(request, made(), moment=MOMENT)
    assert sessions.signed_in(request) == entry.user
    assert session_marks.by(request) is By.LINK


def test_each_way_of_being_over_has_its_sentence() -> None:
    token = made()
    use_link(visitor(), token, moment=MOMENT)
    told = [over(token), over(made(), MOMENT + LASTS), over("nobody's")]
    assert ["er brugt" in told[0], "er udløbet" in told[1], "kender ikke" in told[2]] == [True] * 3
    assert all("nyt" in sentence for sentence in told)


def test_looking_tells_the_same_and_uses_nothing_up() -> None:
    token = made()
    assert why_over(token, moment=MOMENT) is None
    assert "udløbet" in why_over(token, moment=MOMENT + LASTS).da
    assert use_link(visitor(), token, moment=MOMENT).inside
    assert "brugt" in why_over(token, moment=MOMENT).da


@pytest.mark.parametrize("username", ["adviser", "team_leader", "administrator"])
def test_who_has_become_somebody_with_a_password_is_not_let_in(username: str) -> None:
    assert "udløbet" in over(made(username))


def test_one_who_is_no_longer_active_is_not_let_in() -> None:
    token = made()
    User.objects.filter(username="candidate").update(is_active=False)
    assert "udløbet" in over(token)


@pytest.mark.parametrize("after", ["https://elsewhere.example/", "//elsewhere.example", "x:y"])
def test_a_link_leads_nowhere_else(after: str) -> None:
    assert use_link(visitor(), made(after=after), moment=MOMENT).after == ""


def test_a_link_for_a_password_lets_nobody_in() -> None:
    address_of("raadgiver-1", moment=MOMENT)
    send_password_link(cast.actor(Role.ADMINISTRATOR), "raadgiver-1", moment=MOMENT)
    request, token = visitor(), last_link().removeprefix("/ind/")
    assert use_link(request, token, moment=MOMENT) is None
    assert sessions.signed_in(request) is None
    adviser = User.objects.get(username="adviser").pk
    assert session_marks.chooses(request, moment=MOMENT) == adviser


def test_a_link_ends_the_session_of_somebody_else() -> None:
    request = visitor()
    sign_in(request, "adviser", password=PASSWORD, moment=MOMENT)
    assert use_link(request, made(), moment=MOMENT).user.username == "candidate"
    assert sessions.signed_in(request).username == "candidate"
