"""What a benefit register's codes are called here: a table that is read as data, never constants.

Source:
    Clause 7.1.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from virksom.programme.kernel import Text

NONE = "none"
"""Our code for a week that the register was read for and has no benefit in."""

WEEKS, LIST = "weeks", "list"
"""The forms: one row a person with a column a week; one row a person and week or period."""

_MOST_DIGITS = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterTable:
    """What the codes of one benefit register are called here.

    Args:
        register: code of the register, as facts name it.
        form: ``WEEKS`` or ``LIST``.
        title: what people call it.
        codes: our code for each of the register's, as ``spelled``.
        ranges: first and last number, both inclusive, with our code; none meets another.
        confirmed_by: who held it against the register's own list; "" for an example.
        confirmed_on: the day they did; None for an example.
        plain: whether its codes are the benefits' own names, so that each says what it means.
    """

    register: str
    form: str
    title: Text
    codes: Mapping[str, str]
    ranges: tuple[tuple[int, int, str], ...] = ()
    confirmed_by: str = ""
    confirmed_on: date | None = None
    plain: bool = False

    @property
    def is_example(self) -> bool:
        """Whether nobody has confirmed what its codes mean, and they do not say it themselves."""
        return not self.confirmed_by and not self.plain

    def why_not_read(self, *, invented: bool) -> Text | None:
        """Return why no list is read by it, or None when one may be.

        An example is for programmes whose people are invented, and for no others.

        Source:
            Clause 7.1.

        Args:
            invented: whether the programme's people are invented.
        """
        if invented or not self.is_example:
            return None
        return Text(
            f"Tabellen over koder i {self.title.da} er et eksempel. Hold den op mod registrets "
            "egen kodeliste, og bekræft den i jeres egen mappe, før listen læses.",
            f"The table of codes in {self.title.en} is an example. Hold it against the register's "
            "own list, and confirm it in your own folder, before the list is read.",
        )

    def code_of(self, written: str) -> str | None:
        """Return our code for what stands in the register; None for a code the table lacks.

        A blank says that the register was read and has no benefit: ``none``.

        Source:
            Clause 7.1.

        Args:
            written: as it stands there; capitals and noughts in front make no difference.
        """
        found = spelled(written)
        if not found:
            return NONE
        if found in self.codes:
            return self.codes[found]
        if not is_number(found):
            return None
        return next(
            (code for first, last, code in self.ranges if first <= int(found) <= last), None
        )


def spelled(written: str) -> str:
    """Return a register's code as tables look it up: small letters, no noughts in front."""
    plain = " ".join(written.split()).casefold()
    return str(int(plain)) if is_number(plain) else plain


def is_number(text: str) -> bool:
    """Say whether a code is a number that can be looked for in a range."""
    return text.isascii() and text.isdigit() and len(text) < _MOST_DIGITS
