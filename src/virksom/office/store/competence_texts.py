"""What was written of a candidate's competences: the example, and why one is doubted.

A fact that is told anew keeps what was written of the one it replaced.

Source:
    Invariant 3 (free text lies in the vault).
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from virksom.office.store.case import Case
from virksom.office.store.models import VaultText
from virksom.office.store.vault.sealing import opened
from virksom.programme.record import Fact


@dataclass(frozen=True, slots=True, kw_only=True)
class CompetenceTexts:
    """What was written of a competence; "" where nothing was.

    Args:
        example: what was done, by who documented it.
        doubt: why it is not quite right, by the candidate.
    """

    example: str = ""
    doubt: str = ""


def competence_texts(one: Case, facts: Iterable[Fact]) -> Mapping[str, CompetenceTexts]:
    """Return what was written of each of these facts about a person, by the fact's id.

    Raises:
        Refusal: the vault's keys are missing or do not fit.
    """
    chains = {fact.id: tuple(_chain(one, fact)) for fact in facts}
    rows = VaultText.objects.filter(
        programme__code=one.row.code,
        subject__in=one.codes,
        about__in={link.id for chain in chains.values() for link in chain},
    ).order_by("written_at", "pk")
    told = [(row.about, row.by == row.subject, row.text_sealed) for row in rows]
    examples = {about: opened(sealed) for about, own, sealed in told if not own}
    doubts = {about: opened(sealed) for about, own, sealed in told if own}
    return {
        fact: CompetenceTexts(
            example=next((examples[link.id] for link in chain if link.id in examples), ""),
            doubt=doubts.get(fact, ""),
        )
        for fact, chain in chains.items()
    }


def _chain(one: Case, fact: Fact) -> Iterator[Fact]:
    """Yield a fact and those it was told in the place of, the latest first."""
    link: Fact | None = fact
    while link is not None:
        yield link
        link = None if link.replaces is None else one.log.find(link.replaces)
