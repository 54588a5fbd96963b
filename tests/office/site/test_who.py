"""Who asks, and pages that nobody gave a place in the table."""

import pytest
from django.http import HttpRequest
from django.test import Client, RequestFactory

from tests.office.cast import CODE, MOMENT, PASSWORD, Cast, ClientOf
from tests.office.site.addresses import unguarded
from virksom.office.access import Denied, Role
from virksom.office.actions.recognise import recognise
from virksom.office.site.who import WhoMiddleware
from virksom.office.store.users import MembershipRow, UserRow

pytestmark = [pytest.mark.django_db, pytest.mark.urls("tests.office.site.addresses")]


def view(_request: HttpRequest) -> None: ...


def test_the_page_knows_who_asks(browser_of: ClientOf, client: Client) -> None:
    assert browser_of("adviser").get("/proeve/sprog").content == b"da adviser"
    assert client.get("/proeve/sprog").content == b"da "


def test_all_roles_of_the_first_programme_count() -> None:
    memberships = (
        MembershipRow(CODE, "adviser"),
        MembershipRow("P2", "candidate"),
        MembershipRow(CODE, "finance_officer"),
    )
    found = recognise(UserRow(7, "anna", demo=False, memberships=memberships))
    assert found.programme == CODE
    assert found.roles == {Role.ADVISER, Role.FINANCE_OFFICER}


def test_somebody_without_a_role_is_in_no_programme() -> None:
    found = recognise(UserRow(7, "anna", demo=False, memberships=()))
    assert (found.programme, found.roles) == ("", frozenset())


def test_a_page_without_a_deed_opens_for_nobody() -> None:
    request = RequestFactory().get("/proeve/uden")
    with pytest.raises(Denied, match="adgangstabellen"):
        WhoMiddleware(view).process_view(request, unguarded, (), {})


def test_nobody_without_a_session_asks_the_database_nothing(
    client: Client, django_assert_num_queries: object
) -> None:
    with django_assert_num_queries(0):
        client.get("/proeve/sprog")


def needs(role: str, *, real: bool = True) -> bool:
    memberships = (MembershipRow(CODE, role, real=real),)
    return recognise(UserRow(7, "anna", demo=False, memberships=memberships)).needs_factor


@pytest.mark.parametrize("role", Role)
def test_where_people_are_real_all_but_those_who_come_by_links_need_a_second_factor(
    role: Role,
) -> None:
    assert needs(role) is (role not in {Role.CANDIDATE, Role.COMPANY_CONTACT, Role.TRAINER})
    assert not needs(role, real=False)


@pytest.mark.urls("virksom.office.site.urls")
@pytest.mark.parametrize("address", ["/", "/overblik", "/kandidater/K001", "/aftalen"])
def test_without_it_they_see_nothing_but_their_own_access(address: str, office: Cast) -> None:
    assert office
    client = Client()
    client.login(username="adviser", password=PASSWORD, moment=MOMENT)
    assert client.get(address)["Location"] == "/din-adgang"
    page = client.get("/din-adgang")
    assert page.status_code == 200
    assert "Tilføj et andet trin, før du går videre" in page.content.decode()


@pytest.mark.urls("virksom.office.site.urls")
def test_without_it_they_can_still_leave_and_choose_a_language(office: Cast) -> None:
    assert office
    client = Client()
    client.login(username="adviser", password=PASSWORD, moment=MOMENT)
    assert client.post("/sprog/en", {"next": "/din-adgang"})["Location"] == "/din-adgang"
    assert client.post("/log-ud")["Location"] == "/log-ind"
