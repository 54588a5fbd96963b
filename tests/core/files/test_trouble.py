"""What the machine says, in words."""

import pytest

from virksom.programme.files.trouble import why_unread, why_unwritten
from virksom.programme.kernel import Text


@pytest.mark.parametrize(
    ("trouble", "danish", "english"),
    [
        (FileNotFoundError, "den findes ikke", "it does not exist"),
        (IsADirectoryError, "det er en mappe", "it is a folder"),
        (NotADirectoryError, "en del af stien er ikke en mappe", "part of the path is no folder"),
        (PermissionError, "adgang nægtet", "access denied"),
    ],
)
def test_common_trouble_is_told_in_both_languages(
    trouble: type[OSError], danish: str, english: str
) -> None:
    assert why_unread(trouble(1, "said by the machine")) == Text(danish, english)


def test_when_writing_it_is_the_folder_that_is_not_there() -> None:
    assert why_unwritten(FileNotFoundError(2, "x")) == Text(
        "mappen findes ikke", "the folder does not exist"
    )
    assert why_unwritten(IsADirectoryError(21, "x")).da == "det er en mappe"


def test_rare_trouble_is_told_in_both_languages_and_else_by_its_number() -> None:
    full, other = OSError(28, "No space left on device"), OSError(71, "Protocol error")
    assert why_unread(full) == why_unwritten(full) == Text("disken er fuld", "the disk is full")
    assert why_unread(other) == Text("systemfejl EPROTO", "system error EPROTO")


@pytest.mark.parametrize(
    ("said", "danish"),
    [
        ("When listing: AWS Error NETWORK_CONNECTION: curlCode: 6", "lageret svarer ikke"),
        ("AWS Error ACCESS_DENIED during HeadObject", "lageret nægter adgang"),
        ("AWS Error NO_SUCH_BUCKET during ListObjectsV2", "bucketen findes ikke"),
        ("AWS Error SLOW_DOWN during HeadObject", "lageret melder fejl: SLOW_DOWN"),
        ("Cannot open for reading: path 'x' is a directory", "det er en mappe"),
        ("Couldn't deserialize thrift", "systemet siger ikke hvorfor"),
    ],
)
def test_no_words_of_a_library_come_through(said: str, danish: str) -> None:
    assert why_unread(OSError(said)).da.startswith(danish)


def test_what_lies_in_the_file_is_told_by_whoever_reads_it() -> None:
    mine = Text("ikke hel", "not whole")
    assert why_unread(OSError("Couldn't deserialize thrift"), otherwise=mine) == mine
    assert why_unread(PermissionError(13, "x"), otherwise=mine).da == "adgang nægtet"
