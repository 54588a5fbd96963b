"""Nobody reaches another programme by writing its codes into an address: page, list, file or API.

The walk goes over every address there is, so a new one is walked too.
"""

from collections.abc import Iterator

import pytest
from django.test import Client
from django.urls import URLPattern
from pytest_django import DjangoDbBlocker

from tests.office import cast, several
from tests.office.access.test_every_url import EVERY, EXAMPLES, KEYED, TYPED, path_of
from tests.office.conftest import signed_in
from tests.office.several import OTHER
from virksom.office.access import Role, Scope, deed_of, why_not
from virksom.office.store import api_keys, notices, read
from virksom.office.store.notice_kinds import Kind
from virksom.office.store.users import NewUser
from virksom.office.store.vault.documents import NewDocument, keep
from virksom.office.store.vault.persons import PersonData, put

HIDDEN = "Skjultesen"
"""A name that stands in the first programme's vault alone."""

OURS = {Role.TEAM_LEADER: ("provider", ""), Role.FINANCE_OFFICER: ("municipality_finance", "")}
THEIRS = EXAMPLES | {"candidate": "K002", "member": "konsulent-1", "number": "S-2019-0001"}
"""Parts of addresses that are somebody's or something's in the first programme alone."""

LOCKED = frozenset({"candidate", "fact", "number", "company", "member", "employment"})
"""Parts that name what is in one programme: with theirs, no page of it opens."""


@pytest.fixture(scope="module")
def clients(peopled: cast.Cast, django_db_blocker: DjangoDbBlocker) -> Iterator[dict[Role, Client]]:
    """Return somebody of each role in the second programme alone, signed in."""
    with django_db_blocker.unblock():
        several.begin(both=())
        _fill(peopled.programme)
        names = {role: several.only_there(role, organisation=home) for role, home in OURS.items()}
        yield {role: signed_in(name) for role, name in names.items()}


def _fill(programme: str) -> None:
    """Put into the first programme what the walk looks for."""
    for code in ("K001", "K002", "konsulent-1"):
        name = PersonData(code=code, name=f"Otto {HIDDEN}", mail="otto@example.test")
        put(programme, name, moment=cast.MOMENT)
    told = {"number": THEIRS["number"], "kind": "statusnotat", "subject": "K002", "fields": {}}
    kept = NewDocument(content=HIDDEN.encode(), content_digest="d", **told)
    keep(programme, kept, moment=cast.MOMENT)
    notices.tell(
        programme,
        "teamleder",
        Kind.CORRECTED,
        subject="K002",
        page="home",
        by_mail=False,
        moment=cast.MOMENT,
    )


def opening(pattern: URLPattern, clients: dict[Role, Client]) -> list[Client]:
    """Return those in the second programme for whom the address opens."""
    deed = deed_of(pattern.callback)
    assert deed is not None
    return [
        client
        for role, client in clients.items()
        if why_not(several.actor(f"p2-{role.value}"), deed, glass=True) is None
    ]


def told(client: Client, path: str) -> tuple[int, str]:
    """Return the answer's status, and what it says besides the address itself."""
    answer = client.get(path)
    content = b"".join(answer) if answer.streaming else answer.content
    return answer.status_code, content.decode(errors="replace").replace(path, "")


@pytest.mark.django_db
@pytest.mark.parametrize("pattern", EVERY, ids=lambda pattern: pattern.whole)
def test_an_address_with_theirs_opens_nothing_of_theirs(
    pattern: URLPattern, clients: dict[Role, Client]
) -> None:
    names = set(pattern.pattern.converters)
    for client in opening(pattern, clients):
        status, said = told(client, path_of(pattern, THEIRS))
        assert HIDDEN not in said
        assert status != 200 or not names & LOCKED
        assert "K002" not in said or status != 200


@pytest.mark.django_db
@pytest.mark.parametrize("path", ["/kandidater?q={}", "/soeg?q={}", "/kandidater/K001?q={}"])
@pytest.mark.parametrize("asked", [HIDDEN, "otto@example.test", "K002"])
def test_nothing_typed_finds_anybody_of_theirs(
    path: str, asked: str, clients: dict[Role, Client]
) -> None:
    _, said = told(clients[Role.TEAM_LEADER], path.format(asked))
    assert 'href="/kandidater/K002"' not in said
    assert f"Otto {HIDDEN}" not in said


@pytest.mark.django_db
@pytest.mark.parametrize("pattern", EVERY, ids=lambda pattern: pattern.whole)
def test_nothing_sent_touches_their_log(pattern: URLPattern, clients: dict[Role, Client]) -> None:
    before = read.log(cast.CODE).head
    for client in opening(pattern, clients):
        client.raise_request_exception = False
        client.post(path_of(pattern, THEIRS), TYPED)
    assert read.log(cast.CODE).head == before


@pytest.mark.django_db
@pytest.mark.parametrize("pattern", KEYED, ids=lambda pattern: pattern.whole)
def test_a_key_of_one_programme_opens_nothing_of_another(
    pattern: URLPattern, clients: dict[Role, Client], client: Client
) -> None:
    assert clients
    for role in (Role.TEAM_LEADER, Role.FINANCE_OFFICER, Role.ADVISER):
        code = f"system-{role.value}"
        holder = NewUser(username=code, password="", role=role, code=code)
        key = api_keys.make(OTHER, holder, scopes=list(Scope), moment=cast.MOMENT)
        headers = {"Authorization": f"Bearer {key}"}
        answer = client.get(path_of(pattern, THEIRS), headers=headers)
        said = answer.content.decode(errors="replace")
        assert HIDDEN not in said
        assert answer.status_code != 200 or not {*pattern.pattern.converters} & LOCKED
        assert "K002" not in said or answer.status_code != 200
