"""How an answer was read, said beside it, so that a long wait has its reason.

Source:
    Design, the fast reading: a contract that it cannot express falls back, and it is said.
"""

from virksom.programme.kernel import Text

SETTLED = Text("Gjort op", "Settled")
DECIDED = Text("Afgjort", "Decided")
FORECAST = Text("Regnet frem", "Forecast")


def slowly(deed: Text, why: Text) -> Text:
    """Return the sentence that the reference reads everybody.

    Args:
        deed: what was done to them, one of those above.
        why: why the fast reading cannot.
    """
    return Text(
        f"{deed.da} af den langsomme læsning: {why.da}",
        f"{deed.en} by the reference reading: {why.en}",
    )
