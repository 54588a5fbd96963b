"""What a company sees of a candidate who is proposed to it: what they can, and nothing of who.

No name, no code of health, nothing that must be avoided, no note: the page is made from a few
fields of a few facts, so that what is not named here is not shown.

Source:
    Invariant 3; clause 3.3 (what a documented competence is worth to a company).
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from virksom.office.reports import words
from virksom.office.reports.days import sentence
from virksom.office.reports.labels import CODES
from virksom.programme.companies.opening_words import WHEN
from virksom.programme.kernel import Text
from virksom.programme.matching.lists import SUPPORT
from virksom.programme.matching.seeker import latest_profile
from virksom.programme.path.competence import LEVELS
from virksom.programme.record import Competence, Fact, Profile, Training

EVIDENCE: Mapping[str, Text] = {
    "training": Text("set i joblæring", "seen in job training"),
    "job": Text("fra et tidligere job", "from an earlier job"),
    "own_words": Text("fortalt af kandidaten selv", "as the candidate tells it"),
}
"""What a competence rests on."""


@dataclass(frozen=True, slots=True)
class CanDo:
    """Something a candidate can do.

    Args:
        label: what.
        under: how well, and what that rests on; empty where nobody said.
    """

    label: Text
    under: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class NamelessProfile:
    """What is told of a candidate before anybody learns who it is.

    Args:
        can: competences, the best first; empty before any is told.
        hours: how many hours a week; empty where nobody said.
        when: at which times of the week; empty where nobody said.
        trained: the trades they have trained in; empty for none.
        support: what helps at the place, from a general list; empty for nothing.
    """

    can: tuple[CanDo, ...]
    hours: Text
    when: Text
    trained: Text
    support: Text

    @property
    def facts(self) -> tuple[tuple[Text, Text], ...]:
        """What there is to say in a line: a word and its value."""
        lines = (
            (Text("Timer", "Hours"), self.hours),
            (Text("Hvornår", "When"), self.when),
            (Text("Joblæring", "Job training"), self.trained),
            (Text("Trives bedst med", "Does best with"), self.support),
        )
        return tuple(line for line in lines if line[1].da)


def nameless(facts: Iterable[Fact], *, labels: Mapping[str, Text] | None = None) -> NamelessProfile:
    """Return the name-free profile of a candidate.

    Args:
        facts: those in force about the candidate, in the order of the log.
        labels: what competences and times are called; None for the words of the pages alone.
    """
    told = tuple(facts)
    called = {**CODES, **WHEN, **(labels or {})}
    latest = latest_profile(told)
    says = latest.value if latest is not None and isinstance(latest.value, Profile) else Profile()
    return NamelessProfile(
        can=_can(told, called),
        hours=hours_text(says),
        when=_listed(says.when or (), called),
        trained=_listed(_trades(told), called),
        support=_listed(says.support or (), SUPPORT),
    )


def hours_text(says: Profile) -> Text:
    """Return how many hours a week somebody works: ``12 til 20 timer om ugen``."""
    least, most = says.hours_able, says.hours_willing
    if least is None and most is None:
        return words.NOTHING
    between = least is not None and most is not None and least < most
    low = words.number(least or most or Decimal(0))
    high = words.number(most or Decimal(0))
    span = Text(f"{low.da} til {high.da}", f"{low.en} to {high.en}") if between else low
    hours = Text(f"{span.da} timer om ugen", f"{span.en} hours a week")
    rise = Text("kan blive flere", "may become more") if says.may_rise else words.NOTHING
    return words.joined(hours, rise, mark=", ")


def _can(facts: Iterable[Fact], called: Mapping[str, Text]) -> tuple[CanDo, ...]:
    """Return the competences, each once by its best level, the best first."""
    best: dict[str, Competence] = {}
    for fact in facts:
        value = fact.value
        if isinstance(value, Competence) and value.agreed is not False:
            before = best.get(value.competence)
            if before is None or _rank(value) >= _rank(before):
                best[value.competence] = value
    found = sorted(best.values(), key=lambda one: (-_rank(one), one.competence))
    return tuple(_one(value, called) for value in found)


def _rank(value: Competence) -> int:
    codes = tuple(LEVELS)
    return codes.index(str(value.level)) if str(value.level) in LEVELS else -1


def _one(value: Competence, called: Mapping[str, Text]) -> CanDo:
    level = LEVELS.get(str(value.level))
    evidence = EVIDENCE.get(value.evidence or "", words.NOTHING)
    return CanDo(
        label=sentence(words.looked_up(called, value.competence)),
        under=words.joined(words.NOTHING if level is None else level.label, evidence),
    )


def _trades(facts: Iterable[Fact]) -> tuple[str, ...]:
    trained = (fact.value.trade for fact in facts if isinstance(fact.value, Training))
    return tuple(dict.fromkeys(trained))


def _listed(codes: Iterable[str], called: Mapping[str, Text]) -> Text:
    return words.joined(*(called[code] for code in codes if code in called), mark=", ")
