"""Files nobody means well with: each refused by name, in one sentence, with nothing read."""

import zipfile
from collections.abc import Callable

import pytest

from tests.exchange.sheets.making import (
    FILES,
    LIST,
    ODS_LIST,
    ods,
    ods_parts,
    ods_row,
    refused,
    said,
    xlsx,
    xlsx_parts,
    zipped,
)
from virksom.exchange.sheets import Limits, read_sheet
from virksom.exchange.sheets.compound import SIGNATURE, packed

OLD = (FILES / "list.xls").read_bytes()
STRINGS = "<si><t>Navn</t></si><si><t>" + "x" * 1_000_000 + "</t></si>"
POINTERS = "".join(f'<row><c t="s"><v>{1 if row else 0}</v></c></row>' for row in range(1_900))


def with_part(name: str, content: str | bytes) -> bytes:
    return zipped({**xlsx_parts(LIST), name: content})


def with_sheet(xml: str) -> bytes:
    return with_part("xl/worksheets/sheet1.xml", xml)


def entities(way: str) -> bytes:
    whole = str(xlsx_parts(LIST)["xl/worksheets/sheet1.xml"])
    return with_sheet(f"<!DOCTYPE x [{way}]>{whole.replace('Ib', '&a;')}")


def flagged(data: bytes) -> bytes:
    """Return an archive whose parts say they are encrypted."""
    mark, sent = b"PK\x01\x02", bytearray(data)
    at = sent.find(mark)
    while at >= 0:
        sent[at + 8] |= 1
        at = sent.find(mark, at + 4)
    return bytes(sent)


def lying(data: bytes, size: int) -> bytes:
    """Return an archive whose list says its largest part is small once unpacked."""
    sent = bytearray(data)
    at = sent.rfind(b"PK\x01\x02", 0, sent.rfind(b"xl/worksheets/sheet1.xml"))
    sent[at + 24 : at + 28] = size.to_bytes(4, "little")
    return bytes(sent)


