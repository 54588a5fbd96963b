"""The letters documents are set in: IBM Plex Sans, and which signs it can show."""

import struct
import unicodedata
from functools import cache
from pathlib import Path

import virksom
from virksom.programme.kernel import Refusal, Text

FACES = ("IBMPlexSans-Regular.ttf", "IBMPlexSans-SemiBold.ttf")
"""The faces the templates name; a wheel holds these and no others."""

_PACKED = Path(__file__).parent / "fonts"
_CHECKOUT = (
    Path(virksom.__file__).parents[2] / "node_modules/dkfds/dist/fonts/IBMPlexSans/complete/ttf"
)
_UNSHOWN = {"Cc", "Cf", "Co", "Cn", "Cs", "Zl", "Zp"}
_WINDOWS_UNICODE = (3, 1)


class FontsMissing(Refusal):
    """The letters are neither in the wheel nor in the checkout."""


def folder() -> Path:
    """Return the folder that holds the faces: the wheel's own, else that of the design system.

    Raises:
        FontsMissing: neither holds them.
    """
    for place in (_PACKED, _CHECKOUT):
        if all((place / face).is_file() for face in FACES):
            return place
    raise FontsMissing(
        Text(
            "Skriften IBM Plex Sans mangler; hent den med »npm ci --ignore-scripts«.",
            "The font IBM Plex Sans is missing; fetch it with “npm ci --ignore-scripts”.",
        )
    )


@cache
def signs() -> frozenset[str]:
    """Return the signs every face can show: no controls, no marks of direction, no private ones."""
    shown = [_covered((folder() / face).read_bytes()) for face in FACES]
    both = frozenset.intersection(*shown)
    return frozenset(sign for sign in map(chr, both) if unicodedata.category(sign) not in _UNSHOWN)


def _covered(font: bytes) -> frozenset[int]:
    """Return the code points of a TrueType font's Windows Unicode table (format 4)."""
    at = _character_map(font)
    count = _number(font, at + 6) // 2
    ends = _numbers(font, at + 14, count=count)
    starts, deltas, offsets = (
        _numbers(font, at + 16 + 2 * count * part, count=count) for part in (1, 2, 3)
    )
    codes: set[int] = set()
    for index, (start, end) in enumerate(zip(starts, ends, strict=True)):
        if offsets[index]:
            listed = at + 16 + 6 * count + 2 * index + offsets[index]
            glyphs = _numbers(font, listed, count=end - start + 1)
        else:
            glyphs = [(code + deltas[index]) % 0x10000 for code in range(start, end + 1)]
        codes.update(start + step for step, glyph in enumerate(glyphs) if glyph)
    return frozenset(codes)


def _character_map(font: bytes) -> int:
    """Return where the Windows Unicode table begins."""
    tables = range(12, 12 + 16 * _number(font, 4), 16)
    named = {font[at : at + 4]: struct.unpack_from(">L", font, at + 8)[0] for at in tables}
    start = int(named[b"cmap"])
    for at in range(start + 4, start + 4 + 8 * _number(font, start + 2), 8):
        platform, encoding, offset = struct.unpack_from(">HHL", font, at)
        if (platform, encoding) == _WINDOWS_UNICODE:
            return start + int(offset)
    raise ValueError("the font has no Windows Unicode table")


def _numbers(font: bytes, at: int, *, count: int) -> list[int]:
    return list(struct.unpack_from(f">{count}H", font, at))


def _number(font: bytes, at: int) -> int:
    return _numbers(font, at, count=1)[0]
