"""``virksom office join`` as it is typed: let in, and told why not."""

from datetime import datetime

import pytest

from tests.office import cast, several
from tests.office.cast import CODE
from tests.office.several import OTHER
from virksom.cli.run import run
from virksom.office.store import users
from virksom.programme.kernel import COPENHAGEN

pytestmark = pytest.mark.usefixtures("engine", "own_database")
NOW = datetime(2026, 10, 7, 12, 0, tzinfo=COPENHAGEN)


@pytest.fixture(autouse=True)
def _two(own_database: str) -> None:  # noqa: ARG001  # it is put there
    cast.gather()
    several.begin(both=())


def held(username: str) -> list[tuple[str, str]]:
    user = users.by_username(username)
    return [] if user is None else [(one.programme, one.role) for one in user.memberships]


def join(*words: str) -> int:
    return run(["office", "join", *words], NOW)


def test_somebody_is_let_in_and_their_code_there_is_told(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert join(OTHER, "--user", "team_leader", "--role", "team_leader", "--lang", "en") == 0
    assert "team_leader is teamleder-1 in programme P2" in capsys.readouterr().out
    assert held("team_leader") == [(CODE, "team_leader"), (OTHER, "team_leader")]


def test_where_they_come_from_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    words = (OTHER, "--user", "adviser", "--role", "adviser", "--from")
    assert join(*words, "findes-ikke") == 2
    assert "hvor de kommer fra: job_og_aktivhuset, uddannelseshuset" in capsys.readouterr().err
    assert join(*words, "uddannelseshuset") == 0
    assert "skifter til det øverst på siden" in capsys.readouterr().out
    assert (OTHER, "adviser") in held("adviser")


@pytest.mark.parametrize(
    ("words", "says"),
    [
        ((OTHER, "--user", "ingen", "--role", "team_leader"), "Ingen logger ind"),
        (("P9", "--user", "team_leader", "--role", "team_leader"), "P9"),
        ((OTHER, "--user", "team_leader", "--role", "konge"), "Der er ingen rolle"),
        ((OTHER, "--user", "team_leader"), "--role"),
        ((OTHER, "--role", "team_leader"), "--user"),
    ],
)
def test_who_cannot_is_told_why_and_nothing_is_done(
    words: tuple[str, ...], says: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert join(*words) == 2
    assert says in capsys.readouterr().err
    assert held("team_leader") == [(CODE, "team_leader")]
