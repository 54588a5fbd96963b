"""What two lists say of a week, in words."""

from virksom.programme.billing.reconcile_words import claimed_text, listed_text


def test_what_the_list_says_is_told_in_words() -> None:
    assert listed_text(()).da == "står ikke på listen"
    assert listed_text(("none",)).en == "no benefit"
    assert listed_text(("kontanthjaelp", "gold")).da == "kontanthjælp, gold"


def test_what_is_claimed_is_told_in_words() -> None:
    assert claimed_text("", billed=False).da == "intet krav"
    assert claimed_text("full", billed=True).en == "full, billed"
    assert claimed_text("partial", billed=False).da == "delvis, ikke krævet endnu"
