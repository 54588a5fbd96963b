"""Files for the tests, made by hand part by part: honest ones, and ones nobody means well with."""

from collections.abc import Mapping
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

from virksom.exchange.sheets import read_sheet
from virksom.programme.kernel import Refusal

FILES = Path(__file__).parent / "files"
MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
OPEN = "urn:oasis:names:tc:opendocument:xmlns"
SPREADSHEET = "application/vnd.oasis.opendocument.spreadsheet"


def zipped(parts: Mapping[str, str | bytes], *, way: int = ZIP_DEFLATED) -> bytes:
    """Return an archive of parts."""
    out = BytesIO()
    with ZipFile(out, "w", way) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return out.getvalue()


def xlsx_parts(rows: str, *, strings: str = "", more: str = "") -> dict[str, str | bytes]:
    """Return the parts of an .xlsx whose one page has these rows, as XML."""
    return {
        "[Content_Types].xml": '<Types xmlns="http://x"/>',
        "_rels/.rels": f'<Relationships xmlns="{PACKAGE}"><Relationship Id="r1" '
        f'Type="{OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook {MAIN} xmlns:r="{OFFICE}"><sheets>'
        '<sheet name="Ark1" sheetId="1" r:id="r1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{PACKAGE}"><Relationship Id="r1" '
        f'Type="{OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
        "xl/sharedStrings.xml": f"<sst {MAIN}>{strings}</sst>",
        "xl/worksheets/sheet1.xml": f"<worksheet {MAIN}><sheetData>{rows}</sheetData>{more}"
        "</worksheet>",
    }


def said(place: str, text: str) -> str:
    """Return a cell of an .xlsx that holds a text."""
    return f'<c r="{place}" t="inlineStr"><is><t xml:space="preserve">{text}</t></is></c>'


LIST = f'<row r="1">{said("A1", "Navn")}</row><row r="2">{said("A2", "Ib")}</row>'


def xlsx(rows: str = LIST, *, strings: str = "", more: str = "") -> bytes:
    """Return an .xlsx whose one page has these rows."""
    return zipped(xlsx_parts(rows, strings=strings, more=more))


def ods_parts(rows: str, *, kind: str = SPREADSHEET, entry: str = "") -> dict[str, str | bytes]:
    """Return the parts of an .ods whose one table has these rows, as XML."""
    spaces = f'xmlns:office="{OPEN}:office:1.0" xmlns:table="{OPEN}:table:1.0" '
    spaces += f'xmlns:text="{OPEN}:text:1.0"'
    return {
        "mimetype": kind,
        "content.xml": f"<office:document-content {spaces}><office:body><office:spreadsheet>"
        f'<table:table table:name="Ark1">{rows}</table:table>'
        "</office:spreadsheet></office:body></office:document-content>",
        "META-INF/manifest.xml": f'<manifest:manifest xmlns:manifest="{OPEN}:manifest:1.0">'
        f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{kind}">{entry}'
        "</manifest:file-entry></manifest:manifest>",
    }


def ods_row(*texts: str, repeated: int = 1) -> str:
    """Return a row of an .ods."""
    cells = "".join(
        f'<table:table-cell office:value-type="string"><text:p>{text}</text:p></table:table-cell>'
        if text
        else "<table:table-cell/>"
        for text in texts
    )
    return f'<table:table-row table:number-rows-repeated="{repeated}">{cells}</table:table-row>'


ODS_LIST = ods_row("Navn") + ods_row("Ib")


def ods(rows: str = ODS_LIST) -> bytes:
    """Return an .ods whose one table has these rows."""
    return zipped(ods_parts(rows))


def refused(data: bytes, name: str, **more: object) -> tuple[str, str, str]:
    """Return how a file is refused: the kind, the Danish and the English sentence."""
    try:
        read_sheet(data, name=name, **more)  # type: ignore[arg-type]
    except Refusal as refusal:
        return type(refusal).__name__, refusal.text.da, refusal.text.en
    return "read", "", ""
