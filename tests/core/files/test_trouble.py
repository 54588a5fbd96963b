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


def test_rare_trouble_is_told_in_the_words_of_the_machine() -> None:
    full = OSError(28, "No space left on device")
    said = Text("No space left on device", "No space left on device")
    assert why_unread(full) == why_unwritten(full) == said
