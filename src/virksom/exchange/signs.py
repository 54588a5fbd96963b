"""Signs that other people's formats may not hold."""

import re

# Control signs but tab and line break, halves of surrogate pairs, and the two that are no signs.
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


def writable(text: str) -> str:
    r"""Return a text without the signs that XML and iCalendar forbid; line breaks are ``\n``."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text
    return _FORBIDDEN.sub("", lines)
