"""Every entry and every verdict has its words."""

from virksom.programme.ledger import Verdict
from virksom.programme.ledger.words import ENTRIES, VERDICTS
from virksom.programme.record import MOVEMENTS


def test_every_entry_and_verdict_has_words() -> None:
    assert set(ENTRIES) == {"invoice", "credit_note", "deduction", "reversal", *MOVEMENTS}
    assert set(VERDICTS) == set(Verdict)
