"""A bank's file is looked at, and its lines are put on record together, each once."""

import pytest

from tests.office import cast
from tests.office.actions.billed import BOOKKEEPER, FINANCE, LEADER
from tests.office.actions.paying import item, line, sent, standing
from virksom.office.access import Actor, Denied
from virksom.office.actions.import_bank import (
    CannotImportBank,
    Chosen,
    drop_statement,
    good,
    record_statement,
    send_statement,
    waiting_statement,
)
from virksom.office.actions.record_money import take_back_money
from virksom.office.store import read
from virksom.office.store.money import Waiting
from virksom.programme.ledger import CannotPost, Verdict
from virksom.programme.record import Fact

pytestmark = pytest.mark.usefixtures("office", "billed")


_EMPTY = b"<Document><BkToCstmrStmt></BkToCstmrStmt></Document>"


def record(found: Waiting) -> tuple[Fact, ...]:
    return record_statement(BOOKKEEPER, good(found), moment=cast.MOMENT)


def verdicts(found: Waiting) -> list[Verdict]:
    return [one.verdict for one in found.suggestions]


def test_a_line_that_fits_pays_its_invoice() -> None:
    found = sent(line(item().left))
    assert verdicts(found) == [Verdict.EXACT]
    (fact,) = record(found)
    assert (fact.subject, fact.by) == ("B0001", "bogholder-1")
    assert item().left == 0
    assert waiting_statement(BOOKKEEPER, moment=cast.MOMENT) is None


def test_the_same_file_again_puts_nothing_on_record() -> None:
    whole = line(item().left)
    record(sent(whole))
    again = sent(whole)
    assert verdicts(again) == [Verdict.KNOWN]
    with pytest.raises(CannotImportBank):
        record(again)
    chosen = [Chosen(digest=again.suggestions[0].line.digest)]
    with pytest.raises(CannotPost, match="bogført allerede"):
        record_statement(BOOKKEEPER, chosen, moment=cast.MOMENT)


def test_one_more_payment_that_says_the_same_is_put_on_record_when_somebody_says_so() -> None:
    whole = line(100, text="Ukendt")
    first = sent(whole).suggestions[0].line.digest
    record_statement(BOOKKEEPER, [Chosen(digest=first)], moment=cast.MOMENT)
    sent(whole)
    (fact,) = record_statement(BOOKKEEPER, [Chosen(digest=first, again=True)], moment=cast.MOMENT)
    assert (fact.subject, standing().unplaced) == ("B0002", 200)
    assert verdicts(sent(whole, whole)) == [Verdict.KNOWN, Verdict.KNOWN]


def test_too_little_too_much_and_twice() -> None:
    left = item().left
    found = sent(line(left - 100), line(100), line(100), line(50, text="Ukendt"))
    assert verdicts(found) == [
        Verdict.TOO_LITTLE,
        Verdict.EXACT,
        Verdict.TWICE,
        Verdict.UNKNOWN,
    ]
    twice = Chosen(digest=found.suggestions[2].line.digest)
    record_statement(BOOKKEEPER, [*good(found), twice], moment=cast.MOMENT)
    assert (item().left, standing().unplaced) == (0, 100)
    again = sent(line(left + 500, day="02-10-2019"))
    assert verdicts(again) == [Verdict.TWICE]


def test_another_currency_is_refused() -> None:
    found = sent(line(100, currency="EUR"))
    chosen = [Chosen(digest=found.suggestions[0].line.digest)]
    with pytest.raises(CannotImportBank, match="Linje 1: Den er i EUR"):
        record_statement(BOOKKEEPER, chosen, moment=cast.MOMENT)


def test_what_goes_out_is_a_cost_and_never_an_outcome() -> None:
    found = sent("01-10-2019;Husleje;-500,00;DKK")
    digest = found.suggestions[0].line.digest
    with pytest.raises(CannotImportBank, match="Vælg, hvad linjen er"):
        record_statement(BOOKKEEPER, [Chosen(digest=digest)], moment=cast.MOMENT)
    chosen = [Chosen(digest=digest, what="cost")]
    (fact,) = record_statement(BOOKKEEPER, chosen, moment=cast.MOMENT)
    assert "Husleje" not in fact.wire


def test_all_are_put_on_record_or_none() -> None:
    left, before = item().left, len(read.log(cast.CODE).facts)
    found = sent(line(left), line(100))
    both = [
        Chosen(digest=one.line.digest, parts=(("F-2019-0001", one.line.ore),))
        for one in found.suggestions
    ]
    with pytest.raises(CannotPost, match="intet tilbage"):
        record_statement(BOOKKEEPER, both, moment=cast.MOMENT)
    assert len(read.log(cast.CODE).facts) == before
    assert waiting_statement(BOOKKEEPER, moment=cast.MOMENT) is not None


def test_taken_back_a_line_can_be_put_on_record_anew() -> None:
    whole = line(item().left)
    (fact,) = record(sent(whole))
    take_back_money(BOOKKEEPER, fact.subject, why="placed_wrong", moment=cast.MOMENT)
    (again,) = record(sent(whole))
    assert again.subject == "B0002"
    assert item().left == 0


def test_nothing_waits_nothing_is_in_it_and_thrown_away() -> None:
    with pytest.raises(CannotImportBank, match="intet udtog"):
        record_statement(BOOKKEEPER, [], moment=cast.MOMENT)
    with pytest.raises(CannotImportBank, match="ingen linjer"):
        send_statement(BOOKKEEPER, _EMPTY, name="bank.xml", moment=cast.MOMENT)
    found = sent("99-99-2019;Tekst;1,00;DKK")
    assert len(found.reading.wrong) == 1
    assert waiting_statement(BOOKKEEPER, moment=cast.MOMENT) == found
    drop_statement(BOOKKEEPER)
    assert waiting_statement(BOOKKEEPER, moment=cast.MOMENT) is None


@pytest.mark.parametrize("who", [LEADER, FINANCE])
def test_others_may_not(who: Actor) -> None:
    with pytest.raises(Denied):
        waiting_statement(who, moment=cast.MOMENT)
    with pytest.raises(Denied):
        drop_statement(who)
    with pytest.raises(Denied):
        record_statement(who, [], moment=cast.MOMENT)
