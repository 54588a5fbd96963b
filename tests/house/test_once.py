"""What is made once a run: whole, or made anew by the next who asks."""

from pathlib import Path

import pytest

from tests.once import once


def test_what_a_failed_make_left_is_gone_when_it_is_made_anew(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    def breaks(half: Path) -> None:
        (half / "left").touch()
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        once(tmp_path_factory, "made_anew", breaks)
    folder = once(tmp_path_factory, "made_anew", lambda half: (half / "whole").touch())
    assert [one.name for one in folder.iterdir()] == ["whole"]
