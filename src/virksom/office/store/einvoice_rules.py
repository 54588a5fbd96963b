"""The operator's own rule sets for e-invoices: compiled XSLT in a folder, read once a process."""

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

from django.conf import settings

from virksom.programme.kernel import Refusal, Text

_ENDINGS = frozenset({".xsl", ".xslt"})


class NoRules(Refusal):
    """The folder of rule sets that the operator named cannot be read."""


def einvoice_rules() -> Mapping[str, bytes]:
    """Return the operator's rule sets by file name; empty where no folder is named.

    Raises:
        NoRules: the folder that is named is not there, or a file in it cannot be read.
    """
    return _read(settings.EINVOICE_RULES) if settings.EINVOICE_RULES else {}


@lru_cache(maxsize=2)
def _read(folder: str) -> Mapping[str, bytes]:
    try:
        files = sorted(Path(folder).iterdir())
        return {path.name: path.read_bytes() for path in files if path.suffix in _ENDINGS}
    except OSError:
        raise NoRules(_UNREAD) from None


_UNREAD = Text(
    "Mappen i VIRKSOM_EINVOICE_RULES kan ikke læses; bed den, der driver kontoret, om hjælp.",
    "The folder in VIRKSOM_EINVOICE_RULES cannot be read; ask whoever runs the office for help.",
)
