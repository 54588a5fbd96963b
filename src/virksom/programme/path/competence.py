"""Competences from job training: documented, raised, agreed to by the candidate, and certified.

Source:
    Clause 3.3 (competences are documented and described, so that they are worth something to a
    company); clause 3.2 (nobody is asked about absence: it stands in none of this).
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from virksom.programme.kernel import Text, date_text
from virksom.programme.record import Competence, Fact, Training

FROM_TRAINING = "training"
"""What a competence rests on that a trainer has seen."""

DOCUMENTED = frozenset({None, FROM_TRAINING, "job"})
"""Evidence that somebody other than the candidate stands for; None is from before it was told."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Level:
    """How well a competence is mastered.

    Args:
        label: what it is called, as a sentence about somebody.
        means: what that looks like at work.
    """

    label: Text
    means: Text


LEVELS: Mapping[str, Level] = {
    "begun": Level(
        label=Text("Er i gang med at lære det", "Is learning it"),
        means=Text(
            "Har prøvet det sammen med oplæreren og har brug for én ved siden af.",
            "Has tried it together with the trainer and needs somebody alongside.",
        ),
    ),
    "practised": Level(
        label=Text("Kan det med hjælp af og til", "Can do it with help now and then"),
        means=Text(
            "Gør det selv på almindelige dage og spørger, når noget er nyt.",
            "Does it alone on ordinary days and asks when something is new.",
        ),
    ),
    "sure": Level(
        label=Text("Kan det selv, også når det haster", "Can do it alone, also when it is busy"),
        means=Text(
            "Gør det fra start til slut uden hjælp og holder kvaliteten, når der er travlt.",
            "Does it from start to finish without help, and keeps the quality when it is busy.",
        ),
    ),
}
"""The levels a trainer chooses from, the lowest first."""

_RANKS = {code: place for place, code in enumerate(LEVELS)}


@dataclass(frozen=True, slots=True)
class Documented:
    """A competence that somebody has documented, with the fact that tells it."""

    fact: Fact
    says: Competence

    @property
    def rank(self) -> int:
        """Where its level stands among ``LEVELS``; -1 for one that is none of them."""
        return _RANKS.get(str(self.says.level), -1)

    @property
    def agreed(self) -> bool:
        """Whether the candidate has said that it is right."""
        return self.says.agreed is True

    @property
    def doubted(self) -> bool:
        """Whether the candidate has said that it is not quite right."""
        return self.says.agreed is False


def documented(facts: Iterable[Fact]) -> tuple[Documented, ...]:
    """Return every documented competence by its day: a level raised later stands beside the first.

    Args:
        facts: those in force about the person; others, and what rests on the candidate's own
            words alone, are passed over.
    """
    found = (
        Documented(fact, fact.value)
        for fact in facts
        if isinstance(fact.value, Competence) and fact.value.evidence in DOCUMENTED
    )
    return tuple(sorted(found, key=lambda one: (one.fact.since, one.fact.age)))


def can_now(facts: Iterable[Fact]) -> tuple[Documented, ...]:
    """Return each competence at its highest level that is not doubted, by when it was first told.

    Args:
        facts: those in force about the person.
    """
    return _highest(one for one in documented(facts) if not one.doubted)


def certified(facts: Iterable[Fact]) -> tuple[Documented, ...]:
    """Return what a certificate holds: each competence at the highest level agreed to.

    Args:
        facts: those in force about the person.

    Returns:
        Each competence once, by when it was first told; empty while nothing is agreed.
    """
    return _highest(one for one in documented(facts) if one.agreed)


def unanswered(facts: Iterable[Fact]) -> tuple[Documented, ...]:
    """Return what waits for the candidate's word: each competence once, at its highest level.

    Args:
        facts: those in force about the person.
    """
    return tuple(one for one in can_now(facts) if not one.agreed)


def _highest(found: Iterable[Documented]) -> tuple[Documented, ...]:
    """Return each competence at its highest level; of two alike the one told first."""
    best: dict[str, Documented] = {}
    for one in found:
        before = best.get(one.says.competence)
        if before is None or _beats(one, before):
            best[one.says.competence] = one
    return tuple(best.values())


def _beats(one: Documented, before: Documented) -> bool:
    return (one.rank, one.agreed) > (before.rank, before.agreed)


def trainings(facts: Iterable[Fact], *, by: date) -> tuple[Fact, ...]:
    """Return the stretches of job training that have begun by a day, inclusive, by first day.

    Args:
        facts: those in force about the person.
        by: the day.
    """
    found = (one for one in facts if isinstance(one.value, Training) and one.since <= by)
    return tuple(sorted(found, key=lambda one: (one.since, one.age)))


def trained_at(facts: Iterable[Fact], *, by: date) -> str:
    """Return the workplace of the latest job training begun by a day; "" when there was none."""
    places = [
        fact.value.workplace for fact in trainings(facts, by=by) if isinstance(fact.value, Training)
    ]
    return places[-1] if places else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SeenCompetence:
    """A competence as somebody who trains a candidate saw it.

    Args:
        competence: code of the competence.
        level: one of ``LEVELS``.
        since: the day it was seen.
        workplace: V-code of where.
    """

    competence: str
    level: str
    since: date
    workplace: str


