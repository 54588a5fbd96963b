"""Every role, and nobody, on every address of the office: the answer is the table's.

An address whose view names no deed fails, and so does one whose parts have no example here.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date, timedelta

import pytest
from django.conf import settings
from django.http import HttpResponse
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver
from django.urls.resolvers import RoutePattern
from pytest_django import DjangoDbBlocker

from tests.office import cast
from tests.office.cast import ClientOf
from tests.office.conftest import signed_in
from virksom.office.access import NOBODY, Actor, Role, Scope, Whose, deed_of, relation, why_not
from virksom.office.store import api_keys, read, users, write
from virksom.office.store.users import NewUser
from virksom.office.web import clock
from virksom.programme.record import Draft

COOKIE = settings.SESSION_COOKIE_NAME

EXAMPLES = {
    "candidate": "K001",
    "week": "2019-W10",
    "month": "2019-09",
    "language": "en",
    "fact": "f000004",
    "member": "konsulent-9",
    "notice": "1",
    "consent": "photo",
    "employment": "E001",
    "element": "mentoring",
    "number": "S-2019-0001",
    "secret": "no-such-calendar",
    "token": "no-such-link",
    "key": "1",
    "session": "1",
    "identity": "1",
    "opening": "O001",
    "company": "V009",
    "contact": "1",
    "other": "V001",
    "competence": "floor_care",
    "run": "R0001",
    "form": "pdf",
    "written": "jsonl",
    "line": "1",
    "dispute": "f000004",
    "sample": "S0001",
    "place": "on_path",
    "following": "first_job",
    "figure": "status",
    "curve": "retention-first-days",
    "webhook": "1",
    "delivery": "1",
    "programme": "P1",
    "guide": "raadgiver",
}

NO_OPENING = {
    *("propose", "proposal", "decline_proposal", "plan_conversation", "trial_day", "employ"),
    *("opening", "change_opening", "close_opening", "reopen_opening", "answer_opening"),
    "opening_matches",
}
"""Pages of an opening, where the cast has none; their own tests try them with one."""

NO_BILL = {
    *("settlement_run", "invoice", "invoice_file", "invoice_again"),
    *("dispute_week", "answer_dispute", "withdraw_dispute", "take_back_money"),
    "place_money",
    *("sample", "proven_line", "find_line", "answer_control", "rule_line"),
    *("claim_deduction", "answer_deduction", "rule_deduction"),
}
"""Pages of a run, an invoice and a dispute, of which the cast has none."""

NOT_THERE = {
    *("document", "feed", "edit_company_contact", "after_job", "statement_file"),
    *("report_file", "report_svg", "retention_svg"),
    "webhook",
    *NO_OPENING,
    *NO_BILL,
}
"""Pages of things that the cast has none of: nothing was issued, no calendar has an address."""


@pytest.fixture
def office(peopled: cast.Cast, db: None) -> cast.Cast:  # noqa: ARG001  # rolled back
    """Return the cast, which stands for the whole file: there are thousands of tests."""
    return peopled


@pytest.fixture(scope="module")
def sessions(peopled: cast.Cast, django_db_blocker: DjangoDbBlocker) -> dict[str, str]:
    """Sign everybody of the cast in, once for the file; the session of each.

    Each is marked as begun in an hour, so that it counts as begun just now to the file's end.
    """
    with django_db_blocker.unblock():
        clients = {name: signed_in(name) for name in peopled.people.values()}
        for client in clients.values():
            cast.passed_second_step(client, ahead=timedelta(hours=1))
        return {name: client.cookies[COOKIE].value for name, client in clients.items()}


@pytest.fixture
def browser_of(office: cast.Cast, sessions: dict[str, str]) -> ClientOf:  # noqa: ARG001  # its users
    """Return a function from a username to a test client signed in with a second factor."""

    def come(username: str) -> Client:
        if username not in sessions:
            return signed_in(username)
        client = Client()
        client.cookies[COOKIE] = sessions[username]
        return client

    return come


def addresses(patterns: list[URLPattern | URLResolver], before: str = "/") -> Iterator[URLPattern]:
    for pattern in patterns:
        if isinstance(pattern, URLResolver):
            yield from addresses(pattern.url_patterns, before + str(pattern.pattern))
        else:
            pattern.whole = before + str(pattern.pattern)
            yield pattern


EVERYWHERE = list(addresses(get_resolver().url_patterns))
KEYED = [at for at in EVERYWHERE if at.whole.startswith("/api/") and at.name != "openapi"]
EVERY = [at for at in EVERYWHERE if at not in KEYED]


def path_of(pattern: URLPattern, examples: Mapping[str, str] = EXAMPLES) -> str:
    path: str = pattern.whole
    assert isinstance(pattern.pattern, RoutePattern)
    for name, converter in pattern.pattern.converters.items():
        kind = type(converter).__name__.removesuffix("Converter").lower()
        spelled = [f"<{name}>", f"<{kind.replace('string', 'str')}:{name}>"]
        for part in spelled:
            path = path.replace(part, examples[name])
    assert "<" not in path, f"{path}: give each part a plain example"
    return path


def whose(pattern: URLPattern, actor: Actor) -> frozenset[Whose] | None:
    """Return what the example's candidate is to the actor; None for a page about nobody."""
    if "<str:candidate>" not in pattern.whole:
        return None
    return relation(
        actor, cast.log().known(), codes=[EXAMPLES["candidate"]], on=clock.day(cast.MOMENT)
    )


