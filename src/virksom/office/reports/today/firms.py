"""Companies first: who waits for an answer, and who has not heard from us for four weeks.

Source:
    Clause 6.3 (companies first).
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from virksom.office.access import Actor
from virksom.office.reports import words
from virksom.office.reports.companies.called import called, codes_in, named
from virksom.office.reports.companies.ground import Firms
from virksom.office.reports.companies.next_step import is_quiet
from virksom.office.reports.door import Door
from virksom.office.reports.today.page import Act, Card, Row
from virksom.programme.companies.pipeline import Standing
from virksom.programme.companies.response import Response
from virksom.programme.kernel import Text, day_in_copenhagen


def waiting_rows(seen: Firms) -> tuple[Row, ...]:
    """Return the requests that wait for an answer from the reader, who has waited longest first.

    Those of their own companies, and of companies that nobody has.
    """
    waits = sorted(seen.waiting.values(), key=lambda one: (one.asked_at, one.fact))
    return tuple(_waits(seen, one) for one in waits if _is_mine(seen, one.company))


def quiet_card(seen: Firms) -> Card:
    """Return the reader's companies that have not heard from us for four weeks, the longest first.

    They are no deed that is due, and are not counted among what waits.
    """
    quiet = [
        one
        for one in seen.standings.values()
        if one.consultant == seen.actor.code and is_quiet(one, on=seen.today)
    ]
    quiet = [one for one in quiet if one.company not in seen.waiting]
    return Card(
        code="quiet_companies",
        heading=Text("Fire uger uden kontakt", "Four weeks without a contact"),
        rows=tuple(_quiet_rows(seen, quiet)),
        all=Act(label=Text("Alle virksomheder", "All companies"), door=Door("companies")),
    )


def by_name(cards: Iterable[Card], actor: Actor) -> tuple[Card, ...]:
    """Return cards with companies by name, for a reader who may see them; else as they are."""
    held = tuple(cards)
    said = [text for card in held for row in card.rows for text in (row.what, row.more, row.under)]
    firms = called(actor, codes_in(said))
    return tuple(
        replace(card, rows=tuple(_by_name(row, firms) for row in card.rows)) for card in held
    )


def _by_name(row: Row, firms: Mapping[str, str]) -> Row:
    return replace(
        row,
        what=named(row.what, firms),
        more=named(row.more, firms),
        under=named(row.under, firms),
    )


def _is_mine(seen: Firms, company: str) -> bool:
    one = seen.standings.get(company)
    return one is None or one.consultant in {seen.actor.code, ""}


def _waits(seen: Firms, one: Response) -> Row:
    asked = words.day(day_in_copenhagen(one.asked_at))
    about = Text(f"om {one.opening}", f"about {one.opening}") if one.opening else words.NOTHING
    return Row(
        what=words.same(seen.called(one.company)),
        more=words.joined(Text("venter på et svar", "waits for an answer"), about, mark=" "),
        under=Text(f"spurgte {asked.da}", f"asked {asked.en}"),
        door=Door("see_company", (one.company,)),
        acts=(Act(label=Text("Svar", "Answer"), door=_answer(one)),),
    )


def _answer(one: Response) -> Door:
    """Return where a request is answered: at its opening, else by a contact."""
    if one.opening:
        return Door("answer_opening", (one.opening,))
    return Door("log_contact", (one.company,))


def _quiet_rows(seen: Firms, quiet: list[Standing]) -> Iterator[Row]:
    for one in sorted(quiet, key=lambda each: (each.last_contact or each.since, each.company)):
        last = words.day(one.last_contact or one.since)
        yield Row(
            what=words.same(seen.called(one.company)),
            more=one.stage.text,
            under=Text(f"sidst {last.da}", f"last {last.en}"),
            door=Door("see_company", (one.company,)),
            acts=(Act(label=Text("Kontakt", "Contact"), door=Door("log_contact", (one.company,))),),
        )