def why_not_document(facts: Sequence[Fact], seen: SeenCompetence, *, today: date) -> Text | None:
    """Return why a competence cannot be documented as it was seen, or None when it can.

    A level may be raised as often as it rises, and told anew once the candidate has doubted it.
    It may be told after the training is over, of a day on which it went on.

    Source:
        Clause 3.3.

    Args:
        facts: those in force about the person.
        seen: what was seen.
        today: the day it is.
    """
    if not seen.competence:
        return Text("Vælg en kompetence.", "Choose a competence.")
    if seen.level not in LEVELS:
        return Text("Vælg et niveau fra listen.", "Choose a level from the list.")
    if seen.since > today:
        return Text("Dagen ligger ude i fremtiden.", "The day lies in the future.")
    return _why_not_there(facts, seen) or _why_not_raise(facts, seen)


def _why_not_there(facts: Sequence[Fact], seen: SeenCompetence) -> Text | None:
    there = _there(facts, seen.workplace)
    if not there:
        return Text(
            "Kandidaten har ikke været i joblæring her.",
            "The candidate has not been in job training here.",
        )
    if any(fact.span.covers(seen.since) for fact in there):
        return None
    began = min(fact.since for fact in there)
    if began > seen.since:
        return Text(
            f"Joblæringen her begyndte først {date_text(began)}.",
            f"The job training here only began on {date_text(began, 'en')}.",
        )
    last = last_day_there(facts, seen.workplace, today=seen.since)
    return Text(
        f"Joblæringen her sluttede {date_text(last)}; vælg en dag, hvor den var i gang.",
        f"The job training here ended on {date_text(last, 'en')}; choose a day while it went on.",
    )


def last_day_there(facts: Iterable[Fact], workplace: str, *, today: date) -> date:
    """Return the last day a candidate trained somewhere, by a day: it, while training goes on.

    Args:
        facts: those in force about the person.
        workplace: V-code of where.
        today: the day; it is returned where they have not trained there at all by then.
    """
    begun = [fact for fact in _there(facts, workplace) if fact.since <= today]
    if not begun or any(fact.span.covers(today) for fact in begun):
        return today
    return max(fact.until for fact in begun if fact.until is not None) - timedelta(days=1)


def _there(facts: Iterable[Fact], workplace: str) -> tuple[Fact, ...]:
    return tuple(
        fact
        for fact in facts
        if isinstance(fact.value, Training) and fact.value.workplace == workplace
    )


def _why_not_raise(facts: Sequence[Fact], seen: SeenCompetence) -> Text | None:
    told = [one for one in can_now(facts) if one.says.competence == seen.competence]
    if not told or told[0].rank < _RANKS[seen.level]:
        return None
    label = LEVELS[str(told[0].says.level)].label
    return Text(
        f"Den er allerede dokumenteret: »{label.da}«.",
        f"It is documented already: “{label.en}”.",
    )


def why_not_agree(fact: Fact | None) -> Text | None:
    """Return why a candidate cannot say that a competence is right, or None when they can.

    Args:
        fact: in force and about the candidate; None when there is none.
    """
    if fact is None or not isinstance(fact.value, Competence):
        return GONE
    if fact.value.agreed is True:
        return Text("Du har allerede sagt ja til den.", "You have agreed to it already.")
    return None


def why_not_doubt(fact: Fact | None) -> Text | None:
    """Return why a candidate cannot say that a competence is not quite right, or None.

    Args:
        fact: in force and about the candidate; None when there is none.
    """
    if fact is None or not isinstance(fact.value, Competence):
        return GONE
    if fact.value.agreed is False:
        return Text(
            "Du har allerede sagt, at den ikke passer helt.",
            "You have already said that it is not quite right.",
        )
    return None


GONE = Text(
    "Den er rettet siden; se, hvad der står nu.",
    "It was corrected since; look at what stands there now.",
)
"""Why nobody can answer to a competence that is not there."""


def why_not_certify(facts: Sequence[Fact], labels: Mapping[str, Text]) -> Text | None:
    """Return why no competence certificate can be issued, or None when one can.

    One competence that the candidate agrees to is enough; those without an answer are left out.

    Source:
        Clause 3.3: what is documented is to be worth something to a company.

    Args:
        facts: those in force about the person.
        labels: names of competences by code; one left out stands by its code.
    """
    if certified(facts):
        return None
    waiting = [_called(one.says.competence, labels) for one in unanswered(facts)]
    if not waiting:
        return Text(
            "Der er endnu ingen kompetence at skrive på beviset.",
            "There is no competence to put on the certificate yet.",
        )
    return Text(
        f"Kandidaten har endnu ikke sagt ja til: {', '.join(one.da for one in waiting)}.",
        f"The candidate has not agreed yet to: {', '.join(one.en for one in waiting)}.",
    )


def _called(code: str, labels: Mapping[str, Text]) -> Text:
    return labels.get(code) or Text(code, code)
