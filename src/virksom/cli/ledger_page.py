"""The ledger for people: the same sum from each side, what is open, the months, the journal."""

from collections.abc import Iterable, Iterator
from decimal import Decimal

from virksom.cli.heading import heading, hint_at_findings, tie_to_files
from virksom.cli.paper import BOLD, DIM, Paper
from virksom.cli.question import Question
from virksom.cli.run_page import signed
from virksom.programme.kernel import Text, date_text, kroner_text, number_text
from virksom.programme.ledger import ACCOUNTS, PARTIES, Entry, LedgerStanding, OpenItem, Side
from virksom.programme.ledger.months import next_to_close
from virksom.programme.ledger.words import ENTRIES

OPEN = (
    Text("Nummer", "Number"),
    Text("Forfalder", "Due"),
    Text("I alt", "Total"),
    Text("Tilbage", "Left"),
)
MONTHS = (
    Text("Måned", "Month"),
    Text("Posteringer", "Entries"),
    Text("Faktureret, ikke betalt", "Billed, not paid"),
    Text("Lån", "Loan"),
    Text("Står", "Stands"),
)
JOURNAL = (
    Text("Måned", "Month"),
    Text("Dag", "Day"),
    Text("Postering", "Entry"),
    Text("Konto", "Account"),
    Text("Beløb", "Amount"),
)


def ledger_page(asked: Question, found: LedgerStanding, *, entries: bool) -> str:
    """Return the sums side by side, what is open, the months, and the entries if asked for."""
    language = asked.edge.language
    paper = Paper(asked.edge)
    heading(paper, asked, Text("Regnskab", "Ledger"))
    if found.entries:
        _sides(paper, found.sides, language)
        _open(paper, found, language)
        _months(paper, found, language)
    else:
        paper.line(Text("Intet er bogført endnu.", "Nothing is booked yet.").read(language))
    if entries and found.entries:
        paper.line()
        paper.table([head.read(language) for head in JOURNAL], [*_legs(found, language)], "    r")
    hint_at_findings(paper, asked)
    tie_to_files(paper, asked)
    return paper.text


def _sides(paper: Paper, found: Iterable[Side], language: str) -> None:
    heads = ["", *(label.read(language) for label in PARTIES.values())]
    rows = [
        (
            side.label.read(language),
            *(_money(side.ore[party], language) if party in side.ore else "" for party in PARTIES),
        )
        for side in found
    ]
    paper.table(heads, rows, " rrr")
    paper.line(
        Text(
            "Debet er +, kredit er −. Hver parts bøger går op i nul.",
            "Debit is +, credit is −. Each party's books sum to nought.",
        ).read(language),
        DIM,
    )
    paper.line()


def _open(paper: Paper, found: LedgerStanding, language: str) -> None:
    paper.line(Text("Åbne poster", "Open items").read(language), BOLD)
    if found.open:
        rows = [_item(item, language) for item in found.open]
        paper.table([head.read(language) for head in OPEN], rows, "  rr")
    else:
        paper.line(Text("Alt er betalt.", "All is paid.").read(language))
    unplaced = Text("Betalt, ikke placeret", "Paid, not placed").read(language)
    paper.line(f"{unplaced}: {kroner_text(Decimal(found.unplaced) / 100, language)}")
    paper.line()


def _item(item: OpenItem, language: str) -> tuple[str, ...]:
    sign = 1 if item.kind == "invoice" else -1
    due = date_text(item.due_on, language) if item.kind == "invoice" else ""
    return (
        item.number,
        due,
        _money(sign * item.total, language),
        _money(sign * item.left, language),
    )


def _months(paper: Paper, found: LedgerStanding, language: str) -> None:
    wanted = next_to_close(found.books)
    rows = []
    for one in found.months:
        held = {side.label.en: side for side in one.sides}
        owed = held["Billed, not paid"].ore["provider"]
        loan = held["The investor's loan"].ore["investor"]
        state = _state(closed=one.closed is not None, holds=one.holds, turn=one.month == wanted)
        rows.append(
            (
                str(one.month),
                number_text(len(one.entries), language),
                _money(owed, language),
                _money(loan, language),
                state.read(language),
            )
        )
    paper.table([head.read(language) for head in MONTHS], rows, " rrr ")


def _state(*, closed: bool, holds: bool, turn: bool) -> Text:
    if not holds:
        return Text("lukket, men ikke som den blev forseglet", "closed, but not as it was sealed")
    if closed:
        return Text("lukket", "closed")
    return Text("åben, lukkes som den næste", "open, closes next") if turn else Text("åben", "open")


def _legs(found: LedgerStanding, language: str) -> Iterator[tuple[str, ...]]:
    for entry in found.entries:
        for place, leg in enumerate(entry.legs):
            whose = PARTIES[leg.account.party].read(language)
            account = f"{whose}: {ACCOUNTS[leg.account].read(language)}"
            first = _first(entry, language) if place == 0 else ("", "", "")
            yield (*first, account, _money(leg.ore, language))


def _first(entry: Entry, language: str) -> tuple[str, str, str]:
    what = f"{ENTRIES[entry.what].read(language)} {entry.document}".strip()
    return str(entry.month), date_text(entry.day, language), what


def _money(ore: int, language: str) -> str:
    return signed(Decimal(ore) / 100, language) if ore else kroner_text(Decimal(0), language)
