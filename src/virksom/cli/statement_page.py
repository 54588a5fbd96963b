"""A statement for people: by candidate, consecutive weeks that read alike on one line."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from virksom.cli.heading import heading, hint_at_findings, tie_to_files
from virksom.cli.how_many import full_weeks, partial_weeks, payments
from virksom.cli.paper import BOLD, DIM, Paper
from virksom.cli.question import Question
from virksom.cli.runs import Run, runs
from virksom.programme.kernel import Month, Text, Week, kroner_text
from virksom.programme.outcomes import PROGRAMME
from virksom.programme.settlement import NOTHING, Statement, last_ended, month_of, rules_of
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
    heading(paper, asked, _what(month, asked))
    if month is not None and not _over(month, asked):
        paper.line(_UNFINISHED.read(language), DIM)
    if owed.weeks:
        rows = list(_rows(asked, owed))
        heads = [head.read(language) for head in _heads(asked)]
        whole = all(reading.paid for reading in owed.weeks)
        width = len(HEADS) - 1 if whole else len(HEADS)
        paper.table(heads[:width], [row[:width] for row in rows], right="   rrr ")
    paper.line(_sum(owed, asked).read(language), BOLD)
    hint_at_findings(paper, asked)
    tie_to_files(paper, asked)
    return paper.text


def _over(month: Month, asked: Question) -> bool:
    following = last_ended(asked.on) + 1
    return month_of(following, rules_of(following, asked.terms)) > month


def _heads(asked: Question) -> Sequence[Text]:
    """Return the heads; outcomes stand where the states of weeks do."""
    if not asked.terms.pays_outcomes:
        return HEADS
    return (*HEADS[:2], Text("Resultat", "Outcome"), HEADS[3], Text("Nr.", "No."), *HEADS[5:])


def _what(month: Month | None, asked: Question) -> Text:
    if asked.terms.pays_outcomes:
        told = Text("Resultater til betaling", "Outcomes to be paid")
        return Text(f"{told.da} i {month},", f"{told.en} in {month},") if month else told
    if month is None:
        return Text("Uger til betaling", "Weeks to be paid")
    return Text(f"Uger til betaling i {month},", f"Weeks to be paid in {month},")


_UNFINISHED = Text(
    "Ikke alle ugerne i måneden er slut på dagen; vælg en senere dag med --on.",
    "Not all the weeks of the month have ended by the day; choose a later one with --on.",
)


def _sum(owed: Statement, asked: Question) -> Text:
    totals = owed.totals
    if asked.terms.pays_outcomes:
        count = payments(sum(one.paid for one in owed.weeks))
        return Text(
            f"I alt {count.da}: {kroner_text(totals.amount)}",
            f"In all {count.en}: {kroner_text(totals.amount, 'en')}",
        )
    full, partial = full_weeks(totals.full_weeks), partial_weeks(totals.partial_weeks)
    return Text(
        f"I alt {full.da} og {partial.da}: {kroner_text(totals.amount)}",
        f"In all {full.en} and {partial.en}: {kroner_text(totals.amount, 'en')}",
    )


def _rows(asked: Question, owed: Statement) -> Iterator[Sequence[str]]:
    language = asked.edge.language
    for candidate, group in groupby(owed.weeks, key=lambda reading: reading.candidate):
        readings = tuple(group)
        lines = 0
        for run in runs(readings):
            yield (_who(candidate, asked) if lines == 0 else "", *_cells(run, asked))
            lines += 1
        paid = [reading.amount for reading in readings if reading.paid]
        if lines > 1 and paid:
            yield ("*", "", "", str(len(paid)), "", kroner_text(sum(paid, NOTHING), language), "")


def _who(candidate: str, asked: Question) -> str:
    if candidate != PROGRAMME:
        return candidate
    return Text("programmet", "programme").read(asked.edge.language)


def _cells(run: Run, asked: Question) -> Sequence[str]:
    language = asked.edge.language
    state = (run.first.tier or run.first.state).text
    if run.first.outcome:
        state = asked.terms.called(run.first.outcome)
    amount = kroner_text(run.amount, language) if run.first.paid else "–"
    first, last = run.first.cap_number, run.last.cap_number
    number = f"{first}–{last}" if first != last else str(first)
    return (
        weeks_text(run.first.week, run.last.week),
        state.read(language),
        str(len(run.weeks)),
        number if first is not None else "",
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