def check(client: Client, pattern: URLPattern, actor: Actor) -> None:
    deed = deed_of(pattern.callback)
    assert deed is not None, f"{pattern.whole} has no deed"
    answer = client.get(path_of(pattern))
    reason = why_not(actor, deed, glass=True)
    others = why_not(actor, deed, about=whose(pattern, actor), glass=True)
    if reason is None and others is not None:
        # An address that is only sent to leads away before it asks whose the candidate is.
        assert answer.status_code in {302, 403}
        assert answer.status_code == 302 or others.da in answer.content.decode()
    elif reason is None:
        there = {404} if pattern.name in NOT_THERE else {200, 302, 405}
        assert answer.status_code in there, path_of(pattern)
        assert "next=" not in answer.headers.get("Location", "")
    elif actor.signed_in:
        assert answer.status_code == 403
        assert reason.da in answer.content.decode()
    else:
        assert answer.status_code == 302
        assert "next=" in answer["Location"]


@pytest.mark.parametrize("pattern", EVERY, ids=lambda pattern: pattern.whole)
@pytest.mark.parametrize("role", Role)
def test_a_role_gets_what_the_table_says(
    role: Role, pattern: URLPattern, browser_of: ClientOf
) -> None:
    check(browser_of(role.value), pattern, cast.actor(role))


@pytest.mark.parametrize("pattern", EVERY, ids=lambda pattern: pattern.whole)
@pytest.mark.usefixtures("office")
def test_nobody_gets_what_the_table_says(pattern: URLPattern, client: Client) -> None:
    check(client, pattern, NOBODY)


def called(client: Client, pattern: URLPattern, **more: object) -> HttpResponse:
    """Ask an address of the API: one that only reads is got, another is sent an empty object."""
    answer = client.get(path_of(pattern), **more)
    if answer.status_code != 405:
        return answer
    return client.post(path_of(pattern), "{}", content_type="application/json", **more)


@pytest.mark.parametrize("pattern", KEYED, ids=lambda pattern: pattern.whole)
@pytest.mark.parametrize("role", Role)
@pytest.mark.usefixtures("office")
def test_a_key_opens_what_the_table_says(role: Role, pattern: URLPattern, client: Client) -> None:
    deed = deed_of(pattern.callback)
    assert deed is not None
    holder = NewUser(username="system-1", password="", role=role, code="system-1")
    key = api_keys.make(cast.CODE, holder, scopes=list(Scope), moment=cast.MOMENT)
    headers = {"Authorization": f"Bearer {key}"}
    answer = called(client, pattern, headers=headers)
    reason = why_not(cast.actor(role), deed)
    assert answer.status_code in ({200, 404, 422} if reason is None else {403})
    assert reason is None or answer.json()["da"] == reason.da


@pytest.mark.parametrize("pattern", KEYED, ids=lambda pattern: pattern.whole)
def test_no_session_opens_the_api(pattern: URLPattern, browser_of: ClientOf) -> None:
    answer = called(browser_of("adviser"), pattern)
    assert answer.status_code == 401


TYPED = {
    "since": "4/2-2019",
    "answer": "talk",
    "name": "Otto Blix",
    "identity": "070495-1234",
    "motivated": "ja",
    "reason": "moved",
    "svar": "ja",
}
PAST = "?pr=2019-03-01&kendt=2019-03-05"


@pytest.mark.parametrize("pattern", EVERY, ids=lambda pattern: pattern.whole)
def test_nothing_is_told_from_a_view_of_the_past(
    pattern: URLPattern, browser_of: ClientOf, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(clock, "now", lambda _row: cast.MOMENT)
    deed = deed_of(pattern.callback)
    assert deed is not None
    before = read.log(cast.CODE)
    for role in Role:
        client = browser_of(role.value) if why_not(cast.actor(role), deed) is None else None
        for path in {path_of(pattern), path_of(pattern).replace("K001", "K002")}:
            if client is not None:
                client.raise_request_exception = False
                client.post(path + PAST, TYPED)
    assert read.log(cast.CODE) == before


@pytest.fixture
def parted(office: cast.Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    """K001 has left the firm and the workplace; a third adviser belongs to another unit."""
    monkeypatch.setattr(clock, "now", lambda _row: cast.MOMENT)
    job = {"employment": "E001", "company": "V009", "form": "ordinary", "weekly_hours": "12.0"}
    training = {"workplace": "V001", "trade": "cleaning"}
    days = {"subject": "K001", "since": date(2019, 3, 4), "until": date(2019, 6, 1)}
    told = [Draft(kind="employment", value=job, **days)]
    told.append(Draft(kind="training", value=training, **days))
    write.append(office.programme, told, moment=cast.MOMENT)
    other = replace(cast.newcomer(Role.ADVISER, "other"), code="raadgiver-9")
    unit = ("jobcentre_unit", "job_og_aktivhuset")
    users.add(office.programme, [replace(other, organisation=unit)])


ABOUT_ONE = [at for at in EVERY if "<str:candidate>" in at.whole]


@pytest.mark.parametrize("pattern", ABOUT_ONE, ids=lambda pattern: pattern.whole)
@pytest.mark.usefixtures("parted")
def test_nothing_is_told_of_whom_one_has_nothing_to_do_with(
    pattern: URLPattern, browser_of: ClientOf
) -> None:
    before = read.log(cast.CODE)
    for who in ("other", "company_contact", "trainer"):
        browser_of(who).post(path_of(pattern), TYPED)
    assert read.log(cast.CODE) == before


def test_the_test_sees_an_address_without_a_deed() -> None:
    naked = URLPattern(RoutePattern("naked"), lambda _request: None)
    naked.whole = "/naked"
    with pytest.raises(AssertionError, match="has no deed"):
        check(Client(), naked, NOBODY)
