"""The form of a CPR number, so that none is written where it does not belong."""

import re

_CPR = re.compile(r"(?<!\d)\d{6}[\s./–-]*\d{4}(?!\d)", re.ASCII)


def holds_cpr(text: str) -> bool:
    """Say whether ten digits of a CPR number's form stand in a text, however they are parted.

    Whether there is such a number is not asked: too much is refused, not too little.

    Source:
        Invariant 3: a number never stands beside facts.

    Args:
        text: any text; an empty one holds none.
    """
    return _CPR.search(text) is not None
