"""How much each part of a match weighs: a programme's own choice, beside its contract.

Source:
    Clause 3.1 (free choice of method). The contract says none of it, so it is no part of the
    contract's digest; what a proposal rested on is kept with it.
"""

from dataclasses import dataclass, fields

from virksom.programme.contract import Node

MOST_POINTS = 1000
"""What all parts together may weigh at most."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Weights:
    """Points that each part of a match gives at most; whole, 0 or more, not all nought.

    Args:
        nice: competences that are welcome.
        mastery: how well the competences are mastered, and who has seen it.
        wish: that the candidate wishes for such work.
        hours: that the hours fit now, and not only with time.
        begin: that the candidate can begin well before the seat must be filled.
        way: that the way is short.
        support: that the place offers the support that is needed.
    """

    nice: int = 30
    mastery: int = 20
    wish: int = 20
    hours: int = 10
    begin: int = 5
    way: int = 10
    support: int = 5

    @property
    def most(self) -> int:
        """What a perfect match gives."""
        return sum(getattr(self, name) for name in NAMES)


NAMES = tuple(one.name for one in fields(Weights))
"""The parts of a match, in the order they are told."""


def parse_weights(top: Node) -> Weights:
    """Read the weights from the content of ``matching.yaml``.

    Raises:
        BadContract: names file, key and what was expected: whole numbers from 0 in quotation
            marks, together from 1 to ``MOST_POINTS``.
    """
    told = top.fields("weights")["weights"]
    weights = Weights(**{name: _whole(node) for name, node in told.fields(*NAMES).items()})
    if not 1 <= weights.most <= MOST_POINTS:
        raise told.spot.refuse(
            f"forventede i alt 1 til {MOST_POINTS} point, fandt {weights.most}",
            f"expected 1 to {MOST_POINTS} points in all, found {weights.most}",
        )
    return weights


def _whole(node: Node) -> int:
    text = node.string()
    if text.isascii() and text.isdigit() and len(text) <= len(str(MOST_POINTS)):
        return int(text)
    raise node.spot.refuse(
        f"forventede et helt tal fra 0 til {MOST_POINTS}, fandt »{text}«",
        f"expected a whole number from 0 to {MOST_POINTS}, found “{text}”",
    )
