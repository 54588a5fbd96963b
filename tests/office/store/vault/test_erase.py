"""Erasing a person from the vault."""

from datetime import date
from pathlib import Path

import psycopg
import pytest
from django.db import connection, transaction

from tests.office.cast import CODE, stand
from tests.office.postgres import Cluster
from tests.office.store.vault.full import TOLD, fill
from tests.office.store.vault.people import ANNE, SOREN, WHEN
from virksom.office.store import read, users, write
from virksom.office.store.models import Document, Glass, Notice, User, VaultPerson, VaultWord
from virksom.office.store.vault import find, persons, texts
from virksom.office.store.vault.drafts import latest
from virksom.office.store.vault.erase import Erased, erase
from virksom.office.store.vault.erase_kind import KINDS, erase_kind, held_kinds
from virksom.office.store.vault.sweep import sweep
from virksom.programme.record import Draft


@pytest.fixture(autouse=True)
def _full(request: pytest.FixtureRequest) -> None:
    own = "own_database" in request.fixturenames
    request.getfixturevalue("own_database" if own else "db")
    stand()
    fill()


def test_everything_about_a_person_is_gone_and_counted() -> None:
    words = VaultWord.objects.filter(person__code="K001").count()
    assert erase(CODE, "K001") == Erased(
        persons=1, words=words, texts=1, drafts=1, keys=1, attachments=1, reasons=1
    )
    assert persons.person(CODE, "K001") is None
    assert find.find(CODE, "anne", most=9) == find.find(CODE, ANNE.cpr, most=9) == ()
    assert texts.texts(CODE, "K001") == ()
    assert latest(CODE, "agreement", subject="K001") is None


def test_others_lose_nothing() -> None:
    erase(CODE, "K001")
    assert persons.person(CODE, "K002") == SOREN
    assert [row.text for row in texts.texts(CODE, "K002")] == [TOLD]
    assert latest(CODE, "agreement", subject="K002") is not None


def test_facts_documents_and_who_looked_stay() -> None:
    before = read.log(CODE)
    erase(CODE, "K001")
    assert read.log(CODE) == before
    assert Document.objects.filter(subject="K001").count() == 1
    assert Notice.objects.filter(subject="K001").count() == 1
    assert Glass.objects.filter(subject="K001").count() == 1


def test_who_is_erased_already_has_nothing_more_to_erase() -> None:
    erase(CODE, "K001")
    again = erase(CODE, "K001")
    assert again == Erased(persons=0, words=0, texts=0, drafts=0, keys=0, attachments=0, reasons=0)


@pytest.mark.usefixtures("own_database")
def test_an_erasure_that_fails_erases_nothing() -> None:
    with pytest.raises(InterruptedError), transaction.atomic():
        _interrupted()
    assert persons.person(CODE, "K001") == ANNE


def _interrupted() -> None:
    erase(CODE, "K001")
    raise InterruptedError


def _told() -> list[bytes]:
    """Return what must be in no file: in the open at any time, sealed once it is erased."""
    row = VaultPerson.objects.get(code="K001")
    others = VaultWord.objects.exclude(person=row).values("index")
    words = VaultWord.objects.exclude(index__in=others).values_list("index", flat=True)
    sealed = [row.name_sealed, row.cpr_sealed, row.cpr_index, row.mail_sealed, row.mail_index]
    return [text.encode() for text in (*sealed, *words)]


def _files(cluster: Cluster | None) -> list[Path]:
    """Return every file the database's bytes lie in."""
    if cluster is None:
        name = Path(str(connection.settings_dict["NAME"]))
        return [path for path in name.parent.glob(f"{name.name}*") if path.is_file()]
    with connection.cursor() as cursor:
        cursor.execute("SELECT oid FROM pg_database WHERE datname = current_database()")
        (oid,) = cursor.fetchone() or (0,)
    return list((cluster.folder / "data" / "base" / str(oid)).iterdir())


def _swept(cluster: Cluster | None) -> None:
    """Do what an erasure from a terminal does last, and see that PostgreSQL's files are written."""
    sweep()
    if cluster is not None:
        connection.close()
        with psycopg.connect(host=str(cluster.folder), user="postgres", autocommit=True) as link:
            link.execute("CHECKPOINT")


@pytest.mark.usefixtures("own_database")
def test_an_erased_person_is_in_no_file_of_the_database(
    engine: str, request: pytest.FixtureRequest
) -> None:
    cluster = None if engine == "sqlite" else request.getfixturevalue("postgres_databases").cluster
    open_words = [b"Anne-Marie", b"Aagaard", ANNE.cpr.encode(), ANNE.mail.encode(), TOLD.encode()]
    sealed = _told()
    erase(CODE, "K001")
    _swept(cluster)
    held = b"".join(path.read_bytes() for path in _files(cluster))
    assert VaultPerson.objects.get().name_sealed.encode() in held
    assert [word for word in (*open_words, *sealed) if word in held] == []


def test_a_text_about_a_proposal_of_theirs_goes_too() -> None:
    told = {"candidate": "K001", "step": "proposed"}
    (fact,) = write.append(
        CODE,
        [Draft(kind="proposal", subject="O001", since=date(2019, 9, 2), value=told)],
        moment=WHEN,
    )
    texts.write(CODE, "O001", about=fact.id, text=TOLD, by="kontakt-1", moment=WHEN)
    assert erase(CODE, "K001").texts == 2
    assert texts.texts(CODE, "O001") == ()


def test_what_somebody_signed_in_with_is_forgotten() -> None:
    anna = User.objects.get(username="anna")
    users.forget(anna.pk)
    anna.refresh_from_db()
    assert (anna.username, anna.is_active) == (f"slettet-{anna.pk}", False)
    assert not anna.has_usable_password()


@pytest.mark.parametrize(
    ("kind", "lost"),
    [
        ("contact", {"contact", "cpr"}),
        ("cpr", {"cpr"}),
        ("notes", {"notes"}),
        ("papers", {"papers"}),
    ],
)
def test_one_kind_can_be_erased_and_the_others_stay(kind: str, lost: set[str]) -> None:
    before = held_kinds(CODE)
    erase_kind(CODE, "K001", kind=kind)
    after = held_kinds(CODE)
    assert {one for one in KINDS if "K001" in before[one] - after[one]} == lost
    assert all(before[one] - after[one] <= {"K001"} for one in KINDS)
