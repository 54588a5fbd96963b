"""What a statusnotat would say now: the facts, what was written, and the names in it."""

from dataclasses import dataclass
from datetime import datetime

from virksom.documents import StatusnotatDocument
from virksom.office.access import Actor
from virksom.office.actions.write_statusnotat import why_not_write_now
from virksom.office.reports.sight import sight
from virksom.office.reports.statusnotat import Named, Written, statusnotat, suggested
from virksom.office.store.case import Case
from virksom.office.store.company_names import company_names
from virksom.office.store.issued import STATUSNOTAT, referred_as
from virksom.office.store.vault import drafts, persons
from virksom.office.store.vault.drafts import DraftRow
from virksom.office.store.whose import adviser
from virksom.programme.kernel import Text, day_in_copenhagen
from virksom.programme.path import ended_course
from virksom.programme.record import Employment, Training


@dataclass(frozen=True, slots=True)
class Notat:
    """A statusnotat as it stands.

    Args:
        written: what the consultant has written, or words to begin with.
        document: what it would say; None when none is to be written.
        why: why none is to be written; None when one is.
        draft: digest of what the consultant has written; "" while nobody has.
    """

    written: Written
    document: StatusnotatDocument | None
    why: Text | None
    draft: str = ""


def notat(actor: Actor, one: Case, *, moment: datetime) -> Notat:
    """Return a candidate's statusnotat as it stands.

    Raises:
        Refusal: the vault's keys are missing or do not fit.
    """
    course, why = ended_course(one.person), why_not_write_now(one, moment=moment)
    if course is None or why is not None:
        return Notat(Written(assessment=""), None, why)
    day = day_in_copenhagen(moment)
    seen = sight(one, on=day, moment=moment, today=day)
    row = drafts.latest(one.row.code, STATUSNOTAT, subject=referred_as(one))
    written = suggested(seen, one, course=course) if row is None else _kept(row)
    named = _named(actor, one)
    document = statusnotat(seen, one, course=course, written=written, named=named)
    return Notat(written, document, None, "" if row is None else row.digest)


def _kept(row: DraftRow) -> Written:
    return Written(
        assessment=str(row.content.get("assessment", "")),
        recommendation=str(row.content.get("recommendation", "")),
    )


def _named(actor: Actor, one: Case) -> Named:
    told_by, code = adviser(one), referred_as(one)
    names = persons.names(one.row.code, [code, told_by, actor.by])
    return Named(
        candidate=names.get(code, ""),
        adviser=names.get(told_by, told_by),
        issuer=names.get(actor.by, actor.by),
        companies=company_names(one.row.code, _companies(one)),
    )


def _companies(one: Case) -> set[str]:
    values = [fact.value for fact in one.known.facts]
    jobs = {value.company for value in values if isinstance(value, Employment)}
    return jobs | {value.workplace for value in values if isinstance(value, Training)}