ATTACKS: dict[str, tuple[str, str, Callable[[], bytes]]] = {
    "a page of the web": ("x.xlsx", "WrongContent", lambda: b"<html><table>"),
    "an older book under a newer name": ("x.xlsx", "WrongContent", lambda: OLD),
    "a newer book under an older name": ("x.xls", "WrongContent", xlsx),
    "a newer book as a list": ("x.csv", "WrongContent", xlsx),
    "a picture as a list": ("x.csv", "WrongContent", lambda: b"\x89PNG\r\n\x1a\n"),
    "a letter as a book": (
        "x.xlsx", "Damaged",
        lambda: zipped({"[Content_Types].xml": "<Types/>", "word/document.xml": "<w/>"}),
    ),
    "an open table as a book": ("x.xlsx", "Damaged", ods),
    "an open text as an open table": (
        "x.ods", "Damaged", lambda: zipped(ods_parts(ODS_LIST, kind="application/x-text")),
    ),
    "a program by its name": ("x.xlsm", "Macros", xlsx),
    "a program in a part": ("x.xlsx", "Macros", lambda: with_part("xl/vbaProject.bin", "x")),
    "a program by its type": (
        "x.xlsx", "Macros", lambda: with_part("[Content_Types].xml", "<Types a='macroEnabled'/>"),
    ),
    "a program in an open table": (
        "x.ods", "Macros", lambda: zipped({**ods_parts(ODS_LIST), "Basic/x.xml": "<x/>"}),
    ),
    "a program in an older book": ("x.xls", "Macros", lambda: packed("_VBA_PROJECT_CUR", b"")),
    "a locked newer book": ("x.xlsx", "Locked", lambda: packed("EncryptedPackage", b"x")),
    "a locked archive": ("x.xlsx", "Locked", lambda: flagged(xlsx())),
    "a locked open table": (
        "x.ods", "Locked",
        lambda: zipped(ods_parts(ODS_LIST, entry="<manifest:encryption-data/>")),
    ),
    "a large part of noughts": (
        "x.xlsx", "Overfull", lambda: with_part("xl/media/a.bin", bytes(40_000_000)),
    ),
    "many parts": (
        "x.xlsx", "Overfull",
        lambda: zipped({**xlsx_parts(LIST), **{f"a{at}": "" for at in range(500)}}),
    ),
    "large parts together": (
        "x.xlsx", "Overfull",
        lambda: zipped({**xlsx_parts(LIST), **{f"a{at}": bytes(900_000) for at in range(60)}}),
    ),
    "a part larger than it says": (
        "x.xlsx", "Damaged", lambda: lying(with_sheet("<a>" + " " * 900_000 + "</a>"), 10),
    ),
    "an archive in the archive": (
        "x.xlsx", "Nested", lambda: with_part("xl/embeddings/a.xlsx", xlsx()),
    ),
    "an archive under another name": (
        "x.xlsx", "Nested", lambda: with_part("xl/media/a.png", xlsx()),
    ),
    "an older book in the archive": ("x.xlsx", "Nested", lambda: with_part("a.bin", OLD)),
    "laughs, a billion of them": (
        "x.xlsx", "Tricky",
        lambda: entities('<!ENTITY b "ha"><!ENTITY a "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">'),
    ),
    "a file of the machine": (
        "x.xlsx", "Tricky", lambda: entities('<!ENTITY a SYSTEM "file:///etc/passwd">'),
    ),
    "an empty document type": (
        "x.ods", "Tricky",
        lambda: zipped({**ods_parts(ODS_LIST), "content.xml": "<!DOCTYPE a><a/>"}),
    ),
    "another alphabet, marked": (
        "x.xlsx", "Tricky",
        lambda: with_part("xl/worksheets/sheet1.xml", "<a/>".encode("utf-16")),
    ),
    "another alphabet, said": (
        "x.xlsx", "Tricky",
        lambda: with_sheet('<?xml version="1.0" encoding="iso-8859-1"?><a/>'),
    ),
    "a cell far away": (
        "x.xlsx", "Overfull",
        lambda: xlsx(f"{LIST}<row r='1048576'>{said('XFD1048576', 'x')}</row>"),
    ),
    "a row far away whose cells do not say where": (
        "x.xlsx", "Overfull",
        lambda: xlsx(f'{LIST}<row r="1048576">{said("A1", "x")}<c><v>1</v></c></row>'),
    ),
    "one long text in many cells": (
        "x.xlsx", "Overfull", lambda: xlsx(POINTERS, strings=STRINGS),
    ),
    "a table of texts that says it is large": (
        "x.xlsx", "Overfull",
        lambda: with_part("xl/sharedStrings.xml", '<sst uniqueCount="999999999"/>'),
    ),
    "a table of texts under another name": (
        "x.xlsx", "Damaged", lambda: with_part("xl/a.xml", '<sst uniqueCount="1"/>'),
    ),
    "a part packed in another way": (
        "x.xlsx", "Damaged", lambda: zipped(xlsx_parts(LIST), way=zipfile.ZIP_BZIP2),
    ),
    "a count of texts that is none": (
        "x.xlsx", "Damaged", lambda: with_part("xl/sharedStrings.xml", '<sst uniqueCount="x"/>'),
    ),
    "an open table without its list": (
        "x.ods", "Damaged",
        lambda: zipped({name: part for name, part in ods_parts(ODS_LIST).items()
                        if "manifest" not in name}),
    ),
    "XML that does not end": ("x.xlsx", "Damaged", lambda: with_sheet("<worksheet>")),
    "no place of a cell": ("x.xlsx", "Damaged", lambda: xlsx('<row><c r="A0"><v>1</v></c></row>')),
    "a row repeated to the end of time": (
        "x.ods", "Overfull", lambda: ods(ods_row("Navn") + ods_row("Ib", repeated=1_000_000)),
    ),
    "a cell repeated to the end of the row": (
        "x.ods", "Overfull",
        lambda: ods(cells('<table:table-cell office:value="1" {}/>', 600_000)),
    ),
    "empty cells between others, row by row": (
        "x.ods", "Overfull",
        lambda: ods(cells("<table:table-cell {}/><table:table-cell/>", 16_000) * 200),
    ),
    "many tables": (
        "x.ods", "Overfull",
        lambda: ods(f"{ods_row('a', repeated=400_000)}</table:table>".join(
            ["", *['<table:table table:name="a">'] * 5, ""])),
    ),
    "a space repeated a million times": (
        "x.ods", "Overfull",
        lambda: ods(ods_row('<text:s text:c="9999999"/>' * 3)),
    ),
    "a space repeated more often than there are numbers": (
        "x.ods", "Damaged", lambda: ods(ods_row('<text:s text:c="99999999999"/>')),
    ),
    "only the mark of an older book": ("x.xls", "Damaged", lambda: SIGNATURE),
    "an older book cut off": ("x.xls", "Damaged", lambda: OLD[:1500]),
    "an older letter": ("x.xls", "Damaged", lambda: packed("WordDocument", b"x")),
    "something that is no list": ("x.csv", "NotText", lambda: b"a;b\x00;c\n1;2;3\n"),
    "a list in no alphabet": ("x.csv", "NotText", lambda: b"a;b\n\x81;\xe6\n"),
    "a quotation mark without an end": ("x.csv", "OpenQuote", lambda: b'a;b\n1;"2\n3;4\n'),
    "a quotation mark that ends too soon": ("x.csv", "OpenQuote", lambda: b'a;b\n1;"2"3\n'),
    "a field without an end": ("x.csv", "OpenQuote", lambda: b"a;b\n1;" + b"x" * 140_000),
    "many columns": ("x.csv", "TooMany", lambda: b";" * 1_000_000 + b"x"),
    "many empty lines": ("x.csv", "TooMany", lambda: b"a\nb" + b"\n" * 1_100_000),
    "an unknown ending": ("x.pdf", "NotASheet", lambda: b"%PDF"),
    "no ending": ("x", "NotASheet", xlsx),
    "a large file": ("x.xlsx", "TooLarge", lambda: bytes(5_000_001)),
    "nothing": ("x.csv", "NoRows", lambda: b""),
    "an empty book": ("x.xlsx", "NoRows", lambda: xlsx("")),
}  # fmt: skip


