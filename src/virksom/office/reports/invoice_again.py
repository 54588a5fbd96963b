"""An issued document reckoned again: does today's code give the lines that were issued?

Source:
    Rules, section 6: a difference caused by code is labelled so.
"""

from dataclasses import dataclass

from virksom.office.reports.invoice import booked_of
from virksom.office.reports.settlement_ground import accounts
from virksom.office.reports.settlement_words import lines
from virksom.office.reports.standpoint import Standpoint
from virksom.programme.billing import RELEASED
from virksom.programme.billing.reread import Reread, reread
from virksom.programme.files.code import code_digest
from virksom.programme.kernel import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Again:
    """A document reckoned again.

    Args:
        told: what came of it, in a sentence.
        same: whether the lines are those that were issued.
    """

    told: Text
    same: bool


def reckon_again(seen: Standpoint, number: str) -> Again:
    """Return whether today's code gives the lines of a document, from what was known then.

    Raises:
        NoSuchBill: there is no such document, as known.
    """
    found = accounts(seen)
    booked = booked_of(found, number)
    run = next((one for one in found.runs if one.code == booked.says.run), None)
    if run is None or run.state != RELEASED or run.says.known is None:
        return Again(told=_NO_RUN, same=True)
    code = code_digest()
    again = seen.keep(
        f"again {run.code}", lambda: reread(seen.log, seen.contract, run=run, code=code)
    )
    return _told(again)


def _told(again: Reread) -> Again:
    if not again.lines:
        return Again(told=_SAME if again.same_code else _OTHER, same=True)
    count, why = lines(len(again.lines)), _BY_CODE if again.by_code else _BY_TERMS
    return Again(
        told=Text(
            f"Regnet efter i dag bliver {count.da} i {again.run.code} anderledes. {why.da}",
            f"Recalculated today, {count.en} of {again.run.code} would differ. {why.en}",
        ),
        same=False,
    )


_BY_CODE = Text(
    "Det er programmet, der er ændret; det udstedte står, som det er.",
    "It is the program that changed; what was issued stands as it is.",
)
_BY_TERMS = Text(
    "Aftalens fil er en anden nu; det udstedte står, som det er.",
    "The contract's file is another now; what was issued stands as it is.",
)
_NO_RUN = Text(
    "Dokumentet er udstedt uden for afregningen, så det kan ikke regnes efter her.",
    "The document was issued outside the settlement, so it cannot be recalculated here.",
)
_SAME = Text(
    "Regnet efter i dag: de samme linjer, med den samme kode.",
    "Recalculated today: the same lines, by the same code.",
)
_OTHER = Text(
    "Regnet efter i dag: de samme linjer, selv om programmets kode er en anden nu.",
    "Recalculated today: the same lines, though the program's code is another now.",
)
