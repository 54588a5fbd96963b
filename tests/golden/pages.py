"""Every golden page by the name of its file."""

from pathlib import Path

from tests.golden.found import findings_page
from tests.golden.moments import MOMENTS, SOURCE
from tests.golden.persons import circular_page, weeks_page
from tests.golden.reports import report_page
from tests.golden.shapes import shape_page
from tests.golden.sums import sums_page
from tests.golden.tables import log_page, status_page

FOLDER = Path(__file__).parent / "demo"


def pages() -> dict[str, str]:
    """Return the pages as the program writes them now."""
    written = {"log.txt": log_page(), "form.txt": shape_page()}
    for moment in MOMENTS:
        written[f"status_{moment.name}.txt"] = status_page(moment)
        written[f"uger_{moment.name}.txt"] = sums_page(moment)
    for moment in (SOURCE, MOMENTS[-1]):
        written[f"fund_{moment.name}.txt"] = findings_page(moment)
    written[f"rapport_{SOURCE.name}.txt"] = report_page(SOURCE)
    written["kandidat_tre_job_foer_det_varige.txt"] = circular_page()
    written["forklarede_uger.txt"] = weeks_page()
    return written
