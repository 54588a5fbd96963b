"""The log in columns: what the facts say, disposable, and never believed before the log."""

from dataclasses import replace
from datetime import date
from hashlib import sha256
from pathlib import Path

import pytest
from django.conf import settings
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.office.cast import CODE, MOMENT, Cast
from virksom.office.store import read, snapshots, write
from virksom.office.store.vault.persons import PersonData, put
from virksom.programme.columns.facts import HOURS, FactColumns, no_facts, with_facts
from virksom.programme.files.fact_columns import read_fact_columns, write_fact_columns
from virksom.programme.record import Draft, Log

JOB = {"employment": "E001", "company": "V001", "form": "ordinary", "weekly_hours": "37"}
LATE = Draft(kind="employment", subject="K001", since=date(2019, 4, 1), value=JOB)
pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(settings, "KEPT", tmp_path)
    monkeypatch.setattr(snapshots, "_WRITTEN_AGAIN", 1)
    snapshots.forget(CODE)


def of_the_log() -> FactColumns:
    return with_facts(no_facts(), read.log(CODE).facts)


def are_alike(one: FactColumns, other: FactColumns) -> bool:
    numbers = one.numbers.tolist() == other.numbers.tolist()
    return numbers and (one.head, one.words) == (other.head, other.words)


def test_they_are_the_log_and_the_same_object_until_a_fact_is_added(office: Cast) -> None:
    first = snapshots.columns_of(office.programme)
    assert are_alike(first, of_the_log())
    assert snapshots.columns_of(office.programme) is first
    write.append(CODE, [LATE], moment=MOMENT)
    later = snapshots.columns_of(CODE)
    assert (later.position, are_alike(later, of_the_log())) == (first.position + 1, True)


def test_only_new_facts_are_read_on(office: Cast) -> None:
    first = snapshots.columns_of(office.programme)
    write.append(CODE, [LATE], moment=MOMENT)
    with CaptureQueriesContext(connection) as asked:
        snapshots.columns_of(CODE)
    (sql,) = [one["sql"] for one in asked.captured_queries if '"position" > ' in one["sql"]]
    assert f'"position" > {first.position}' in sql


@pytest.mark.parametrize(("missing", "reads"), [(0, 0), (1, 1)])
def test_from_a_log_at_hand_no_row_is_read_unless_it_is_behind(
    office: Cast, missing: int, reads: int
) -> None:
    log = read.log(office.programme)
    told = Log(log.facts[: len(log.facts) - missing])
    with CaptureQueriesContext(connection) as asked:
        found = snapshots.columns_of(CODE, log=told)
    assert sum('"position" > ' in one["sql"] for one in asked.captured_queries) == reads
    assert are_alike(found, of_the_log())


def test_a_log_at_hand_is_read_on_from_what_is_kept(office: Cast) -> None:
    snapshots.columns_of(office.programme)
    write.append(CODE, [LATE], moment=MOMENT)
    assert are_alike(snapshots.columns_of(CODE, log=read.log(CODE)), of_the_log())


def test_whatever_hours_a_fact_says_the_columns_hold(office: Cast) -> None:
    odd = replace(LATE, value={**JOB, "weekly_hours": "7.333333"})
    write.append(office.programme, [odd], moment=MOMENT)
    assert snapshots.columns_of(CODE).numbers[-1, HOURS] == 7_333_333
    assert not snapshots.are_behind(CODE, most=0)


def test_the_next_process_reads_the_file_and_not_the_facts(office: Cast) -> None:
    snapshots.columns_of(office.programme)
    snapshots.forget(CODE)
    assert not snapshots.are_behind(CODE, most=0)
    assert are_alike(snapshots.columns_of(CODE), of_the_log())


@pytest.mark.parametrize("wrong", ["gone", "half", "nonsense"])
def test_a_file_that_is_gone_or_not_whole_is_made_again(wrong: str, office: Cast) -> None:
    snapshots.columns_of(office.programme)
    file = snapshots.file_of(CODE)
    whole = file.read_bytes()
    if wrong == "gone":
        file.unlink()
    else:
        file.write_bytes(whole[: len(whole) // 2] if wrong == "half" else b"nonsense")
    snapshots.forget(CODE)
    assert snapshots.are_behind(CODE, most=0)
    assert are_alike(snapshots.columns_of(CODE), of_the_log())
    assert file.stat().st_size > len(whole) // 2


def test_when_one_is_written_those_of_no_programme_go_and_another_offices_stay(
    office: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    gone, before = snapshots.file_of("P9"), snapshots.file_of("P9").with_name(named_before())
    with monkeypatch.context() as elsewhere:
        elsewhere.setitem(connection.settings_dict, "HOST", "another.example")
        other = snapshots.file_of("P9")
    for file in (gone, before, other):
        file.parent.mkdir(exist_ok=True)
        file.touch()
    snapshots.columns_of(office.programme)
    left = {path.name for path in gone.parent.iterdir()}
    assert left == {snapshots.file_of(CODE).name, other.name}


def named_before() -> str:
    """Return what a snapshot was called when its name did not tell the machine."""
    told = f"{connection.settings_dict['NAME']}\n{CODE}"
    return f"{sha256(told.encode()).hexdigest()[:16]}.npz"


def test_a_file_of_another_log_is_not_believed(office: Cast) -> None:
    other = with_facts(no_facts(), read.log(office.programme).facts[:2][::-1])
    write_fact_columns(snapshots.file_of(CODE), other)
    assert are_alike(snapshots.columns_of(CODE), of_the_log())


def test_a_folder_that_cannot_be_written_stops_nobody(
    office: Cast, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setattr(settings, "KEPT", tmp_path / "file")
    assert are_alike(snapshots.columns_of(office.programme), of_the_log())


def test_no_name_stands_in_the_file(office: Cast) -> None:
    put(CODE, PersonData(code="K001", name="Mette Holm"), moment=MOMENT)
    snapshots.columns_of(office.programme)
    held, log = snapshots.file_of(CODE), "".join(fact.wire for fact in read.log(CODE).facts)
    assert b"K001" in held.read_bytes()
    assert b"Mette" not in held.read_bytes()
    words = read_fact_columns(held).words.values()
    assert [code for codes in words for code in codes if f'"{code}"' not in log] == []


def test_of_a_programme_without_facts_there_is_nothing() -> None:
    assert snapshots.columns_of("P9").position == 0
    assert not snapshots.are_behind("P9", most=0)
