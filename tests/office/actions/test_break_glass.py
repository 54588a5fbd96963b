"""Breaking the glass: with a reason, for an hour, and never in secret."""

from dataclasses import replace
from datetime import timedelta

import pytest

from tests.office import cast
from tests.office.cast import CODE, MOMENT
from virksom.office.access import Actor, Denied, Role
from virksom.office.actions.break_glass import CannotBreak, break_glass
from virksom.office.store import glass, notices, organisations, users, write
from virksom.office.store.case import NoSuchCandidate
from virksom.office.store.models import Notice, User
from virksom.office.store.organisations import OrganisationRow
from virksom.office.store.users import NewUser

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("office")]
REASON = "Kandidaten ringer fra skadestuen."


def other_adviser() -> Actor:
    """Return an adviser of the unit that did not refer K001."""
    kind, code = "jobcentre_unit", "job_og_aktivhuset"
    assert OrganisationRow(kind=kind, code=code) in organisations.organisations(CODE)
    user = NewUser(
        username="other",
        password=cast.PASSWORD,
        role=Role.ADVISER,
        code="raadgiver-9",
        organisation=(kind, code),
    )
    users.add(CODE, [user])
    number = User.objects.get(username="other").pk
    return replace(cast.actor(Role.ADVISER, user=number), code="raadgiver-9", unit=code)


def test_it_opens_the_candidate_for_an_hour() -> None:
    actor = other_adviser()
    break_glass(actor, "K001", reason=REASON, moment=MOMENT)
    assert glass.open_for(actor.id, CODE, "K001", MOMENT)
    assert not glass.open_for(actor.id, CODE, "K001", MOMENT + timedelta(minutes=60))


def test_team_leader_and_administrator_are_told_at_once() -> None:
    break_glass(other_adviser(), "K001", reason=REASON, moment=MOMENT)
    told = set(Notice.objects.values_list("code", "kind", "by_mail"))
    administrator = User.objects.get(username="administrator").pk
    assert told == {("teamleder", "glass", True), (f"bruger-{administrator}", "glass", True)}
    assert [row.page for row in notices.waiting(CODE, "teamleder")] == ["glasses"]


@pytest.mark.parametrize("reason", ["", "         ", "fordi"])
def test_without_a_reason_it_stays_whole(reason: str) -> None:
    actor = other_adviser()
    with pytest.raises(CannotBreak, match="Skriv grunden"):
        break_glass(actor, "K001", reason=reason, moment=MOMENT)
    assert not glass.open_for(actor.id, CODE, "K001", MOMENT)
    assert not Notice.objects.exists()


def test_whoever_sees_the_candidate_already_needs_none() -> None:
    with pytest.raises(CannotBreak, match="Du kan allerede se K001"):
        break_glass(cast.actor(Role.ADVISER), "K001", reason=REASON, moment=MOMENT)


@pytest.mark.parametrize("role", [Role.INVESTOR_ANALYST, Role.COMPANY_CONTACT, Role.TRAINER])
def test_roles_outside_the_parties_may_not(role: Role) -> None:
    with pytest.raises(Denied):
        break_glass(cast.actor(role), "K001", reason=REASON, moment=MOMENT)


def test_nobody_is_opened_who_is_not_there() -> None:
    with pytest.raises(NoSuchCandidate):
        break_glass(other_adviser(), "K999", reason=REASON, moment=MOMENT)


def test_who_was_referred_meanwhile_needs_no_broken_glass(monkeypatch: pytest.MonkeyPatch) -> None:
    actor, real = other_adviser(), write.hold
    again = replace(cast.referral("K001"), since=MOMENT.date(), value={"unit": actor.unit})

    def waits(code: str) -> None:
        write.append(code, [again], moment=MOMENT)
        real(code)

    monkeypatch.setattr(write, "hold", waits)
    with pytest.raises(CannotBreak, match="allerede se"):
        break_glass(actor, "K001", reason=REASON, moment=MOMENT)
