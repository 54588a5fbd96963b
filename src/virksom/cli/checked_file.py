"""An e-invoice read from a file and held against schema and rules."""

import os
from collections.abc import Mapping
from pathlib import Path

from virksom.exchange.einvoice import violations
from virksom.exchange.einvoice.violation import Violation
from virksom.programme.files.trouble import why_unread
from virksom.programme.kernel import Refusal, Text, plain


class CannotRead(Refusal):
    """A file or folder cannot be read."""


_PDF = b"%PDF-"


def broken_by(file: str, rules: str | None) -> tuple[Violation, ...]:
    """Return the rules that an e-invoice breaks; empty when it breaks none.

    Args:
        file: the e-invoice.
        rules: a folder with further rule sets, as compiled XSLT; None for the operator's own.

    Raises:
        CannotRead: the file or the folder cannot be read, or the file is a PDF.
        RulesUnusable: a file in the folder is no rule set.
    """
    more = rule_sets(rules)
    data = _read(Path(file))
    if data.startswith(_PDF):
        name = plain(file)
        raise CannotRead(
            Text(
                f"{name}: det er en PDF, ikke XML; e-fakturaen er en fil for sig.",
                f"{name}: that is a PDF and no XML; the e-invoice is a file of its own.",
            )
        )
    return violations(data, more_rules=more)


def rule_sets(folder: str | None) -> Mapping[str, bytes]:
    """Return the operator's rule sets by file name; empty where no folder is named.

    Args:
        folder: where they are; None for the folder that ``VIRKSOM_EINVOICE_RULES`` names.

    Raises:
        CannotRead: the folder or a file in it cannot be read.
    """
    named = folder or os.environ.get("VIRKSOM_EINVOICE_RULES")
    return _rules(Path(named)) if named else {}


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as trouble:
        raise _unread(path, trouble) from None


def _rules(folder: Path) -> Mapping[str, bytes]:
    try:
        paths = sorted(path for path in folder.iterdir() if path.suffix in {".xsl", ".xslt"})
    except OSError as trouble:
        raise _unread(folder, trouble) from None
    return {path.name: _read(path) for path in paths}


def _unread(path: Path, trouble: OSError) -> CannotRead:
    name, why = plain(str(path)), why_unread(trouble)
    return CannotRead(
        Text(f"{name}: kan ikke læses ({why.da}).", f"{name}: cannot be read ({why.en}).")
    )
