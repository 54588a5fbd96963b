"""The hash chain, told and written.

Source:
    Rules, section 1 (append, chain).
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from virksom.cli.how_many import fact_count
from virksom.programme.kernel import Refusal, Text
from virksom.programme.record import (
    Backdated,
    BrokenLink,
    Log,
    backdated,
    broken_link,
    has_chain,
    link_of,
    seal,
)

_PREFIX = "sha256:"


class AlreadySealed(Refusal):
    """The file has a chain already; a new one would hide a break in the old."""


class OutOfOrder(Refusal):
    """A fact is known earlier than the one before it; a seal would seem to vouch for it."""


@dataclass(frozen=True, slots=True)
class Chain:
    """What the chain of a log is worth.

    Args:
        log: the log.
        there: whether it has a chain at all.
        broken: the first broken link; None when the chain holds or is not there.
        back: the first fact known earlier than the one before it; None when there is none.
        wanted: the digest it is to hold; None when none was asked for.
        at: the position of the fact with that digest, from 1; None when no fact has it.
    """

    log: Log
    there: bool
    broken: BrokenLink | None
    back: Backdated | None
    wanted: str | None
    at: int | None

    @property
    def code(self) -> int:
        """The exit code: 1 for a broken chain, a backdated fact, or a digest that is not there."""
        lacking = self.wanted is not None and self.at is None
        return 1 if lacking or self.broken is not None or self.back is not None else 0

    @property
    def form(self) -> Mapping[str, str | int | None]:
        """The answer for machines."""
        broken, back = self.broken, self.back
        state = "holds" if self.there else "none"
        return {
            "facts": len(self.log.facts),
            "chain": state if broken is None else "broken",
            "head": self.log.head,
            "broken_at": None if broken is None else broken.fact,
            "broken_position": None if broken is None else broken.position,
            "expected": None if broken is None else broken.expected,
            "found": None if broken is None else broken.found,
            "backdated_at": None if back is None else back.fact,
            "backdated_position": None if back is None else back.position,
            "wanted": self.wanted,
            "wanted_position": self.at,
        }

    @property
    def sentences(self) -> tuple[Text, ...]:
        """The answer for people."""
        return tuple(self._sentences())

    def _sentences(self) -> Iterator[Text]:
        count = fact_count(len(self.log.facts))
        if not self.there:
            yield Text(
                f"{count.da} uden kæde; »virksom facts seal« skriver den.",
                f"{count.en} without a chain; “virksom facts seal” writes it.",
            )
        elif self.broken is not None:
            yield _break(self.broken)
        elif self.back is not None:
            yield Text(
                f"Fingeraftrykkene passer: {count.da}, hoved {self.log.head}.",
                f"The digests fit: {count.en}, head {self.log.head}.",
            )
        else:
            yield Text(
                f"Kæden holder: {count.da}, hoved {self.log.head or '–'}.",
                f"The chain holds: {count.en}, head {self.log.head or '–'}.",
            )
        if self.back is not None:
            yield _told_back(self.back)
        if self.wanted is not None:
            yield self._held(self.wanted)

    def _held(self, wanted: str) -> Text:
        if self.at is None:
            return Text(
                f"Intet faktum har fingeraftrykket {wanted}.", f"No fact has the digest {wanted}."
            )
        fact, count = self.log.facts[self.at - 1].id, len(self.log.facts)
        return Text(
            f"Fingeraftrykket er faktum {fact}, nr. {self.at} af {count}.",
            f"The digest is fact {fact}, no. {self.at} of {count}.",
        )


def read_chain(log: Log, wanted: str | None) -> Chain:
    """Return what the chain of ``log`` is worth; ``wanted`` may stand without ``sha256:``."""
    whole = None if wanted is None else _PREFIX + wanted.removeprefix(_PREFIX)
    there = has_chain(log)
    return Chain(
        log,
        there,
        broken_link(log) if there else None,
        backdated(log),
        whole,
        None if whole is None else link_of(log, whole),
    )


def sealed(log: Log, name: str) -> Log:
    """Return the log with its chain written; ``name`` is what the refusal calls the file.

    Raises:
        AlreadySealed: it has a chain; when that is broken a new one would hide the break.
        OutOfOrder: a fact is known earlier than the one before it.
    """
    if not any(fact.previous is not None for fact in log.facts):
        return seal(_in_order(log, name))
    broken = broken_link(log)
    if broken is None:
        raise AlreadySealed(
            Text(f"{name}: filen er allerede forseglet.", f"{name}: the file is sealed already.")
        )
    raise AlreadySealed(
        Text(
            f"{name}: kæden brydes ved {broken.fact}, og en ny kæde ville skjule det.",
            f"{name}: the chain breaks at {broken.fact}, and a new chain would hide it.",
        )
    )


def _in_order(log: Log, name: str) -> Log:
    back = backdated(log)
    if back is None:
        return log
    raise OutOfOrder(
        Text(
            f"{name}: {back.fact} (nr. {back.position}) er kendt tidligere end linjen før; "
            "sæt linjerne i den orden, de blev kendt, før filen forsegles.",
            f"{name}: {back.fact} (no. {back.position}) is known earlier than the line before; "
            "put the lines in the order they became known before the file is sealed.",
        )
    )


def _told_back(back: Backdated) -> Text:
    said, before = back.known_at.isoformat(), back.before.isoformat()
    return Text(
        f"{back.fact} (nr. {back.position}) er dateret tilbage: det siger, at det var kendt "
        f"{said}, men faktummet før det blev kendt {before}; så er det, der var kendt imens, "
        "et andet nu.",
        f"{back.fact} (no. {back.position}) is backdated: it says that it was known {said}, but "
        f"the fact before it became known {before}; so what was known in between is another now.",
    )


def _break(broken: BrokenLink) -> Text:
    return Text(
        f"Kæden brydes ved {broken.fact} (nr. {broken.position}): det er ændret, eller noget "
        f"før det er ændret eller mangler; forventede {broken.expected or 'null'}, "
        f"fandt {broken.found or 'null'}.",
        f"The chain breaks at {broken.fact} (no. {broken.position}): it was changed, or something "
        f"before it was changed or is missing; expected {broken.expected or 'null'}, "
        f"found {broken.found or 'null'}.",
    )
