"""Files for their owner alone, whole or not at all."""

from pathlib import Path

import pytest

from virksom.office.site import owner_file


def test_a_new_file_and_its_folder_are_for_their_owner(tmp_path: Path) -> None:
    owner_file.make(tmp_path / "var" / "file", "text")
    assert (tmp_path / "var").stat().st_mode & 0o777 == 0o700
    assert (tmp_path / "var" / "file").stat().st_mode & 0o777 == 0o600
    assert (tmp_path / "var" / "file").read_text() == "text"


def test_what_is_there_stays(tmp_path: Path) -> None:
    owner_file.make(tmp_path / "file", "first")
    owner_file.make(tmp_path / "file", "second")
    assert (tmp_path / "file").read_text() == "first"
    assert len(list(tmp_path.iterdir())) == 1


def test_a_text_is_replaced_whole(tmp_path: Path) -> None:
    owner_file.make(tmp_path / "file", "first")
    owner_file.replace(tmp_path / "file", "second")
    assert (tmp_path / "file").read_text() == "second"
    assert (tmp_path / "file").stat().st_mode & 0o777 == 0o600


def test_a_text_that_cannot_be_written_leaves_nothing(tmp_path: Path) -> None:
    owner_file.make(tmp_path / "file", "first")
    with pytest.raises(UnicodeEncodeError):
        owner_file.replace(tmp_path / "file", "å")
    assert [file.read_text() for file in tmp_path.iterdir()] == ["first"]
