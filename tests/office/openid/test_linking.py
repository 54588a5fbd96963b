"""Whose an account elsewhere is: linked by hand, by e-mail where allowed, by a mapping."""

from collections.abc import Callable

import pytest
from django.test import Client

from tests.office.cast import CODE, MOMENT, ClientOf
from tests.office.openid.running import through
from virksom.office.store import identities
from virksom.office.store.models import Membership, User
from virksom.office.store.vault.persons import PersonData, names, put

pytestmark = pytest.mark.usefixtures("office", "told")
MAIL = "anna@demo.virksom.invalid"
MAPPED = {
    "role_claim": "groups",
    "roles": {"leaders": "team_leader"},
    "programme": CODE,
    "vouches": frozenset({("acr", "high")}),
}


def inside(client: Client) -> bool:
    return "_auth_user_id" in client.session


def one_with_mail(code: str = "raadgiver-1") -> None:
    put(CODE, PersonData(code=code, name="Anna Aa", mail=MAIL), moment=MOMENT)


def test_who_is_signed_in_links_an_account_and_comes_in_by_it(browser_of: ClientOf) -> None:
    here = browser_of("adviser")
    assert through(here, "kim", begin="/din-adgang/konto")["Location"] == "/din-adgang"
    assert "kommunens konto" in here.get("/din-adgang").content.decode()
    other = Client()
    assert through(other, "kim")["Location"] == "/"
    assert other.session["_auth_user_id"] == str(User.objects.get(username="adviser").pk)


def test_an_account_is_one_persons_only(browser_of: ClientOf) -> None:
    through(browser_of("adviser"), "kim", begin="/din-adgang/konto")
    answer = through(browser_of("bookkeeper"), "kim", begin="/din-adgang/konto")
    assert "allerede knyttet til nogen her" in answer.content.decode()


def test_an_unlinked_account_opens_nothing(browser_of: ClientOf) -> None:
    here = browser_of("adviser")
    through(here, "kim", begin="/din-adgang/konto")
    (held,) = identities.of(User.objects.get(username="adviser").pk)
    here.post(f"/din-adgang/konto/{held.id}/fjern")
    assert through(Client(), "kim").status_code == 403


def test_nobody_unlinks_anothers(browser_of: ClientOf) -> None:
    through(browser_of("adviser"), "kim", begin="/din-adgang/konto")
    (held,) = identities.of(User.objects.get(username="adviser").pk)
    answer = browser_of("bookkeeper").post(f"/din-adgang/konto/{held.id}/fjern")
    assert "ikke knyttet til dig" in answer.content.decode()
    assert identities.of(held.user) == (held,)


def test_an_address_the_provider_has_seen_finds_its_one_holder_where_allowed(
    told: Callable[..., object], client: Client
) -> None:
    one_with_mail()
    assert through(client, "anna").status_code == 403
    told(mail="email")
    assert through(client, "anna").status_code == 302
    assert client.session["_auth_user_id"] == str(User.objects.get(username="adviser").pk)


def test_an_address_it_has_not_seen_finds_nobody(
    told: Callable[..., object], client: Client
) -> None:
    one_with_mail()
    told(mail="email")
    assert through(client, "bo").status_code == 403


def test_an_address_that_two_have_finds_nobody(told: Callable[..., object], client: Client) -> None:
    one_with_mail()
    one_with_mail("bogholder-1")
    told(mail="email")
    assert through(client, "anna").status_code == 403


def test_an_address_lets_nobody_in_who_comes_by_links(
    told: Callable[..., object], client: Client
) -> None:
    one_with_mail("K001")
    told(mail="email")
    assert through(client, "anna").status_code == 403


def test_a_mapped_role_lets_somebody_new_in_with_that_role_alone(
    told: Callable[..., object], client: Client
) -> None:
    told(**MAPPED)
    assert through(client, "ida").status_code == 302
    new = Membership.objects.get(user=client.session["_auth_user_id"])
    assert (new.role, new.code) == ("team_leader", "teamleder-1")
    assert names(CODE, [new.code])[new.code] == "Ida Ibsen"
    assert client.get("/kandidater").status_code == 200


def test_a_group_that_is_not_mapped_gives_nothing(
    told: Callable[..., object], client: Client
) -> None:
    told(**MAPPED)
    assert through(client, "kim").status_code == 403


def test_who_has_lost_the_mapped_role_is_not_let_in_again(
    told: Callable[..., object], client: Client
) -> None:
    told(**MAPPED)
    through(client, "ida")
    told(**{**MAPPED, "roles": {"cleaners": "team_leader"}})
    other = Client()
    answer = through(other, "ida")
    assert "giver ikke længere adgang" in answer.content.decode()
    assert not inside(other)


def test_who_came_by_the_mapping_cannot_shut_themself_out(
    told: Callable[..., object], client: Client
) -> None:
    told(**MAPPED)
    through(client, "ida")
    (held,) = identities.of(int(client.session["_auth_user_id"]))
    answer = client.post(f"/din-adgang/konto/{held.id}/fjern")
    assert "din eneste vej ind" in answer.content.decode()
    assert identities.of(held.user) == (held,)


def test_a_role_of_the_token_changes_nobody_who_was_here_before(
    told: Callable[..., object], browser_of: ClientOf
) -> None:
    told(**MAPPED)
    through(browser_of("adviser"), "ida", begin="/din-adgang/konto")
    client = Client()
    through(client, "ida")
    held = Membership.objects.filter(user=client.session["_auth_user_id"])
    assert [row.role for row in held] == ["adviser"]


def test_a_verified_address_vouches_for_no_claim_beside_it(told: Callable[..., object]) -> None:
    put(CODE, PersonData(code="raadgiver-1", name="Anna", mail="Anna Aa"), moment=MOMENT)
    told(mail="name")
    assert through(Client(), "anna").status_code == 403


@pytest.mark.parametrize("site", ["cross-site", "same-site"])
def test_nobody_is_sent_to_link_by_anothers_page(site: str, browser_of: ClientOf) -> None:
    here = browser_of("adviser")
    answer = here.get("/din-adgang/konto", headers={"Sec-Fetch-Site": site})
    assert answer["Location"] == "/din-adgang"
