"""A statement for people: by candidate, consecutive weeks that read alike on one line."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from virksom.cli.heading import heading, hint_at_findings, tie_to_files
from virksom.cli.paper import BOLD, DIM, Paper
from virksom.cli.question import Question
from virksom.cli.runs import Run, runs
from virksom.programme.kernel import Month, Text, Week, kroner_text
from virksom.programme.settlement import NOTHING, Statement, Totals, last_ended, month_of, rules_of
from virksom.programme.settlement.wording import sentence

HEADS = (
    Text("Kandidat", "Candidate"),
    Text("Uger", "Weeks"),
    Text("Stand", "State"),
    Text("Antal", "Number"),
    Text("Nr. i loftet", "Nos. in cap"),
    Text("Beløb", "Amount"),
    Text("Hvorfor ikke", "Why not"),
)


def statement_page(asked: Question, owed: Statement, month: Month | None) -> str:
    """Return the statement: every week stands in one of the lines, and the sums below."""
    language = asked.edge.language
    paper = Paper(asked.edge)
    heading(paper, asked, _what(month))
    if month is not None and not _over(month, asked):
        paper.line(_UNFINISHED.read(language), DIM)
    if owed.weeks:
        rows = list(_rows(asked, owed))
        heads = [head.read(language) for head in HEADS]
        whole = all(reading.paid for reading in owed.weeks)
        width = len(HEADS) - 1 if whole else len(HEADS)
        paper.table(heads[:width], [row[:width] for row in rows], right="   rrr ")
    paper.line(_sum(owed.totals).read(language), BOLD)
    hint_at_findings(paper, asked)
    tie_to_files(paper, asked)
    return paper.text


def _over(month: Month, asked: Question) -> bool:
    following = last_ended(asked.on) + 1
    return month_of(following, rules_of(following, asked.terms)) > month


def _what(month: Month | None) -> Text:
    if month is None:
        return Text("Uger til betaling", "Weeks to be paid")
    return Text(f"Uger til betaling i {month},", f"Weeks to be paid in {month},")


_UNFINISHED = Text(
    "Ikke alle ugerne i måneden er slut på dagen; vælg en senere dag med --on.",
    "Not all the weeks of the month have ended by the day; choose a later one with --on.",
)


def _sum(totals: Totals) -> Text:
    full, partial = totals.full_weeks, totals.partial_weeks
    return Text(
        f"I alt {_counted(full, 'fuld uge', 'fulde uger')} og "
        f"{_counted(partial, 'delvis uge', 'delvise uger')}: {kroner_text(totals.amount)}",
        f"In all {_counted(full, 'full week', 'full weeks')} and "
        f"{_counted(partial, 'partial week', 'partial weeks')}: "
        f"{kroner_text(totals.amount, 'en')}",
    )


def _counted(count: int, one: str, several: str) -> str:
    return f"{count} {one if count == 1 else several}"


def _rows(asked: Question, owed: Statement) -> Iterator[Sequence[str]]:
    language = asked.edge.language
    for candidate, group in groupby(owed.weeks, key=lambda reading: reading.candidate):
        readings = tuple(group)
        lines = 0
        for run in runs(readings):
            yield (candidate if lines == 0 else "", *_cells(run, asked))
            lines += 1
        paid = [reading.amount for reading in readings if reading.paid]
        if lines > 1 and paid:
            yield ("*", "", "", str(len(paid)), "", kroner_text(sum(paid, NOTHING), language), "")


def _cells(run: Run, asked: Question) -> Sequence[str]:
    language = asked.edge.language
    state = run.first.tier or run.first.state
    amount = kroner_text(run.amount, language) if run.first.paid else "–"
    number = f"{run.first.cap_number}–{run.last.cap_number}" if run.first.paid else ""
    return (
        weeks_text(run.first.week, run.last.week),
        state.text.read(language),
        str(len(run.weeks)),
        str(run.first.cap_number) if run.first is run.last and run.first.paid else number,
        amount,
        "" if run.first.paid else _why_not(run, asked),
    )


def _why_not(run: Run, asked: Question) -> str:
    reading = run.first
    told = sentence(reading.reasons[0], asked.known, rules=rules_of(reading.week, asked.terms))
    return told.read(asked.edge.language)


def weeks_text(first: Week, last: Week) -> str:
    """Return ``2019-W10`` or ``2019-W10–W14``, with the year again when it changes."""
    if first == last:
        return str(first)
    return f"{first}–{last}" if first.year != last.year else f"{first}–W{last.number:02d}"
