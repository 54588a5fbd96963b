"""Pages that ask much of a large programme say so while it is read, and ask no more than that."""

from datetime import timedelta

import pytest

from tests.office.cast import CODE, MOMENT, ClientOf
from tests.office.web.test_large import shown
from virksom.office.reports import large, standpoint
from virksom.office.store import read, write
from virksom.office.web import moment
from virksom.programme.demo import DEMO_ON
from virksom.programme.record import Draft

PAGES = (
    ("team_leader", "/ansaettelser", "ansaettelser"),
    ("team_leader", "/beviser", "beviser"),
    ("team_leader", "/kontrol", "kontrol"),
    ("bookkeeper", "/regnskab", "regnskab"),
    ("bookkeeper", "/regnskab/journal", "regnskab"),
)
STRAIGHT = ("/aftalen", "/fakta/f000003")
EVERYBODY = "Finder ud af, hvem de"


@pytest.fixture(autouse=True)
def _large(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(large, "MOST", 0)
    monkeypatch.setattr(read, "_kept", {})


@pytest.mark.parametrize(("role", "address", "place"), PAGES)
def test_while_everybody_is_read_the_page_says_so(
    browser_of: ClientOf, role: str, address: str, place: str
) -> None:
    client = browser_of(role)
    told = shown(client, address)
    assert "Læser oplysningerne om" in told
    assert f"url={address}" in told
    assert f'href="/{place}" aria-current="page"' in told
    assert "Læser oplysningerne om" not in shown(client, address)


@pytest.mark.parametrize("address", ["/ansaettelser", "/at-se-paa", "/beviser"])
def test_facts_that_keep_coming_hold_nobody_up(browser_of: ClientOf, address: str) -> None:
    client = browser_of("team_leader")
    looks = []
    for hour in range(1, 5):
        looks.append("Lad siden stå" in shown(client, address))
        company = Draft(kind="company", subject=f"V90{hour}", since=MOMENT.date())
        write.append(CODE, [company], moment=MOMENT + timedelta(hours=hour))
    assert looks == [True, False, True, False]


@pytest.mark.parametrize("address", ["/kontrol", "/regnskab", "/investering"])
def test_what_is_asked_of_the_log_alone_waits_for_nobody(
    browser_of: ClientOf, address: str
) -> None:
    role = "investor_analyst" if address == "/investering" else "finance_officer"
    told = shown(browser_of(role), address)
    assert ("Læser oplysningerne om" in told) is (role != "investor_analyst")
    assert "Lad siden stå" in told
    assert EVERYBODY not in told


@pytest.mark.parametrize("address", STRAIGHT)
def test_what_needs_no_log_comes_straight(browser_of: ClientOf, address: str) -> None:
    assert "Lad siden stå" not in shown(browser_of("team_leader"), address)
    assert read._kept == {}  # noqa: SLF001  # no log was read


def test_strangers_wait_for_the_day_their_page_looks_from(
    browser_of: ClientOf, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(moment, "_is_over", lambda _row: True)
    client = browser_of("investor_analyst")
    standpoint._standpoints.clear()  # noqa: SLF001  # as when the office starts
    waits = ["Lad siden stå" in shown(client, "/investering?pr=i-dag") for _ in range(3)]
    assert waits == [True, True, False]  # the log, the quarters, the page
    assert {one.on for one in standpoint._standpoints.values()} == {DEMO_ON}  # noqa: SLF001


def test_strangers_are_not_told_how_many_they_wait_for(
    browser_of: ClientOf, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(moment, "_is_over", lambda _row: True)
    client = browser_of("investor_analyst")
    standpoint._standpoints.clear()  # noqa: SLF001  # as when the office starts
    waits = [shown(client, "/investering") for _ in range(2)]
    assert ["Læser oplysningerne igennem …" in one for one in waits] == [True, True]
