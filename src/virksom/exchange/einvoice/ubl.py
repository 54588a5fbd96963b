"""UBL 2.1 as plain values: elements, and the bytes they become."""

from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from virksom.exchange.signs import writable

_SCHEMA = "urn:oasis:names:specification:ubl:schema:xsd"
AGGREGATE = f"{_SCHEMA}:CommonAggregateComponents-2"
BASIC = f"{_SCHEMA}:CommonBasicComponents-2"

INVOICE, CREDIT_NOTE = "Invoice", "CreditNote"
"""The two documents, by the name of their outermost element."""

ROOTS = {f"{{{_SCHEMA}:{name}-2}}{name}": name for name in (INVOICE, CREDIT_NOTE)}
"""The document an outermost element begins, by its name with its namespace."""


@dataclass(frozen=True, slots=True)
class Element:
    """An element with its namespace; it holds a text or further elements, never both."""

    name: str
    text: str
    parts: tuple["Element", ...] = ()
    attributes: tuple[tuple[str, str], ...] = ()


def cbc(name: str, text: str, /, **attributes: str) -> Element | None:
    """Return an element with a text, on one line; None when there is nothing to say.

    UBL allows no empty element.
    """
    told = " ".join(writable(text).split())
    return Element(f"{{{BASIC}}}{name}", told, (), tuple(attributes.items())) if told else None


def cac(name: str, /, *parts: Element | None) -> Element | None:
    """Return an element of further ones, None among them left out; None when none is left."""
    held = tuple(part for part in parts if part is not None)
    return Element(f"{{{AGGREGATE}}}{name}", "", held) if held else None


def document(name: str, parts: Iterator[Element | None]) -> bytes:
    """Return a document as UTF-8, indented; the same parts always give the same bytes.

    Args:
        name: ``INVOICE`` or ``CREDIT_NOTE``.
        parts: what it holds, in order; None is left out.
    """
    outermost = f"{_SCHEMA}:{name}-2"
    prefixes = {None: outermost, "cac": AGGREGATE, "cbc": BASIC}
    root = etree.Element(f"{{{outermost}}}{name}", nsmap=prefixes)
    todo = [(root, part) for part in parts if part is not None]
    for parent, part in todo:
        made = etree.SubElement(parent, part.name, dict(part.attributes))
        made.text = part.text or None
        todo.extend((made, inner) for inner in part.parts)
    return bytes(etree.tostring(root, encoding="UTF-8", xml_declaration=True, pretty_print=True))
