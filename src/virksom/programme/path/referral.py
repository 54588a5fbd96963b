"""When a candidate may be referred, and what is worth a gentle word about it.

Source:
    Rules, sections 1 and 3 (referral, re-referral); clauses 1.2, 1.3 and 2.1.
"""

from dataclasses import dataclass
from datetime import date, timedelta

from virksom.programme.contract import InForce
from virksom.programme.kernel import Span, Text, date_text
from virksom.programme.status import Person

UNDER_30, FROM_30 = "under_30", "from_30"
"""The two age bands of the target group."""

_THIRTY = 30
_FIRST_BIRTHDAY = date(1900, 1, 1)


@dataclass(frozen=True, slots=True)
class Remark:
    """A gentle remark: nothing is refused for it.

    Args:
        text: one sentence.
        clause: number of the clause it rests on.
    """

    text: Text
    clause: str


def why_not_refer(person: Person | None, *, on: date, today: date) -> Text | None:
    """Return why the person cannot be referred on ``on``, or None when they can.

    The referral window and the number of places refuse nobody: they give a remark of their own.

    Args:
        person: as known now; None for somebody who has no code yet.
        on: the day of the referral.
        today: the day it is; a referral is told once it is made.
    """
    if on > today:
        return Text(
            "Dagen for henvisningen kan ikke ligge efter i dag.",
            "The day of the referral cannot lie after today.",
        )
    if person is None or not person.courses:
        return None
    last = person.courses[-1]
    if last.withdrawn is None:
        return Text(
            f"{person.id} er henvist {date_text(last.opened)} og ikke afmeldt; "
            "der skal ingen ny henvisning til.",
            f"{person.id} was referred on {date_text(last.opened, 'en')} and is not withdrawn; "
            "no new referral is needed.",
        )
    if last.withdrawn > on:
        return Text(
            f"{person.id} er afmeldt {date_text(last.withdrawn)}; "
            "en ny henvisning kommer den dag eller senere.",
            f"{person.id} was withdrawn on {date_text(last.withdrawn, 'en')}; "
            "a new referral comes on that day or later.",
        )
    return None


def why_not_born(born: date | None, *, today: date) -> Text | None:
    """Return why nobody can be born on a day, or None when somebody can, or no day is told.

    A CPR tells a day too, and may tell one to come.

    Args:
        born: the birthday; None when it is not known.
        today: the day it is.
    """
    if born is None or _FIRST_BIRTHDAY <= born <= today:
        return None
    return Text(
        "Fødselsdagen kan ikke ligge før 1900 eller efter i dag.",
        "The birthday cannot lie before 1900 or after today.",
    )


def outside_window(rules: InForce, *, on: date) -> Remark | None:
    """Return a remark on a referral outside the window; None inside it.

    Source:
        Clause 2.1: candidates may be referred in a window; a referral outside is a finding.
    """
    window = rules.span("referral_window")
    if window.covers(on):
        return None
    return Remark(
        Text(
            f"Henvisningsperioden er {_window(window, 'da')}; der kan henvises alligevel.",
            f"The referral window is {_window(window, 'en')}; the referral can be made all the "
            "same.",
        ),
        rules.clause("referral_window"),
    )


def places_taken(rules: InForce, *, referred: int) -> Remark | None:
    """Return a remark once every place is taken; None while there is one.

    Source:
        Clause 1.2 and its open question: counts are as registered, and above 120 it is warned.

    Args:
        rules: in force on the day.
        referred: persons referred by the day.
    """
    places = rules.whole("cohort")
    if referred < places:
        return None
    return Remark(
        Text(
            f"Alle {places} pladser er taget; der kan henvises alligevel.",
            f"All {places} places are taken; the referral can be made all the same.",
        ),
        rules.clause("cohort"),
    )


def _window(window: Span, language: str) -> str:
    last = date.max if window.until is None else window.until - timedelta(days=1)
    return f"{date_text(window.since, language)}–{date_text(last, language)}"


def age_on(born: date, *, on: date) -> int:
    """Return whole years of age on a day; a birthday of 29 February falls on 1 March."""
    had = (on.month, on.day) >= (born.month, born.day)
    return on.year - born.year - (0 if had else 1)


def age_band(born: date | None, *, on: date, rules: InForce) -> str | None:
    """Return the age band on the day of the referral; None when the birthday is not known.

    Source:
        Clause 1.3; the switch ``age_of_thirty`` says where exactly 30 belongs.
    """
    if born is None:
        return None
    thirty = age_on(born, on=on)
    if thirty == _THIRTY:
        return rules.choice("age_of_thirty")
    return UNDER_30 if thirty < _THIRTY else FROM_30


def other_band(rules: InForce, *, unit: str, band: str | None) -> Remark | None:
    """Return a remark when the other unit refers those of this age; None when it fits.

    Nothing is said where the age is not known, or the contract has another number of units than
    two. The referring unit is what is counted all the same.

    Source:
        Clause 1.3: one unit refers those under 30, the other those who are 30.
    """
    units = rules.codes("referring_units")
    bands = dict(zip(units, (UNDER_30, FROM_30), strict=False))
    if band is None or bands.get(unit, band) == band:
        return None
    label = rules.labels("referring_units")[unit]
    ages = rules.labels("age_bands")[unit]
    return Remark(
        Text(
            f"{label.da} henviser ellers dem, der er {ages.da}.",
            f"{label.en} otherwise refers those who are {ages.en}.",
        ),
        rules.clause("age_bands"),
    )
