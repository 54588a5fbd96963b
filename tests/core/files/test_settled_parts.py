"""Parts settled one by one: kept until all are there, and never taken for another's."""

from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from tests.core.columns.rows import begun, cohort, work
from tests.core.files.test_sealed import flipped
from virksom.programme.columns.owed import paid_by_week, read_owed
from virksom.programme.files import settled_parts
from virksom.programme.files.cohort_writing import write_cohort
from virksom.programme.files.cohorts import open_cohort
from virksom.programme.files.contracts import read_contract
from virksom.programme.files.facts import CannotWrite
from virksom.programme.files.runs import runs_file
from virksom.programme.files.sealed import sealed_writer
from virksom.programme.files.settled_parts import (
    AllParts,
    NotParts,
    NotThere,
    PartsChanged,
    PartWork,
    added,
    asked_digest,
    gathered,
    made_ready,
    settled_part,
)
from virksom.programme.files.storage import LOCAL, Stored
from virksom.programme.kernel import COPENHAGEN, Week

CONTRACT = read_contract("impact60")
LAST = Week(2019, 20)
PARTS = 3
COHORT = cohort(*[[*begun(), work(0, 70), work(80, None, 20, ref=1)]] * 5, begun())


@pytest.fixture
def asked(tmp_path: Path) -> PartWork:
    return PartWork(
        folder=write_cohort(COHORT, tmp_path / "c.parquet", parts=PARTS),
        terms=CONTRACT.terms,
        through=LAST,
        asked=asked_digest(CONTRACT, moment=None, through=LAST),
        kept=Stored(path=tmp_path / "r.parquet.parts"),
    )


def kept(asked: PartWork) -> Stored:
    assert asked.kept is not None
    return asked.kept


def ready(asked: PartWork) -> None:
    made_ready(kept(asked), out=out_of(asked), folder=asked.folder)


def out_of(asked: PartWork) -> Stored:
    return Stored(path=kept(asked).path.with_name("r.parquet"))


def read(asked: PartWork) -> AllParts:
    ready(asked)
    return added(asked, (settled_part(asked, number) for number in range(PARTS)))


def write(asked: PartWork, every: AllParts) -> bytes:
    out = out_of(asked)
    gathered(asked, every, kept=kept(asked), out=out)
    return out.path.read_bytes()


def test_the_parts_come_to_what_the_cohort_does(asked: PartWork) -> None:
    whole = read_owed(COHORT, CONTRACT.terms, through=LAST)
    every = read(asked)
    assert (every.paid == paid_by_week(whole, weeks=asked.weeks)).all()
    assert (every.before, sorted(every.facts)) == (0, [0, 1, 2])
    plain = [settled_part(replace(asked, kept=None), number) for number in range(PARTS)]
    assert (added(asked, plain).paid == every.paid).all()


def test_the_file_is_as_if_each_part_was_added_to_it(asked: PartWork, tmp_path: Path) -> None:
    with runs_file(tmp_path / "straight.parquet") as file:
        for number in range(PARTS):
            file.add(read_owed(asked.folder.part(number), asked.terms, through=LAST))
    assert write(asked, read(asked)) == (tmp_path / "straight.parquet").read_bytes()
    assert not kept(asked).path.exists()


