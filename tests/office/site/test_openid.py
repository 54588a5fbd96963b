"""The provider as the environment names it."""

from pathlib import Path

import pytest

from virksom.office.access import BY_LINK, Role
from virksom.office.site.openid import MAPPABLE, BadOpenId, openid
from virksom.office.store.openid_told import OpenId

PLAIN = {"VIRKSOM_OIDC_ISSUER": "https://id.example/t/", "VIRKSOM_OIDC_CLIENT": "virksom"}


def read(**more: str) -> OpenId:
    found = openid({**PLAIN, **{f"VIRKSOM_OIDC_{name}": value for name, value in more.items()}})
    assert found is not None
    return found


def test_an_environment_that_names_none_has_none() -> None:
    assert openid({}) is None


def test_the_rest_has_its_usual_values() -> None:
    found = read()
    assert (found.issuer, found.scopes, found.subject) == (
        "https://id.example/t",
        ("openid",),
        "sub",
    )
    assert (found.mail, found.vouches, found.roles) == ("", frozenset(), {})
    assert found.name.da == "din arbejdskonto"


def test_a_secret_lies_in_a_file_and_in_no_print(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("only between us\n")
    found = read(SECRET_FILE=str(tmp_path / "secret"))
    assert found.secret == "only between us"
    assert "between" not in repr(found)


def test_several_values_vouch_for_two_factors() -> None:
    found = read(TWO_FACTORS="amr=mfa, acr=https://data.gov.dk/loa/High")
    assert found.vouches == {("amr", "mfa"), ("acr", "https://data.gov.dk/loa/High")}


def test_roles_that_may_be_mapped_are_all_but_those_by_links_and_the_administrator() -> None:
    assert set(MAPPABLE) == set(Role) - BY_LINK - {Role.ADMINISTRATOR}


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("ISSUER", "http://id.example"),
        ("ISSUER", "ftp://127.0.0.1"),
        ("ISSUER", "https://"),
        ("CLIENT", ""),
        ("SECRET_FILE", "/nowhere/at/all"),
        ("TWO_FACTORS", "mfa"),
        ("ROLES", "chiefs=administrator"),
        ("ROLES", "chiefs=chief"),
        ("ROLES", "chiefs=team_leader"),
        ("PROGRAMME", "P1"),
    ],
)
def test_what_nobody_can_use_is_refused_by_its_name(name: str, value: str) -> None:
    with pytest.raises(BadOpenId, match=f"VIRKSOM_OIDC_(ROLES|{name})"):
        read(**{name: value})


def test_plain_http_is_for_trials_on_this_machine() -> None:
    here = {**PLAIN, "VIRKSOM_OIDC_ISSUER": "http://127.0.0.1:9000"}
    assert openid(here) is not None
    with pytest.raises(BadOpenId):
        openid({**here, "VIRKSOM_HTTPS": "1"})
