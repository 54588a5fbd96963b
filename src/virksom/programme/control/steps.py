"""What may be said next of a sampled line, by whom, and why not.

Source:
    Clause 7.5: found, answered by the provider, and ruled only where the answer contests.
"""

from collections.abc import Mapping

from virksom.programme.control.result import ASKED, FAILED, UNCHECKED, LineStanding
from virksom.programme.kernel import Text
from virksom.programme.record import Control

FOUND, ANSWERED, RULED = "found", "answered", "ruled"
PROVEN, WRONG, UNPROVEN = "proven", "wrong", "unproven"
CONTESTED, DROPPED = "contested", "dropped"

CONTROL_WORDS: Mapping[str, Text] = {
    PROVEN: Text("Bevist", "Proven"),
    WRONG: Text("Forkert", "Wrong"),
    UNPROVEN: Text("Ikke bevist", "Not proven"),
    "accepted": Text("Taget til følge", "Accepted"),
    CONTESTED: Text("Bestridt", "Contested"),
    "upheld": Text("Fastholdt", "Upheld"),
    DROPPED: Text("Frafaldet", "Dropped"),
}
"""What each step may say, in words."""

CONTROL_REASONS: Mapping[str, Text] = {
    "no_document": Text("Der er intet, der viser det", "Nothing shows it"),
    "not_employed": Text("Kandidaten var ikke ansat", "The candidate was not employed"),
    "wrong_hours": Text("Timerne passer ikke", "The hours are not right"),
    "on_benefit": Text("Kandidaten fik ydelse i ugen", "The candidate was on a benefit that week"),
    "related_employer": Text(
        "Jobbet er hos leverandøren selv", "The job is with the provider itself"
    ),
    "other": Text("Andet", "Something else"),
}
"""Why a line is wrong or not proven."""


def said_of(one: LineStanding) -> Mapping[str, Control]:
    """Return the latest that was said of a line, by step; empty before anything was.

    Source:
        Clause 7.5.
    """
    return {fact.value.step: fact.value for fact in one.steps if isinstance(fact.value, Control)}


def why_not_find(one: LineStanding | None) -> Text | None:
    """Return why nothing can be found of a line, or None when it can.

    Until the provider has answered, what was found may be said otherwise.

    Source:
        Clause 7.5.

    Args:
        one: where the line stands; None when it is not in the sample.
    """
    if one is None:
        return _NO_LINE
    return _ANSWERED if ANSWERED in said_of(one) else None


def why_not_answer_control(one: LineStanding | None) -> Text | None:
    """Return why the provider cannot answer, or None when it can.

    Source:
        Clause 7.5: it answers once, what was found wanting.
    """
    if one is None:
        return _NO_LINE
    if ANSWERED in said_of(one):
        return _ANSWERED
    return None if one.code == ASKED else _NOTHING_TO_ANSWER


def why_not_rule(one: LineStanding | None) -> Text | None:
    """Return why a line cannot be ruled on, or None when it can.

    Source:
        Clause 7.5: never before the provider has answered, and only where it contests.
    """
    if one is None:
        return _NO_LINE
    said = said_of(one)
    if RULED in said:
        return _RULED
    if ANSWERED in said:
        return None if said[ANSWERED].says == CONTESTED else _AGREED
    return _NOT_ANSWERED if one.code == ASKED else _NOTHING_TO_RULE


def waits_for(one: LineStanding) -> str:
    """Return whose step is next: ``finance``, ``provider``, or "" when the line is settled.

    Source:
        Clause 7.5.
    """
    if one.code == UNCHECKED:
        return "finance"
    if one.code != ASKED:
        return ""
    return "finance" if ANSWERED in said_of(one) else "provider"


def becomes_failed(before: LineStanding, says: str) -> bool:
    """Say whether an answer or a ruling makes a line fail, so that it is to be credited.

    Source:
        Clause 7.5: a line fails when the provider accepts, or its answer is overruled.
    """
    return before.code != FAILED and says in {"accepted", "upheld"}


_NO_LINE = Text("Linjen er ikke i stikprøven.", "The line is not in the sample.")
_ANSWERED = Text(
    "Leverandøren har svaret; det, der er svaret på, ændres ikke.",
    "The provider has answered; what was answered does not change.",
)
_NOTHING_TO_ANSWER = Text(
    "Der er ikke noget at svare på: linjen er ikke fundet forkert.",
    "There is nothing to answer: the line was not found wanting.",
)
_NOT_ANSWERED = Text(
    "Leverandøren skal svare, før der kan afgøres noget.",
    "The provider answers before anything is ruled.",
)
_NOTHING_TO_RULE = Text(
    "Der er ikke noget at afgøre: linjen er ikke bestridt.",
    "There is nothing to rule on: the line is not contested.",
)
_AGREED = Text(
    "Leverandøren har taget det til følge; der er ikke mere at afgøre.",
    "The provider has accepted it; there is no more to rule on.",
)
_RULED = Text("Linjen er allerede afgjort.", "The line is ruled on already.")
