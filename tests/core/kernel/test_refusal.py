"""The root of all refusals."""

from virksom.programme.kernel import Refusal, Text


def test_a_refusal_keeps_both_languages_and_reads_as_danish() -> None:
    refusal = Refusal(Text("Det går ikke.", "That will not do."))
    assert str(refusal) == "Det går ikke."
    assert refusal.text.read("en") == "That will not do."
