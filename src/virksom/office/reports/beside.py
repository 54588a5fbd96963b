"""What stands beside a candidate's path: the name, what comes next, what runs, the documents.

Only to those who may: the page says of each what the table says.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime

from virksom.office.access import Actor, Deed, relation, why_not
from virksom.office.reports import words
from virksom.office.reports.companies.called import named
from virksom.office.reports.deeds import DeedRow, Ground, deed_rows
from virksom.office.reports.door import Door
from virksom.office.reports.standpoint import Standpoint
from virksom.office.reports.steps import RunningRow, running_jobs, running_stretches
from virksom.office.store import glass
from virksom.office.store.case import Case
from virksom.office.store.issued import has_statusnotat
from virksom.office.store.vault import persons
from virksom.office.store.vault.documents import ATTACHED, DocumentLine, documents_of
from virksom.office.store.whose import facts_about
from virksom.programme.kernel import Text, day_in_copenhagen
from virksom.programme.path import NextStep, next_steps

DOCUMENTS = {
    "agreement": Text("Aftale", "Agreement"),
    "statusnotat": Text("Statusnotat", "Statusnotat"),
    "certificate": Text("Kompetencebevis", "Certificate"),
    "contract": Text("Ansættelseskontrakt", "Employment contract"),
    "payslip": Text("Lønseddel", "Payslip"),
}
"""What issued documents are called."""

WHO = {
    "adviser": Text("rådgiveren", "the adviser"),
    "consultant": Text("konsulenten", "the consultant"),
    "candidate": Text("kandidaten", "the candidate"),
}
"""What those who have a step are called in the middle of a sentence."""

_PAGES = {
    "invite": (Deed.INVITE, "interview"),
    "choose_time": (Deed.INVITE, "interview"),
    "hold": (Deed.NOTE_ATTENDANCE, "interview"),
    "agree": (Deed.WRITE_AGREEMENT, "agreement"),
    "sign": (Deed.WRITE_AGREEMENT, "agreement"),
    "start": (Deed.START, "start"),
    "compose": (Deed.COMPOSE_PATH, "element"),
    "follow_up": (Deed.FOLLOW_UP, "follow_up"),
    "talk": (Deed.FOLLOW_UP, "follow_up"),
    "withdraw": (Deed.WITHDRAW, "withdraw"),
    "statusnotat": (Deed.WRITE_STATUSNOTAT, "statusnotat"),
}
"""Where each step is told, and the deed it takes; other steps are done outside the office."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StepRow:
    """Something that comes next.

    Args:
        text: what.
        under: when it is due, and who has it.
        late: whether its day has gone by.
        open: where it is told; None when it is not told here, or not by the reader.
        tap: where »Går godt« answers it in one tap; None for other steps.
    """

    text: Text
    under: Text
    late: bool
    open: Door | None
    tap: Door | None


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentRow:
    """An issued document.

    Args:
        label: what and which number.
        day: when it was issued.
        door: where it opens; None once the person is erased.
        opens: what is done there.
    """

    label: Text
    day: Text
    door: Door | None
    opens: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside:
    """What stands beside the path.

    Args:
        name: the candidate's; "" when the reader may not see it, or nobody told it.
        hidden: why the name is not shown; None when it may be seen.
        glass: where it is opened in need; None when the reader may not, or need not.
        person: where contact details are seen and changed; None when the reader may not.
        all_json: where all about the candidate is downloaded; None when the reader may not.
        all_pdf: the same to read.
        steps: what comes next, the most urgent first; only of today.
        running: jobs, elements, training and education that are not over; only of today.
        may_change: whether the reader may tell what comes of them.
        documents: the issued ones, the latest first.
        shows_documents: whether the reader may see them at all.
        deeds: what may be told; empty when nothing may by this reader.
        correct: where something is corrected; None when the reader may not.
        past: whether the page shows another day, from which nothing is told.
    """

    name: str
    hidden: Text | None
    glass: Door | None
    person: Door | None
    all_json: Door | None
    all_pdf: Door | None
    steps: tuple[StepRow, ...]
    running: tuple[RunningRow, ...]
    may_change: bool
    documents: tuple[DocumentRow, ...]
    shows_documents: bool
    deeds: tuple[DeedRow, ...]
    correct: Door | None
    past: bool

    @property
    def shows_name(self) -> bool:
        """Whether person data is on the page, so that the look is written down."""
        return bool(self.name)


