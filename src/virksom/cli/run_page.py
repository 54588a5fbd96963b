"""What a settlement would issue, for people: documents by month and tier, and what waits."""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from itertools import groupby

from virksom.cli.heading import heading, hint_at_findings, tie_to_files
from virksom.cli.paper import BOLD, DIM, Paper
from virksom.cli.question import Question
from virksom.programme.billing import INVOICE, Planned, Settling, due_on
from virksom.programme.kernel import Month, Text, Week, date_text, kroner_text, number_text
from virksom.programme.record import FrozenLine
from virksom.programme.settlement import NOTHING, month_of, rules_of
from virksom.programme.status.state import state_of

HEADS = (
    Text("Måned", "Month"),
    Text("Trin", "Tier"),
    Text("Uger", "Weeks"),
    Text("Pris", "Price"),
    Text("Beløb", "Amount"),
)
NOTHING_NEW = Text(
    "Der er intet at udstede: det, der skyldes, er allerede faktureret.",
    "There is nothing to issue: what is owed has been invoiced already.",
)


def run_page(asked: Question, found: Settling) -> str:
    """Return what a settlement would issue, and what waits for its time."""
    language = asked.edge.language
    paper = Paper(asked.edge)
    what = Text(f"Afregning af {found.month},", f"Settlement of {found.month},")
    heading(paper, asked, what)
    write_plan(paper, asked, found)
    if found.waiting:
        paper.line(_waiting(asked, found).read(language), DIM)
    hint_at_findings(paper, asked)
    tie_to_files(paper, asked)
    return paper.text


def write_plan(paper: Paper, asked: Question, found: Settling) -> None:
    """Write each document that would be issued, and the sum of them."""
    language = asked.edge.language
    for one in found.plan.documents:
        paper.line(_title(one).read(language), BOLD)
        heads = [head.read(language) for head in HEADS]
        paper.table(heads, list(_rows(asked, one.lines)), right="  rrr")
        paper.line()
    if not found.plan.documents:
        paper.line(NOTHING_NEW.read(language))
        return
    total = found.plan.amount
    paper.line(f"{Text('I alt', 'In all').read(language)} {signed(total, language)}", BOLD)


def signed(amount: Decimal, language: str) -> str:
    """Return kroner with a minus sign where they are given back."""
    return f"{'−' if amount < 0 else ''}{kroner_text(abs(amount), language)}"


def _title(one: Planned) -> Text:
    if one.kind == INVOICE:
        return Text("Faktura", "Invoice")
    return Text(f"Kreditnota til {one.credits}", f"Credit note for {one.credits}")


def _rows(asked: Question, lines: Iterable[FrozenLine]) -> Iterator[tuple[str, ...]]:
    def key(line: FrozenLine) -> tuple[Month, str, str, Decimal]:
        week = Week.parse(line.week)
        month = month_of(week, rules_of(week, asked.terms))
        return month, line.outcome or "", line.tier, line.amount

    language = asked.edge.language
    for (month, outcome, tier, price), group in groupby(sorted(lines, key=key), key=key):
        what = asked.terms.called(outcome) if outcome else state_of(tier).text
        weeks = len(tuple(group))
        sums = (kroner_text(price, language), kroner_text(weeks * price, language))
        yield str(month), what.read(language), number_text(weeks, language), *sums


def _waiting(asked: Question, found: Settling) -> Text:
    total = sum((one.amount for one in found.waiting), NOTHING)
    first = min(due_on(one, asked.terms) for one in found.waiting)
    weeks = len(found.waiting)
    return Text(
        f"{weeks} {'uge' if weeks == 1 else 'uger'} for {kroner_text(total)} venter; "
        f"den første kan faktureres fra {date_text(first)}.",
        f"{weeks} {'week' if weeks == 1 else 'weeks'} for {kroner_text(total, 'en')} "
        f"{'waits' if weeks == 1 else 'wait'}; the first can be invoiced from "
        f"{date_text(first, 'en')}.",
    )
