"""Each figure's numbers and drawing are had as files, from where the figure stands."""

import re
from html import unescape

import pytest
from django.test import Client

from tests.office.cast import ClientOf
from virksom.office.reports import large

pytestmark = pytest.mark.usefixtures("_now")
FILES = re.compile(r'href="(/effekt/(?:tal|figur)/[^"]+)"')


@pytest.mark.parametrize(
    ("page", "least"), [("/effekt", 6), ("/effekt/vejen", 9), ("/effekt/mekanismer", 6)]
)
def test_every_file_a_page_leads_to_is_there(leader: Client, page: str, least: int) -> None:
    said = leader.get(page, {"pr": "2019-06-30"}).content.decode()
    files = [unescape(address) for address in FILES.findall(said)]
    assert len(files) >= least
    assert "/effekt/tal/by-consultant.csv" not in said
    for address in files:
        answer = leader.get(address)
        assert (address, answer.status_code) == (address, 200)
        assert "pr=2019-06-30" in address


@pytest.mark.parametrize("most", [large.MOST, 0])
def test_strangers_have_the_files_of_their_report_whatever_day_is_asked(
    browser_of: ClientOf, monkeypatch: pytest.MonkeyPatch, most: int
) -> None:
    monkeypatch.setattr(large, "MOST", most)
    investor = browser_of("investor_analyst")
    for asked in ("csv", "csv?pr=2019-08-01", "json?kendt=x"):
        answer = investor.get(f"/effekt/tal/status.{asked}")
        assert (asked, answer.status_code, answer.streaming) == (asked, 200, False)
        assert "attachment" in answer["Content-Disposition"]


def test_a_split_by_a_typed_day_has_no_file_of_the_usual_split(leader: Client) -> None:
    said = leader.get("/effekt/mekanismer", {"pr": "2019-06-30", "strategi": "1/3-2019"})
    assert "mechanisms-steps.csv" not in said.content.decode()


def test_a_figures_numbers_are_had_for_machines_too(leader: Client) -> None:
    asked = {"pr": "2019-06-30", "form": "maskine"}
    line = leader.get("/effekt/tal/target.csv", asked).content.decode().splitlines()[1]
    assert line.startswith("target,2019-06-30,1,")
    answer = leader.get("/effekt/tal/target.json", {"pr": "2019-06-30"}).json()
    assert {record["column"] for record in answer["records"]} >= {"share", "count"}
    assert leader.get("/effekt/tal/nothing.json", {"pr": "2019-06-30"}).status_code == 404
    curve = leader.get("/effekt/fastholdelse/retention-definitions.csv", asked).content.decode()
    assert "\nretention-definitions" in curve
