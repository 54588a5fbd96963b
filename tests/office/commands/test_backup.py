"""Backup and restore by one command each, on both databases, and from the one to the other."""

import resource
import signal
from collections.abc import Callable, Iterator
from importlib import import_module, reload
from pathlib import Path
from zipfile import ZipFile

import pytest
from django.conf import settings
from django.db import connections
from django.db.models import Model

from tests.office import cast
from tests.office.cast import CODE, MOMENT, actor
from tests.office.databases import SqliteFiles, at_once, use
from tests.office.store.vault.full import fill
from tests.office.store.vault.people import ANNE, SOREN
from virksom.office.access import Role
from virksom.office.actions.erase_person import erase_person
from virksom.office.actions.replay_erasures import replay_erasures
from virksom.office.commands.keeping import CannotBegin, backup, restore
from virksom.office.commands.start import NoOffice
from virksom.office.site.owner_list import OwnerList
from virksom.office.site.vault_keys import VaultKeys
from virksom.office.store import erased, members, read, write
from virksom.office.store.backup import BadBackup, read_backup, unfinished
from virksom.office.store.backup.keep import CannotKeep
from virksom.office.store.backup.manifest import Part
from virksom.office.store.backup.restore import CannotRestore
from virksom.office.store.backup.tables import name_of
from virksom.office.store.backup.unfinished import NotFinished, must_be_finished
from virksom.office.store.models import User, VaultPerson
from virksom.office.store.vault import drafts, find, keys
from virksom.office.store.vault.documents import document
from virksom.office.store.vault.persons import person

keeping = import_module("virksom.office.store.backup.keep")
restoring = import_module("virksom.office.commands.keeping")
pytestmark = pytest.mark.usefixtures("engine", "own_database")
Empty = Callable[[], None]
DATA = [ANNE.name, ANNE.cpr, ANNE.mail]


