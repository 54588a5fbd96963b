"""Lists of referrals for the tests."""

from collections.abc import Sequence

from virksom.exchange.referrals import ReferralPreview, read_referrals
from virksom.exchange.sheets import read_sheet
from virksom.programme.kernel import Text

UNITS = {
    "uddannelseshuset": Text("Uddannelseshuset", "House of Education"),
    "job_og_aktivhuset": Text("Job- og Aktivhuset", "Job- og Aktivhuset"),
}
BANDS = {
    "uddannelseshuset": Text("under 30 år", "under 30"),
    "job_og_aktivhuset": Text("fyldt 30 år", "30 and over"),
}
HEADINGS = ("CPR-nr.", "Navn", "Enhed", "Henvist den")
GOOD = ("010190-1234", "Åse Ærø", "Uddannelseshuset", "7/10-2018")


def listed(headings: Sequence[str], *rows: Sequence[str], **more: object) -> ReferralPreview:
    """Return the preview of a list as somebody would send it."""
    lines = "\n".join(";".join(cells) for cells in (headings, *rows))
    sheet = read_sheet(lines.encode(), name="list.csv")
    return read_referrals(sheet, units=UNITS, age_bands=BANDS, **more)  # type: ignore[arg-type]


def one(**cells: str) -> ReferralPreview:
    """Return the preview of one row that is good but for the cells given, by heading."""
    told = dict(zip(HEADINGS, GOOD, strict=True)) | {
        heading.replace("_", " "): text for heading, text in cells.items()
    }
    return listed([*told], [*told.values()])
