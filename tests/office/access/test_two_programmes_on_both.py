"""What one programme keeps from another, on PostgreSQL as on SQLite; the whole walk is beside."""

import pytest
from django.test import Client

from tests.office import cast, several
from tests.office.access.test_every_url import EVERY, path_of
from tests.office.access.test_two_programmes import HIDDEN, THEIRS
from tests.office.conftest import signed_in
from tests.office.rest.asking import get
from tests.office.several import ONLY_THERE, OTHER
from virksom.office.access import Role, Scope
from virksom.office.store import api_keys, read
from virksom.office.store.users import NewUser
from virksom.office.store.vault.persons import PersonData, put

pytestmark = pytest.mark.usefixtures("engine", "office")
ABOUT_SOMEBODY = [at for at in EVERY if "candidate" in at.pattern.converters]


@pytest.fixture(autouse=True)
def _two(engine: str, office: cast.Cast) -> None:  # noqa: ARG001  # first
    several.begin(both=(), contract="impact60")
    put(cast.CODE, PersonData(code="K002", name=f"Otto {HIDDEN}"), moment=cast.MOMENT)


@pytest.fixture
def leader() -> Client:
    """Return the leader of the second programme alone."""
    return signed_in(several.only_there(Role.TEAM_LEADER, organisation=("provider", "")))


def test_no_page_about_somebody_opens_to_the_other_programme(leader: Client) -> None:
    before = read.log(cast.CODE).head
    leader.raise_request_exception = False
    for pattern in ABOUT_SOMEBODY:
        for answer in (leader.get, leader.post):
            told = answer(path_of(pattern, THEIRS))
            assert told.status_code != 200, pattern.whole
            assert HIDDEN not in told.content.decode(errors="replace"), pattern.whole
    assert read.log(cast.CODE).head == before


@pytest.mark.parametrize("page", ["/kandidater?q={}", "/soeg?q={}", "/overblik", "/indblik"])
def test_no_list_and_no_search_tells_of_them(page: str, leader: Client) -> None:
    said = leader.get(page.format(HIDDEN)).content.decode()
    assert f"Otto {HIDDEN}" not in said
    assert "K002" not in said


def test_a_key_reads_its_own_programme_alone() -> None:
    holder = NewUser(username="system-9", password="", role=Role.BOOKKEEPER, code="system-9")
    key = api_keys.make(OTHER, holder, scopes=list(Scope), moment=cast.MOMENT)
    told = get(key, "/api/1/kandidater").json()["candidates"]
    assert [one["candidate"] for one in told] == ["K001", ONLY_THERE]
    assert get(key, "/api/1/kandidater/K002").status_code == 404
    facts = str(get(key, "/api/1/fakta").json())
    assert ONLY_THERE in facts
    assert "K002" not in facts
