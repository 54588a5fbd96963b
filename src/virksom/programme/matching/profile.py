"""When a candidate's profile for the match can be told as it is: lists, hours, way.

What must be avoided is a code of a list and never why, so there is no room for a diagnosis.

Source:
    Clause 3.1 (path by candidate); rules, section 1 (``profile``: codes, hours 0 to 80).
"""

from collections.abc import Collection, Iterable, Mapping
from datetime import date
from decimal import Decimal

from virksom.programme.kernel import Text
from virksom.programme.matching.lists import AVOID, SUPPORT, TRANSPORT, WHEN
from virksom.programme.matching.seeker import LEVELS, latest_profile
from virksom.programme.record import Competence, Fact, Profile

MOST_HOURS = Decimal(80)
"""The most hours a week there are."""

MOST_MINUTES = 240
"""The longest way to work that can be told, in minutes."""


def seeks(facts: Iterable[Fact], *, settled: date | None) -> bool:
    """Say whether somebody looks for a job and is to be matched.

    Source:
        Clause 3.4: who supports themself fully is followed, not moved on; a profile told since
        says that they look all the same.

    Args:
        facts: those in force about the person; only the profile is read.
        settled: the day the job or education began that they support themself fully by; None
            when they do not.
    """
    if settled is None:
        return True
    profile = latest_profile(facts)
    return profile is not None and profile.since >= settled


def why_not_profile(says: Profile, *, wanted: Collection[str]) -> Text | None:
    """Return why a profile cannot be told, or None when it can.

    Source:
        Clause 3.1; rules, section 1 (``profile``).

    Args:
        says: the profile; hours are hours a week.
        wanted: codes of the occupations and trades there are.
    """
    return _hours(says) or _way(says) or _codes(says, wanted=wanted)


def _hours(says: Profile) -> Text | None:
    able, willing = says.hours_able, says.hours_willing
    for hours in (able, willing):
        if hours is not None and not 0 <= hours <= MOST_HOURS:
            return Text("Skriv timer om ugen fra 0 til 80.", "Write hours a week from 0 to 80.")
    if able is not None and willing is not None and able > willing:
        return Text(
            "Timerne nu er flere end dem, der ønskes højst. Ret det ene tal.",
            "The hours now are more than those wished for at most. Change one of them.",
        )
    return None


def _way(says: Profile) -> Text | None:
    if says.minutes is None or 1 <= says.minutes <= MOST_MINUTES:
        return None
    return Text(
        f"Skriv den længste vej i hele minutter fra 1 til {MOST_MINUTES}.",
        f"Write the longest way in whole minutes from 1 to {MOST_MINUTES}.",
    )


def _codes(says: Profile, *, wanted: Collection[str]) -> Text | None:
    told: tuple[tuple[Collection[str], Collection[str]], ...] = (
        (says.wanted or (), wanted),
        (says.when or (), WHEN),
        ((says.transport,) if says.transport else (), TRANSPORT),
        (says.avoid or (), AVOID),
        (says.support or (), SUPPORT),
    )
    unknown = [code for codes, among in told for code in codes if code not in among]
    if not unknown:
        return None
    return Text(
        f"»{unknown[0]}« står ikke på listen; vælg fra den.",
        f"“{unknown[0]}” is not on the list; choose from it.",
    )


MISSING: Mapping[str, Text] = {
    "competence": Text("mindst én kompetence", "at least one competence"),
    "wanted": Text("et ønske om arbejde", "a wish for work"),
    "hours_able": Text("timer om ugen nu", "hours a week now"),
    "place": Text("hvor kandidaten bor", "where the candidate lives"),
    "transport": Text("transport til arbejde", "transport to work"),
}
"""What a good match rests on, in the order it is asked for."""


def missing_for_match(facts: Collection[Fact]) -> tuple[str, ...]:
    """Return what is still missing for a good match; nothing of it stands in anybody's way.

    Args:
        facts: those in force about the person.

    Returns:
        Codes of ``MISSING`` in its order; empty when everything is there.
    """
    latest = latest_profile(facts)
    says = latest.value if latest and isinstance(latest.value, Profile) else Profile()
    there = {
        "competence": any(fact.kind == "competence" for fact in facts),
        "wanted": bool(says.wanted),
        "hours_able": says.hours_able is not None,
        "place": bool(says.place),
        "transport": bool(says.transport),
    }
    return tuple(code for code in MISSING if not there[code])


def why_not_keep(
    facts: Iterable[Fact], competence: str, *, level: str, in_use: Collection[str]
) -> Text | None:
    """Return why a competence cannot be kept from what a candidate tells, or None when it can.

    What is told already is not told again: what others have seen is worth more than words.

    Source:
        Clause 3.3.

    Args:
        facts: those in force about the person.
        competence: its code.
        level: one of ``LEVELS``.
        in_use: codes that can be chosen now.
    """
    if competence not in in_use:
        return Text("Vælg en kompetence fra kataloget.", "Choose a competence of the catalogue.")
    if level not in LEVELS:
        return Text("Vælg et niveau fra listen.", "Choose a level from the list.")
    if competence in held(facts):
        return Text("Den står der allerede.", "It stands there already.")
    return None


def held(facts: Iterable[Fact]) -> frozenset[str]:
    """Return the codes of the competences that are told of somebody.

    Args:
        facts: those in force about the person.
    """
    return frozenset(fact.value.competence for fact in facts if isinstance(fact.value, Competence))
