"""Older Excel, record by record: what acts is blanked, what does not hang together is refused."""

import struct
import tracemalloc
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.exchange.sheets.making import FILES, refused
from virksom.exchange.sheets import read_sheet
from virksom.exchange.sheets.compound import opened, packed
from virksom.exchange.sheets.xls import vetted

BOOK = frozenset({"Workbook"})
EOF = b"\x0a\0\0\0"
BOF = struct.pack("<HH", 0x0809, 16) + struct.pack("<HH12x", 0x0600, 0x0010)


def record(kind: int, data: bytes) -> bytes:
    return struct.pack("<HH", kind, len(data)) + data


def text(value: str) -> bytes:
    """Return a text as the table of texts holds it."""
    return struct.pack("<HB", len(value), 1) + value.encode("utf-16-le")


def label(row: int, column: int, value: str) -> bytes:
    return record(0x0204, struct.pack("<HHH", row, column, 0) + text(value))


def pointer(row: int, column: int, at: int) -> bytes:
    return record(0x00FD, struct.pack("<HHHI", row, column, 0, at))


ENDLESS = bytes(8) + b"\xff\xff\x01ab"
CELLS = label(0, 0, "Navn") + label(1, 0, "Ib")


def book(
    cells: bytes = CELLS,
    *,
    before: bytes = b"",
    kind: int = 0,
    hidden: int = 0,
    sheets: int = 1,
    off: int = 0,
) -> bytes:
    """Return an .xls whose sheets all begin at one place, ``off`` octets from the right one."""
    named = [struct.pack("<BBBB", hidden, kind, 2, 0) + f"S{at}".encode() for at in range(sheets)]
    length = len(BOF) + len(before) + sum(len(name) + 8 for name in named) + len(EOF)
    bound = [record(0x0085, struct.pack("<I", length + off) + name) for name in named]
    return packed("Workbook", BOF + before + b"".join(bound) + EOF + BOF + cells + EOF)


def sst(*values: str, broken_at: int = 0) -> bytes:
    """Return the table of texts, if asked broken into a further record inside the last text."""
    whole = struct.pack("<II", len(values), len(values)) + b"".join(text(one) for one in values)
    if not broken_at:
        return record(0x00FC, whole)
    head, tail = whole[:-broken_at], whole[-broken_at:]
    return record(0x00FC, head) + record(0x003C, b"\x01" + tail)


def formula(row: int, column: int, tokens: bytes) -> bytes:
    head = struct.pack("<HHH8sHI", row, column, 0, struct.pack("<d", 42), 0, 0)
    return record(0x0006, head + struct.pack("<H", len(tokens)) + tokens)


ATTACKS: dict[str, tuple[str, Callable[[], bytes]]] = {
    "a cell far away": ("Overfull", lambda: book(CELLS + label(65_535, 255, "x"))),
    "numbers far away": (
        "Overfull",
        lambda: book(CELLS + record(0x00BD, struct.pack("<HHHIH", 65_000, 0, 0, 0, 200))),
    ),
    "one long text in many cells": (
        "Overfull",
        lambda: book(
            b"".join(pointer(row, 0, 0) for row in range(1_500)), before=sst("x" * 30_000)
        ),
    ),
    "a program as a sheet": ("Macros", lambda: book(kind=1)),
    "sheets at one place": ("Damaged", lambda: book(sheets=2)),
    "many sheets": ("Damaged", lambda: book(sheets=300)),
    "a sheet inside a record": (
        "Damaged",
        lambda: book(record(0x0999, BOF + CELLS + label(65_535, 9, "x") + EOF), off=len(BOF) + 4),
    ),
    "a locked book": ("Locked", lambda: book(before=record(0x002F, b"\x01\0"))),
    "a text without an end": ("Damaged", lambda: book(before=record(0x00FC, ENDLESS))),
    "a record the reader behind stumbles over": (
        "Damaged",
        lambda: book(before=record(0x0042, b"")),
    ),
    "a book whose only sheet is hidden": ("NoRows", lambda: book(hidden=1)),
    "a cell without a place": ("Damaged", lambda: book(CELLS + record(0x0203, b"\0"))),
}


@pytest.mark.parametrize("attack", ATTACKS)
def test_it_is_refused_by_name(attack: str) -> None:
    kind, made = ATTACKS[attack]
    assert refused(made(), "x.xls")[0] == kind


def test_the_honest_book_they_are_made_of_is_read() -> None:
    assert read_sheet(book(), name="x.xls").rows[0].cells == ("Ib",)


def test_a_sheet_that_says_it_is_endless_is_as_large_as_its_cells() -> None:
    endless = record(0x0200, struct.pack("<IIHHH", 0, 0xFFFFFFFF, 0, 0xFFFF, 0))
    assert read_sheet(book(endless + CELLS), name="x.xls").rows[0].cells == ("Ib",)


