"""The reports: issued by the leader, read by the parties, and by the investor from outside."""

import json
from datetime import UTC, date, datetime
from hashlib import sha256

import pytest
from django.test import Client
from pytest_django import Settings

from tests.office.cast import CODE, Cast, ClientOf
from tests.office.certificate import certificate_file
from tests.office.web.openings.reading import text
from virksom.office.store import read
from virksom.office.store.indigo_schema import NoSchema, indigo_schema
from virksom.office.web import clock
from virksom.programme.record import Issued

NOW = datetime(2020, 2, 3, 12, 0, tzinfo=UTC)
AT = "pr=2019-09-30&kendt=2019-10-07"
QUARTER = {
    "kind": "kvartal",
    "edition": "parter",
    "on": "31.12.2019",
    "known": "",
    "written_in": "da",
}


@pytest.fixture(autouse=True)
def _office(monkeypatch: pytest.MonkeyPatch, settings: Settings, office: Cast) -> None:  # noqa: ARG001  # its people
    settings.SEALING_CERTIFICATE = certificate_file()
    monkeypatch.setattr(clock, "now", lambda _row: NOW)


@pytest.fixture
def investor(browser_of: ClientOf) -> Client:
    return browser_of("investor_analyst")


def issue(leader: Client, **says: str) -> str:
    """Issue a report to its end, and return what the page said while it was done."""
    answer = leader.post("/rapporter/udgiv", {**QUARTER, **says})
    parts = b"".join(answer.streaming_content) if answer.streaming else answer.content
    return parts.decode()


def written(client: Client, asked: str = AT) -> str:
    """Return a report as a page, once it is drawn."""
    first = client.get(f"/rapporter/vis?{asked}")
    if first.streaming:
        b"".join(first.streaming_content)
    return text(client.get(f"/rapporter/vis?{asked}")).replace("\xa0", " ")


def test_the_empty_list_says_what_to_do(leader: Client, investor: Client) -> None:
    assert "Udgiv den første herunder." in text(leader.get("/rapporter"))
    said = text(investor.get("/rapporter"))
    assert "Teamlederen udgiver dem" in said
    assert "Udgiv en rapport" not in said


def test_issued_it_stands_on_the_list_and_is_given_byte_for_byte(leader: Client) -> None:
    assert "Færdig. Gå videre" in issue(leader)
    said = text(leader.get("/rapporter"))
    assert "R-2020-0001 er udgivet." in said
    assert "Kvartalsrapport til partnerne" in said
    content = leader.get("/rapporter/R-2020-0001").content
    (value,) = [one.value for one in read.log(CODE).facts if one.subject == "R-2020-0001"]
    assert isinstance(value, Issued)
    assert value.file_digest == f"sha256:{sha256(content).hexdigest()}"


def test_the_same_quarter_twice_is_told_at_the_form_and_nothing_is_lost(leader: Client) -> None:
    issue(leader)
    answer = leader.post("/rapporter/udgiv", QUARTER)
    assert answer.status_code == 422
    assert "udgivet og ligger fast" in text(answer)
    assert 'value="31.12.2019"' in answer.content.decode()


@pytest.mark.parametrize(
    ("says", "why"),
    [
        ({"on": "30.12.2019"}, "kvartal, der er slut"),
        ({"on": "31.3.2020"}, "kvartal, der er slut"),
        ({"on": "ikke en dag"}, "er ikke en dag"),
        ({"on": ""}, "Udfyld feltet"),
        ({"kind": "aar"}, "Vælg en fra listen"),
        ({"kind": "midtvejs", "on": "1.1.2021"}, "fremtiden"),
        ({"kind": "midtvejs", "on": "1.1.2017"}, "gælder fra"),
    ],
)
def test_what_is_wrong_is_told_at_the_form(says: dict[str, str], why: str, leader: Client) -> None:
    answer = leader.post("/rapporter/udgiv", {**QUARTER, **says})
    assert answer.status_code == 422
    assert why in text(answer)


def test_only_opened_the_address_leads_to_the_list(leader: Client) -> None:
    assert leader.get("/rapporter/udgiv")["Location"] == "/rapporter"


