"""Texts that a spreadsheet would take for a formula, made harmless in CSV and made whole again.

Source:
    OWASP, CSV injection: a field is dangerous when it begins with ``=``, ``+``, ``-``, ``@``,
    tab, carriage return or line feed, or with the wide forms of the first four.
"""

import re

_FORMULA = re.compile(r"[\s']*[=+\-@\t\r\n＝＋－＠]")  # noqa: RUF001 - the wide forms are meant


def harmless(text: str) -> str:
    """Return a text with an apostrophe in front if a spreadsheet might take it for a formula.

    Space and apostrophes before the sign are looked past, so that ``undone`` gives the text
    back exactly, whatever it was.
    """
    return f"'{text}" if _FORMULA.match(text) else text


def undone(text: str) -> str:
    """Return the text that ``harmless`` was given."""
    return text[1:] if text.startswith("'") and _FORMULA.match(text, 1) else text
