"""Which company somebody means who types its code or its name.

Source:
    Invariant 3: facts speak of ``V009``; the name lies in the vault.
"""

import re
from collections.abc import Mapping

from virksom.programme.kernel import Text

_CODE = re.compile(r"[Vv](\d{1,9})$|[Vv](\d{3,9})(?=[\s·,–-])", re.ASCII)


def company_meant(typed: str, *, names: Mapping[str, str]) -> str | None:
    """Return the code of the company that was typed; None when it is a new one.

    A code comes first, also with the name after it: ``V009 · Netto``; alone it may be short:
    ``v9``. A name is compared without regard to capitals and spaces.

    Args:
        typed: a code or a name.
        names: the companies there are: name by code, "" where nobody told it.
    """
    found = _CODE.match(typed.strip())
    if found is not None:
        number = f"{int(found[1] or found[2]):03d}"
        return next((code for code in names if code[1:] == number), None)
    wanted = _plain(typed)
    return next((code for code, name in names.items() if name and _plain(name) == wanted), None)


def why_not_new_company(typed: str) -> Text | None:
    """Return why no new company can be called what was typed, or None when it can.

    What begins like a code is one that nobody has: a slip, and no name.
    """
    if _CODE.match(typed.strip()) is None:
        return None
    return Text(
        f"Der er ingen virksomhed {typed.strip()}; skriv navnet, hvis den er ny.",
        f"There is no company {typed.strip()}; write its name if it is new.",
    )


def _plain(name: str) -> str:
    return " ".join(name.split()).casefold()
