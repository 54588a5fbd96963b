"""Facts in columns come back from their file as they were, or are not believed."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from tests.core.columns.told_columns import LIVES, columns
from virksom.programme.columns.facts import no_facts
from virksom.programme.files import fact_columns
from virksom.programme.files.fact_columns import (
    NotFactColumns,
    read_fact_columns,
    write_fact_columns,
)


def test_they_come_back_as_they_were_for_their_owner_alone(tmp_path: Path) -> None:
    told, path = columns(*LIVES), tmp_path / "deep" / "a.npz"
    write_fact_columns(path, told)
    back = read_fact_columns(path)
    assert (back.position, back.head, back.words) == (told.position, told.head, told.words)
    for name in ("numbers", "known", "ids", "order"):
        assert np.array_equal(getattr(back, name), getattr(told, name))
    assert path.stat().st_mode & 0o777 == 0o600
    assert [one.name for one in path.parent.iterdir()] == ["a.npz"]


def test_no_facts_come_back_too(tmp_path: Path) -> None:
    write_fact_columns(tmp_path / "a.npz", no_facts())
    assert len(read_fact_columns(tmp_path / "a.npz")) == 0


@pytest.mark.parametrize("length", [0, 10, 400, -1])
def test_half_a_file_is_not_believed(tmp_path: Path, length: int) -> None:
    path = tmp_path / "a.npz"
    write_fact_columns(path, columns(*LIVES))
    path.write_bytes(path.read_bytes()[:length])
    with pytest.raises(NotFactColumns):
        read_fact_columns(path)


def test_a_file_changed_anywhere_is_not_believed_or_is_the_same(tmp_path: Path) -> None:
    path, told = tmp_path / "a.npz", columns(*LIVES)
    write_fact_columns(path, told)
    whole, refused = path.read_bytes(), 0
    for place in range(0, len(whole), 7):
        path.write_bytes(whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :])
        try:
            assert np.array_equal(read_fact_columns(path).numbers, told.numbers)
        except NotFactColumns:
            refused += 1
    assert refused > 0


def test_what_is_not_there_or_another_file_is_not_believed(tmp_path: Path) -> None:
    np.savez(tmp_path / "b.npz", told=np.zeros(2))
    for name in ("a.npz", "b.npz"):
        with pytest.raises(NotFactColumns):
            read_fact_columns(tmp_path / name)


def test_a_number_changed_under_the_seal_is_seen(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told, path = columns(*LIVES), tmp_path / "a.npz"
    sealed = fact_columns._seal  # noqa: SLF001  # a liar's seal
    other = replace(told, known=told.known + 1)
    monkeypatch.setattr(
        fact_columns, "_seal", lambda text, arrays: sealed(text, {**arrays, "known": told.known})
    )
    write_fact_columns(path, other)
    monkeypatch.setattr(fact_columns, "_seal", sealed)
    with pytest.raises(NotFactColumns):
        read_fact_columns(path)


@pytest.mark.parametrize(("name", "other"), [("FORMAT", 0), ("ROOMS", ("kernel",))])
def test_another_form_or_other_code_is_not_believed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, other: object
) -> None:
    monkeypatch.setattr(fact_columns, name, other)
    write_fact_columns(tmp_path / "a.npz", columns(*LIVES))
    monkeypatch.undo()
    with pytest.raises(NotFactColumns):
        read_fact_columns(tmp_path / "a.npz")


def test_arrays_that_do_not_fit_are_not_believed(tmp_path: Path) -> None:
    told = columns(*LIVES)
    write_fact_columns(tmp_path / "a.npz", replace(told, known=told.known[1:]))
    with pytest.raises(NotFactColumns):
        read_fact_columns(tmp_path / "a.npz")
