"""The zip archive around .xlsx and .ods: looked through whole before anything else opens it.

What is handed on is packed anew from the parts that were looked through, so that no other
reader of zip can find something in it that was not seen here.
"""

import zlib
from collections.abc import Iterator, Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from virksom.exchange.sheets.hostile import Damaged, Locked, Macros, Nested, Overfull

MOST_PARTS = 500
MOST_UNPACKED = 50_000_000
MOST_RATIO = 200
_ALWAYS_FINE = 1_000_000  # a part this small may be packed as tightly as it likes
_ENCRYPTED = 0x1
_ZIP = b"PK\x03\x04"
_COMPOUND = b"\xd0\xcf\x11\xe0"
_XML = (".xml", ".rels")
_FILES = (".zip", ".xlsx", ".xlsm", ".xlsb", ".xls", ".ods", ".docx", ".docm", ".jar")
_PROGRAMS = ("xl/vbaproject.bin", "xl/macrosheets/", "basic/", "scripts/")


def parts(data: bytes) -> dict[str, bytes]:
    """Return the XML parts of an archive by name; pictures and the like are left behind.

    Raises:
        Overfull: more parts, more octets unpacked, or a part packed tighter than any
            spreadsheet packs; known from the archive's own list, before a part is unpacked,
            and no part is unpacked further than the list says.
        Locked: a part is encrypted.
        Nested: a part is itself an archive or an older document.
        Macros: a part is a program.
        Damaged: not an archive, cut off, or packed in a way no spreadsheet uses.
    """
    try:
        with ZipFile(BytesIO(data)) as archive:
            _look_at_list(archive.infolist())
            return dict(_unpacked(archive))
    # zipfile raises all of these for an archive that somebody put together by hand.
    except (
        BadZipFile,
        EOFError,
        NotImplementedError,
        OSError,
        RuntimeError,
        ValueError,
        zlib.error,
    ) as trouble:
        raise Damaged from trouble


def packed(found: Mapping[str, bytes]) -> bytes:
    """Return an archive of parts, not compressed; the first part stands first."""
    out = BytesIO()
    with ZipFile(out, "w", ZIP_STORED) as archive:
        for name, content in found.items():
            archive.writestr(ZipInfo(name), content)
    return out.getvalue()


def _look_at_list(listed: list[ZipInfo]) -> None:
    if len(listed) > MOST_PARTS or sum(part.file_size for part in listed) > MOST_UNPACKED:
        raise Overfull
    for part in listed:
        _look_at(part)


def _look_at(part: ZipInfo) -> None:
    name = part.filename.lower()
    if part.file_size > max(_ALWAYS_FINE, MOST_RATIO * part.compress_size):
        raise Overfull
    if part.flag_bits & _ENCRYPTED:
        raise Locked
    if part.compress_type not in {ZIP_STORED, ZIP_DEFLATED}:
        raise Damaged
    if name.endswith(_FILES):
        raise Nested
    if name.startswith(_PROGRAMS):
        raise Macros


def _unpacked(archive: ZipFile) -> Iterator[tuple[str, bytes]]:
    for part in archive.infolist():
        with archive.open(part) as content:
            if content.read(4) in {_ZIP, _COMPOUND}:
                raise Nested
        if part.filename.lower().endswith(_XML):
            yield part.filename, archive.read(part)