def cells(shape: str, repeated: int) -> str:
    said_so = shape.format(f'table:number-columns-repeated="{repeated}"')
    return f"<table:table-row>{said_so}</table:table-row>"


@pytest.mark.parametrize("attack", ATTACKS)
def test_it_is_refused_by_name_in_both_languages(attack: str) -> None:
    name, kind, made = ATTACKS[attack]
    found, da, en = refused(made(), name)
    assert (found, da.endswith("."), en.endswith(".")) == (kind, True, True)
    assert "\n" not in da + en
    assert da != en


def test_the_honest_files_they_are_made_of_are_read() -> None:
    assert read_sheet(xlsx(), name="x.xlsx").rows[0].cells == ("Ib",)
    assert read_sheet(ods(), name="x.ods").rows[0].cells == ("Ib",)
    assert read_sheet(OLD, name="x.xls").rows[0].cells[1].startswith("Åse")


def test_a_bomb_is_known_before_anything_is_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    sent = with_part("xl/media/a.bin", bytes(40_000_000))
    monkeypatch.setattr(zipfile.ZipFile, "open", None)
    assert refused(sent, "x.xlsx")[0] == "Overfull"


def test_more_elements_than_any_list_has_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("virksom.exchange.sheets.xml.MOST_ELEMENTS", 3)
    assert refused(with_part("xl/a.xml", "<a><b/><b/><b/></a>"), "x.xlsx")[0] == "Overfull"


def test_what_others_keep_beside_the_list_is_not_read() -> None:
    aside = {"customXml/item1.xml": "<a/>".encode("utf-16"), "docProps/app.xml": "<!DOCTYPE a><a/>"}
    assert read_sheet(zipped({**xlsx_parts(LIST), **aside}), name="x.xlsx").rows


SECRET = "010190-1234"
TELLING = {
    f"{SECRET};{SECRET}\n": "HeadingTwice",
    f"a;b\n1;{SECRET * 200}\n": "CellTooLong",
    f'a;b\n1;"{SECRET}': "OpenQuote",
    f"a\n1;{SECRET}": "NoHeadings",
}


@pytest.mark.parametrize("told", TELLING)
def test_no_refusal_repeats_anything_of_the_file_or_its_name(told: str) -> None:
    found = refused(told.encode(), f"{SECRET}.csv")
    assert found[0] == TELLING[told]
    assert SECRET not in str(found)
    assert SECRET not in str(refused(told.encode(), f"x.{SECRET}"))


@pytest.mark.parametrize(
    ("limits", "kind", "sentence"),
    [
        (Limits(rows=1), "TooMany", "Der er over 1 rækker; del listen i flere filer."),
        (
            Limits(columns=2),
            "TooMany",
            "Række 1 har over 2 kolonner; slet dem, der ikke hører til listen.",
        ),
        (Limits(signs=4), "CellTooLong", "Række 3, kolonne B: teksten er på over 4 tegn."),
        (
            Limits(octets=10),
            "TooLarge",
            "Filen er over 0,00001 MB; del listen i flere filer, eller fjern billeder fra den.",
        ),
    ],
)
def test_what_is_over_a_limit_is_told_with_the_limit(
    limits: Limits, kind: str, sentence: str
) -> None:
    sent = b"a;b;c\n1;2;3\n4;fire!;6\n"
    assert refused(sent, "x.csv", limits=limits)[:2] == (kind, sentence)
