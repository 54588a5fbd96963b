"""The seal on a Parquet file: of every byte, and seen wherever a bit flips."""

from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from virksom.programme.files.sealed import is_sealed, seal_holds, sealed_writer
from virksom.programme.files.storage import LOCAL

TABLE = pa.table({"kind": pa.array([3, 1, 2], pa.int8()), "person": ["a", "b", "crc32:00000000"]})


def flipped(whole: bytes, place: int) -> bytes:
    """Return bytes of which one bit is another; which one, the place says."""
    return whole[:place] + bytes([whole[place] ^ (1 << place % 8)]) + whole[place + 1 :]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "a.parquet"
    with sealed_writer(str(path), TABLE.schema, system=LOCAL) as writer:
        writer.write_table(TABLE)
    return path


def test_whoever_reads_parquet_reads_it_and_the_seal_holds(path: Path) -> None:
    assert pq.read_table(path).equals(TABLE)
    assert is_sealed(pq.read_metadata(path))
    assert seal_holds(pa.py_buffer(path.read_bytes()))


def test_no_bit_can_flip_unseen(path: Path) -> None:
    whole = path.read_bytes()
    for place in range(len(whole)):
        assert seal_holds(pa.py_buffer(flipped(whole, place))) is False


def test_a_file_cut_off_is_not_taken_for_a_sealed_one(path: Path) -> None:
    whole = path.read_bytes()
    for kept in range(0, len(whole), 50):
        assert not seal_holds(pa.py_buffer(whole[:kept]))


def test_a_file_that_nobody_sealed_says_so(tmp_path: Path) -> None:
    pq.write_table(TABLE.select(["kind"]), tmp_path / "b.parquet")
    assert seal_holds(pa.py_buffer((tmp_path / "b.parquet").read_bytes())) is None
    assert not is_sealed(pq.read_metadata(tmp_path / "b.parquet"))
