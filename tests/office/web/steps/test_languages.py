"""Every page of a step reads in both languages."""

import re

import pytest
from django.test import Client
from django.urls import URLPattern

from tests.office.cast import ClientOf
from virksom.office.web.steps import urls

PARTS = {"candidate": "K001", "employment": "E001", "element": "mentoring", "fact": "f000004"}
DANISH_ON_PURPOSE = re.compile(r'<(span|button)[^>]*lang="da"[^>]*>.*?</\1>', re.DOTALL)
JOB = {"company": "V009", "form": "ordinary", "hours": "12", "since": "1/1-2020", "last": ""}


def path_of(pattern: URLPattern) -> str:
    path = f"/{pattern.pattern}"
    for name, value in PARTS.items():
        path = path.replace(f"<str:{name}>", value)
    return path


PAGES = [path_of(one) for one in urls.urlpatterns if "<str:number>" not in str(one.pattern)]


@pytest.fixture
def leader(browser_of: ClientOf) -> Client:
    client = browser_of("team_leader")
    client.post("/kandidater/K001/job", JOB)
    return client


@pytest.mark.parametrize("address", [*PAGES, "/kandidater/K001", "/kandidater/K002"])
def test_an_english_page_holds_no_danish(address: str, leader: Client) -> None:
    leader.cookies["virksom_sprog"] = "en"
    page = DANISH_ON_PURPOSE.sub("", leader.get(address).content.decode())
    assert re.findall(r".{0,40}[æøåÆØÅ»«].{0,40}", page) == []


def test_what_is_refused_and_what_is_shown_before_a_correction_reads_in_english(
    leader: Client,
) -> None:
    leader.cookies["virksom_sprog"] = "en"
    asked = {"why": "slip", "words": ""}
    for address, data in (
        ("/fakta/f000004/tag-tilbage", asked),
        ("/kandidater/K002/afmeld", {"reason": "moved", "since": "1/1-2018", "note": ""}),
        ("/kandidater/K001/job", {**JOB, "company": "V777"}),
    ):
        page = DANISH_ON_PURPOSE.sub("", leader.post(address, data).content.decode())
        assert re.findall(r".{0,40}[æøåÆØÅ»«].{0,40}", page) == []