def test_a_formula_keeps_its_value_and_loses_the_rest() -> None:
    tokens = b"\x23\x01\0\0\0" * 50  # names, which the reader behind would write out
    sent = vetted(book(CELLS + formula(2, 0, tokens)))
    assert tokens[:10] not in opened(sent, wanted=BOOK).streams["Workbook"]
    found = read_sheet(book(CELLS + formula(2, 0, tokens)), name="x.xls")
    assert found.rows[1].cells == ("42",)


def test_names_links_and_whatever_is_not_read_are_blanked() -> None:
    noise = record(0x0018, b"name" * 9) + record(0x0017, b"link" * 9) + record(0x00E5, b"\xff" * 9)
    found = opened(vetted(book(before=noise)), wanted=BOOK)
    kinds = [struct.unpack_from("<H", found.streams["Workbook"], len(BOF))[0]]
    assert kinds == [0xFFFF]
    assert found.names == {"Root Entry", "Workbook"}


@given(st.integers(1, 15), st.text("abcæøå€", min_size=9, max_size=20))
def test_a_text_broken_over_records_is_read_whole(signs: int, value: str) -> None:
    broken = 2 * min(signs, len(value) - 1)
    before = sst("Navn", value, broken_at=broken)
    found = read_sheet(book(pointer(0, 0, 0) + pointer(1, 0, 1), before=before), name="x.xls")
    assert found.rows[0].cells == (value,)


def test_what_is_packed_is_opened_again() -> None:
    for length in (0, 1, 4095, 4096, 4097, 5_000_000):
        stream = bytes(length)
        found = opened(packed("Workbook", stream), wanted=BOOK).streams["Workbook"]
        assert found == stream.ljust(4096, b"\0")


def changed(at: int, number: int) -> bytes:
    """Return a real book with four octets changed."""
    sent = bytearray((FILES / "list.xls").read_bytes())
    sent[at : at + 4] = number.to_bytes(4, "little")
    return bytes(sent)


@pytest.mark.parametrize("at", [48, 60, 68, 76])
@pytest.mark.parametrize("number", [0, 1, 0xFFFFFFFD, 0x7FFFFFFF, 0xFFFFFFFE])
def test_a_container_whose_chains_lead_astray_is_refused_or_read_in_no_time(
    at: int, number: int
) -> None:
    assert refused(changed(at, number), "x.xls")[0] in {"Damaged", "read"}


def test_a_chain_that_bites_its_tail_ends() -> None:
    sent = bytearray((FILES / "long.xls").read_bytes())
    table = 512 + 512 * int.from_bytes(sent[76:80], "little")
    sent[table : table + 512] = b"".join(at.to_bytes(4, "little") for at in [0, 0] + [1] * 126)
    assert refused(bytes(sent), "x.xls")[0] == "Damaged"


def test_a_table_that_names_one_sector_over_and_over_takes_no_room() -> None:
    sent = bytearray((FILES / "long.xls").read_bytes().ljust(600_000, b"\0"))
    sent[68:512] = bytes(444)
    sent[512:1024] = bytes(512)
    tracemalloc.start()
    assert refused(bytes(sent), "x.xls")[0] == "Damaged"
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert most < 5_000_000


def entry(name: str, *, kind: int, start: int, length: int) -> bytes:
    """Return a line of a container's folder."""
    said = name.encode("utf-16-le")
    head = said.ljust(64, b"\0") + struct.pack("<HBB", len(said) + 2, kind, 1)
    return head.ljust(116, b"\0") + struct.pack("<IQ", start, length)


def small(stream: bytes) -> bytes:
    """Return a container, version 3, whose stream lies in the small sectors of the root's."""
    last, free = 0xFFFFFFFE, 0xFFFFFFFF
    pieces = -(-len(stream) // 64)
    content = stream.ljust(pieces * 64, b"\0")
    room = -(-len(content) // 512)
    table = [0xFFFFFFFD, last, last, *range(4, 3 + room), last]
    follows = [*range(1, pieces), last]
    folder = entry("Root Entry", kind=5, start=3, length=len(content))
    folder += entry("Workbook", kind=2, start=0, length=len(stream))
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16)
    head += struct.pack("<HHHHH6x", 0x3E, 3, 0xFFFE, 9, 6)
    head += struct.pack("<IIIIIIIII", 0, 1, 1, 0, 4096, 2, 1, last, 0)
    head += struct.pack("<109I", 0, *[free] * 108)
    sectors = [struct.pack("<128I", *table, *[free] * (128 - len(table)))]
    sectors += [folder.ljust(512, b"\0")]
    sectors += [struct.pack("<128I", *follows, *[free] * (128 - len(follows)))]
    return head + b"".join(sectors) + content.ljust(room * 512, b"\0")


def test_a_book_small_enough_for_small_sectors_is_read() -> None:
    stream = opened(book(), wanted=BOOK).streams["Workbook"][:1_000]
    assert read_sheet(small(stream), name="x.xls").rows[0].cells == ("Ib",)


def test_small_sectors_that_lead_astray_are_refused() -> None:
    sent = small(opened(book(), wanted=BOOK).streams["Workbook"][:1_000])
    astray = sent[:1536] + struct.pack("<I", 127) + sent[1540:]
    assert refused(astray, "x.xls")[0] == "Damaged"
