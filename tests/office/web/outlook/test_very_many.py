"""Of very many the forecast's pages are counted from columns, and tell what the reference tells."""

import re
from collections.abc import Callable
from datetime import date
from unittest.mock import Mock

import pytest
from django.test import Client

from tests.core.ledger.money import moved
from tests.office import cast
from tests.office.conftest import KnownDemo, signed_in
from tests.office.web.test_large import shown
from virksom.office.access import Role
from virksom.office.reports import large, large_standpoint, standpoint
from virksom.office.reports.outlook import in_columns, reading
from virksom.office.store import organisations, read, users, write
from virksom.office.web import clock
from virksom.office.web.outlook import trying
from virksom.programme.columns.parameters import NotExpressed
from virksom.programme.forecast.counted import CountedVantage
from virksom.programme.kernel import Text

WHAT_IF = "/prognose/hvad-nu-hvis"
EARLIER = "pr=2019-06-14&kendt=2019-06-30"
RUNS = "forloeb=50"
"""As many as tell one reading from another; with all of them each page takes twice as long."""
PAGES = (
    ("team_leader", "/prognose"),
    ("team_leader", f"/prognose?stoed=spring_2020&{EARLIER}&{RUNS}"),
    ("team_leader", f"{WHAT_IF}?full=1000&{RUNS}"),
    (
        "team_leader",
        f"{WHAT_IF}?hours=20&cap=10&cap_counts=calendar_from_first&places=3&{RUNS}",
    ),
    ("team_leader", "/prognose/bagud"),
    ("investor_analyst", "/prognose/ekstern"),
)
SOME = (f"/prognose?{RUNS}", f"{WHAT_IF}?{RUNS}", "/prognose/bagud")
MONEY = (
    moved("drawdown", "2000000.00", day=date(2018, 10, 1)),
    moved("repayment", "3184.00", code="B0002", day=date(2019, 9, 2)),
)
FINE = Text("Timerne er for fine.", "The hours are too fine.")
NOT_READ = "Alle er læst én for én."
CANNOT = {
    "past": (CountedVantage, "past"),
    "any day": (large_standpoint, "stands_on"),
    "earlier terms": (in_columns, "in_numbers"),
}
_TOKEN = re.compile(r'<input type="hidden" name="csrfmiddlewaretoken"[^>]*>')


def forget() -> None:
    """Let nothing be kept that one reading made and another might find."""
    large_standpoint._large.clear()  # noqa: SLF001  # as when the office starts
    standpoint._standpoints.clear()  # noqa: SLF001  # the same
    reading._runs.clear()  # noqa: SLF001  # the same


@pytest.fixture(autouse=True)
def _now(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clock, "now", lambda _row: cast.MOMENT)
    forget()


@pytest.fixture
def _demo(engine: str, known_demo: KnownDemo) -> None:  # noqa: ARG001  # on both
    known_demo(cast.MOMENT)
    organisations.add(cast.CODE, cast.ORGANISATIONS)
    users.add(cast.CODE, [cast.newcomer(role, role.value) for role in Role])
    write.append(cast.CODE, MONEY, moment=cast.MOMENT)


