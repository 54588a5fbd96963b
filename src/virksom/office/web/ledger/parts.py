"""What a payment pays, as people type it: »F-2019-0001 1.592,00; FK-2019-0001 796«."""

import re

from virksom.exchange.bank.written import ore_of
from virksom.programme.kernel import Refusal, Text, quoted

_PART = re.compile(r"(FK?-\d{4}-\d{4,}|S\d{4,})\s+(.+)", re.ASCII)


class BadParts(Refusal):
    """What a payment pays cannot be read."""


def typed_parts(text: str) -> tuple[tuple[str, int], ...]:
    """Return the documents with their øre; empty when nothing is typed.

    Raises:
        BadParts: it is written otherwise, or a document stands twice.
    """
    found: dict[str, int] = {}
    for part in filter(None, (one.strip() for one in text.split(";"))):
        read = _PART.fullmatch(part)
        amount = None if read is None else ore_of(read[2].removesuffix("kr.").strip())
        if read is None or amount is None or read[1] in found:
            shown = quoted(part)
            raise BadParts(
                Text(
                    f"Skriv nummer og beløb som F-2019-0001 1592,00, og ; imellem; "
                    f"ikke {shown.da}.",
                    f"Write number and amount such as F-2019-0001 1592.00, with ; between; not "
                    f"{shown.en}.",
                )
            )
        found[read[1]] = amount
    return tuple(found.items())
