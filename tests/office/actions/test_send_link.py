"""Sending a link."""

from datetime import timedelta

import pytest
from django.conf import settings

from tests.office import cast
from tests.office.cast import CODE, MOMENT, PASSWORD, visitor
from tests.office.mailed import address_of, last_link
from virksom.office.access import Denied, Role
from virksom.office.actions.send_link import CannotSend, invite, send_link, send_password_link
from virksom.office.actions.use_link import use_link
from virksom.office.store import members, notices, read, users
from virksom.office.store.mails import mail_of
from virksom.office.store.models import Notice, SignInLink, User
from virksom.office.store.read import ProgrammeRow
from virksom.office.store.users import NewUser

pytestmark = pytest.mark.django_db
ADMINISTRATOR = cast.actor(Role.ADMINISTRATOR)
CONSULTANT = cast.actor(Role.RECRUITMENT_CONSULTANT)


@pytest.fixture(autouse=True)
def _addresses(office: cast.Cast) -> None:
    address_of("K001", "K002", "kontakt-1", "oplaerer-1", "konsulent-1", moment=MOMENT)
    assert office


def token() -> str:
    return last_link().removeprefix("/ind/")


def lasts() -> timedelta:
    return SignInLink.objects.get().ends_at - MOMENT


@pytest.mark.parametrize("code", ["K001", "kontakt-1", "oplaerer-1"])
def test_who_sees_only_their_own_is_let_in_by_a_link(code: str) -> None:
    send_link(CONSULTANT, code, after="/min-side", moment=MOMENT)
    assert lasts() == timedelta(days=7)
    entry = use_link(visitor(), token(), moment=MOMENT)
    assert entry is not None
    assert (entry.inside, entry.after) == (True, "/min-side")
    assert entry.user.memberships[0].code == code


def test_the_mail_holds_the_link_and_no_name_and_the_notice_goes_when_it_is_used() -> None:
    send_link(CONSULTANT, "K001", after="", moment=MOMENT)
    (row,) = notices.waiting(CODE, "K001")
    assert mail_of(row).link == f"{settings.OFFICE_URL}{last_link()}"
    assert "K001" not in mail_of(row).body
    assert token() not in Notice.objects.get().attached_sealed
    use_link(visitor(), token(), moment=MOMENT)
    assert notices.waiting(CODE, "K001") == ()


def test_a_link_of_a_programme_played_from_the_past_lasts_as_long(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    behind = timedelta(days=2000)
    row = ProgrammeRow(CODE, "impact60", invented=False, behind=behind)
    monkeypatch.setattr(read, "programme", lambda _code: row)
    send_link(CONSULTANT, "K001", after="", moment=MOMENT)
    assert lasts() == behind + timedelta(days=7)
    assert use_link(visitor(), token(), moment=MOMENT + behind)


@pytest.mark.parametrize("code", ["konsulent-1", "teamleder", "raadgiver-1"])
def test_nobody_else_is(code: str) -> None:
    with pytest.raises(CannotSend, match="logger ind med adgangskode"):
        send_link(ADMINISTRATOR, code, after="", moment=MOMENT)
    assert not SignInLink.objects.exists()


@pytest.mark.parametrize("code", ["K999", "", "konsulent-9"])
def test_somebody_must_be_there(code: str) -> None:
    for send in (send_password_link, invite):
        with pytest.raises(CannotSend, match="har ingen adgang"):
            send(ADMINISTRATOR, code, moment=MOMENT)
    with pytest.raises(CannotSend, match="har ingen adgang"):
        send_link(CONSULTANT, code, after="", moment=MOMENT)


def test_a_referred_candidate_gets_their_access_with_the_first_link() -> None:
    assert members.member(CODE, "K002") is None
    for _ in range(2):
        send_link(CONSULTANT, "K002", after="", moment=MOMENT)
    held = members.member(CODE, "K002")
    assert held is not None
    assert held.role == Role.CANDIDATE
    assert not User.objects.get(pk=held.user).has_usable_password()
    assert use_link(visitor(), token(), moment=MOMENT)


@pytest.mark.parametrize("code", ["raadgiver-1", "teamleder"])
def test_without_an_address_nothing_is_made(code: str) -> None:
    with pytest.raises(CannotSend, match="ingen e-mailadresse"):
        invite(ADMINISTRATOR, code, moment=MOMENT)
    assert not SignInLink.objects.exists()
    assert not Notice.objects.exists()


def test_one_whose_door_was_shut_is_sent_no_link() -> None:
    User.objects.filter(username="candidate").update(is_active=False)
    with pytest.raises(CannotSend, match="har ingen adgang"):
        send_link(CONSULTANT, "K001", after="", moment=MOMENT)


def test_with_one_role_more_a_link_is_not_enough() -> None:
    users.add("P1", [NewUser(username="two", password=PASSWORD, role="trainer", code="to-1")])
    two = User.objects.get(username="two")
    home = two.memberships.get().programme
    two.memberships.create(programme=home, role="adviser", code="to-1")
    with pytest.raises(CannotSend):
        send_link(CONSULTANT, "to-1", after="", moment=MOMENT)


@pytest.mark.parametrize("role", [Role.ADVISER, Role.CANDIDATE, Role.INVESTOR_ANALYST])
def test_who_may_not_send_links_sends_none(role: Role) -> None:
    with pytest.raises(Denied):
        send_link(cast.actor(role), "K001", after="", moment=MOMENT)


def test_only_an_administrator_sends_a_link_to_choose_a_password() -> None:
    for send in (send_password_link, invite):
        with pytest.raises(Denied):
            send(CONSULTANT, "konsulent-1", moment=MOMENT)


def test_who_has_no_password_is_sent_no_link_to_choose_one() -> None:
    with pytest.raises(CannotSend, match="har ingen adgangskode"):
        send_password_link(ADMINISTRATOR, "K001", moment=MOMENT)


@pytest.mark.parametrize(("code", "days"), [("konsulent-1", 1), ("oplaerer-1", 7)])
def test_an_invitation_is_the_link_that_fits(code: str, days: int) -> None:
    invite(ADMINISTRATOR, code, moment=MOMENT)
    assert lasts() == timedelta(days=days)
