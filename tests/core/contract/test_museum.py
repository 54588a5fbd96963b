"""Each broken contract is refused with file, key and reason; nothing is half-read."""

from pathlib import Path
from shutil import copytree

import pytest

from tests.core.contract.museum import MUSEUM, Piece
from tests.core.contract.museum_outcomes import OUTCOMES
from virksom.programme.contract import BadContract
from virksom.programme.files.contracts import read_contract

SHIPPED = Path(__file__).parents[3] / "contracts"
EVERY = (*MUSEUM, *OUTCOMES)


def broken(piece: Piece, folder: Path) -> Path:
    """Return a copy of a shipped contract with one thing broken."""
    copy = Path(copytree(SHIPPED / piece.of, folder / "broken"))
    path = copy / piece.file
    whole = path.read_text(encoding="utf-8")
    if piece.old and whole.count(piece.old) != 1:
        pytest.fail(f"{piece.name}: the text to break stands {whole.count(piece.old)} times")
    changed = whole.replace(piece.old, piece.new) if piece.old else piece.new
    path.write_text(changed, encoding="utf-8")
    return copy


@pytest.mark.parametrize("piece", EVERY, ids=lambda piece: piece.name)
def test_a_broken_contract_is_refused_with_file_and_key(piece: Piece, tmp_path: Path) -> None:
    with pytest.raises(BadContract) as refused:
        read_contract(str(broken(piece, tmp_path)))
    assert refused.value.text.da == f"broken/{piece.sentence}"


@pytest.mark.parametrize("piece", EVERY, ids=lambda piece: piece.name)
def test_every_refusal_is_told_in_english_too(piece: Piece, tmp_path: Path) -> None:
    with pytest.raises(BadContract) as refused:
        read_contract(str(broken(piece, tmp_path)))
    english = refused.value.text.en
    assert english.startswith("broken/")
    assert "forventede" not in english
    assert "mangler" not in english


def test_no_two_pieces_of_the_museum_share_a_name() -> None:
    names = [piece.name for piece in EVERY]
    assert len(names) == len(set(names))