def beside(seen: Standpoint, one: Case, *, actor: Actor, moment: datetime) -> Beside:
    """Return what stands beside a candidate's path for a reader.

    Args:
        seen: the case as the page shows it.
        one: the case, with all that is known now.
        actor: who reads.
        moment: when.

    Raises:
        Refusal: the vault's keys are missing or do not fit.
    """
    about = relation(actor, one.known, codes=one.codes, on=day_in_copenhagen(moment))
    code = one.person.id
    opened = glass.open_for(actor.id, actor.programme, code, moment)
    hidden = why_not(actor, Deed.SEE_PERSON, about=about, glass=opened)
    papers = why_not(actor, Deed.SEE_DOCUMENTS, about=about, glass=opened) is None
    hands_out = why_not(actor, Deed.EXPORT_PERSON, about=about) is None
    ground = _ground(seen, one, moment=moment)

    def door(deed: Deed, page: str) -> Door | None:
        return Door(page, (code,)) if why_not(actor, deed, about=about) is None else None

    return Beside(
        name="" if hidden else persons.names(one.row.code, [code]).get(code, ""),
        hidden=hidden,
        glass=door(Deed.BREAK_GLASS, "break_glass") if hidden else None,
        person=door(Deed.EDIT_PERSON, "edit_person"),
        all_json=Door("export_person", (code, "json")) if hands_out else None,
        all_pdf=Door("export_person", (code, "pdf")) if hands_out else None,
        steps=() if seen.past else tuple(_steps(ground, door=door, firms=seen.firms)),
        running=() if seen.past else _running(seen, one),
        may_change=door(Deed.RECORD_EMPLOYMENT, "employment") is not None,
        documents=tuple(_documents(one)) if papers else (),
        shows_documents=papers,
        deeds=deed_rows(ground, actor, about=about),
        correct=door(Deed.CORRECT, "correct_list"),
        past=seen.past,
    )


def _ground(seen: Standpoint, one: Case, *, moment: datetime) -> Ground:
    """Return what decides what may be told: always of today, by all that is known."""
    return Ground(
        person=one.person,
        facts=facts_about(one),
        terms=seen.contract.terms.known(moment),
        today=seen.today,
        issued=has_statusnotat(one),
    )


def _steps(
    ground: Ground, *, door: Callable[[Deed, str], Door | None], firms: Mapping[str, str]
) -> Iterator[StepRow]:
    found = next_steps(
        ground.person, ground.facts, terms=ground.terms, on=ground.today, issued=ground.issued
    )
    for step in found:
        deed, page = _PAGES.get(step.code, (None, ""))
        leads = None if deed is None else door(deed, page)
        taps = leads is not None and step.code == "follow_up" and _is_due(step, on=ground.today)
        yield StepRow(
            text=named(step.text, firms),
            under=words.joined(_due(step.due, on=ground.today), WHO[step.who]),
            late=step.due is not None and step.due < ground.today,
            open=leads,
            tap=Door("follow_up", (ground.person.id,)) if taps else None,
        )


def _is_due(step: NextStep, *, on: date) -> bool:
    return step.due is not None and step.due <= on


def _due(due: date | None, *, on: date) -> Text:
    if due is None:
        return words.NOTHING
    day = words.day(due)
    if due == on:
        return Text("i dag", "today")
    if due < on:
        return Text(f"siden {day.da}", f"since {day.en}")
    return Text(f"senest {day.da}", f"by {day.en}")


def _running(seen: Standpoint, one: Case) -> tuple[RunningRow, ...]:
    rows = (
        *running_jobs(one, on=seen.today),
        *running_stretches(one, elements=seen.elements, on=seen.today),
    )
    return tuple(replace(row, label=named(row.label, seen.firms)) for row in rows)


def _documents(one: Case) -> Iterator[DocumentRow]:
    kept = [line for code in one.codes for line in documents_of(one.row.code, code)]
    for line in sorted(kept, key=lambda line: line.issued_at, reverse=True):
        yield _document(line)


_SHOW, _TAKE = Text("Vis (PDF)", "Show (PDF)"), Text("Hent", "Download")


def _document(line: DocumentLine) -> DocumentRow:
    label = words.looked_up(DOCUMENTS, line.kind)
    return DocumentRow(
        label=words.joined(label, words.same(line.number), mark=" "),
        day=words.day(day_in_copenhagen(line.issued_at)),
        door=None if line.erased else Door("document", (line.number,)),
        opens=_TAKE if line.kind in ATTACHED else _SHOW,
    )
