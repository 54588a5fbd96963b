"""What the machine says, in words."""

import pytest

from virksom.programme.files.trouble import why_not
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
    assert why_not(trouble(1, "said by the machine")) == Text(danish, english)


def test_rare_trouble_is_told_in_the_words_of_the_machine() -> None:
    assert why_not(OSError(28, "No space left on device")) == Text(
        "No space left on device", "No space left on device"
    )
