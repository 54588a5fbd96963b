"""The quarterly statement is issued: both editions of a quarter, frozen, each with its number.

Source:
    Rules, sections 6 and 7; part F of the domain page.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction

from virksom.documents import Letterhead, StatementDocument, statement_pdf
from virksom.office.access import Actor, Deed, may, why_not
from virksom.office.actions.issue_document import FILE_DIGEST, ToIssue, issue_document
from virksom.office.store import read, write
from virksom.office.store.contracts import contract_of
from virksom.office.store.quarters import quarters
from virksom.office.store.read import ProgrammeRow
from virksom.office.store.room import room
from virksom.office.store.vault.documents import document
from virksom.programme.kernel import Json, Month, Refusal, Text, day_in_copenhagen
from virksom.programme.ledger import EXTERNAL, WHOLE, Told, ToldQuarter, figures_of
from virksom.programme.record import Fact, Issued, Log

KINDS = (WHOLE, EXTERNAL)
"""The two editions, as kinds of document."""


class CannotIssueStatement(Refusal):
    """The statement cannot be issued; the sentence says why."""


@dataclass(frozen=True, slots=True)
class _Programme:
    row: ProgrammeRow


def issue_statement(actor: Actor, on: date, *, moment: datetime) -> tuple[Fact, ...]:
    """Issue both editions of a quarter's statement; nothing of them can be changed afterwards.

    Args:
        actor: who issues.
        on: the quarter's last day; it is told of a month later.
        moment: when.

    Returns:
        The facts that they are issued: the parties' first, then the external.

    Raises:
        Denied: the actor may not.
        CannotIssueStatement: it is no quarter-end, too early, or issued already.
        NoCertificate: there is nothing to seal it with.
        NoRoom: the disk is full.
    """
    may(actor, Deed.CLOSE_MONTH)
    with room(), transaction.atomic():
        write.hold(actor.programme)
        row, log = read.programme(actor.programme), read.log(actor.programme)
        contract = contract_of(row.contract)
        found = quarters(row.code, log, contract=contract, moment=moment)
        quarter = next((one for one in found if one.at.on == on), None)
        if quarter is None:
            raise CannotIssueStatement(_TOO_EARLY)
        if _issued(log, quarter_months(on)):
            raise CannotIssueStatement(_ALREADY)
        new = tuple(_editions(row, quarter, moment=moment))
        return tuple(issue_document(actor, _Programme(row), new=one, moment=moment) for one in new)


def give_statement(actor: Actor, number: str) -> bytes | None:
    """Return a statement byte for byte as it was issued; None where the reader has none by it.

    Whoever may not see the ledger is given the external edition alone.

    Raises:
        Denied: the actor may see no investment.
    """
    may(actor, Deed.SEE_INVESTMENT)
    found = document(actor.programme, number)
    kinds = KINDS if sees_whole(actor) else (EXTERNAL,)
    return None if found is None or found.line.kind not in kinds else found.content


def sees_whole(actor: Actor) -> bool:
    """Say whether somebody is of the parties, who see every figure."""
    return why_not(actor, Deed.SEE_LEDGER) is None


def quarter_months(on: date) -> tuple[str, ...]:
    """Return the months of the quarter that ends on a day, ascending."""
    return tuple(str(Month(on.year, number)) for number in range(on.month - 2, on.month + 1))


def _issued(log: Log, months: tuple[str, ...]) -> bool:
    says = (fact.value for fact in log.facts if isinstance(fact.value, Issued))
    return any(one.document in KINDS and one.months == months for one in says)


def _editions(row: ProgrammeRow, quarter: ToldQuarter, *, moment: datetime) -> Iterator[ToIssue]:
    for kind, told in ((WHOLE, quarter.whole), (EXTERNAL, quarter.external)):
        yield _edition(row, quarter, kind=kind, told=told, moment=moment)


def _edition(
    row: ProgrammeRow, quarter: ToldQuarter, *, kind: str, told: Told, moment: datetime
) -> ToIssue:
    known = day_in_copenhagen(quarter.at.known)

    def pdf(number: str, sealed_by: str) -> bytes:
        head = _letterhead(row, told.on, sealed_by=sealed_by)
        paper = StatementDocument(letterhead=head, number=number, told=told, known=known)
        return statement_pdf(paper, language="da", moment=moment)

    fields: Mapping[str, Json] = {"on": told.on.isoformat(), "known": quarter.at.known.isoformat()}
    months = quarter_months(told.on)
    return ToIssue(
        kind=kind,
        subject=row.code,
        pdf=pdf,
        fields=fields,
        tells=(FILE_DIGEST,),
        months=months,
        says={"figures": list(figures_of(told))},
    )


def _letterhead(row: ProgrammeRow, on: date, *, sealed_by: str) -> Letterhead:
    contract = contract_of(row.contract)
    return Letterhead(
        issuer=contract.terms.on(on).party("invoice_payee").name,
        programme=contract.title,
        sealed_by=sealed_by,
        invented=row.invented,
    )


_TOO_EARLY = Text(
    "Vælg et kvartal, der er slut. Det kan udstedes en måned efter, når tallene er på plads.",
    "Choose a quarter that is over. It can be issued a month later, when the figures are in.",
)
_ALREADY = Text("Kvartalet er udstedt og ligger fast.", "The quarter is issued and stays as it is.")
