"""What no sheet may be: each told in one sentence, and nothing of the file is read.

No sentence repeats anything of the file, which may be about somebody.
"""

from virksom.programme.kernel import Refusal, Text


class Damaged(Refusal):
    """The file is not what it says it is, or was cut off."""

    def __init__(self) -> None:
        """Say what to do."""
        super().__init__(
            Text(
                "Filen er beskadiget og kan ikke læses; åbn den i regnearket, og gem den igen.",
                "The file is damaged and cannot be read; open it in the spreadsheet "
                "and save it again.",
            )
        )


class Locked(Refusal):
    """The file is encrypted."""

    def __init__(self) -> None:
        """Say what to do."""
        super().__init__(
            Text(
                "Filen er låst med en adgangskode; gem den uden adgangskode, og send den igen.",
                "The file is locked with a password; save it without one and send it again.",
            )
        )


class Macros(Refusal):
    """The file holds a program, or may hold one."""

    def __init__(self) -> None:
        """Say what to do."""
        super().__init__(
            Text(
                "Filen kan indeholde makroer og læses ikke; gem den som .xlsx uden makroer.",
                "The file may hold macros and is not read; save it as .xlsx without macros.",
            )
        )


class Overfull(Refusal):
    """The file is far larger than it looks, once it is unpacked or laid out."""

    def __init__(self) -> None:
        """Say what to do."""
        super().__init__(
            Text(
                "Filen fylder for meget, når den pakkes ud; "
                "kopiér listen over i et nyt, tomt regneark.",
                "The file takes too much room once unpacked; "
                "copy the list into a new, empty spreadsheet.",
            )
        )


class Nested(Refusal):
    """The file holds another file."""

    def __init__(self) -> None:
        """Say what to do."""
        super().__init__(
            Text(
                "Filen har en anden fil indeni og læses ikke; "
                "kopiér listen over i et nyt, tomt regneark.",
                "The file has another file inside and is not read; "
                "copy the list into a new, empty spreadsheet.",
            )
        )


class Tricky(Refusal):
    """The file's XML defines entities of its own, or is in another alphabet than UTF-8."""

    def __init__(self) -> None:
        """Say what to do."""
        super().__init__(
            Text(
                "Filen er skrevet på en måde, som intet regneark gør, og læses ikke; "
                "kopiér listen over i et nyt, tomt regneark.",
                "The file is written in a way no spreadsheet does and is not read; "
                "copy the list into a new, empty spreadsheet.",
            )
        )
