"""The forecast as the investor sees it: an issued quarter-end, and nothing about a few."""

import re
from datetime import UTC, date, datetime

import pytest
from django.test import Client

from tests.office import cast
from tests.office.cast import ClientOf
from virksom.office.reports import standpoint
from virksom.office.reports.outlook import reading
from virksom.office.store import write
from virksom.office.web import clock
from virksom.programme.forecast import pieces
from virksom.programme.record import Draft

pytestmark = pytest.mark.usefixtures("_now")
PAGE = "/prognose/ekstern"
SCENARIO = "/prognose/hvad-nu-hvis"


@pytest.fixture
def investor(browser_of: ClientOf) -> Client:
    return browser_of("investor_analyst")


@pytest.fixture
def _many(office: cast.Cast) -> None:
    refer = [
        Draft(kind="referral", subject=f"K9{n:02d}", since=date(2018, 12, 3), value=VALUE)
        for n in range(30)
    ]
    write.append(office.programme, refer, moment=cast.MOMENT)


VALUE = {"unit": "job_og_aktivhuset"}
LATER = datetime(2020, 2, 15, 12, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _told(monkeypatch: pytest.MonkeyPatch, _now: None) -> None:
    """Let the year's last quarter have been told of."""
    monkeypatch.setattr(clock, "now", lambda _row: LATER)


TENTHS = tuple(f"{tenth} % af forløbene" for tenth in range(10, 101, 10))


def signs(client: Client) -> list[tuple[str, str]]:
    """Return what is told while nothing is played yet."""
    reading._runs.clear()  # noqa: SLF001  # as when the office starts
    standpoint._standpoints.clear()  # noqa: SLF001  # the same
    said = "".join(client.get(PAGE).getvalue().decode() for _ in range(2))
    return re.findall(r"(\w+): har spillet ([^.<]*)\.", said.replace("\xa0", " "))


def page(client: Client) -> str:
    _ = client.get(PAGE).getvalue()
    return client.get(PAGE).content.decode().replace("\xa0", " ")


@pytest.mark.usefixtures("_many")
def test_it_is_of_an_issued_quarter_end_and_rounded(investor: Client) -> None:
    said = page(investor)
    assert "Ekstern udgave pr. 31.12.2019, som kendt 31.01.2020." in said
    told = re.search(r"Omkring (\d+) kan være .* i 80 af 100 forløb (\d+)–(\d+)\.", said)
    assert told is not None
    assert all(int(number) % 5 == 0 for number in told.groups())
    assert said.count("<svg ") == 4


@pytest.mark.usefixtures("_many")
def test_no_day_and_no_knowledge_can_be_asked_for(investor: Client) -> None:
    asked = {"pr": "2019-06-30", "kendt": "2019-07-01"}
    _ = investor.get(PAGE, asked).getvalue()
    assert "pr. 31.12.2019" in investor.get(PAGE, asked).content.decode()
    assert investor.get("/prognose").status_code == 403


@pytest.mark.usefixtures("_many")
def test_what_is_shared_stands_beside_the_contract(investor: Client, leader: Client) -> None:
    leader.post(f"{SCENARIO}/gem", {"navn": "Dyrere", "full": "1000"})
    leader.post(f"{SCENARIO}/del", {"navn": "Dyrere", "med": ["investor"]})
    said = page(investor)
    assert ">Dyrere</th>" in said
    assert "hos leverandøren, 15.02.2020" in said


@pytest.mark.usefixtures("_many")
def test_what_is_shared_tells_how_far_it_is_too(investor: Client, leader: Client) -> None:
    leader.post(f"{SCENARIO}/gem", {"navn": "Dyrere", "full": "1001"})
    leader.post(f"{SCENARIO}/del", {"navn": "Dyrere", "med": ["investor"]})
    assert signs(investor) == [(name, ten) for name in ("Aftalen", "Dyrere") for ten in TENTHS]


@pytest.mark.usefixtures("_many")
@pytest.mark.parametrize("piece", [3, 240, 2000])
def test_how_far_it_is_tells_nothing_of_how_many_there_are(
    investor: Client, monkeypatch: pytest.MonkeyPatch, piece: int
) -> None:
    monkeypatch.setattr(pieces, "piece_of", lambda _: piece)
    assert signs(investor) == [("Aftalen", ten) for ten in TENTHS]


def test_of_too_few_nothing_is_told(investor: Client) -> None:
    said = page(investor)
    assert "for få henviste" in said
    assert "<svg " not in said


def test_before_the_first_quarter_it_says_when(
    investor: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(clock, "now", lambda _row: datetime(2018, 11, 1, tzinfo=UTC))
    assert "Den første udgave er pr. " in page(investor)


def test_after_the_last_week_it_says_so(investor: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clock, "now", lambda _row: datetime(2023, 6, 1, tzinfo=UTC))
    assert "Der er ingen uger tilbage at regne frem" in page(investor)
