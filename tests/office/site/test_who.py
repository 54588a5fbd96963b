"""Who asks, and pages that nobody gave a place in the table."""

import pytest
from django.http import HttpRequest
from django.test import Client, RequestFactory

from tests.office.cast import CODE, ClientOf
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
