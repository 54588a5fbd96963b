"""The rows of the status table in words, as the source prints them.

Source:
    The table "Status pr. 30.09.2019".
"""

from collections.abc import Mapping

from virksom.programme.kernel import Text
from virksom.programme.record import UNRECORDED
from virksom.programme.status.state import State

ROWS = {
    "referred": Text("Henvist i alt", "Referred in all"),
    "withdrawn": Text("Afmeldt i alt", "Withdrawn in all"),
    "not_started": Text(
        "Ej påbegyndt eller henvist inden for 4 uger", "Not started, or under 4 weeks"
    ),
    "active": Text("Aktive kandidater med mindst 4 uger i forløb", "Active for at least 4 weeks"),
    "full": Text("Heraf i fuld selvforsørgelse", "Of these in full self-support"),
    "partial": Text("Heraf i delvis selvforsørgelse", "Of these in partial self-support"),
    "self_supporting": Text("Selvforsørgelse i alt", "Self-support in all"),
    "companies": Text("Virksomheder med lønnede ansættelser", "Companies with paid employments"),
    "employments": Text("Lønnede ansættelser i alt", "Paid employments in all"),
}
"""Labels of the table's rows by code."""

SOURCE_REASONS = ("not_in_target_group", "never_met", "other_offer", "moved", "unrecorded")
"""The reasons the source lists, in its order, also when nobody left for them."""


def reason_text(code: str, labels: Mapping[str, Text]) -> Text:
    """Return a withdrawal reason in words.

    Args:
        code: the reason's code.
        labels: the words of the contract (``withdrawal_reasons``); a code it does not name
            stands as it is, save that nobody wrote a reason down.
    """
    return labels.get(code, _UNRECORDED if code == UNRECORDED else Text(code, code))


_UNRECORDED = Text("Årsag ikke oplyst", "Reason not recorded")


def state_sentence(state: State) -> Text:
    """Return ``i fuld selvforsørgelse`` and the like."""
    return {
        State.FULL: Text("i fuld selvforsørgelse", "in full self-support"),
        State.PARTIAL: Text("i delvis selvforsørgelse", "in partial self-support"),
        State.UNKNOWN: Text("timer ikke oplyst", "hours not known"),
        State.NONE: Text("ikke i selvforsørgelse", "not in self-support"),
    }[state]
