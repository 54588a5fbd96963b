"""The pages where a path is put together."""

import pytest
from django.test import Client

from tests.office.cast import CODE, ClientOf
from virksom.office.store import read

HERE = "/kandidater/K001"
DAYS = {"since": "4/3-2019", "last": ""}


@pytest.fixture
def consultant(browser_of: ClientOf) -> Client:
    return browser_of("recruitment_consultant")


def last_fact() -> tuple[str, str, str | None]:
    fact = read.log(CODE).facts[-1]
    return fact.kind, str(fact.since), None if fact.until is None else str(fact.until)


def test_an_element_is_chosen_from_the_catalogue_and_stands_among_what_runs(
    consultant: Client,
) -> None:
    page = consultant.post(f"{HERE}/element", {"element": "mentoring", **DAYS}, follow=True)
    assert "Det er på vejen." in page.content.decode()
    assert last_fact() == ("element", "2019-03-04", None)
    page = consultant.get(f"{HERE}/element").content.decode()
    assert "På vejen nu" in page
    assert f"{HERE}/slut/{read.log(CODE).facts[-1].id}" in page


def test_training_is_at_a_workplace_of_a_trade(consultant: Client) -> None:
    page = consultant.get(f"{HERE}/joblaering").content.decode()
    assert "rengøring og viceværtservice" in page
    asked = {"workplace": "V001", "trade": "cleaning", **DAYS, "last": "31/5-2019"}
    consultant.post(f"{HERE}/joblaering", asked)
    assert last_fact() == ("training", "2019-03-04", "2019-06-01")


def test_an_education_asks_whether_a_benefit_goes_on(consultant: Client) -> None:
    asked = {"kind": "vocational", "supported": "nej", **DAYS}
    consultant.post(f"{HERE}/uddannelse", asked)
    assert last_fact()[0] == "education"
    assert (
        "Udfyld feltet"
        in consultant.post(f"{HERE}/uddannelse", {"kind": "vocational", **DAYS}).content.decode()
    )


def test_a_stretch_ends_and_can_be_taken_back(consultant: Client) -> None:
    consultant.post(f"{HERE}/element", {"element": "mentoring", **DAYS})
    fact = read.log(CODE).facts[-1].id
    page = consultant.get(f"{HERE}/slut/{fact}").content.decode()
    assert "K001: slut med mentor" in page
    consultant.post(f"{HERE}/slut/{fact}", {"last": "31/5-2019"})
    assert last_fact() == ("element", "2019-03-04", "2019-06-01")
    consultant.post(f"/fortryd/{read.log(CODE).facts[-1].id}")
    assert last_fact() == ("element", "2019-03-04", None)


@pytest.mark.parametrize("step", ["element", "joblaering"])
def test_before_the_start_the_page_says_why_not(step: str, consultant: Client) -> None:
    page = consultant.get(f"/kandidater/K002/{step}").content.decode()
    assert "registrér starten først" in page
    assert 'class="deed"' not in page


def test_what_is_corrected_since_has_no_form(consultant: Client) -> None:
    page = consultant.get(f"{HERE}/slut/f999999").content.decode()
    assert "rettet siden" in page
