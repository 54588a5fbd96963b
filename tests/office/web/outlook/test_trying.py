"""What is reckoned while the page says so: stopped where it says, played once, turned in place."""

from collections import OrderedDict
from typing import Any
from unittest.mock import Mock

import pytest
from django.test import Client

from tests.office import cast
from tests.office.web.outlook.ground import reckoned
from virksom.office.reports import standpoint
from virksom.office.reports.outlook import reading
from virksom.office.web.outlook import trying
from virksom.programme.forecast import pieces
from virksom.programme.forecast.outlook import outlook_of

WHAT_IF = "/prognose/hvad-nu-hvis"
AT_ONCE = 'hx-trigger="input delay:200ms, submit"'
PAGES = (
    ("team_leader", "/prognose", 1),
    ("team_leader", f"{WHAT_IF}?full=1000", 2),
    ("investor_analyst", "/prognose/ekstern", 1),
)

pytestmark = pytest.mark.usefixtures("_now", "_empty")


@pytest.fixture
def _empty(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let nobody have played anything before, and small numbers be many."""
    monkeypatch.setattr(trying, "_FEW", 0)
    monkeypatch.setattr(reading, "_runs", OrderedDict())
    monkeypatch.setattr(standpoint, "_standpoints", OrderedDict())


@pytest.fixture
def _very_many(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let ten runs be a piece, and whoever is there be very many."""
    monkeypatch.setattr(pieces, "piece_of", lambda _: 10)
    monkeypatch.setattr(trying, "MOST", 0)


@pytest.mark.usefixtures("_very_many")
def test_very_many_are_stopped_where_the_sign_says(leader: Client) -> None:
    told = leader.get(WHAT_IF, {"full": "1000"}).getvalue().decode()
    assert f'href="{WHAT_IF}?full=1000&amp;forloeb=10"' in told
    assert "Stoppet efter 10 af 2.000 forløb" in reckoned(
        leader, WHAT_IF, full="1000", forloeb="10"
    )


@pytest.mark.usefixtures("_very_many", "_at_work")
def test_the_forecast_of_very_many_is_stopped_where_the_sign_says(leader: Client) -> None:
    told = leader.get("/prognose").getvalue().decode()
    assert "forloeb=10&" in f"{told}&".replace('"', "&")
    assert "Stoppet efter 10 af 2.000 forløb" in reckoned(leader, "/prognose", forloeb="10")


@pytest.mark.usefixtures("_at_work")
@pytest.mark.parametrize("stopped", ["1", "2"])
def test_one_run_is_enough_to_show_something(leader: Client, stopped: str) -> None:
    for page in ("/prognose", WHAT_IF):
        assert f"Stoppet efter {stopped} af" in reckoned(leader, page, forloeb=stopped)


@pytest.mark.usefixtures("_at_work")
@pytest.mark.parametrize(("role", "page", "scenarios"), PAGES)
def test_what_is_played_is_played_once_however_many_others_play(
    browser_of: cast.ClientOf,
    monkeypatch: pytest.MonkeyPatch,
    role: str,
    page: str,
    scenarios: int,
) -> None:
    played = Mock(wraps=outlook_of)
    monkeypatch.setattr(reading, "outlook_of", played)
    monkeypatch.setattr(reading, "_MOST_RUNS", 0)  # others pushed it out at once
    assert "</html>" in reckoned(browser_of(role), page)
    assert played.call_count == scenarios


@pytest.mark.usefixtures("_at_work", "_very_many")
def test_what_was_stopped_is_not_played_again(
    leader: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    played = Mock(wraps=pieces.in_pieces)
    monkeypatch.setattr(reading, "in_pieces", played)
    _ = leader.get(WHAT_IF, {"full": "1000"}).getvalue()
    assert "Stoppet efter 10 af" in reckoned(leader, WHAT_IF, full="1000", forloeb="10")
    assert played.call_count == 2  # the contract and the scenario


def test_of_few_a_number_is_turned_in_the_page(leader: Client) -> None:
    assert AT_ONCE in reckoned(leader, WHAT_IF)


@pytest.mark.usefixtures("_very_many")
def test_of_very_many_the_form_waits_until_it_is_sent(leader: Client) -> None:
    said = reckoned(leader, WHAT_IF)
    assert 'hx-trigger="submit"' in said
    assert AT_ONCE not in said


class Watched(OrderedDict[str, Any]):
    """Something kept, which nobody may change while others can."""

    def __setitem__(self, key: str, value: object) -> None:
        assert reading._lock.locked()  # noqa: SLF001  # what is watched
        super().__setitem__(key, value)

    def move_to_end(self, key: str, last: bool = True) -> None:  # noqa: FBT001, FBT002  # as it is
        assert reading._lock.locked()  # noqa: SLF001  # the same
        super().move_to_end(key, last)


@pytest.mark.usefixtures("_at_work")
def test_what_is_kept_is_changed_by_one_at_a_time(
    leader: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reading, "OrderedDict", Watched)
    monkeypatch.setattr(reading, "_runs", Watched())
    for asked in ({"full": "1000"}, {"hours": "20"}, {"full": "1000"}):
        assert "Dit scenarie</th>" in reckoned(leader, WHAT_IF, **asked)
    assert not reading._lock.locked()  # noqa: SLF001  # it is let go of
