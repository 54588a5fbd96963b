"""Addresses with signs that no code has: there is no such page, on either database."""

import pytest

from tests.office.cast import ClientOf

pytestmark = pytest.mark.usefixtures("engine")


@pytest.mark.parametrize(
    ("who", "page"),
    [
        ("adviser", "/kandidater/%00/oplysninger"),
        ("recruitment_consultant", "/kandidater/%00"),
        ("recruitment_consultant", "/fakta/%00"),
        ("trainer", "/kandidater/K001%0a/aftale/underskriv"),
        ("adviser", "/dokumenter/%00"),
        ("administrator", "/adgang/%00/luk"),
        ("candidate", "/kandidater/%00/svar"),
        ("finance_officer", "/kandidater/%00/noedadgang"),
    ],
)
@pytest.mark.parametrize("way", ["get", "post"])
def test_a_sign_that_no_code_has_leads_nowhere(
    who: str, page: str, way: str, browser_of: ClientOf
) -> None:
    assert getattr(browser_of(who), way)(page, {"reason": "En lang nok grund."}).status_code == 404
