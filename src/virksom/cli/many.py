"""Whether a question is about so many that it is counted from its facts in columns."""

import sys
from typing import TYPE_CHECKING

from virksom.cli.question import MANY, Question
from virksom.programme.kernel import Text

if TYPE_CHECKING:
    from virksom.cli.counted import Counted


def counted(asked: Question) -> "Counted | None":
    """Return what a question is counted from; None where it is answered by the reference.

    That is of fewer persons, and where contract or facts cannot be said in numbers.
    """
    if len(asked.people) <= MANY:
        return None
    from virksom.cli.counted import counted_in_columns  # numba
    from virksom.programme.columns.parameters import NotExpressed  # the same

    try:
        return counted_in_columns(asked)
    except NotExpressed as why:
        sys.stderr.write(f"{_slowly(why.text).read(asked.edge.language)}\n")
        return None


def _slowly(why: Text) -> Text:
    return Text(
        f"Talt af den langsomme læsning: {why.da}", f"Counted by the reference reading: {why.en}"
    )