def test_what_lies_finished_is_not_read_again(
    asked: PartWork, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = read(asked)
    monkeypatch.setattr(settled_parts, "read_owed", None)
    again = read(asked)
    assert (again.before, again.facts) == (PARTS, whole.facts)
    assert (again.paid == whole.paid).all()


def test_other_terms_or_facts_are_read_anew(asked: PartWork) -> None:
    ready(asked)
    settled_part(asked, 0)
    assert settled_part(asked, 0).before
    other = replace(asked, asked=asked_digest(CONTRACT, moment=None, through=Week(2019, 21)))
    assert not settled_part(other, 0).before
    assert not settled_part(asked, 0).before
    path = asked.folder.path / "part-00000.parquet"
    table = pq.read_table(path)
    pq.write_table(table, path, compression="zstd")
    assert not settled_part(replace(asked, folder=open_cohort(asked.folder.path)), 0).before


def test_a_torn_part_is_read_anew(asked: PartWork) -> None:
    ready(asked)
    settled_part(asked, 0)
    path = kept(asked).path / "part-00000.parquet"
    path.write_bytes(path.read_bytes()[:-9])
    assert not settled_part(asked, 0).before
    pq.write_table(pq.read_table(path).replace_schema_metadata(None), path)
    assert not settled_part(asked, 0).before


def test_parts_that_changed_meanwhile_are_refused(asked: PartWork) -> None:
    every = read(asked)
    path = max(kept(asked).path.iterdir(), key=lambda one: one.stat().st_size)
    whole = path.read_bytes()
    path.write_bytes(b"PAR1" + bytes(60) + whole[64:])
    with pytest.raises(PartsChanged, match="måske skriver en anden kørsel"):
        write(asked, every)
    settled_part(replace(asked, asked="another question"), int(path.stem[-1]))
    with pytest.raises(PartsChanged, match="Kør igen"):
        write(asked, every)
    path.unlink()
    with pytest.raises(PartsChanged, match=path.name):
        write(asked, every)
    assert not path.parent.with_name("r.parquet").exists()


def test_a_part_whose_pages_do_not_come_to_what_it_says_is_refused(asked: PartWork) -> None:
    every = read(asked)
    path = max(kept(asked).path.iterdir(), key=lambda one: one.stat().st_size)
    table, schema = pq.read_table(path), pq.read_schema(path)
    for less in (table.slice(1), table.set_column(2, schema.field("weeks"), [one_less(table)])):
        with sealed_writer(str(path), schema, system=LOCAL) as writer:
            writer.write_table(less)
        assert settled_part(asked, int(path.stem[-1])).before
        with pytest.raises(PartsChanged, match=path.name):
            write(asked, every)


def test_of_a_finished_part_with_a_flipped_bit_nothing_is_believed(asked: PartWork) -> None:
    every = read(asked)
    path = max(kept(asked).path.iterdir(), key=lambda one: one.stat().st_size)
    whole = path.read_bytes()
    for place in range(0, len(whole), 97):
        path.write_bytes(flipped(whole, place))
        with pytest.raises(PartsChanged, match=path.name):
            write(asked, every)
    assert not settled_part(asked, int(path.stem[-1])).before
    assert path.read_bytes() == whole


def one_less(table: pa.Table) -> pa.Array:
    """Return how many weeks each stretch has, the last a week less."""
    *weeks, last = table["weeks"].to_pylist()
    return pa.array([*weeks, last - 1], pa.int32())


def test_a_folder_that_cannot_be_made_is_refused(asked: PartWork, tmp_path: Path) -> None:
    out = Stored(path=tmp_path / "no" / "r.parquet")
    with pytest.raises(CannotWrite, match=r"r\.parquet: .*mappen findes ikke"):
        made_ready(out.beside(".parts"), out=out, folder=asked.folder)


def test_a_folder_and_the_cohorts_own_are_no_place_for_the_file(asked: PartWork) -> None:
    folder = asked.folder
    for path, why in ((folder.path, "er en mappe"), (folder.path / "r.parquet", "egen mappe")):
        with pytest.raises(NotThere, match=why):
            made_ready(kept(asked), out=Stored(path=path), folder=folder)
    assert not kept(asked).path.exists()


def test_what_else_lies_where_the_parts_are_to_lie_is_not_lost(asked: PartWork) -> None:
    write_cohort(COHORT, kept(asked).path, parts=PARTS)
    with pytest.raises(NotParts, match="vælg et andet navn"):
        read(asked)
    assert open_cohort(kept(asked).path).persons == asked.folder.persons
    (kept(asked).path / "notes.txt").write_text("mine")
    with pytest.raises(NotParts, match="holder noget andet"):
        ready(asked)


@pytest.mark.parametrize(
    "name", ["part-00000-x.snappy.parquet", "part-list.docx", ".part-00000.parquet.swp", "Part-1"]
)
def test_what_is_called_nearly_as_a_part_is_not_lost(asked: PartWork, name: str) -> None:
    ready(asked)
    (kept(asked).path / name).write_text("mine")
    with pytest.raises(NotParts, match="holder noget andet"):
        ready(asked)
    assert (kept(asked).path / name).read_text() == "mine"


def test_a_folder_called_as_a_part_is_not_lost(asked: PartWork) -> None:
    (kept(asked).path / "part-00000.parquet").mkdir(parents=True)
    with pytest.raises(NotParts, match="holder noget andet"):
        ready(asked)


def test_what_came_to_lie_among_the_parts_meanwhile_is_not_lost(asked: PartWork) -> None:
    every = read(asked)
    (kept(asked).path / "part-list.docx").write_text("mine")
    write(asked, every)
    assert (kept(asked).path / "part-list.docx").read_text() == "mine"


def test_half_a_part_that_a_stopped_run_left_is_taken_away_with_the_others(asked: PartWork) -> None:
    ready(asked)
    (kept(asked).path / ".part-00002.parquet.my.host-1.77.1401.partial").touch()
    write(asked, read(asked))
    assert not kept(asked).path.exists()


def test_a_file_where_the_parts_are_to_lie_is_not_lost(asked: PartWork) -> None:
    kept(asked).path.write_text("mine")
    with pytest.raises(NotParts, match="holder noget andet"):
        ready(asked)
    assert kept(asked).path.read_text() == "mine"


def test_what_is_known_belongs_to_what_is_asked() -> None:
    now = datetime(2020, 1, 1, tzinfo=COPENHAGEN)
    known = asked_digest(CONTRACT, moment=now, through=LAST)
    assert known != asked_digest(CONTRACT, moment=None, through=LAST)
