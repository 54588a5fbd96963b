"""Each party sees the same sum from its own side."""

from tests.core.ledger.money import books, invoice, moved
from virksom.programme.ledger import ACCOUNTS, party_sums, sides


def test_the_same_sum_stands_on_both_sides() -> None:
    found = sides(books(invoice(), moved("outcome", "100.00", F_2019_0001="100.00")).entries)
    owed = next(side for side in found if side.label.en == "Billed, not paid")
    assert owed.ore == {"payer": -149_200, "provider": 149_200}
    assert set(party_sums(found).values()) == {0}


def test_every_account_stands_in_one_of_them() -> None:
    accounts = [account for side in sides(()) for account in side.accounts.values()]
    assert sorted(accounts) == sorted(ACCOUNTS)
