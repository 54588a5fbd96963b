"""The rows of the status table in words, as the source prints them.

Source:
    The table "Status pr. 30.09.2019".
"""

from virksom.programme.kernel import Text
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

REASONS = {
    "not_in_target_group": Text("Ikke i målgruppen", "Not in the target group"),
    "never_met": Text("Aldrig mødt", "Never met"),
    "other_offer": Text(
        "Afmeldt af rådgiver til andet tilbud", "Moved by adviser to another offer"
    ),
    "moved": Text("Fraflyttet kommune", "Moved away"),
    "self_supporting": Text("Selvforsørgende", "Self-supporting"),
    "pension": Text("Pension", "Pension"),
    "deceased": Text("Afgået ved døden", "Deceased"),
    "unrecorded": Text("Årsag ikke oplyst", "Reason not recorded"),
}
"""Labels of the withdrawal reasons, in the order they are listed."""

SOURCE_REASONS = ("not_in_target_group", "never_met", "other_offer", "moved", "unrecorded")
"""The reasons that are always listed, also when nobody left for them."""


def reason_text(code: str) -> Text:
    """Return a withdrawal reason in words; a code of the provider's own stands as it is."""
    return REASONS.get(code, Text(code, code))


def state_sentence(state: State) -> Text:
    """Return ``i fuld selvforsørgelse`` and the like."""
    return {
        State.FULL: Text("i fuld selvforsørgelse", "in full self-support"),
        State.PARTIAL: Text("i delvis selvforsørgelse", "in partial self-support"),
        State.UNKNOWN: Text("timer ikke oplyst", "hours not known"),
        State.NONE: Text("ikke i selvforsørgelse", "not in self-support"),
    }[state]
