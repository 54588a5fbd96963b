"""What looks at today does not read the whole log; what looks at the past may."""

import pytest
from django.test import Client

from tests.office.cast import ClientOf
from virksom.office.store import read

TODAY = (
    "/kandidater",
    "/kandidater?q=k1&raekke=active&orden=-weeks",
    "/kandidater/K001",
    "/kandidater/K001/uge/2019-W10",
    "/at-se-paa/kort?kandidat=K001",
    "/kandidater/K002/start",
    "/kandidater/K001/afmeld",
    "/kandidater/K001/job",
    "/kandidater/K001/element",
    "/beskeder",
    "/opfoelgning",
    "/opfoelgning?hvem=alle&side=2",
    "/statusnotater",
)


class Spy:
    """Counts how often the log is read."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.times = 0
        self._log = read.log
        monkeypatch.setattr(read, "log", self)

    def __call__(self, code: str) -> object:
        self.times += 1
        return self._log(code)


@pytest.fixture
def spy(monkeypatch: pytest.MonkeyPatch) -> Spy:
    return Spy(monkeypatch)


@pytest.fixture
def consultant(browser_of: ClientOf) -> Client:
    return browser_of("recruitment_consultant")


@pytest.mark.parametrize("address", TODAY)
def test_a_page_of_today_reads_no_whole_log(address: str, consultant: Client, spy: Spy) -> None:
    assert consultant.get(address).status_code == 200
    assert spy.times == 0


def test_the_form_of_a_referral_reads_no_whole_log(browser_of: ClientOf, spy: Spy) -> None:
    client = browser_of("adviser")
    assert client.get("/henvisninger/ny").status_code == 200
    assert spy.times == 0


def test_the_spy_sees_a_page_of_the_past(consultant: Client, spy: Spy) -> None:
    assert consultant.get("/kandidater?pr=30/9-19&kendt=7/10-19").status_code == 200
    assert spy.times > 0
