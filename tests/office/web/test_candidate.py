"""A candidate's page as it is served: name, deeds, next step, and the way back from another day."""

import pytest
from django.test import Client

from tests.office.cast import CODE, MOMENT, ClientOf
from virksom.office.store.models import Look
from virksom.office.store.vault.persons import PersonData, put

PAGE = "/kandidater/K001"


@pytest.fixture
def consultant(browser_of: ClientOf) -> Client:
    put(CODE, PersonData(code="K001", name="Ane <Holm>"), moment=MOMENT)
    return browser_of("recruitment_consultant")


def looks() -> list[tuple[str, str, str]]:
    return list(Look.objects.values_list("subject", "what", "page"))


def test_the_name_is_shown_and_the_look_written_down(consultant: Client) -> None:
    page = consultant.get(PAGE).content.decode()
    assert "Ane &lt;Holm&gt;" in page
    assert "<title>K001" in page
    assert looks() == [("K001", "see_person", "candidate")]


def test_finance_sees_the_code_alone_and_no_look_is_written(
    consultant: Client, browser_of: ClientOf
) -> None:
    assert consultant is not None
    page = browser_of("finance_officer").get(PAGE).content.decode()
    assert "Ane" not in page
    assert "Registrér" not in page
    assert looks() == []


def test_one_filled_button_opens_what_can_be_told(consultant: Client) -> None:
    page = consultant.get(PAGE).content.decode()
    assert page.count("button-primary") == 1
    assert f'href="{PAGE}/job"' in page
    assert 'aria-disabled="true">Start forløbet' in page
    assert "allerede startet 04.02.2019" in page
    assert f'href="{PAGE}/ret"' in page


def test_from_another_day_only_the_way_back_is_offered(consultant: Client) -> None:
    page = consultant.get(f"{PAGE}?pr=2019-09-30&kendt=2019-10-07").content.decode()
    assert "Der registreres ikke fra en anden dag." in page
    assert f'href="{PAGE}/job"' not in page
    assert "Næste skridt" not in page


def test_somebody_not_yet_known_then_has_no_page(consultant: Client) -> None:
    assert consultant.get(f"{PAGE}?kendt=2018-10-01").status_code == 404
