"""XML from anybody, read without definitions of its own, and no larger than an invoice is."""

from xml.parsers import expat

from lxml import etree

from virksom.programme.kernel import Text

MOST_OCTETS = 2_000_000
"""An e-invoice of 300 lines has 600,000."""


class NotRead(Exception):
    """The document is not read at all.

    Args:
        rule: which of our own rules it breaks.
        text: what was expected.
    """

    def __init__(self, rule: str, text: Text) -> None:
        """Keep both."""
        super().__init__(rule)
        self.rule = rule
        self.text = text


def parsed(xml: bytes, *, most: int = MOST_OCTETS) -> etree._Element:
    """Return a document's outermost element.

    It is looked through by the standard library first, which stops at the first word of a
    document type: no entity is ever defined, nothing is fetched, nothing is expanded.

    Args:
        xml: any bytes.
        most: how many there may be.

    Raises:
        NotRead: too large, with a document type, in another alphabet than UTF-8, or not
            well-formed.
    """
    if len(xml) > most:
        raise NotRead("XML-SIZE", _TOO_LARGE)
    if xml.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise NotRead("XML-ALPHABET", _NOT_UTF8)
    _look_through(xml)
    parser = etree.XMLParser(
        resolve_entities=False,
        load_dtd=False,
        no_network=True,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        return etree.fromstring(xml, parser)
    except etree.XMLSyntaxError as trouble:
        raise NotRead("XML", _not_xml(trouble)) from None


def _look_through(xml: bytes) -> None:
    parser = expat.ParserCreate()
    parser.StartDoctypeDeclHandler = _no_document_type
    parser.XmlDeclHandler = _utf8_only
    try:
        parser.Parse(xml, True)  # noqa: FBT003 - expat takes no names
    except expat.ExpatError as trouble:
        raise NotRead("XML", _not_xml(trouble)) from None


def _no_document_type(*_: object) -> None:
    raise NotRead("XML-DOCTYPE", _DOCUMENT_TYPE)


def _utf8_only(_version: str, encoding: str | None, _standalone: int) -> None:
    if encoding is not None and encoding.lower() not in {"utf-8", "us-ascii", "ascii"}:
        raise NotRead("XML-ALPHABET", _NOT_UTF8)


def _not_xml(trouble: Exception) -> Text:
    return Text(
        f"Filen er ikke XML; læseren siger på engelsk: »{trouble}«.",
        f"The file is not XML: {trouble}.",
    )


_TOO_LARGE = Text(
    f"Filen er større end {MOST_OCTETS:,} tegn; ingen e-faktura er så stor.".replace(",", "."),
    f"The file is larger than {MOST_OCTETS:,} octets; no e-invoice is.",
)
_NOT_UTF8 = Text("Filen skal være skrevet i UTF-8.", "The file must be written in UTF-8.")
_DOCUMENT_TYPE = Text(
    "Filen har en dokumenttype (DOCTYPE); den har ingen e-faktura, og den læses ikke.",
    "The file has a document type (DOCTYPE); no e-invoice has one, and it is not read.",
)
