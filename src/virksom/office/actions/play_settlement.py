"""The demo's months are settled before its clock begins to run: evidence, runs, files, disputes.

The whole demo is settled like that to its very end: paid from bank files, repaid, and closed.

The whole history is woven in memory, so that each fact stands where it became known, and then goes
into the office as any other log; the files of what was issued are kept with it.

Source:
    Rules, section 6; clauses 7.1 to 7.3.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from virksom.office.actions.bill_files import files_of
from virksom.office.actions.tell_control import tell_control
from virksom.office.actions.tell_settlement import tell_disputed
from virksom.office.store import billing, read
from virksom.office.store.billing import BillFile
from virksom.office.store.contracts import contract_of
from virksom.office.store.read import ProgrammeRow
from virksom.office.store.vault import documents, texts
from virksom.office.store.vault.documents import NewDocument
from virksom.programme.billing import Bill, Hands, Issue, books
from virksom.programme.billing.disputes import OPEN, disputes, line_of
from virksom.programme.control import samples
from virksom.programme.control.steps import CONTESTED
from virksom.programme.demo import DEMO_SEED
from virksom.programme.demo.evidence import demo_evidence
from virksom.programme.demo.settled import Office, Progress, settled
from virksom.programme.demo.vouching import PAYSLIP, payslip
from virksom.programme.files.code import code_digest
from virksom.programme.record import Confirmation, Control, Draft, Log

_BEFORE = timedelta(minutes=20)
"""The history ends before the openings of the demo are played."""

_AGAINST = "Kontrakten ligger hos os; vi sender en kopi, hvis I mangler den."
"""What the provider wrote where it contested what a control found."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """The files of an invoice or credit note of the demo, and when it was issued."""

    bill: Bill
    files: tuple[BillFile, ...]
    moment: datetime


def settled_demo(
    whole: Log, by_then: Log, *, row: ProgrammeRow, until: datetime, progress: Progress = tuple
) -> tuple[Log, tuple[Kept, ...]]:
    """Return the demo with evidence and its months settled, and the files of what was issued.

    Args:
        whole: the demo to its end, from which the registers tell.
        by_then: what of it is known when its clock begins to run.
        row: the programme it becomes.
        until: the moment its clock begins to run.
        progress: hands on the months one by one, as they are settled.
    """
    contract, end = contract_of(row.contract), until - _BEFORE
    kept: list[Kept] = []
    told = demo_evidence(whole, contract.terms, seed=DEMO_SEED, until=end)
    office = Office(
        contract=contract,
        hands=Hands(prepares="bogholder-1", releases="teamleder", code=code_digest()),
        freeze=_keeping(kept, row=row),
        until=end,
        progress=progress,
    )
    return settled(by_then, office, told=told), tuple(kept)


def keep_settled(programme: str, kept: Sequence[Kept], *, moment: datetime) -> None:
    """Keep the files of the demo's documents and payslips, and say what waits for whom.

    Args:
        programme: code of the demo's programme, whose log stands.
        kept: the files.
        moment: when the demo's clock begins to run.
    """
    for one in kept:
        number, kind = one.bill.number, one.bill.kind
        billing.keep(programme, number, kind=kind, files=one.files, moment=one.moment)
    log = read.log(programme)
    _keep_payslips(programme, log)
    for dispute in disputes(log, log.known(moment)):
        if dispute.state == OPEN:
            tell_disputed(programme, dispute.place, by=dispute.asked.by or "", moment=moment)
    _keep_control(programme, log, moment=moment)


def _keep_control(programme: str, log: Log, *, moment: datetime) -> None:
    """Keep what the provider wrote against what was found, and tell whom a line waits for."""
    known = log.known(moment)
    frozen = books(known)
    for fact in known.of_kind("control"):
        says = fact.value
        if isinstance(says, Control) and says.says == CONTESTED:
            line = line_of(frozen.documents[says.document], says.line)
            about = says.document if line is None else line.candidate
            by, at = fact.by or "", fact.known_at
            texts.write(programme, about, about=fact.id, text=_AGAINST, by=by, moment=at)
    for fact, _ in samples(known):
        tell_control(programme, fact.subject, by=fact.by or "", moment=moment)


def _keep_payslips(programme: str, log: Log) -> None:
    for fact in log.known().of_kind("confirmation"):
        says = fact.value
        if isinstance(says, Confirmation) and says.given == PAYSLIP and says.digest:
            new = NewDocument(
                number=documents.next_number(programme, PAYSLIP, moment=fact.known_at),
                kind=PAYSLIP,
                subject=fact.subject,
                content=payslip(fact.subject, says.employment),
                content_digest=says.digest,
                fields={"file": "pdf", "employment": says.employment},
            )
            documents.keep(programme, new, moment=fact.known_at)


def _keeping(kept: list[Kept], *, row: ProgrammeRow) -> Callable[[Issue], Sequence[Draft]]:
    def freeze(new: Issue) -> Sequence[Draft]:
        made = [
            Kept(bill=one, files=files_of(one, row=row, moment=new.moment), moment=new.moment)
            for one in new.bills
        ]
        kept.extend(made)
        first = {one.bill.number: one.files[0] for one in made}
        drafts = new.drafts({number: file.digest for number, file in first.items()})
        return [_with_file(draft, first) for draft in drafts]

    return freeze


def _with_file(draft: Draft, first: Mapping[str, BillFile]) -> Draft:
    file = first.get(draft.subject)
    if file is None:
        return draft
    return replace(draft, value={**draft.value, "file_digest": file.file_digest})
