"""A template and its data become a PDF: tagged, archivable, the same bytes every time."""

import json
from collections.abc import Mapping
from datetime import datetime, timezone
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, cast

from virksom.documents.fonts import folder
from virksom.documents.lettering import all_lettered
from virksom.programme.kernel import COPENHAGEN, Json

if TYPE_CHECKING:
    import typst

TEMPLATES = Path(__file__).parent / "templates"
_NOTHING: Mapping[str, bytes] = {}
_NO_PICTURES: Mapping[str, str] = {}
_STANDARDS: "list[typst.PDFStandard]" = ["a-3a", "ua-1"]


def typeset(
    template: str,
    data: Mapping[str, Json],
    *,
    moment: datetime,
    attached: Mapping[str, bytes] = _NOTHING,
    pictures: Mapping[str, str] = _NO_PICTURES,
) -> bytes:
    """Return the PDF that a template makes of ``data``: PDF/A-3a and PDF/UA-1.

    Data reaches Typst as one JSON text and is only ever printed: no text in it is read as markup
    or code. The same arguments give the same bytes, on any machine.

    Args:
        template: name of a file in ``TEMPLATES``, without its ending.
        data: what is printed; texts may hold anything.
        moment: with an offset; when the document says it was made, to the second.
        attached: UTF-8 files that lie inside the PDF as they are, by file name, in that order.
        pictures: SVGs by the name the template asks for them by; drawn here, so never hostile.
    """
    import typst

    files = [{"name": name, "text": file.decode()} for name, file in attached.items()]
    compiler = typst.Compiler(
        TEMPLATES / f"{template}.typ",
        root=TEMPLATES,
        font_paths=_fonts(),
        ignore_system_fonts=True,
        sys_inputs={
            "document": json.dumps(all_lettered(data)),
            "attached": json.dumps(files),
            "pictures": json.dumps(dict(pictures)),
        },
    )
    pdf = compiler.compile(format="pdf", pdf_standards=_STANDARDS, timestamp=_fixed(moment))
    return cast("bytes", pdf)


@cache
def _fonts() -> "typst.Fonts":
    import typst

    return typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=[folder()]
    )


def _fixed(moment: datetime) -> datetime:
    """Return ``moment`` in Copenhagen at a fixed offset, whole seconds, as a PDF's dates are."""
    if moment.tzinfo is None:
        raise ValueError("a moment has an offset")
    local = moment.astimezone(COPENHAGEN).replace(microsecond=0)
    return local.astimezone(timezone(local.utcoffset()))  # type: ignore[arg-type] # it has one
