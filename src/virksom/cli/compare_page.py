"""Two settlements of a cohort held against one another, for people and for machines."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal

from virksom.cli.edge import Edge, Reply
from virksom.cli.heading import INVENTED, moment_text, shortened
from virksom.cli.how_many import persons, rows, weeks
from virksom.cli.paper import BOLD, DIM, Paper
from virksom.programme.files.answers import csv_text, json_text
from virksom.programme.files.answers.writing import Answer
from virksom.programme.files.compared import SettledFile, WeeksChanged
from virksom.programme.kernel import Json, Text, amount_text, date_text, kroner_text, plain

SHOWN = 40
"""How many rows stand on the terminal; a file has them all."""

COLUMNS = ("person", "first_week", "weeks", "before", "after", "amount_a_week", "amount")
_BEFORE, _NOW = Text("Før", "Before"), Text("Nu", "Now")
_HEADS = (
    Text("Person", "Person"),
    Text("Fra uge", "From week"),
    Text("Uger", "Weeks"),
    _BEFORE,
    _NOW,
    Text("Forskel", "Difference"),
)
_TIERS = {
    "full": Text("fuld", "full"),
    "partial": Text("delvis", "partial"),
    None: Text("–", "–"),
}


def compare_reply(
    edge: Edge,
    found: Sequence[WeeksChanged],
    *,
    two: Sequence[SettledFile],
    form: str,
    again: int | None = None,
    told: Sequence[Text] = (),
) -> Reply:
    """Return the weeks that are owed otherwise in the form asked for.

    Args:
        edge: the world when it was asked.
        found: the weeks.
        two: the settlements.
        form: ``text``, ``json`` or ``csv``.
        again: how many were read again, where the later corrects the earlier; else None.
        told: sentences for the page on how the later was read.
    """
    if form == "json":
        more = {} if again is None else {"read_again": again}
        return Reply(json_text({**compare_form(found, two=two), **more}))
    if form == "csv":
        return Reply(compare_csv(found))
    return Reply(compare_page(edge, found, two=two, told=told))


def compare_page(
    edge: Edge,
    found: Sequence[WeeksChanged],
    *,
    two: Sequence[SettledFile],
    told: Sequence[Text] = (),
) -> str:
    """Return the weeks that are owed otherwise, the first of them when they are many."""
    language = edge.language
    paper = Paper(edge)
    paper.line(_WHAT.read(language), BOLD)
    for word, one in zip((_BEFORE, _NOW), two, strict=True):
        paper.line(f"{word.read(language)}: {_answers_for(one.said).read(language)}", DIM)
    for sentence in (*_of_the_people(two), *told):
        paper.line(sentence.read(language), DIM)
    if not all(one.sealed for one in two):
        paper.line(_UNSEALED.read(language), DIM)
    paper.line()
    if found:
        heads = [head.read(language) for head in _HEADS]
        paper.table(heads, list(_rows(found[:SHOWN], language)), "  r  r")
    if len(found) > SHOWN:
        paper.line(_more(len(found) - SHOWN).read(language))
    paper.line(_sum(found).read(language), BOLD)
    return paper.text


def compare_form(
    found: Sequence[WeeksChanged], *, two: Sequence[SettledFile]
) -> Mapping[str, Answer]:
    """Return the differences; amounts are kroner as text with two decimals."""
    return {
        "before": two[0].said,
        "after": two[1].said,
        "differences": [dict(zip(COLUMNS, _row(one), strict=True)) for one in found],
        "persons": len({one.person for one in found}),
        "weeks": sum(one.weeks for one in found),
        "amount": amount_text(_kroner(sum(one.weeks * one.ore for one in found))),
    }


def compare_csv(found: Sequence[WeeksChanged]) -> str:
    """Return the differences as CSV, a stretch of weeks a row."""
    return csv_text(COLUMNS, [tuple(str(cell or "") for cell in _row(one)) for one in found])


def _answers_for(said: Mapping[str, Json]) -> Text:
    """Return contract, day, moment and digests of one file, in a line."""
    if not said:
        return Text("filen siger ikke, hvad den svarer på", "the file does not say what it answers")
    terms, facts = (shortened(str(said.get(name) or "")) for name in ("terms_digest", "facts_head"))
    tied = f"{said.get('contract')} {terms} · {facts or '–'}"
    days = {language: _times(said, language) for language in ("da", "en")}
    return Text(f"pr. {days['da']} · {tied}", f"as of {days['en']} · {tied}")


def _times(said: Mapping[str, Json], language: str) -> str:
    """Return the day, and the moment where it is told."""
    on, known = date_text(date.fromisoformat(str(said.get("on"))), language), said.get("known")
    if known is None:
        return on
    moment = moment_text(datetime.fromisoformat(str(known)), language)
    return f"{on}, {Text('som kendt', 'as known').read(language)} {moment}"


def _row(one: WeeksChanged) -> tuple[str | int | None, ...]:
    return (
        one.person,
        str(one.first),
        one.weeks,
        one.before,
        one.after,
        amount_text(_kroner(one.ore)),
        amount_text(_kroner(one.weeks * one.ore)),
    )


def _rows(found: Sequence[WeeksChanged], language: str) -> Iterator[tuple[str, ...]]:
    for one in found:
        tiers = (_TIERS[one.before].read(language), _TIERS[one.after].read(language))
        more = kroner_text(_kroner(one.weeks * one.ore), language)
        yield plain(one.person), str(one.first), str(one.weeks), *tiers, more


def _of_the_people(two: Sequence[SettledFile]) -> Iterator[Text]:
    """Yield what is to be borne in mind of the weeks and the people, if anything."""
    if any(one.said.get("expected") is True for one in two):
        yield _EXPECTED
    if any(one.said.get("invented") is True for one in two):
        yield INVENTED


def again_sentence(count: int) -> Text:
    """Return how many were read again."""
    who, were = persons(count), "was" if count == 1 else "were"
    return Text(
        f"{who.da} er læst igen; alle andre står, som de stod.",
        f"{who.en} {were} read again; everybody else stands as before.",
    )


def _more(count: int) -> Text:
    left = rows(count)
    return Text(
        f"… og {left.da} til; --format csv har dem alle.",
        f"… and {left.en} more; --format csv has them all.",
    )


def _sum(found: Sequence[WeeksChanged]) -> Text:
    if not found:
        return Text("Der skyldes det samme som før.", "The same is owed as before.")
    amount = _kroner(sum(one.weeks * one.ore for one in found))
    more = Text("mere", "more") if amount >= 0 else Text("mindre", "less")
    who, told = persons(len({one.person for one in found})), weeks(sum(one.weeks for one in found))
    return Text(
        f"{who.da}, {told.da}: {kroner_text(abs(amount))} {more.da} end før.",
        f"{who.en}, {told.en}: {kroner_text(abs(amount), 'en')} {more.en} than before.",
    )


def _kroner(ore: int) -> Decimal:
    return Decimal(ore) / 100


_EXPECTED = Text(
    "Nogle af ugerne er forventede: de ligger efter det, der er kendt.",
    "Some of the weeks are expected: they lie after what is known.",
)
_WHAT = Text("Uger, hvor der skyldes noget andet end før", "Weeks owed otherwise than before")
_UNSEALED = Text(
    "En af filerne er uden segl; om den er, som den blev skrevet, kan ikke ses.",
    "One of the files has no seal; whether it is as it was written cannot be seen.",
)
