"""The charts of retention, by the code of the table behind each."""

from collections.abc import Mapping

from virksom.charts.definitions import definitions_chart
from virksom.charts.incidence import incidence_chart
from virksom.charts.survival import survival_chart
from virksom.programme.effect.retention.read import BRIDGED, Retention
from virksom.programme.effect.retention.words import reached
from virksom.programme.kernel import Text

_SUPPORT = (
    Text("selvforsørgende uden hul", "self-supporting without a gap"),
    Text(f"huller op til {BRIDGED} dage tæller med", f"gaps up to {BRIDGED} days count"),
)
_JOBS = (Text("ansat i samme job", "employed in the same job"), Text("", ""))


def retention_charts(found: Retention, *, language: str, form: str = "wide") -> Mapping[str, str]:
    """Return the SVG of each chart of retention; an empty string where nobody is followed.

    Args:
        found: retention on a day.
        language: "da" or "en".
        form: "wide", or "narrow" for a phone.
    """
    support, bridged = found.support, found.bridged
    return {
        "retention-definitions": definitions_chart(found.counts, language=language, form=form),
        "retention-first": incidence_chart(
            found, words=reached(found.definition), language=language, form=form
        ),
        "retention-self-support": survival_chart(
            support, bridged, words=_SUPPORT, language=language, form=form
        ),
        "retention-jobs": survival_chart(
            found.jobs, None, words=_JOBS, language=language, form=form
        ),
    }
