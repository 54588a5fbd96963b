"""What entries and verdicts are called.

Source:
    Clause 1.1; rules, section 6.
"""

from collections.abc import Mapping

from virksom.programme.kernel import Text
from virksom.programme.ledger.match import Verdict

ENTRIES: Mapping[str, Text] = {
    "invoice": Text("Faktura", "Invoice"),
    "credit_note": Text("Kreditnota", "Credit note"),
    "deduction": Text("Fradrag efter kontrol", "Deduction after a control"),
    "outcome": Text("Resultatbetaling", "Outcome payment"),
    "outcome_back": Text("Resultatbetaling betalt tilbage", "Outcome payment paid back"),
    "drawdown": Text("Træk hos investor", "Drawdown from the investor"),
    "repayment": Text("Afdrag til investor", "Repayment to the investor"),
    "cost": Text("Driftsudgift", "Operating cost"),
    "cost_back": Text("Driftsudgift kommet tilbage", "Operating cost that came back"),
    "reversal": Text("Tilbageført", "Reversal"),
}
"""What each entry of the journal is called."""

VERDICTS: Mapping[Verdict, Text] = {
    Verdict.EXACT: Text("passer", "fits"),
    Verdict.TOO_LITTLE: Text("for lidt", "too little"),
    Verdict.TOO_MUCH: Text("for meget", "too much"),
    Verdict.TWICE: Text("betalt før", "paid before"),
    Verdict.KNOWN: Text("kendt", "known"),
    Verdict.OTHER_CURRENCY: Text("anden valuta", "other currency"),
    Verdict.GOES_OUT: Text("ud", "goes out"),
    Verdict.AHEAD: Text("ikke endnu", "not yet"),
    Verdict.UNKNOWN: Text("ukendt", "unknown"),
}
"""What each verdict on a line of the bank's is called."""
