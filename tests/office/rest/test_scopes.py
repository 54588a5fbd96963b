"""A key opens what was chosen when it was made, and never more than its organisation may."""

import pytest

from tests.office import cast
from tests.office.rest.asking import ADMINISTRATOR, REFERRALS, SENT, get, key_of, post
from virksom.office.access import SCOPE_NAMES, TABLE, Role, Scope, Whose, scopes_of
from virksom.office.access.scopes import OPENS, read_scopes, written
from virksom.office.actions.make_api_key import KEYED, CannotOpen, make_api_key
from virksom.office.rest.api import api
from virksom.office.rest.described import doors
from virksom.office.store import api_keys

pytestmark = pytest.mark.usefixtures("office")


def test_a_key_without_the_scope_is_refused_with_a_sentence_that_names_it() -> None:
    answer = post(key_of("uddannelseshuset", [Scope.CONTRACT_READ]), REFERRALS, SENT)
    assert answer.status_code == 403
    assert "»referrals:write«" in answer.json()["da"]
    assert "“referrals:write”" in answer.json()["en"]


def test_a_scope_opens_nothing_that_the_table_closes() -> None:
    answer = get(key_of("uddannelseshuset"), "/api/1/fakturaer")
    assert answer.status_code == 403
    assert "invoices:read" not in answer.json()["en"]


def test_a_key_cannot_be_made_with_what_its_organisation_may_not() -> None:
    with pytest.raises(CannotOpen, match=r"kan ikke få ledger:write; det kan få referrals:write"):
        key_of("uddannelseshuset", [Scope.LEDGER_WRITE])
    with pytest.raises(CannotOpen, match="Vælg, hvad nøglen åbner"):
        make_api_key(ADMINISTRATOR, "provider", scopes=(), moment=cast.MOMENT)
    assert api_keys.api_keys(cast.CODE) == ()


def test_what_was_chosen_is_kept_in_order() -> None:
    key_of("provider", [Scope.LEDGER_READ, Scope.STATUS_READ])
    assert api_keys.api_keys(cast.CODE)[0].scopes == ("status:read", "ledger:read")


@pytest.mark.parametrize("role", KEYED.values())
def test_a_role_may_choose_what_the_table_opens(role: Role) -> None:
    for scope in scopes_of(role):
        assert any(isinstance(TABLE[role][deed], Whose) for deed in OPENS[scope])
    assert scopes_of(Role.CANDIDATE) == ()


def test_every_operation_names_a_scope_that_opens_its_deed() -> None:
    found = doors(api)
    assert {name for name, door in found.items() if door.deed not in OPENS[door.scope]} == set()
    assert {door.scope for door in found.values()} == set(Scope) == set(SCOPE_NAMES)


def test_scopes_are_written_and_read_back() -> None:
    for scope in Scope:
        assert read_scopes(written([scope])) == {scope}
    assert read_scopes("gone:write status:read") == {Scope.STATUS_READ}
