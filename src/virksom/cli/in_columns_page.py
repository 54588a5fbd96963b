"""What a cohort in columns is owed, for people and for machines."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from virksom.cli.edge import Edge, Reply
from virksom.cli.heading import Asker, code_of, heading, hint_at_findings, shortened, tie_to_files
from virksom.cli.how_many import full_weeks, partial_weeks, payments, persons
from virksom.cli.in_columns import Settled
from virksom.cli.options import Options
from virksom.cli.paper import BOLD, DIM, Paper
from virksom.programme.files.answers import json_text
from virksom.programme.files.answers.by_month import months_csv, months_form
from virksom.programme.kernel import Text, date_text, kroner_text, number_text

WHAT = Text("Uger til betaling, måned for måned,", "Weeks to be paid, month by month,")
_OUTCOMES = Text(
    "Resultater til betaling, måned for måned,", "Outcomes to be paid, month by month,"
)
UNSAID = Text(
    "Mappen siger ikke, hvilke fakta den er gjort af, eller hvad der var kendt; »virksom export "
    "cohort« skriver en, der gør.",
    "The folder does not say which facts it was made from, or what was known; “virksom export "
    "cohort” writes one that does.",
)
HEADS = (
    Text("Måned", "Month"),
    Text("Trin", "Tier"),
    Text("Uger", "Weeks"),
    Text("Beløb", "Amount"),
)
_TIERS = (Text("delvis", "partial"), Text("fuld", "full"))


def months_reply(edge: Edge, options: Options, found: Settled) -> Reply:
    """Return what is owed by month and tier in the form asked for."""
    code = code_of(found.asker)
    if options.format == "csv":
        return Reply(months_csv(found.sums), code)
    if options.format == "json":
        return Reply(json_text(months_form(found.sums, found.form, persons=found.persons)), code)
    return Reply(_page(edge, found), code)


def _page(edge: Edge, found: Settled) -> str:
    language = edge.language
    paper = Paper(edge)
    if found.unsaid is None:
        heading(paper, found.asker, _OUTCOMES if _pays_outcomes(found) else WHAT)
    else:
        heading_unsaid(paper, found.asker, WHAT, cohort=found.unsaid)
    paper.line(read_sentence(found.persons).read(language), DIM)
    for told in found.told:
        paper.line(told.read(language), DIM)
    paper.line()
    if found.sums:
        heads = [head.read(language) for head in _heads(found)]
        paper.table(heads, list(_rows(found, language)), "  rr")
    paper.line(_sum(found).read(language), BOLD)
    hint_at_findings(paper, found.asker)
    if found.unsaid is None:
        tie_to_files(paper, found.asker)
    return paper.text


def heading_unsaid(paper: Paper, asker: Asker, what: Text, *, cohort: str) -> None:
    """Write what it is, and that nobody knows which facts stand behind it."""
    language, day = asker.edge.language, asker.asked().on
    name, of = asker.contract.title.read(language), Text("pr.", "as of").read(language)
    paper.line(f"{name} · {what.read(language)} {of} {date_text(day, language)}", BOLD)
    paper.line(UNSAID.read(language), DIM)
    short, terms = shortened(cohort), shortened(asker.contract.digest)
    told = Text(f"Kohorte {short}  Aftale {terms}", f"Cohort {short}  Contract {terms}")
    paper.line(told.read(language), DIM)
    paper.line()


def _pays_outcomes(found: Settled) -> bool:
    return found.asker.contract.terms.pays_outcomes


def _heads(found: Settled) -> Sequence[Text]:
    """Return the heads; outcomes are counted as what is paid for them, not as weeks."""
    if not _pays_outcomes(found):
        return HEADS
    return (*HEADS[:2], Text("Betalinger", "Payments"), HEADS[3])


def read_sentence(number: int) -> Text:
    """Return how many persons were read."""
    who, were = persons(number), "was" if number == 1 else "were"
    return Text(f"{who.da} er læst.", f"{who.en} {were} read.")


def _rows(found: Settled, language: str) -> Iterator[tuple[str, ...]]:
    for one in found.sums:
        tier = _TIERS[one.full].read(language)
        weeks = number_text(one.weeks, language)
        yield str(one.month), tier, weeks, kroner_text(Decimal(one.ore) / 100, language)


def _sum(found: Settled) -> Text:
    count, amount = _count(found), Decimal(sum(one.ore for one in found.sums)) / 100
    return Text(
        f"I alt {count.da}: {kroner_text(amount)}",
        f"In all {count.en}: {kroner_text(amount, 'en')}",
    )


def _count(found: Settled) -> Text:
    """Return how many weeks of each tier; of outcomes how many payments, as a statement does."""
    if _pays_outcomes(found):
        return payments(sum(one.weeks for one in found.sums))
    full = full_weeks(sum(one.weeks for one in found.sums if one.full))
    partial = partial_weeks(sum(one.weeks for one in found.sums if not one.full))
    return Text(f"{full.da} og {partial.da}", f"{full.en} and {partial.en}")
