"""What was issued beside what is owed, for people, and what a settlement now would change."""

from collections.abc import Iterator, Sequence

from virksom.cli.heading import heading, hint_at_findings, tie_to_files
from virksom.cli.paper import BOLD, Paper
from virksom.cli.question import Question
from virksom.cli.run_page import signed, write_plan
from virksom.programme.billing import INVOICE, Booked, MonthInBooks, Settling
from virksom.programme.kernel import Text, date_text, kroner_text
from virksom.programme.settlement import NOTHING

DOCUMENTS = (
    Text("Nummer", "Number"),
    Text("Dato", "Date"),
    Text("Måneder", "Months"),
    Text("Krediterer", "Credits"),
    Text("Beløb", "Amount"),
)
MONTHS = (
    Text("Måned", "Month"),
    Text("Skyldes", "Owed"),
    Text("Faktureret", "Invoiced"),
    Text("Ville ændres", "Would change"),
    Text("Venter", "Waits"),
)


def books_page(asked: Question, found: Settling, *, months: Sequence[MonthInBooks]) -> str:
    """Return the documents, the sums, each month, and what would change now."""
    language = asked.edge.language
    paper = Paper(asked.edge)
    heading(paper, asked, Text("Fakturaer og kreditnotaer", "Invoices and credit notes"))
    issued = list(found.frozen.documents.values())
    if issued:
        heads = [head.read(language) for head in DOCUMENTS]
        paper.table(heads, [_document(one, language) for one in issued], right="    r")
        paper.line()
    _sums(paper, found, months=months, language=language)
    paper.line()
    if months:
        heads = [head.read(language) for head in MONTHS]
        paper.table(heads, list(_months(months, language)), right=" rrrr")
        paper.line()
    paper.line(Text("Hvis der blev afregnet nu", "If it were settled now").read(language), BOLD)
    write_plan(paper, asked, found)
    hint_at_findings(paper, asked)
    tie_to_files(paper, asked)
    return paper.text


def _document(one: Booked, language: str) -> tuple[str, ...]:
    months = one.says.months or ()
    told = months[0] if len(months) == 1 else f"{months[0]}–{months[-1]}" if months else ""
    amount = one.amount if one.kind == INVOICE else -one.amount
    day = date_text(one.fact.since, language)
    return one.number, day, told, one.says.credits or "", signed(amount, language)


def _sums(paper: Paper, found: Settling, *, months: Sequence[MonthInBooks], language: str) -> None:
    frozen = found.frozen
    owed = sum((one.owed for one in months), NOTHING)
    balance = frozen.invoiced - frozen.credited
    for label, amount in (
        (Text("Faktureret", "Invoiced"), frozen.invoiced),
        (Text("Krediteret", "Credited"), frozen.credited),
        (Text("Tilbage", "Balance"), balance),
        (Text("Skyldes i alt", "Owed in all"), owed),
    ):
        paper.line(f"{label.read(language)}: {kroner_text(amount, language)}")
    paper.line(
        f"{Text('Forskel', 'Difference').read(language)}: {signed(owed - balance, language)}"
    )


def _months(months: Sequence[MonthInBooks], language: str) -> Iterator[tuple[str, ...]]:
    for one in months:
        yield (
            str(one.month),
            kroner_text(one.owed, language),
            signed(one.billed, language),
            signed(one.changes, language),
            signed(one.waiting, language),
        )
