"""Mails go out by a command, and beside a running office."""

from datetime import timedelta
from io import StringIO
from pathlib import Path
from threading import Event, Thread

import pytest
from django.core.management import call_command
from django.db import DatabaseError
from pytest_django import Settings

from tests.office import cast
from tests.office.actions.post_office import PostOffice, free_port, opened, send_to
from tests.office.cast import CODE, MOMENT
from virksom.office.commands import delivering
from virksom.office.commands.delivering import keep_delivering
from virksom.office.commands.management.commands.deliver_mail import NoMailServer
from virksom.office.site.owner_list import OwnerList
from virksom.office.store import notices
from virksom.office.store.backup import unfinished
from virksom.office.store.backup.unfinished import NotFinished
from virksom.office.store.notice_kinds import Kind
from virksom.office.store.vault import drafts
from virksom.office.store.vault.persons import PersonData, put
from virksom.office.web import clock


def waits(monkeypatch: pytest.MonkeyPatch) -> None:
    cast.gather()
    monkeypatch.setattr(clock, "now", lambda _row: MOMENT)
    put(CODE, PersonData(code="K001", mail="k@adresse.example"), moment=MOMENT)
    notices.tell(CODE, "K001", Kind.INTERVIEW, page="own", by_mail=True, moment=MOMENT)


@pytest.mark.django_db
def test_the_command_sends_what_waits_and_counts_it(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    waits(monkeypatch)
    send_to(settings, port := free_port())
    said = StringIO()
    with opened(PostOffice(), port=port) as post:
        call_command("deliver_mail", stdout=said)
    assert said.getvalue() == "1 sendt, 0 venter.\n"
    assert len(post.taken) == 1


def test_the_command_says_when_there_is_no_server() -> None:
    with pytest.raises(NoMailServer, match="nævn den i VIRKSOM_SMTP"):
        call_command("deliver_mail")


@pytest.mark.django_db
def test_a_list_nobody_loaded_goes_without_a_mail_server_too(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    cast.gather()
    monkeypatch.setattr(clock, "now", lambda _row: MOMENT + timedelta(hours=25))
    drafts.save(CODE, "upload", subject="raadgiver-1", content={}, by="raadgiver-1", moment=MOMENT)
    delivering.tell_webhooks_all()
    assert drafts.latest(CODE, "upload", subject="raadgiver-1") is None


@pytest.mark.usefixtures("own_database")
def test_a_running_office_sends_until_it_stops(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    waits(monkeypatch)
    send_to(settings, port := free_port())
    stop = Event()
    post = PostOffice(taken_one=stop.set)
    with opened(post, port=port):
        worker = Thread(target=keep_delivering, args=(stop,), kwargs={"every": 0.01})
        worker.start()
        worker.join(timeout=30)
    assert not worker.is_alive()
    assert len(post.taken) == 1


def test_trouble_ends_a_round_and_not_the_rounds(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings.EMAIL_HOST = "mail.example"
    monkeypatch.setattr(delivering, "tell_webhooks_all", list)
    stop, rounds = Event(), []

    def fails() -> None:
        rounds.append(1)
        stop.set() if len(rounds) > 1 else None
        raise DatabaseError

    monkeypatch.setattr(delivering, "deliver_all", fails)
    keep_delivering(stop, every=0.001)
    assert len(rounds) == 2


def test_while_a_restore_stands_half_way_a_running_office_sends_nothing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    stop, rounds = Event(), []

    def stands() -> bool:
        stop.set()
        return True

    monkeypatch.setattr(delivering, "_round", lambda *_: rounds.append(1))
    monkeypatch.setattr(unfinished, "stands", stands)
    keep_delivering(stop, every=0.001)
    assert rounds == []


@pytest.mark.django_db
@pytest.mark.parametrize("command", ["send_webhooks", "raise_dangers"])
def test_while_a_restore_stands_half_way_no_command_does_anything(
    command: str, settings: Settings, tmp_path: Path
) -> None:
    cast.gather()
    settings.ERASURES = OwnerList(tmp_path / "erasures.jsonl")
    unfinished.begin("sha256:ab")
    with pytest.raises(NotFinished, match="igen med samme fil"):
        call_command(command)


def test_without_a_server_a_running_office_sends_no_mail_and_tells_webhooks_still(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    stop, rounds = Event(), []
    monkeypatch.setattr(delivering, "deliver_all", lambda: rounds.append("mails"))
    monkeypatch.setattr(delivering, "tell_webhooks_all", lambda: rounds.append("hooks"))
    monkeypatch.setattr(delivering.connections, "close_all", stop.set)
    settings.EMAIL_HOST = ""
    keep_delivering(stop, every=0.001)
    assert rounds == ["hooks"]
