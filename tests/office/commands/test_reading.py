"""The office's log for the command line."""

from datetime import timedelta
from pathlib import Path

import pytest

from tests.office import cast
from tests.office.cast import CODE, stand
from tests.office.databases import use
from virksom.office import commands
from virksom.office.commands.start import NoOffice
from virksom.office.store import write
from virksom.office.store.read import NoSuchProgramme, ProgrammeRow


def test_the_only_programme_needs_no_name(own_database: str) -> None:  # noqa: ARG001  # it is asked
    stand()
    assert commands.office_log() == commands.office_log(CODE) == cast.log()


def test_the_clock_is_the_programmes(own_database: str) -> None:  # noqa: ARG001  # it is asked
    stand()
    write.begin(ProgrammeRow("P2", "impact60", invented=True, behind=timedelta(days=9)), cast.log())
    assert commands.office_clock(cast.MOMENT, CODE) == cast.MOMENT
    assert commands.office_clock(cast.MOMENT, "P2") == cast.MOMENT - timedelta(days=9)


def test_one_of_several_must_be_named(own_database: str) -> None:  # noqa: ARG001  # it is asked
    stand()
    write.begin(ProgrammeRow("P2", "impact60", invented=False), cast.log())
    with pytest.raises(NoOffice, match=r"flere programmer \(P1, P2\)"):
        commands.office_log()
    assert commands.office_log("P2") == cast.log()


def test_a_programme_that_is_not_there_is_said(own_database: str) -> None:  # noqa: ARG001  # it is asked
    stand()
    with pytest.raises(NoSuchProgramme, match="»P9«"):
        commands.office_log("P9")


def test_an_office_without_a_programme_says_what_to_do(own_database: str) -> None:  # noqa: ARG001  # it is asked
    with pytest.raises(NoOffice, match="virksom demo --load"):
        commands.office_log()


def test_without_a_database_none_is_made(own_database: str, tmp_path: Path) -> None:
    use(f"sqlite:///{tmp_path / 'none.sqlite3'}")
    try:
        with pytest.raises(NoOffice, match="virksom demo --load"):
            commands.office_log()
    finally:
        use(own_database)
    assert list(tmp_path.iterdir()) == []


def test_a_database_without_tables_says_what_to_do(own_database: str, tmp_path: Path) -> None:
    (tmp_path / "empty.sqlite3").touch()
    use(f"sqlite:///{tmp_path / 'empty.sqlite3'}")
    try:
        with pytest.raises(NoOffice, match="virksom demo --load"):
            commands.office_log()
    finally:
        use(own_database)
