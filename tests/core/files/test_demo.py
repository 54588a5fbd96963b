"""The demo as it ships says which contract it was made under."""

from virksom.programme.files.contracts import read_contract
from virksom.programme.files.demo import shipped_demo
from virksom.programme.record import Programme


def test_the_demo_seals_the_contract_it_was_made_under() -> None:
    first = shipped_demo(3).facts[0].value
    assert isinstance(first, Programme)
    assert (first.contract, first.terms_digest) == ("impact60", read_contract().digest)
