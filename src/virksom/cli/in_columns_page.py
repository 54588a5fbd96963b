"""What a cohort in columns is owed, for people and for machines."""

from collections.abc import Iterator
from decimal import Decimal

from virksom.cli.edge import Edge, Reply
from virksom.cli.in_columns import Settled
from virksom.cli.options import Options
from virksom.cli.paper import BOLD, DIM, Paper
from virksom.programme.files.answers import json_text
from virksom.programme.files.answers.by_month import months_csv, months_form
from virksom.programme.kernel import Text, date_text, kroner_text

HEADS = (
    Text("Måned", "Month"),
    Text("Trin", "Tier"),
    Text("Uger", "Weeks"),
    Text("Beløb", "Amount"),
)
_TIERS = (Text("delvis", "partial"), Text("fuld", "full"))


def months_reply(edge: Edge, options: Options, found: Settled) -> Reply:
    """Return what is owed by month and tier in the form asked for."""
    if options.format == "csv":
        return Reply(months_csv(found.sums))
    if options.format == "json":
        asked = {
            "contract": found.contract.name,
            "on": found.on.isoformat(),
            "known": None if found.moment is None else found.moment.isoformat(),
            "terms_digest": found.contract.digest,
        }
        return Reply(json_text(months_form(found.sums, asked, persons=found.persons)))
    return Reply(_page(edge, found))


def _page(edge: Edge, found: Settled) -> str:
    language = edge.language
    paper = Paper(edge)
    name, day = found.contract.title, found.on
    paper.line(
        Text(
            f"{name.da} · Uger til betaling pr. {date_text(day)}, måned for måned",
            f"{name.en} · Weeks to be paid as of {date_text(day, 'en')}, month by month",
        ).read(language),
        BOLD,
    )
    paper.line(_persons(found).read(language), DIM)
    if found.told is not None:
        paper.line(found.told.read(language), DIM)
    paper.line()
    if found.sums:
        paper.table([head.read(language) for head in HEADS], list(_rows(found, language)), "  rr")
    paper.line(_sum(found).read(language), BOLD)
    return paper.text


def _persons(found: Settled) -> Text:
    return Text(f"{found.persons} personer er læst.", f"{found.persons} persons were read.")


def _rows(found: Settled, language: str) -> Iterator[tuple[str, ...]]:
    for one in found.sums:
        tier = _TIERS[one.full].read(language)
        yield str(one.month), tier, str(one.weeks), kroner_text(Decimal(one.ore) / 100, language)


def _sum(found: Settled) -> Text:
    full = sum(one.weeks for one in found.sums if one.full)
    partial = sum(one.weeks for one in found.sums if not one.full)
    amount = Decimal(sum(one.ore for one in found.sums)) / 100
    return Text(
        f"I alt {full} fulde og {partial} delvise uger: {kroner_text(amount)}",
        f"In all {full} full and {partial} partial weeks: {kroner_text(amount, 'en')}",
    )
