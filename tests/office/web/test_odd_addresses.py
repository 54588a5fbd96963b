"""Addresses with signs that no code has: there is no such page, on either database."""

import re

import pytest
from django.http import HttpResponse

from tests.office.cast import ClientOf

CODES = ("K002", "K777")
"""One that is another's, and one that nobody has."""

TOKEN = re.compile(r'(csrfmiddlewaretoken" value=")\w+')

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


def told(answer: HttpResponse) -> str:
    """Return a page without its token, whoever of the two it is about."""
    return TOKEN.sub(r"\1", answer.content.decode()).replace(CODES[0], CODES[1])


@pytest.mark.parametrize(
    ("who", "page"),
    [
        ("trainer", "aftale/underskriv"),
        ("company_contact", "aftale/underskriv"),
        ("company_contact", "svar"),
        ("candidate", "svar"),
        ("candidate", "oplysninger"),
    ],
)
@pytest.mark.parametrize("way", ["get", "post"])
def test_who_sees_only_their_own_does_not_learn_which_codes_there_are(
    who: str, page: str, way: str, browser_of: ClientOf
) -> None:
    ask = getattr(browser_of(who), way)
    there, nowhere = (ask(f"/kandidater/{code}/{page}", {"answer": "talk"}) for code in CODES)
    assert there.status_code == nowhere.status_code
    assert told(there) == told(nowhere)
