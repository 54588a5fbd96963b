"""What has happened to an opening: posted, answered, filled, its job over, closed; with the facts.

Source:
    Invariant 5; clause 6.3.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from virksom.office.reports import words
from virksom.office.reports.door import Door, fact_door
from virksom.office.reports.opening_words import missing_text
from virksom.office.reports.openings_ground import SeenOpenings
from virksom.office.store.vault import texts
from virksom.office.store.vault.texts import VaultTextRow
from virksom.programme.companies.contact import CHANNELS
from virksom.programme.companies.openings import STANDINGS, Vacancy
from virksom.programme.companies.reasons import ENDINGS
from virksom.programme.kernel import Text, day_in_copenhagen
from virksom.programme.record import Closing, Contact, Employment, Fact, Opening


@dataclass(frozen=True, slots=True, kw_only=True)
class LifeLine:
    """One thing that happened to an opening.

    Args:
        day: when.
        text: what.
        door: the fact that tells it.
        fact: its id.
        words: what was written beside it; "" for nothing.
    """

    day: Text
    text: Text
    door: Door
    fact: str
    words: str


def life(seen: SeenOpenings, one: Vacancy) -> tuple[LifeLine, ...]:
    """Return what has happened to an opening, the latest first.

    Who the candidates are stays with their proposals: a company learns of them there. What a
    consultant noted of a closing is not for the company, and neither is why a job ended.
    """
    written = {row.about: row for row in texts.texts(seen.actor.programme, one.opening)}
    told = [(day, fact, _sentence(seen, fact, one=one)) for day, fact in _facts(seen, one)]
    told += [(day, fact, _over(seen, fact, one=one)) for day, fact in _ends(seen, one)]
    return tuple(
        LifeLine(
            day=words.day(day),
            text=text,
            door=fact_door(fact.id),
            fact=fact.id,
            words=_words(seen, fact, written=written.get(fact.id)),
        )
        for day, fact, text in sorted(told, key=lambda line: (line[0], line[1].age), reverse=True)
    )


def _words(seen: SeenOpenings, fact: Fact, *, written: VaultTextRow | None) -> str:
    """Return what was written beside a fact; a company reads its answers and its own words."""
    if written is None:
        return ""
    for_all = not seen.actor.company or isinstance(fact.value, Contact)
    return written.text if for_all or written.by == seen.actor.by else ""


def _facts(seen: SeenOpenings, one: Vacancy) -> Iterator[tuple[date, Fact]]:
    """Yield the facts of an opening's life, each with the day it stands at."""
    taken = {seat.fact: seat.since for seat in one.taken}
    for fact in seen.firms.log.facts:
        if fact.known_at > seen.moment:
            continue
        value = fact.value
        if fact.subject == one.opening and isinstance(value, Opening):
            yield (day_in_copenhagen(fact.known_at) if fact.replaces else fact.since), fact
        elif (fact.subject == one.opening and _closes(seen, fact)) or (
            isinstance(value, Contact)
            and value.opening == one.opening
            and seen.firms.known.find(fact.id) is not None
        ):
            yield fact.since, fact
        elif fact.id in taken:
            yield taken[fact.id], fact


def _ends(seen: SeenOpenings, one: Vacancy) -> Iterator[tuple[date, Fact]]:
    """Yield the last stretch of each job that filled a seat and is over, with its last day."""
    seats, last = {seat.employment for seat in one.taken}, dict[str, Fact]()
    for fact in sorted(
        seen.firms.known.of_kind("employment"), key=lambda fact: (fact.since, fact.age)
    ):
        if isinstance(fact.value, Employment) and fact.value.employment in seats:
            last[fact.value.employment] = fact
    for fact in last.values():
        if fact.until is not None and fact.until <= seen.today:
            yield fact.until - timedelta(days=1), fact


def _over(seen: SeenOpenings, fact: Fact, *, one: Vacancy) -> Text:
    """Return that a job is over, and to the provider also why."""
    said = fact.value if isinstance(fact.value, Employment) else None
    why = "" if said is None or seen.actor.company else said.ended or ""
    seat = _seat(one, "" if said is None else said.employment)
    over = Text(f"Jobbet på plads {seat} er slut", f"The job of seat {seat} is over")
    return words.joined(over, ENDINGS.get(why, words.NOTHING), mark=": ")


def _seat(one: Vacancy, employment: str) -> int:
    """Return which of the seats a job filled, from 1."""
    return next((n for n, seat in enumerate(one.taken, 1) if seat.employment == employment), 1)


def _closes(seen: SeenOpenings, fact: Fact) -> bool:
    """Say whether a fact closes the opening, or takes that back; a proposal undone does neither."""
    back = seen.firms.log.find(fact.replaces or "") if fact.kind == "retraction" else fact
    return back is not None and isinstance(back.value, Closing)


def _sentence(seen: SeenOpenings, fact: Fact, *, one: Vacancy) -> Text:
    match fact.value:
        case Opening():
            return _CHANGED if fact.replaces else _posted(fact)
        case Closing(outcome=outcome, missing=missing):
            lacks = missing_text(missing or (), seen.competences)
            return words.joined(words.looked_up(STANDINGS, outcome), lacks, mark=": ")
        case Contact(channel=channel):
            how = words.looked_up(CHANNELS, channel or "")
            return Text(f"Besvaret: {how.da.lower()}", f"Answered: {how.en.lower()}")
        case Employment(employment=employment):
            place = _seat(one, employment)
            return Text(
                f"Plads {place} af {one.seats} er besat ({employment})",
                f"Seat {place} of {one.seats} is filled ({employment})",
            )
    return _REOPENED


def _posted(fact: Fact) -> Text:
    asked = isinstance(fact.value, Opening) and fact.value.asked
    return _POSTED[bool(asked)] if fact.by or not asked else _ON_THE_FORM


_POSTED: Mapping[bool, Text] = {
    True: Text("Slået op af virksomheden selv", "Posted by the company itself"),
    False: Text("Slået op af en konsulent", "Posted by a consultant"),
}
_ON_THE_FORM = Text("Slået op på den åbne formular", "Posted on the open form")
_CHANGED = Text("Rettet", "Changed")
_REOPENED = Text("Åbnet igen", "Reopened")