@pytest.fixture(autouse=True)
def _office(own_database: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:  # noqa: ARG001  # it is put there
    monkeypatch.setattr(settings, "ERASURES", OwnerList(tmp_path / "keys" / "erasures.jsonl"))
    cast.gather()
    fill()


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    """Return a backup of the office as it stands."""
    backup(tmp_path / "office.zip", moment=MOMENT)
    return tmp_path / "office.zip"


@pytest.fixture
def empty(request: pytest.FixtureRequest, own_database: str) -> Iterator[Empty]:
    """Return what points the office at a database that is migrated and holds nothing."""
    sqlite = request.getfixturevalue("engine") == "sqlite"
    name = "sqlite_files" if sqlite else "postgres_databases"
    databases = request.getfixturevalue(name)
    url = databases.copy()
    yield lambda: use(url)
    use(own_database)
    databases.drop(url)


@pytest.fixture
def bare(request: pytest.FixtureRequest, own_database: str, tmp_path: Path) -> Iterator[Empty]:
    """Return what points the office at a database without a table."""
    if request.getfixturevalue("engine") == "sqlite":
        yield lambda: use(f"sqlite:///{tmp_path / 'new' / 'office.sqlite3'}")
        use(own_database)
        return
    cluster = request.getfixturevalue("postgres_databases").cluster
    cluster.make("restored", template="template0")
    yield lambda: use(cluster.url("restored"))
    use(own_database)
    cluster.drop("restored")


def test_what_is_restored_is_what_was_there_and_goes_on(kept: Path, bare: Empty) -> None:
    log = read.log(CODE)
    bare()
    assert "rækker" in restore(kept, erasures=None).da
    assert read.log(CODE) == log
    assert (person(CODE, "K001"), person(CODE, "K002")) == (ANNE, SOREN)
    assert find.find(CODE, "anne", most=9) == ("K001",)
    found = document(CODE, "A-2019-0001")
    assert found is not None
    assert not found.erased
    write.append(CODE, [cast.referral("K009")], moment=MOMENT)
    assert User.objects.create(username="ny").pk > 1


def test_a_backup_of_what_was_restored_is_the_same_backup(
    kept: Path, empty: Empty, tmp_path: Path
) -> None:
    empty()
    restore(kept, erasures=None)
    backup(tmp_path / "again.zip", moment=MOMENT)
    first, again = (read_backup(path, keys.ring()) for path in (kept, tmp_path / "again.zip"))
    assert (again.parts, again.heads, again.digest) == (first.parts, first.heads, first.digest)


def test_one_database_takes_the_backup_of_the_other(
    kept: Path, engine: str, own_database: str, sqlite_files: SqliteFiles, tmp_path: Path
) -> None:
    if engine == "sqlite":
        return  # tried when it is the other's turn
    log = read.log(CODE)
    use(sqlite_files.copy())
    restore(kept, erasures=None)
    assert read.log(CODE) == log
    backup(tmp_path / "other.zip", moment=MOMENT)
    use(own_database)
    parts = [read_backup(path, keys.ring()).parts for path in (kept, tmp_path / "other.zip")]
    assert parts[0] == parts[1]


def test_what_is_written_meanwhile_is_not_half_in_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    head, real = read.log(CODE).head, keeping.part_of

    def part(archive: ZipFile, model: type[Model]) -> Part:
        if name_of(model) == "store_apikey":
            assert at_once(told) == [None]
        return real(archive, model)

    monkeypatch.setattr(keeping, "part_of", part)
    backup(tmp_path / "office.zip", moment=MOMENT)
    held = read_backup(tmp_path / "office.zip", keys.ring())
    rows = {one.table: one.rows for one in held.parts}
    assert (held.heads[CODE], rows["store_fact"], len(read.log(CODE).facts)) == (head, 5, 6)


def told() -> None:
    write.append(CODE, [cast.referral("K009")], moment=MOMENT)


def test_the_columns_of_a_part_stand_by_name(kept: Path) -> None:
    for part in read_backup(kept, keys.ring()).parts:
        assert list(part.columns) == sorted(part.columns)


def test_who_is_erased_after_a_backup_is_erased_again_when_it_is_restored(
    kept: Path, empty: Empty
) -> None:
    administrator = User.objects.get(username="administrator").pk
    erase_person(actor(Role.ADMINISTRATOR, user=administrator), "K001", moment=MOMENT)
    empty()
    assert "siden da: 1." in restore(kept, erasures=None).da
    assert (person(CODE, "K001"), person(CODE, "K002")) == (None, SOREN)
    found, held = document(CODE, "A-2019-0001"), members.member(CODE, "K001")
    assert found is not None
    assert found.erased
    assert held is not None
    assert (held.active, held.username) == (False, f"slettet-{held.user}")
    assert [(one.code, one.kind) for one in erased.done()] == [("K001", "person")]


def test_a_restore_that_was_interrupted_is_served_to_nobody_and_gone_on_with(
    kept: Path, empty: Empty, monkeypatch: pytest.MonkeyPatch
) -> None:
    administrator = User.objects.get(username="administrator").pk
    erase_person(actor(Role.ADMINISTRATOR, user=administrator), "K001", moment=MOMENT)
    empty()
    monkeypatch.setattr(restoring, "replay_erasures", interrupted)
    with pytest.raises(RuntimeError):
        restore(kept, erasures=None)
    monkeypatch.setattr(restoring, "replay_erasures", replay_erasures)
    with pytest.raises(NotFinished, match="samme fil"):
        must_be_finished()
    assert "siden da: 1." in restore(kept, erasures=None).da
    assert person(CODE, "K001") is None
    must_be_finished()


def test_a_server_of_several_processes_does_not_start_meanwhile() -> None:
    unfinished.begin("sha256:ab")
    with pytest.raises(SystemExit, match="igen med samme fil"):
        reload(import_module("virksom.office.site.wsgi"))
    unfinished.end()
    reload(import_module("virksom.office.site.wsgi"))


def interrupted(_listed: object) -> int:
    raise RuntimeError


def test_a_list_that_waited_with_the_erased_in_it_does_not_come_back(
    empty: Empty, tmp_path: Path
) -> None:
    drafts.save(CODE, "upload", subject="raadgiver-1", content={}, by="raadgiver-1", moment=MOMENT)
    backup(tmp_path / "office.zip", moment=MOMENT)
    administrator = User.objects.get(username="administrator").pk
    erase_person(actor(Role.ADMINISTRATOR, user=administrator), "K001", moment=MOMENT)
    empty()
    restore(tmp_path / "office.zip", erasures=None)
    assert drafts.latest(CODE, "upload", subject="raadgiver-1") is None


def test_the_erased_are_in_no_backup_taken_later_and_in_none_in_the_open(
    kept: Path, tmp_path: Path
) -> None:
    row = VaultPerson.objects.get(code="K001")
    sealed = [row.name_sealed, row.cpr_sealed, row.cpr_index, row.mail_sealed, row.mail_index]
    assert [word for word in (*DATA, *sealed) if word.encode() in _bytes(kept)] == sealed
    administrator = User.objects.get(username="administrator").pk
    erase_person(actor(Role.ADMINISTRATOR, user=administrator), "K001", moment=MOMENT)
    backup(tmp_path / "later.zip", moment=MOMENT)
    held = _bytes(tmp_path / "later.zip")
    assert [word for word in (*DATA, *sealed) if word.encode() in held] == []
    listed = (tmp_path / "keys" / "erasures.jsonl").read_text()
    assert [word for word in DATA if word in listed] == []


def _bytes(path: Path) -> bytes:
    with ZipFile(path) as archive:
        return path.read_bytes() + b"".join(archive.read(name) for name in archive.namelist())


def test_the_keys_are_not_in_it_and_only_its_owner_reads_it(kept: Path) -> None:
    ring = keys.ring()
    held = _bytes(kept)
    assert [key for key in (*ring.sealing, *ring.indexing) if key.encode() in held] == []
    assert kept.stat().st_mode & 0o777 == 0o600


def test_a_backup_cut_short_anywhere_is_refused_before_anything_is_touched(
    kept: Path, bare: Empty, tmp_path: Path
) -> None:
    whole, cut = kept.read_bytes(), tmp_path / "cut.zip"
    bare()
    for length in (0, 10, len(whole) // 2, len(whole) - 1):
        cut.write_bytes(whole[:length])
        with pytest.raises(BadBackup, match="Intet er rørt"):
            restore(cut, erasures=None)
    assert untouched(tmp_path)


def untouched(folder: Path) -> bool:
    """Say whether the database that is asked for has no table yet."""
    name = connections["default"].settings_dict["NAME"]
    if connections["default"].vendor == "sqlite":
        return not Path(str(name)).exists() and folder.exists()
    return connections["default"].introspection.table_names() == []


def test_a_backup_changed_anywhere_is_refused(kept: Path, empty: Empty, tmp_path: Path) -> None:
    whole, changed = kept.read_bytes(), tmp_path / "changed.zip"
    empty()
    for place in range(0, len(whole), len(whole) // 12):
        changed.write_bytes(whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :])
        try:
            read_backup(changed, keys.ring())
        except BadBackup:
            continue
        with ZipFile(changed) as now, ZipFile(kept) as before:  # a bit that says nothing
            assert [now.read(one) for one in before.namelist()] == [
                before.read(one) for one in before.namelist()
            ]


def test_a_part_written_anew_with_its_own_digest_is_refused(kept: Path, tmp_path: Path) -> None:
    forged = tmp_path / "forged.zip"
    with ZipFile(kept) as whole, ZipFile(forged, "w") as archive:
        for name in whole.namelist():
            content = whole.read(name).replace(b"administrator", b"administratos")
            archive.writestr(name, content)
    with pytest.raises(BadBackup, match="delen store_membership er ændret"):
        read_backup(forged, keys.ring())


def test_other_keys_and_no_keys_are_refused(
    kept: Path, bare: Empty, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("VIRKSOM_VAULT_KEYS", "VIRKSOM_VAULT_INDEX_KEYS"):
        monkeypatch.delenv(name)
    bare()
    monkeypatch.setattr(settings, "VAULT_KEYS", VaultKeys(tmp_path))
    with pytest.raises(CannotBegin, match="Boksens nøgler er ikke"):
        restore(kept, erasures=None)
    VaultKeys(tmp_path).make()
    with pytest.raises(BadBackup, match="andre nøgler"):
        restore(kept, erasures=None)
    assert untouched(tmp_path)


def test_where_nobody_was_ever_erased_it_is_said(kept: Path, empty: Empty) -> None:
    empty()
    assert "siden da: 0." in restore(kept, erasures="none").da


def test_an_office_that_holds_something_is_refused(kept: Path) -> None:
    with pytest.raises(CannotRestore, match="ikke tomt"):
        restore(kept, erasures=None)
    assert person(CODE, "K001") == ANNE


def test_a_missing_list_of_the_erased_is_asked_for(kept: Path, bare: Empty, tmp_path: Path) -> None:
    (tmp_path / "keys" / "erasures.jsonl").unlink()
    bare()
    with pytest.raises(CannotBegin, match="--erasures none"):
        restore(kept, erasures=None)
    (tmp_path / "broken.jsonl").write_text('{"code": "K001"}\n')
    with pytest.raises(erased.BrokenList, match="Linje 1"):
        restore(kept, erasures=str(tmp_path / "broken.jsonl"))
    assert untouched(tmp_path)


def test_a_full_disk_leaves_nothing_and_is_said(tmp_path: Path) -> None:
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    kept = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4096, before[1]))
    try:
        with pytest.raises(CannotKeep, match="File too large"):
            backup(tmp_path / "office.zip", moment=MOMENT)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
        signal.signal(signal.SIGXFSZ, kept)
    assert [path for path in tmp_path.iterdir() if path.is_file()] == []


def test_a_file_that_stands_there_stays(kept: Path) -> None:
    before = kept.read_bytes()
    with pytest.raises(CannotKeep, match="findes allerede"):
        backup(kept, moment=MOMENT)
    assert kept.read_bytes() == before


def test_without_an_office_there_is_nothing_to_keep(
    engine: str, bare: Empty, tmp_path: Path
) -> None:
    if engine == "sqlite":
        bare()
        with pytest.raises(NoOffice):
            backup(tmp_path / "none.zip", moment=MOMENT)
