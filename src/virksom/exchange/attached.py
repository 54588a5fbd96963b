"""A file that somebody attaches: known by its first bytes alone; it is never opened.

Source:
    Clause 7.1: a contract or payslip is kept as it is, and known by its digest.
"""

from collections.abc import Mapping

ATTACHED: Mapping[str, bytes] = {
    "pdf": b"%PDF-",
    "jpg": b"\xff\xd8\xff",
    "png": b"\x89PNG\r\n\x1a\n",
}
"""The kinds of files that may be attached, by the ending they are given back with."""


def kind_attached(content: bytes) -> str:
    """Return the kind of a file by its first bytes, one of ``ATTACHED``; "" for any other.

    The file's own name says nothing here, and nothing behind the first bytes is looked at.
    """
    return next((kind for kind, begins in ATTACHED.items() if content.startswith(begins)), "")
