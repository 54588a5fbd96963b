"""Letting somebody in, shutting their door, adding where they come from."""

import pytest
from django.test import Client

from tests.office import cast
from tests.office.cast import CODE, ClientOf
from virksom.office.access import Denied, Role
from virksom.office.actions.add_organisation import CannotAddOrganisation, add_organisation
from virksom.office.actions.admit import CannotAdmit, Newcomer, admit
from virksom.office.actions.dismiss import CannotDismiss, dismiss, readmit
from virksom.office.actions.forget_factors import forget_factors
from virksom.office.actions.make_api_key import make_api_key
from virksom.office.store import feed_keys, looks, members, notices, write
from virksom.office.store.looks import Which
from virksom.office.store.organisations import organisations
from virksom.office.store.vault.persons import PersonData, names, put_all
from virksom.programme.record import Draft

pytestmark = pytest.mark.usefixtures("office")
ADMINISTRATOR = cast.actor(Role.ADMINISTRATOR)
ADVISER = Newcomer(
    role=Role.ADVISER,
    organisation=("jobcentre_unit", "job_og_aktivhuset"),
    name="Åse Østergård",
    mail="aase@example.org",
)


def test_somebody_let_in_gets_the_next_code_and_a_name_in_the_vault_only() -> None:
    code = admit(ADMINISTRATOR, ADVISER, moment=cast.MOMENT)
    assert code == "raadgiver-2"
    assert names(CODE, [code]) == {code: "Åse Østergård"}
    found = members.member(CODE, code)
    assert found is not None
    assert (found.username, found.organisation) == ("raadgiver-2", "job_og_aktivhuset")


def test_a_newcomer_never_gets_the_code_of_somebody_who_only_stands_in_vault_or_log() -> None:
    put_all(CODE, [PersonData(code="raadgiver-2", name="Kaj Holm")], moment=cast.MOMENT)
    said = {"channel": "phone", "minutes": 5, "by": "raadgiver-3"}
    draft = Draft(kind="contact", subject="V009", since=cast.MOMENT.date(), value=said)
    write.append(CODE, [draft], moment=cast.MOMENT)
    assert admit(ADMINISTRATOR, ADVISER, moment=cast.MOMENT) == "raadgiver-4"
    assert names(CODE, ["raadgiver-2"]) == {"raadgiver-2": "Kaj Holm"}


def test_nobody_signs_in_without_a_password_of_their_own() -> None:
    code = admit(ADMINISTRATOR, ADVISER, moment=cast.MOMENT)
    assert not Client().login(username=code, password="", moment=cast.MOMENT)


def test_a_trainer_does_not_come_from_a_jobcentre() -> None:
    odd = Newcomer(role=Role.TRAINER, organisation=("jobcentre_unit", "uddannelseshuset"), name="X")
    with pytest.raises(CannotAdmit, match="passer ikke til rollen"):
        admit(ADMINISTRATOR, odd, moment=cast.MOMENT)


def test_a_candidate_is_not_let_in_but_referred() -> None:
    odd = Newcomer(role=Role.CANDIDATE, organisation=("provider", ""), name="X")
    with pytest.raises(CannotAdmit, match="ved henvisningen"):
        admit(ADMINISTRATOR, odd, moment=cast.MOMENT)


def test_a_shut_door_ends_the_session_and_can_be_opened_again(browser_of: ClientOf) -> None:
    client = browser_of("adviser")
    dismiss(ADMINISTRATOR, "raadgiver-1", moment=cast.MOMENT)
    assert client.get("/overblik").status_code == 302
    readmit(ADMINISTRATOR, "raadgiver-1", moment=cast.MOMENT)
    assert browser_of("adviser").get("/overblik").status_code == 200


def test_an_administrator_cannot_shut_their_own_door() -> None:
    code = admit(
        ADMINISTRATOR,
        Newcomer(role=Role.ADMINISTRATOR, organisation=("provider", ""), name="X"),
        moment=cast.MOMENT,
    )
    own = members.member(CODE, code)
    assert own is not None
    with pytest.raises(CannotDismiss, match="din egen"):
        dismiss(cast.actor(Role.ADMINISTRATOR, user=own.user), code, moment=cast.MOMENT)


def test_nobody_else_gives_or_takes_access() -> None:
    leader = cast.actor(Role.TEAM_LEADER)
    with pytest.raises(Denied):
        admit(leader, ADVISER, moment=cast.MOMENT)
    with pytest.raises(Denied):
        dismiss(leader, "raadgiver-1", moment=cast.MOMENT)
    with pytest.raises(Denied):
        add_organisation(leader, "company", code="V010", name="X")


def test_a_company_is_added_under_its_code_with_its_name_sealed() -> None:
    add_organisation(ADMINISTRATOR, "company", code="V010", name="Bager Bo")
    added = organisations(CODE)[-1]
    assert (added.kind, added.code) == ("company", "V010")
    assert "Bager" not in added.name_sealed


@pytest.mark.parametrize(
    ("kind", "code"),
    [
        ("company", ""),
        ("company", "Bo"),
        ("provider", "V1"),
        ("club", ""),
        ("company", "V009"),
        ("jobcentre_unit", "Lise Hansen"),
    ],
)
def test_an_organisation_that_does_not_fit_is_refused(kind: str, code: str) -> None:
    with pytest.raises(CannotAddOrganisation):
        add_organisation(ADMINISTRATOR, kind, code=code, name="X")


def test_giving_and_taking_access_leaves_a_look_each() -> None:
    code = admit(ADMINISTRATOR, ADVISER, moment=cast.MOMENT)
    dismiss(ADMINISTRATOR, code, moment=cast.MOMENT)
    readmit(ADMINISTRATOR, code, moment=cast.MOMENT)
    forget_factors(ADMINISTRATOR, code, moment=cast.MOMENT)
    holder, _ = make_api_key(ADMINISTRATOR, "uddannelseshuset", moment=cast.MOMENT)
    found = looks.page(CODE, Which(subjects=(code, holder)), after=0, most=9)
    assert {row.what for row in found} == {"manage_people"}
    done = ["make_key", "forget_factors", "readmit", "dismiss", "admit"]
    assert [row.page for row in found] == done


@pytest.mark.parametrize(
    ("role", "organisation", "told"),
    [
        (Role.TEAM_LEADER, ("provider", ""), True),
        (Role.TRAINER, ("social_enterprise", "V001"), True),
        (Role.COMPANY_CONTACT, ("company", "V009"), False),
    ],
)
def test_team_leaders_hear_of_everybody_who_is_to_see_persons(
    role: Role, organisation: tuple[str, str], *, told: bool
) -> None:
    newcomer = Newcomer(role=role, organisation=organisation, name="X")
    code = admit(ADMINISTRATOR, newcomer, moment=cast.MOMENT)
    heard = [row.subject for row in notices.waiting(CODE, "teamleder")]
    assert heard == ([code] if told else [])


def test_a_calendar_ends_with_the_access() -> None:
    found = members.member(CODE, "raadgiver-1")
    assert found is not None
    secret = feed_keys.make(CODE, found.user, moment=cast.MOMENT)
    dismiss(ADMINISTRATOR, "raadgiver-1", moment=cast.MOMENT)
    readmit(ADMINISTRATOR, "raadgiver-1", moment=cast.MOMENT)
    assert feed_keys.owner_of(secret) is None