@pytest.fixture
def _few(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let few be very many."""
    monkeypatch.setattr(large, "MOST", 0)


def reckoned(client: Client, address: str) -> str:
    """Return what a page says once it is reckoned, but for the form's token."""
    page = shown(client, address)
    while "<main" not in page or "Færdig. Gå videre" in page:
        page = shown(client, address)
    return _TOKEN.sub("", page[page.index("<main") :]).replace("\xa0", " ")


@pytest.mark.usefixtures("_demo")
@pytest.mark.parametrize(("role", "address"), PAGES)
def test_each_page_is_the_same(role: str, address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    client = signed_in(role)
    plain = reckoned(client, address)
    forget()
    monkeypatch.setattr(large, "MOST", 0)
    monkeypatch.setattr(read, "_kept", {})
    assert reckoned(client, address) == plain
    assert read._kept == {}  # noqa: SLF001  # no log was read


@pytest.mark.usefixtures("_demo", "_few")
@pytest.mark.parametrize("page", SOME)
def test_while_what_has_come_is_read_the_page_says_so(
    page: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(in_columns, "_MANY", 0)
    client = signed_in("team_leader")
    told = shown(client, page)
    assert "Oplysningerne læses" in told
    assert "Læser forløbet for " in told
    assert "Oplysningerne læses" not in shown(client, page)


@pytest.mark.usefixtures("_demo", "_few")
def test_one_wait_tells_one_number_of_persons(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(in_columns, "_MANY", 0)
    client, address = signed_in("team_leader"), f"/prognose?{EARLIER}&{RUNS}"
    waits = "".join(shown(client, address) for _ in range(2))
    told = re.findall(r"Læser forløbet for (\d+) personer", waits)
    assert len(told) == 2
    assert len(set(told)) == 1


@pytest.mark.usefixtures("_demo", "_few")
def test_while_facts_are_read_into_columns_the_page_says_so(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("virksom.office.web.outlook.looking.takes_long", lambda _: True)
    assert "kandidater igennem …" in shown(signed_in("team_leader"), SOME[0])


@pytest.mark.usefixtures("_demo", "_few")
def test_strangers_wait_without_being_told_how_many(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(in_columns, "_MANY", 0)
    client = signed_in("investor_analyst")
    waits = [shown(client, "/prognose/ekstern") for _ in range(2)]
    assert "Læser kvartalet …" in waits[0]
    assert "Læser kvartalet pr. 30.06.2019 …" in waits[1]
    assert not re.search(r"\d (personer|kandidater)", "".join(waits))


@pytest.fixture
def leader(browser_of: cast.ClientOf, monkeypatch: pytest.MonkeyPatch) -> Client:
    monkeypatch.setattr(trying, "_FEW", 0)
    return browser_of("team_leader")


def test_while_scenarios_are_reckoned_the_page_says_so_and_can_be_stopped(leader: Client) -> None:
    told = shown(leader, f"{WHAT_IF}?full=1000").replace("\xa0", " ")
    assert "Scenarierne regnes ud" in told
    assert "Aftalen: har spillet 250 af 2.000 forløb." in told
    assert "Dit scenarie: har spillet 2.000 af 2.000 forløb." in told
    assert f'href="{WHAT_IF}?full=1000&amp;forloeb=250"' in told
    assert "Dit scenarie</th>" in shown(leader, f"{WHAT_IF}?full=1000")


def test_what_was_stopped_stands_side_by_side_as_such(leader: Client) -> None:
    address = f"{WHAT_IF}?full=1000&forloeb=250"
    assert "har spillet 250 af 250 forløb." in shown(leader, address)
    assert "Stoppet efter 250 af 2.000 forløb" in shown(leader, address).replace("\xa0", " ")


@pytest.mark.parametrize("asks", ["cap=mange", "partial=900", "pr=2018-09-20"])
def test_what_cannot_be_reckoned_is_told_by_the_page(leader: Client, asks: str) -> None:
    page = reckoned(leader, f"{WHAT_IF}?{asks}")
    assert re.search("ikke et helt tal|ikke koste mere end fuld|ingen at regne frem endnu", page)


def test_who_turns_a_number_is_led_out_of_the_page_while_it_is_reckoned(leader: Client) -> None:
    address = f"{WHAT_IF}?full=1000"
    answer = leader.get(address, headers={"HX-Request": "true"})
    assert (answer.headers["HX-Redirect"], answer.content) == (address, b"")
    _ = reckoned(leader, address)
    again = leader.get(address, headers={"HX-Request": "true"})
    assert "Dit scenarie</th>" in again.content.decode()


@pytest.fixture(params=list(CANNOT))
def cannot(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    """Return what lets numbers say nothing any more: of what has come, of anything, or of terms."""
    refuse = Mock(side_effect=NotExpressed(FINE))

    def refused() -> None:
        monkeypatch.setattr(large, "MOST", 0)
        where, name = CANNOT[request.param]
        monkeypatch.setattr(where, name, refuse)

    return refused


@pytest.mark.parametrize("page", SOME)
def test_where_numbers_cannot_say_it_the_reference_reads_and_the_page_says_why(
    browser_of: cast.ClientOf, page: str, cannot: Callable[[], None]
) -> None:
    client = browser_of("team_leader")
    plain = reckoned(client, page)
    forget()
    cannot()
    note = f'<p class="tiny">{NOT_READ} Grunden: Timerne er for fine.</p>'
    found = reckoned(client, page)
    assert note in found
    assert "".join(found.replace(note, "").split()) == "".join(plain.split())


@pytest.mark.usefixtures("_demo")
def test_strangers_are_told_that_the_reference_read_but_not_why(
    cannot: Callable[[], None],
) -> None:
    cannot()
    found = reckoned(signed_in("investor_analyst"), "/prognose/ekstern")
    assert f'<p class="tiny">{NOT_READ}</p>' in found
    assert "for fine" not in found
