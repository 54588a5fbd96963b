"""Lists that are only added to: whole lines, or none."""

import resource
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from virksom.office.site.owner_list import BadList, OwnerList


@pytest.fixture
def full() -> Iterator[None]:
    """Let no file grow beyond a hundred bytes, as on a disk that is full."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    kept = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100, before[1]))
    yield
    resource.setrlimit(resource.RLIMIT_FSIZE, before)
    signal.signal(signal.SIGXFSZ, kept)


@pytest.mark.usefixtures("full")
def test_a_full_disk_leaves_no_half_line(tmp_path: Path) -> None:
    there = OwnerList(tmp_path / "list.jsonl")
    there.add(["a" * 60])
    with pytest.raises(BadList):
        there.add(["b" * 60])
    assert there.lines() == ("a" * 60,)


def test_nothing_to_write_shows_whether_it_can_be(tmp_path: Path) -> None:
    OwnerList(tmp_path / "list.jsonl").add(())
    (tmp_path / "file").touch()
    with pytest.raises(BadList):
        OwnerList(tmp_path / "file" / "list.jsonl").add(())
