"""An issued document reckoned again: does today's code give the lines that were issued?

Source:
    Rules, section 6: a difference caused by code is labelled so.
"""

from dataclasses import dataclass

from virksom.office.reports.invoice import booked_of
from virksom.office.reports.settlement_ground import accounts
from virksom.office.reports.settlement_words import lines
from virksom.office.reports.standpoint import Standpoint
from virksom.office.store.code import code_digest
from virksom.programme.billing import Booked, RunStanding, settle_known
from virksom.programme.billing.plan import Planned
from virksom.programme.kernel import Month, Text, parse_moment
from virksom.programme.record import FrozenLine, Log


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
    if run is None or run.says.known is None:
        return Again(told=_NO_RUN, same=True)
    now = next(
        (
            one.lines
            for one in seen.keep(f"again {run.code}", lambda: _planned(seen, run))
            if (one.kind, one.credits) == (booked.kind, booked.says.credits or "")
        ),
        (),
    )
    return _told(booked, now)


def _told(booked: Booked, now: tuple[FrozenLine, ...]) -> Again:
    old, new = ({(one.candidate, one.week): one for one in held} for held in (booked.lines, now))
    count = sum(old.get(key) != new.get(key) for key in {*old, *new})
    if count:
        told = lines(count)
        return Again(
            told=Text(
                f"Programmet regner anderledes i dag: {told.da}. Det udstedte står, som det er.",
                f"The program reckons otherwise today: {told.en}. What was issued stands as it is.",
            ),
            same=False,
        )
    return Again(told=_SAME if booked.says.code_digest == code_digest() else _OTHER, same=True)


def _planned(seen: Standpoint, run: RunStanding) -> tuple[Planned, ...]:
    """Return what the run would issue from the facts it was prepared from, by today's code."""
    asked = parse_moment(run.says.known or "")
    before = Log(seen.log.facts[: seen.log.facts.index(run.prepared)])
    terms, month = seen.contract.terms.known(asked), Month.parse(run.says.month)
    return settle_known(before.known(asked), terms, month=month, moment=asked).plan.documents


_NO_RUN = Text(
    "Dokumentet er udstedt uden for afregningen, så det kan ikke regnes efter her.",
    "The document was issued outside the settlement, so it cannot be reckoned again here.",
)
_SAME = Text(
    "Regnet efter i dag: de samme linjer, med den samme kode.",
    "Reckoned again today: the same lines, by the same code.",
)
_OTHER = Text(
    "Regnet efter i dag: de samme linjer, selv om programmets kode er en anden nu.",
    "Reckoned again today: the same lines, though the program's code is another now.",
)
