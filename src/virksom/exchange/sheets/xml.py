"""XML from outside: read as a stream by the standard library, without definitions of its own."""

from collections.abc import Mapping
from typing import Protocol
from xml.parsers import expat

from virksom.exchange.sheets.hostile import Damaged, Overfull, Tricky

MOST_ELEMENTS = 2_000_000

Attributes = Mapping[str, str]


class Reader(Protocol):
    """Who is told what stands in a part, in order."""

    def start(self, name: str, attributes: Attributes) -> None:
        """Take an element that begins, by its name as written, prefix included."""

    def end(self, name: str) -> None:
        """Take an element that ends."""

    def said(self, text: str) -> None:
        """Take text, in pieces."""


def walk(part: bytes, reader: Reader) -> None:
    """Tell ``reader`` what stands in a part.

    Raises:
        Tricky: a document type (which is where entities are defined), or another alphabet
            than UTF-8.
        Overfull: more elements than any list has.
        Damaged: not well-formed.
    """
    parser = expat.ParserCreate()
    parser.buffer_text = True
    counted = _Counted(reader)
    parser.StartElementHandler = counted.start
    parser.EndElementHandler = reader.end
    parser.CharacterDataHandler = reader.said
    parser.StartDoctypeDeclHandler = _no_document_type
    parser.XmlDeclHandler = _utf8_only
    if part.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise Tricky
    try:
        parser.Parse(part, True)  # noqa: FBT003 - expat takes no names
    except expat.ExpatError as trouble:
        raise Damaged from trouble


class _Counted:
    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self._elements = 0

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self._elements += 1
        if self._elements > MOST_ELEMENTS:
            raise Overfull
        self._reader.start(name, attributes)


def _no_document_type(*_: object) -> None:
    raise Tricky


def _utf8_only(_version: str, encoding: str | None, _standalone: int) -> None:
    if encoding is not None and encoding.lower() not in {"utf-8", "us-ascii", "ascii"}:
        raise Tricky
