"""Another than who prepared a run lets it out: documents numbered, made, kept and frozen.

Source:
    Rules, section 6; clauses 7.2 and 7.3; failure 5 of outcome payment: four eyes.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from django.db import transaction

from virksom.office.access import Actor, Deed, is_system, may
from virksom.office.actions.bill_files import files_of, refuse_bills
from virksom.office.actions.tell_settlement import tell_moved, tell_released, tell_undisputed
from virksom.office.store import billing, read, write
from virksom.office.store.billing import BillFile
from virksom.office.store.company_facts import RUNS, company_log
from virksom.office.store.contracts import contract_of
from virksom.office.store.room import room
from virksom.office.store.same_human import same_human
from virksom.programme.billing import (
    RELEASED,
    Issue,
    Overtaken,
    RunStanding,
    find_run,
    issue,
    refuse_move,
    told_at,
)
from virksom.programme.billing.disputes import disputes
from virksom.programme.billing.overtaken import Changed, changed_lines
from virksom.programme.files.code import code_digest
from virksom.programme.kernel import Refusal, Text
from virksom.programme.record import Draft, Fact


class StaleRun(Refusal):
    """Other lines are owed now than were prepared; the sentence says how many differ."""


def release_settlement(actor: Actor, run: str, *, moment: datetime) -> tuple[Fact, ...]:
    """Release a prepared run: its invoice and credit notes are issued, all of them or none.

    Numbers, files and facts come about in one transaction; whatever fails in it leaves nothing
    behind. The municipality's finance office is told.

    Args:
        actor: who releases; another than who prepared, and not the same human by another log-in.
        run: code of the run.
        moment: when; the documents are of its day.

    Returns:
        The run's step, then the fact of each document, whose subject is its number.

    Raises:
        Denied: the actor may not.
        RunRefused: there is no such run, it cannot be moved, the actor prepared it, or is a
            system.
        StaleRun: something became known since, and other lines are owed.
        BillRefused: a document could not be received, or is against the rules for invoices.
        NoCertificate: there is nothing to seal with.
        NoRoom: the disk is full.
    """
    may(actor, Deed.RELEASE_SETTLEMENT)
    with room(), transaction.atomic():
        write.hold(actor.programme)
        new = _issue(actor, run, moment=moment)
        refuse_bills(new.bills)
        row = read.programme(actor.programme)
        files = {one.number: files_of(one, row=row, moment=new.moment) for one in new.bills}
        for one in new.bills:
            kept = files[one.number]
            billing.keep(row.code, one.number, kind=one.kind, files=kept, moment=new.moment)
        drafts = new.drafts({number: made[0].digest for number, made in files.items()})
        drafts = tuple(_with_file(draft, files.get(draft.subject, ())) for draft in drafts)
        told = write.append(row.code, drafts, moment=new.moment)
        tell_moved(row.code, run, moment=moment)
        _close_disputes(row.code, new, moment=moment)
        tell_released(row.code, new.bills[0].number, by=actor.by, moment=moment)
    return told


def refuse_release(actor: Actor, run: str) -> None:
    """Refuse what is plain before anybody is read; of very many that is asked first.

    Raises:
        Denied: the actor may not.
        RunRefused: there is no such run, it cannot be moved, the actor prepared it, or is a
            system.
    """
    may(actor, Deed.RELEASE_SETTLEMENT)
    _refuse(actor, find_run(company_log(actor.programme, kinds=RUNS).known(), run))


def _refuse(actor: Actor, standing: RunStanding) -> None:
    alike = same_human(actor.programme, actor.by, other=standing.prepared.by or "")
    refuse_move(standing, RELEASED, by=actor.by, system=is_system(actor.by), alike=alike)


def _close_disputes(programme: str, new: Issue, *, moment: datetime) -> None:
    """Let nobody be asked any longer about a dispute whose line is now taken back."""
    planned = new.settling.plan.documents
    gone = {(one.credits, line.of) for one in planned for line in one.lines if line.of}
    if gone:
        log = read.log(programme)
        for one in disputes(log, log.known()):
            if one.place in gone:
                tell_undisputed(programme, one.place, moment=moment)


def _issue(actor: Actor, run: str, *, moment: datetime) -> Issue:
    contract = contract_of(read.programme(actor.programme).contract)
    log = read.log(actor.programme)
    at = told_at(log, moment)
    standing = find_run(log.known(at), run)
    _refuse(actor, standing)
    try:
        return issue(log, contract, run=run, moment=moment, by=actor.by, code=code_digest())
    except Overtaken as news:
        changed = changed_lines(log, contract, run=standing, at=at)
        raise StaleRun(_stale(news.text, changed)) from None


def _stale(text: Text, changed: Changed) -> Text:
    if changed.amounts:
        one = changed.amounts == 1
        return Text(
            f"{text.da} {changed.amounts} {'linje' if one else 'linjer'} ville blive anderledes.",
            f"{text.en} {changed.amounts} {'line' if one else 'lines'} would differ.",
        )
    if changed.grounds:
        return Text(
            f"{text.da} Beløbene er de samme, men de hviler på andre oplysninger.",
            f"{text.en} The amounts are the same, but they rest on other facts.",
        )
    return Text(
        f"{text.da} Det er programmet, der regner anderledes nu.",
        f"{text.en} It is the program that reckons otherwise now.",
    )


def _with_file(draft: Draft, files: Iterable[BillFile]) -> Draft:
    """Return the draft with the digest of the sealed file, by which a copy is known again."""
    first = next(iter(files), None)
    if first is None:
        return draft
    return replace(draft, value={**draft.value, "file_digest": first.file_digest})
