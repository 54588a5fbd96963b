"""Personal data from the terminal: what is due, and one person's file."""

import json
from datetime import datetime
from io import StringIO
from pathlib import Path

import pytest
from django.conf import settings

from tests.office import cast
from tests.office.store.vault.full import fill
from tests.office.store.vault.people import ANNE
from virksom.cli.run import run
from virksom.office.site.owner_list import OwnerList
from virksom.office.store import erased, kept_longer
from virksom.office.store.models import Notice
from virksom.office.store.vault import texts
from virksom.office.store.vault.persons import person
from virksom.programme.kernel import COPENHAGEN, parse_moment

pytestmark = pytest.mark.usefixtures("engine", "own_database")
NOW = datetime(2026, 10, 7, 12, 0, tzinfo=COPENHAGEN)


@pytest.fixture(autouse=True)
def _office(own_database: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:  # noqa: ARG001  # it is put there
    monkeypatch.setattr(settings, "ERASURES", OwnerList(tmp_path / "erasures.jsonl"))
    cast.gather()
    fill()


def test_what_is_due_is_listed_told_of_and_erased(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    assert run(["office", "due"], NOW) == 0
    assert capsys.readouterr().out.splitlines()[1:] == [
        *("K001,notes,2024-01-01,,,", "K002,notes,2024-01-01,,,")
    ]
    assert run(["office", "due", "--tell", "--by", "administrator"], NOW) == 0
    moment = parse_moment("2024-02-01T09:00:00+01:00")
    Notice.objects.filter(kind="erasure_near").update(made_at=moment)
    assert run(["office", "due", "--erase", "--by", "administrator"], NOW) == 0
    assert "2 ting er slettet for altid." in capsys.readouterr().err
    assert texts.texts(cast.CODE, "K001") == ()
    assert erased.listed((tmp_path / "erasures.jsonl").read_text().splitlines()) == erased.done()


WHO = ("--by", "administrator")
KEEP = ("office", "keep-longer", "K001")
WHY = ("--until", "2027-05-01", "--reason", "Retskrav, sag 17")


def test_what_is_kept_longer_is_not_erased_and_is_let_go(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run([*KEEP, *WHY, *WHO], NOW) == 0
    assert "Data om K001 gemmes til 01.05.2027." in capsys.readouterr().out
    assert run(["office", "erase-person", "K001", *WHO, "--again", "K001"], NOW) == 2
    assert run([*KEEP, "--end", *WHO], NOW) == 0
    assert kept_longer.held_until(cast.CODE, on=NOW.date()) == {}


def test_the_reason_is_asked_for_and_read_from_what_is_typed(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for typed, asks in (
        (StringIO("Retskrav, sag 17\n"), ""),
        (Terminal("Klage, sag 18\n"), "Hvorfor må det ikke slettes? "),
    ):
        monkeypatch.setattr("sys.stdin", typed)
        assert run([*KEEP, "--until", "2027-05-01", *WHO], NOW) == 0
        assert capsys.readouterr().err == asks
    reasons = [row.reason for row in kept_longer.rows_of(cast.CODE)]
    assert reasons == ["Klage, sag 18", "Retskrav, sag 17"]


def test_no_reason_is_no_reason(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", StringIO(""))
    assert run([*KEEP, "--until", "2027-05-01", *WHO], NOW) == 2
    assert "Skriv grunden" in capsys.readouterr().err


class Terminal(StringIO):
    """What somebody types at a terminal."""

    def isatty(self) -> bool:
        return True


def test_what_is_kept_longer_is_listed_without_the_reason(
    capsys: pytest.CaptureFixture[str],
) -> None:
    run([*KEEP, *WHY, *WHO], NOW)
    assert run(["office", "due"], NOW) == 0
    assert "K001,notes,2024-01-01,,,2027-05-01" in capsys.readouterr().out
    assert run(["office", "keep-longer"], NOW) == 0
    listed = capsys.readouterr().out.splitlines()
    assert listed[1].startswith("K001,2027-05-01,administrator,2026-")
    assert "Retskrav" not in "".join(listed)


def test_keeping_needs_a_day_a_reason_and_somebody(capsys: pytest.CaptureFixture[str]) -> None:
    for words, told in (
        ((), "--until"),
        (("--end", "--until", "2027-05-01", "--by", "administrator"), "enten --end"),
        (("--end", "--by", "administrator"), "gemmes længere end ellers"),
        (("--until", "i morgen", "--reason", "Retskrav 17", "--by", "administrator"), "i morgen"),
        (("--until", "2027-05-01", "--reason", "Retskrav 17", "--by", "team_leader"), "gemmer"),
    ):
        assert run([*KEEP, *words], NOW) == 2
        assert told in capsys.readouterr().err


def test_what_cannot_be_put_on_the_list_is_not_erased(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setattr(settings, "ERASURES", OwnerList(tmp_path / "file" / "erasures.jsonl"))
    words = ["office", "erase-person", "K001", "--by", "administrator", "--again", "K001"]
    assert run(words, NOW) == 2
    assert "så intet er gjort" in capsys.readouterr().err
    assert person(cast.CODE, "K001") == ANNE


def test_a_deed_needs_somebody_who_may(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    for words, told in (
        (["office", "due", "--tell"], "svarer for det"),
        (["office", "due", "--erase", "--by", "team_leader"], "Administratoren sletter"),
        (["office", "due", "--tell", "--erase"], "enten --tell eller --erase"),
        (["office", "export-person", "K001"], "--out"),
        (
            ["office", "export-person", "K001", "--out", f"{tmp_path}/a", "--by", "administrator"],
            "hentes af teamlederen",
        ),
    ):
        assert run(words, NOW) == 2
        assert told in capsys.readouterr().err


def test_all_about_a_person_is_a_file_for_its_owner_alone(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    words = ["office", "export-person", "K001", "--by", "team_leader", "--out"]
    assert run([*words, str(tmp_path / "k.json")], NOW) == 0
    assert json.loads((tmp_path / "k.json").read_text())["person"][0]["name"] == ANNE.name
    assert (tmp_path / "k.json").stat().st_mode & 0o777 == 0o600
    assert run([*words, str(tmp_path / "k.pdf")], NOW) == 0
    assert (tmp_path / "k.pdf").read_bytes().startswith(b"%PDF")
    assert ANNE.name not in capsys.readouterr().out
    assert run([*words, str(tmp_path / "k.pdf")], NOW) == 2


def test_one_person_is_erased_once_the_code_is_written_twice(
    capsys: pytest.CaptureFixture[str],
) -> None:
    words = ["office", "erase-person", "K001", "--by", "administrator", "--again"]
    assert run([*words, "K002"], NOW) == 2
    assert person(cast.CODE, "K001") == ANNE
    assert run([*words, "K001"], NOW) == 0
    assert person(cast.CODE, "K001") is None
    assert "Persondata om K001 er slettet." in capsys.readouterr().out
    assert [(one.code, one.kind) for one in erased.done()] == [("K001", "person")]
