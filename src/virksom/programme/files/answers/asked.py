"""What was asked: the part every answer repeats, so that it can be reproduced."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """The question an answer belongs to.

    Args:
        contract: the contract's name.
        on: the day the answer describes.
        known: what is known up to and including; None means everything in the log.
        expected: whether the day lies after what is known, so open stretches are taken to go on.
        invented: whether the programme says that its people are invented.
        facts_head: digest of the last fact known, which its chain ties to every fact before it;
            None when nothing is known, or when the facts have no chain.
        terms_digest: digest of the contract, everything agreed later included.
        language: ``da`` or ``en``; the language of sentences in the answer.
    """

    contract: str
    on: date
    known: datetime | None
    expected: bool = False
    invented: bool = False
    facts_head: str | None
    terms_digest: str
    language: str = "da"

    @property
    def form(self) -> Mapping[str, str | bool | None]:
        """The fields every answer begins with: ``contract`` to ``terms_digest``."""
        return {
            "contract": self.contract,
            "on": self.on.isoformat(),
            "known": None if self.known is None else self.known.isoformat(),
            "expected": self.expected,
            "invented": self.invented,
            "facts_head": self.facts_head,
            "terms_digest": self.terms_digest,
        }