@pytest.mark.parametrize(
    ("says", "address"),
    [
        ({}, "slags=kvartal&udgave=parter&kvartal=2019-12-31"),
        ({"kind": "midtvejs", "known": ""}, "udgave=parter&pr=2019-12-31&kendt=2020-02-03"),
        (
            {"kind": "midtvejs", "edition": "ekstern"},
            "slags=midtvejs&udgave=ekstern&kvartal=2019-12-31",
        ),
    ],
)
def test_it_can_be_seen_first(says: dict[str, str], address: str, leader: Client) -> None:
    answer = leader.post("/rapporter/udgiv", {**QUARTER, **says, "vis": "1"})
    assert answer.status_code == 302
    assert answer["Location"].endswith(address)


def test_as_a_page_it_says_what_it_says_on_paper(leader: Client) -> None:
    said = written(leader)
    assert "Pr. 30. september 2019, som kendt 7. oktober 2019." in said
    for heading in ("Kort fortalt", "Vejen, som den er", "Grundlag", "Det kan rapporten ikke sige"):
        assert heading in said
    assert "Hent alle tabeller (Excel)" in said


def test_the_investor_sees_the_external_edition_alone(leader: Client, investor: Client) -> None:
    issue(leader)
    issue(leader, edition="ekstern")
    said = text(investor.get("/rapporter"))
    assert "R-2020-0002" in said
    assert "R-2020-0001" not in said
    assert investor.get("/rapporter/R-2020-0001").status_code == 404
    assert investor.get("/rapporter/R-2020-0002").content.startswith(b"%PDF")
    assert "ekstern: små tal skjult" in written(investor, "")


@pytest.mark.parametrize("asked", [AT, "udgave=parter", "udgave=parter&slags=kvartal"])
def test_from_outside_no_day_knowledge_or_whole_edition_is_asked_for(
    asked: str, investor: Client
) -> None:
    if "parter" in asked:
        assert investor.get(f"/rapporter/vis?{asked}").status_code == 403
    else:
        assert "Pr. 31. december 2019, som kendt 31. januar 2020." in written(investor, asked)


def test_each_figure_is_given_as_numbers_and_as_a_drawing(leader: Client) -> None:
    written(leader)
    numbers = leader.get(f"/effekt/tal/status.csv?{AT}")
    assert numbers["Content-Type"].startswith("text/csv")
    assert "Status" in numbers.content.decode()
    drawing = leader.get(f"/effekt/figur/target.svg?{AT}")
    assert drawing["Content-Type"] == "image/svg+xml"
    assert b"<title>" in drawing.content
    for address in ("tal/none.csv", "figur/none.svg", "figur/status.svg"):
        assert leader.get(f"/effekt/{address}?{AT}").status_code == 404


def test_the_draft_and_the_workbook_are_files(leader: Client) -> None:
    assert leader.get(f"/rapporter/vis/udkast.pdf?{AT}").content.startswith(b"%PDF")
    assert leader.get(f"/rapporter/vis/tabeller.xlsx?{AT}").content.startswith(b"PK")


@pytest.mark.parametrize("quarter", ["2019-12-30", "2020-03-31"])
def test_a_quarter_that_is_not_told_is_a_sentence(quarter: str, leader: Client) -> None:
    answer = leader.get(f"/rapporter/vis?udgave=ekstern&kvartal={quarter}")
    assert answer.status_code == 422
    assert "kvartal, der er slut" in text(answer)


def test_indigo_data_are_given_and_tell_who_may_see_them(leader: Client) -> None:
    found = json.loads(leader.get("/rapporter/indigo.json").content)
    assert found["status"] == "PUBLIC"
    assert found["name"]["value"] == "IMPACT60"


def test_beside_the_data_it_says_whether_they_are_held_against_the_schema(
    leader: Client, settings: Settings, tmp_path: object
) -> None:
    said = "ikke holdt op mod standardens skema"
    assert said in leader.get("/rapporter").content.decode()
    settings.INDIGO_SCHEMA = str(tmp_path)
    assert said not in leader.get("/rapporter").content.decode()


def test_before_the_first_quarter_there_are_none(
    leader: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(clock, "now", lambda _row: datetime(2018, 11, 1, tzinfo=UTC))
    answer = leader.get("/rapporter/indigo.json")
    assert answer.status_code == 422
    assert "Der er ikke noget at fortælle endnu" in text(answer)
    assert date(2018, 11, 1).strftime("%d.%m.%Y") in leader.get("/rapporter").content.decode()


def test_a_folder_without_the_schema_is_told_to_whoever_runs_it(
    settings: Settings, tmp_path: object
) -> None:
    settings.INDIGO_SCHEMA = str(tmp_path)
    with pytest.raises(NoSchema, match="VIRKSOM_INDIGO_SCHEMA"):
        indigo_schema()
