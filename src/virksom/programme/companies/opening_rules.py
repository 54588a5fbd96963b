"""When an opening can be posted, changed, closed, reopened and filled; or why not.

Source:
    Clause 6.3 (companies first: few fields, and each sentence says what to do).
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal

from virksom.programme.companies.opening_words import CONDITIONS, MISSING, WHEN
from virksom.programme.companies.openings import OPEN, UNFILLED, WITHDRAWN, Vacancy
from virksom.programme.companies.proposals import FILLED
from virksom.programme.companies.reasons import OUTCOMES
from virksom.programme.kernel import Text, date_text, number_text
from virksom.programme.record import Opening

MOST_HOURS = Decimal(80)
"""Hours a week that nobody works more than."""

MOST_SEATS = 50
"""Seats that one opening can have at most; more can only be a slip."""


@dataclass(frozen=True, slots=True)
class Demand:
    """What an opening asks for, as somebody tells it, and what it can be held against.

    Args:
        says: what is told.
        posted: the day it is, or was, posted.
        catalogue: whether each competence there is is in use, by code.
        held: codes of competences that the opening asked for already; they may stay after the
            catalogue has let go of them.
        titled: whether the work is told in words of the company's own.
        labels: what the competences are called, by code; one without is told by its code.
        taken: seats of the opening that are taken already, 0 or more; they cannot go.
    """

    says: Opening
    posted: date
    catalogue: Mapping[str, bool]
    held: frozenset[str] = frozenset()
    titled: bool = False
    labels: Mapping[str, Text] = field(default_factory=dict)
    taken: int = 0

    def called(self, code: str) -> Text:
        """Return what a competence is called."""
        return self.labels.get(code, Text(code, code))


def flaws(demand: Demand) -> Mapping[str, Text]:
    """Return what is wrong with what an opening asks for, by the field it stands in.

    Source:
        Clause 6.3; rules, section 1 (hours from 0 to 80).

    Args:
        demand: what is told.

    Returns:
        The first flaw of each field, in the order of the fields; empty when there is none.
    """
    found: dict[str, Text] = {}
    for at, text in (*_of_work(demand), *_of_seats(demand), *_of_lists(demand)):
        found.setdefault(at, text)
    return found


def why_not_post(demand: Demand) -> Text | None:
    """Return why an opening cannot be posted as it is told, or None when it can.

    Source:
        Clause 6.3.

    Args:
        demand: what is told.
    """
    return next(iter(flaws(demand).values()), None)


def why_not_change(now: Vacancy | None, demand: Demand) -> Text | None:
    """Return why an opening cannot be changed to what is told, or None when it can.

    A filled one can: a seat more opens it again.

    Source:
        Clause 6.3.

    Args:
        now: the opening; None when there is none.
        demand: what is told of it instead.
    """
    if now is None:
        return NO_OPENING
    if now.outcome in {WITHDRAWN, UNFILLED}:
        return _shut(now)
    return why_not_post(replace(demand, taken=now.filled))


def why_not_close(
    now: Vacancy | None,
    *,
    outcome: str,
    missing: tuple[str, ...] = (),
    catalogue: Mapping[str, bool] | None = None,
) -> Text | None:
    """Return why an opening cannot be closed like that, or None when it can.

    Source:
        Clause 6.3; rules, section 1 (``closing``).

    Args:
        now: the opening; None when there is none.
        outcome: ``withdrawn`` or ``unfilled``.
        missing: what was missing: codes of competences and of ``MISSING``; asked for when it
            stays unfilled, and only then.
        catalogue: competences there are, by code, in use or not; None for none.
    """
    if now is None:
        return NO_OPENING
    if not now.open:
        return _shut(now)
    if outcome not in {WITHDRAWN, UNFILLED}:
        return Text(
            "Vælg, om den trækkes tilbage eller forbliver ubesat.",
            "Choose whether it is withdrawn or stays unfilled.",
        )
    if outcome == WITHDRAWN:
        return _NOTHING_MISSING if missing else None
    unknown = set(missing) - set(MISSING) - set(catalogue or {})
    return _unknown(min(unknown)) if unknown else None if missing else WHAT_MISSING


def why_not_reopen(now: Vacancy | None) -> Text | None:
    """Return why the closing of an opening cannot be taken back, or None when it can.

    Source:
        Rules, section 1 (``closing``; taken back, it is open again).

    Args:
        now: the opening; None when there is none.
    """
    if now is None:
        return NO_OPENING
    if now.outcome == OPEN:
        return Text(f"{now.opening} er åben i forvejen.", f"{now.opening} is open already.")
    return why_not_fill(now) if now.outcome == FILLED else None


def why_not_fill(now: Vacancy | None) -> Text | None:
    """Return why nobody can take a seat of an opening, or None when somebody can.

    Source:
        Clause 6.3; clause 5.4 (companies and employments are counted apart).

    Args:
        now: the opening; None when there is none.
    """
    if now is None:
        return NO_OPENING
    if now.outcome == FILLED:
        jobs = ", ".join(seat.employment for seat in now.taken)
        return Text(
            f"{now.opening} er allerede besat ({jobs}). Er der kommet en plads til, "
            "så ret antallet først.",
            f"{now.opening} is filled already ({jobs}). If there is one more seat, "
            "change the number first.",
        )
    return _shut(now) if not now.open else None


def _of_work(demand: Demand) -> Iterator[tuple[str, Text]]:
    """Yield what is wrong with the work itself: title, hours, day."""
    says = demand.says
    if not says.occupation and not demand.titled:
        yield "occupation", _WHAT
    for at, hours in (("hours_from", says.hours_from), ("hours_to", says.hours_to)):
        if hours is not None and not 0 <= hours <= MOST_HOURS:
            yield at, _HOURS
    if says.hours_from is None and says.hours_to is None:
        yield "hours_from", _HOW_MANY
    elif says.hours_to is not None and (says.hours_from or 0) > says.hours_to:
        yield "hours_to", _contradictory(says.hours_from or Decimal(0), says.hours_to)
    if says.by is not None and says.by < demand.posted:
        yield "by", _before(demand.posted)


def _of_seats(demand: Demand) -> Iterator[tuple[str, Text]]:
    """Yield what is wrong with the number of seats."""
    seats = 1 if demand.says.seats is None else demand.says.seats
    if not 1 <= seats <= MOST_SEATS:
        yield "seats", _SEATS
    if seats < demand.taken:
        yield "seats", _taken(demand.taken)


def _of_lists(demand: Demand) -> Iterator[tuple[str, Text]]:
    """Yield what is wrong with what is chosen from lists."""
    says = demand.says
    if not set(says.when or ()) <= set(WHEN):
        yield "when", _FROM_LIST
    if not set(says.conditions or ()) <= set(CONDITIONS):
        yield "conditions", _FROM_LIST
    for at, codes in (("must", says.must or ()), ("nice", says.nice or ())):
        for code in codes:
            if code not in demand.catalogue and code not in demand.held:
                yield at, _unknown(code)
            elif not demand.catalogue.get(code) and code not in demand.held:
                yield at, _out_of_use(demand.called(code))
    both = sorted(set(says.must or ()) & set(says.nice or ()))
    if both:
        yield "nice", _both(demand.called(both[0]))


def _shut(now: Vacancy) -> Text:
    told = OUTCOMES[now.outcome]
    again = Text("Åbn den igen først.", "Reopen it first.")
    if now.outcome == FILLED:
        again = Text("Ret antallet af pladser, hvis der er flere.", "Change the seats if more.")
    day_da, day_en = date_text(now.since), date_text(now.since, "en")
    return Text(
        f"{now.opening} er ikke åben siden {day_da}: {told.da}. {again.da}",
        f"{now.opening} has not been open since {day_en}: {told.en}. {again.en}",
    )


def _contradictory(lowest: Decimal, highest: Decimal) -> Text:
    return Text(
        f"Timerne modsiger hinanden: fra {number_text(lowest)} til {number_text(highest)}. "
        "Skriv det laveste tal først.",
        f"The hours contradict each other: from {number_text(lowest, 'en')} to "
        f"{number_text(highest, 'en')}. Write the lower number first.",
    )


def _taken(seats: int) -> Text:
    return Text(
        f"{seats} er allerede ansat herfra; sæt pladserne til mindst {seats}.",
        f"{seats} work there from this opening already; set the seats to at least {seats}.",
    )


def _before(posted: date) -> Text:
    return Text(
        f"Dagen ligger før {date_text(posted)}, hvor jobåbningen er slået op.",
        f"The day is before {date_text(posted, 'en')}, when the opening was posted.",
    )


def _unknown(code: str) -> Text:
    return Text(
        f"»{code}« står ikke i kataloget; vælg en kompetence fra listen.",
        f"“{code}” is not in the catalogue; choose a competence from the list.",
    )


def _out_of_use(called: Text) -> Text:
    return Text(
        f"»{called.da}« bruges ikke længere; vælg en anden kompetence fra listen.",
        f"“{called.en}” is no longer in use; choose another competence from the list.",
    )


def _both(called: Text) -> Text:
    return Text(
        f"»{called.da}« kan ikke både være et krav og en fordel; vælg en af delene.",
        f"“{called.en}” cannot be both required and welcome; choose one of them.",
    )


NO_OPENING = Text("Den jobåbning er der ikke.", "There is no such opening.")
"""What is said where no fact in force tells of the opening."""

WHAT_MISSING = Text("Sæt kryds ved det, der manglede.", "Tick what was missing.")
"""What is said where an opening stays unfilled, and nobody says what it lacked."""

_WHAT = Text(
    "Vælg arbejdet fra listen, eller skriv det med jeres egne ord.",
    "Choose the work from the list, or write it in your own words.",
)
_HOW_MANY = Text(
    "Skriv, hvor mange timer om ugen det drejer sig om.", "Write how many hours a week it is."
)
_HOURS = Text("Skriv timer om ugen fra 0 til 80.", "Write hours a week from 0 to 80.")
_SEATS = Text(
    f"Skriv antal pladser fra 1 til {MOST_SEATS}.",
    f"Write the number of seats from 1 to {MOST_SEATS}.",
)
_FROM_LIST = Text("Vælg fra listen.", "Choose from the list.")
_NOTHING_MISSING = Text(
    "Det, der manglede, siges kun om en jobåbning, der forbliver ubesat.",
    "What was missing is told only of an opening that stays unfilled.",
)
