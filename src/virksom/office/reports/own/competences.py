"""The candidate's page of what is documented about what they can, and the certificates of it."""

from collections.abc import Mapping
from dataclasses import dataclass

from virksom.office.reports import words
from virksom.office.reports.competence_words import (
    competence_label,
    competence_labels,
    level_label,
)
from virksom.office.reports.door import Door, Link
from virksom.office.reports.own.self import Self
from virksom.office.store.competence_texts import CompetenceTexts, competence_texts
from virksom.office.store.issued import CERTIFICATE
from virksom.office.store.vault.documents import documents_of
from virksom.office.store.vault.persons import names
from virksom.programme.kernel import Text, day_in_copenhagen
from virksom.programme.path.competence import (
    LEVELS,
    Documented,
    can_now,
    certified,
    documented,
    unanswered,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnCan:
    """Something somebody has documented about the candidate.

    Args:
        fact: id of the fact that tells it.
        label: what it is called.
        level: how well, in words.
        means: what that looks like at work; empty where nobody told.
        seen: when it was seen and by whom.
        example: what was done; "" for nothing.
        doubt: what the candidate wrote of why it is not quite right; "" for nothing.
        answers: whether it is theirs to answer: not where two were merged by mistake.
    """

    fact: str
    label: Text
    level: Text
    means: Text
    seen: Text
    example: str
    doubt: str
    answers: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnCompetencesPage:
    """The page.

    Args:
        waiting: what waits for the candidate's answer.
        can: what they have agreed to.
        doubted: what they say is not quite right, and that was not told anew since.
        papers: the certificates that were issued, the newest first.
    """

    waiting: tuple[OwnCan, ...]
    can: tuple[OwnCan, ...]
    doubted: tuple[OwnCan, ...]
    papers: tuple[Link, ...]

    @property
    def nothing(self) -> bool:
        """Whether nothing is documented at all."""
        return not (self.waiting or self.can or self.doubted)


def own_competences_page(me: Self) -> OwnCompetencesPage:
    """Return the candidate's page of competences.

    Raises:
        Refusal: the vault's keys are missing or do not fit.
    """
    known = {can.says.competence for can in can_now(me.facts)}
    doubted = tuple(
        can for can in documented(me.facts) if can.doubted and can.says.competence not in known
    )
    waiting, agreed = unanswered(me.facts), certified(me.facts)
    every = (*waiting, *agreed, *doubted)
    told = {can.fact.id: row for can, row in zip(every, _rows(me, every), strict=True)}
    return OwnCompetencesPage(
        waiting=tuple(told[can.fact.id] for can in waiting),
        can=tuple(told[can.fact.id] for can in agreed),
        doubted=tuple(told[can.fact.id] for can in doubted),
        papers=certificates(me),
    )


def waiting_count(me: Self) -> int:
    """Return how many competences wait for the candidate's answer."""
    return len(unanswered(me.facts))


def _rows(me: Self, found: tuple[Documented, ...]) -> tuple[OwnCan, ...]:
    programme = me.case.row.code
    texts = competence_texts(me.case, [can.fact for can in found])
    people = names(programme, {can.says.documented_by or "" for can in found})
    labels = competence_labels(programme)
    return tuple(
        _own(me, can, texts=texts, by=people.get(can.says.documented_by or "", ""), labels=labels)
        for can in found
    )


def _own(
    me: Self,
    can: Documented,
    *,
    texts: Mapping[str, CompetenceTexts],
    by: str,
    labels: Mapping[str, Text],
) -> OwnCan:
    level = LEVELS.get(str(can.says.level))
    day = words.day(can.fact.since)
    seen = Text(f"set {day.da} af {by}", f"seen {day.en} by {by}")
    return OwnCan(
        fact=can.fact.id,
        label=competence_label(can.says.competence, labels),
        level=level_label(can.says.level),
        means=words.NOTHING if level is None else level.means,
        seen=seen if by else Text(f"set {day.da}", f"seen {day.en}"),
        example=texts[can.fact.id].example,
        doubt=texts[can.fact.id].doubt,
        answers=can.fact.subject in me.codes,
    )


def certificates(me: Self) -> tuple[Link, ...]:
    """Return the certificates that were issued to the candidate, the newest first."""
    kept = [
        line
        for code in me.codes
        for line in documents_of(me.case.row.code, code)
        if line.kind == CERTIFICATE and not line.erased
    ]
    return tuple(
        Link(
            words.joined(words.same(line.number), words.day(day_in_copenhagen(line.issued_at))),
            Door("document", (line.number,)),
        )
        for line in sorted(kept, key=lambda line: line.issued_at, reverse=True)
    )
