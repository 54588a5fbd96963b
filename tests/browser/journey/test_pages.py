"""Every page of a role, at a desk and on a phone: axe finds nothing, nothing sticks out."""

import pytest

from tests.browser.journey.conftest import People

pytestmark = pytest.mark.browser
WIDTHS = (1280, 390)
JOBLESS, EMPLOYED, NEW, GONE = "K007", "K033", "K114", "K006"
"""Candidates of the demo on 7 October 2019: without a job, with one, not started, withdrawn."""

PAGES = {
    "konsulent": (
        *("/", "/opfoelgning", "/opfoelgning?hvem=alle", "/statusnotater", "/beskeder"),
        *("/kalender", "/soeg?q=Julie", "/kandidater", f"/kandidater/{JOBLESS}"),
        *(f"/kandidater/{NEW}/samtale", f"/kandidater/{NEW}/aftale/skriv"),
        *(f"/kandidater/{NEW}/start", f"/kandidater/{NEW}/oplysninger"),
        *(f"/kandidater/{JOBLESS}/{step}" for step in ("element", "joblaering", "uddannelse")),
        *(f"/kandidater/{JOBLESS}/{step}" for step in ("job", "afmeld", "ret", "link")),
        f"/kandidater/{EMPLOYED}/opfoelgning",
        *(f"/kandidater/{GONE}/{step}" for step in ("genaabn", "statusnotat")),
        f"/kandidater/{GONE}/statusnotat/udsted",
        *("/fakta/f000958/ret", "/fakta/f000958/tag-tilbage"),
        *("/kompetencer", "/kompetencer-tekst", "/rejsetid?fra=Aalborg&til=Skagen&med=bus"),
    ),
    "teamleder": (
        *("/", "/katalog", "/katalog/nyt", "/katalog/mentoring/navn", "/udbakke", "/noedadgang"),
        *(f"/kandidater/{JOBLESS}/samme-person", f"/kandidater/{JOBLESS}/skil-ad"),
        *("/kompetencer?del=cleaning_work", "/kompetencer?q=xyzzy", "/kompetencer-ny"),
        *("/kompetencer/floor_care", "/kompetencer/floor_care/ret"),
    ),
    "raadgiver": ("/", "/henvisninger/ny", "/henvisninger/liste"),
    "oekonomi": (
        *("/", "/overblik", f"/kandidater/{JOBLESS}/noedadgang"),
        *("/fakturaer/F-2019-0008", "/fakturaer/F-2019-0008/linje/4/indsigelse"),
    ),
    "bogholder": (
        *("/", "/afregning", "/afregning/R0008", "/afregning/linjer"),
        *("/afregning/linjer?vis=venter", "/fakturaer", "/fakturaer/FK-2019-0005"),
    ),
    "investor": ("/",),
    "oplaerer": ("/", "/beskeder", "/kalender"),
    "virksomhed": ("/", "/beskeder"),
    "kandidat": (
        *("/", "/min-side/vej", "/min-side/set", "/min-side/oplysninger"),
        f"/kandidater/{EMPLOYED}/oplysninger",
    ),
    "administrator": (
        *("/", "/adgang", "/adgang/ny", "/adgang/organisation", "/adgang/slet", "/adgang/noegle"),
        *("/indblik", "/noedadgang", "/udbakke"),
    ),
}
"""Addresses by who reads them."""


@pytest.mark.parametrize(
    ("user", "address"), [(user, address) for user, held in PAGES.items() for address in held]
)
def test_a_page_is_accessible_and_fits(user: str, address: str, people: People) -> None:
    reader = people(user).reader
    reader.resize(WIDTHS[0])
    reader.goto(address)
    assert reader.page.locator("h1").count() == 1
    assert reader.page.title() != ""
    for width in WIDTHS:
        reader.resize(width)
        assert reader.overflow() <= 0, width
        assert (reader.axe(), reader.complaints) == ([], []), width
