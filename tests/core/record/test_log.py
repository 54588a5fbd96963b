"""The log, and what was known at a moment."""

from datetime import UTC, date, datetime, timedelta

import pytest

from tests.core.record.lines import fact, log, told
from virksom.programme.record import BadFact, BadFacts, Fact, Known, Log, Place

NINE = datetime(2019, 3, 5, 9, tzinfo=UTC)


def at(hour: int, number: int, **fields: object) -> Fact:
    return fact(number, known_at=f"2019-03-05T{hour:02d}:00:00Z", **fields)


def back(hour: int, number: int, target: int) -> Fact:
    """Return a retraction."""
    taken = {"replaces": f"f{target:06d}", "kind": "retraction", "value": {"reason": "mistake"}}
    return at(hour, number, **taken)


def ids(known: Known) -> list[str]:
    return [one.id for one in known.facts]


def refused(*facts: Fact) -> list[str]:
    with pytest.raises(BadFacts) as refusal:
        log(*facts)
    return [bad.text.da for bad in refusal.value.wrong]


def test_what_became_known_at_the_moment_is_known() -> None:
    kept = log(at(9, 1), at(10, 2))
    assert ids(kept.known(NINE)) == ["f000001"]
    assert ids(kept.known(NINE - timedelta(microseconds=1))) == []
    assert ids(kept.known()) == ["f000001", "f000002"]


def test_a_day_lies_ahead_when_it_comes_after_what_is_known() -> None:
    # 2019-03-05T23:30 in London is the sixth in Copenhagen.
    kept = log(at(9, 1), at(10, 2))
    assert kept.lies_ahead(date(2019, 3, 6), moment=NINE)
    assert not kept.lies_ahead(date(2019, 3, 5), moment=NINE)
    assert not kept.lies_ahead(date(2019, 3, 6), moment=NINE.replace(hour=23, minute=30))


def test_all_of_a_log_is_known_up_to_the_day_of_what_became_known_last() -> None:
    kept = Log((fact(1, known_at="2019-03-07T09:00:00Z"), at(10, 2)))
    assert kept.lies_ahead(date(2019, 3, 8))
    assert not kept.lies_ahead(date(2019, 3, 7))
    assert not Log().lies_ahead(date(2019, 3, 8))


def test_instants_are_compared_and_not_their_text() -> None:
    late = fact(1, known_at="2019-03-05T09:30:00+00:00")
    early = fact(2, known_at="2019-03-05T10:15:00+02:00")
    kept = log(late, early)
    assert ids(kept.known(NINE)) == ["f000002"]


def test_the_hour_that_comes_twice_is_told_apart() -> None:
    first = fact(1, known_at="2019-10-27T02:45:00+02:00")
    second = fact(2, known_at="2019-10-27T02:15:00+01:00")
    between = datetime(2019, 10, 27, 1, 0, tzinfo=UTC)
    assert ids(log(first, second).known(between)) == ["f000001"]


def test_a_replaced_fact_holds_until_its_replacer_is_known() -> None:
    kept = log(at(8, 1), at(10, 2, replaces="f000001"))
    assert ids(kept.known(NINE)) == ["f000001"]
    assert ids(kept.known()) == ["f000002"]


def test_a_retraction_takes_back_and_does_not_hold_itself() -> None:
    kept = log(at(8, 1), back(10, 2, 1))
    assert ids(kept.known(NINE)) == ["f000001"]
    assert ids(kept.known()) == []


def test_a_replaced_fact_never_comes_back() -> None:
    assert ids(log(at(8, 1), at(8, 2, replaces="f000001"), back(8, 3, 2)).known()) == []
    again = at(8, 3, replaces="f000002")
    assert ids(log(at(8, 1), at(8, 2, replaces="f000001"), again).known()) == ["f000003"]


def test_what_was_taken_back_stays_so_when_the_retraction_is_taken_back() -> None:
    assert ids(log(at(8, 1), back(8, 2, 1), back(8, 3, 2)).known()) == []


def test_a_retraction_may_be_replaced_by_a_fact_that_holds() -> None:
    assert ids(log(at(8, 1), back(8, 2, 1), at(8, 3, replaces="f000002")).known()) == ["f000003"]


def test_one_fact_may_be_replaced_by_two() -> None:
    kept = log(at(8, 1), at(9, 2, replaces="f000001"), at(9, 3, replaces="f000001"))
    assert ids(kept.known()) == ["f000002", "f000003"]


def test_the_first_fact_may_be_taken_back_too() -> None:
    programme = told("programme", {"contract": "impact60"}, subject="P1")
    fields = {"subject": "P1", "replaces": programme.id}
    undone = fact(2, kind="retraction", value={"reason": "mistake"}, **fields)
    assert ids(log(programme, undone).known()) == []


def test_two_who_were_said_to_be_one_are_two_again_after_a_retraction() -> None:
    same = told("same_person", {"other": "K018"})
    kept = log(same, back(10, 2, 1))
    assert len(log(same).known().of_kind("same_person")) == 1
    assert kept.known().of_kind("same_person") == ()


def test_a_file_may_have_older_moments_after_younger_ones() -> None:
    kept = log(at(10, 1), at(8, 2))
    assert ids(kept.known(NINE)) == ["f000002"]
    assert kept.known(NINE).head == kept.facts[1].digest


def test_the_head_is_the_last_fact_known_in_force_or_not() -> None:
    kept = log(at(8, 1), back(9, 2, 1), at(10, 3))
    assert kept.known(NINE).head == kept.facts[1].digest
    assert kept.known().head == kept.head == kept.facts[2].digest
    assert kept.known(NINE - timedelta(hours=5)).head is Log().head is None


def test_known_facts_are_found_by_kind_subject_and_id() -> None:
    start = told("start", subject="K018", id="f000002")
    known = log(at(8, 1), start, at(8, 3, replaces="f000001")).known()
    assert known.of_kind("start") == known.about("K018") == (start,)
    assert known.of_kind("benefit") == known.about("K019") == ()
    assert (list(known.kinds), list(known.subjects)) == (["start", "employment"], ["K018", "K017"])
    assert known.find("f000002") is start
    assert known.find("f000001") is None


def test_the_log_finds_what_is_no_longer_in_force() -> None:
    kept = log(at(8, 1), back(8, 2, 1))
    assert kept.find("f000001") is kept.facts[0]
    assert kept.find("f000009") is None


def test_known_keeps_the_moment_it_was_asked_for() -> None:
    assert (log().known(NINE).moment, log().known().moment) == (NINE, None)


def test_an_id_stands_once() -> None:
    assert refused(at(8, 1), at(8, 2), at(8, 1), at(8, 1)) == [
        f"facts.jsonl, linje {line} (f000001), felt »id«: "
        "forventede et id, der ikke er brugt før, fandt »f000001«."
        for line in (3, 4)
    ]


@pytest.mark.parametrize("target", [2, 3, 9])
def test_only_an_earlier_fact_is_replaced(target: int) -> None:
    name = f"f{target:06d}"
    assert refused(at(8, 1), at(8, 2, replaces=name), at(8, 3)) == [
        (
            "facts.jsonl, linje 2 (f000002), felt »replaces«: "
            f"forventede id på et tidligere faktum, fandt »{name}«."
        )
    ]


def test_only_a_fact_of_the_same_subject_is_replaced() -> None:
    assert refused(at(8, 1), at(8, 2, subject="K018", replaces="f000001")) == [
        (
            "facts.jsonl, linje 2 (f000002), felt »replaces«: "
            "forventede et faktum om K018, fandt »f000001«."
        )
    ]


def test_a_wrong_link_is_told_in_english() -> None:
    with pytest.raises(BadFact) as refusal:
        log(at(8, 1, replaces="f000000"), at(8, 1), at(8, 2, subject="K018", replaces="f000001"))
    said = [line.partition("expected ")[2] for line in refusal.value.text.en.split("\n")[1:]]
    assert said == [
        "the id of an earlier fact, found “f000000”.",
        "an id not used before, found “f000001”.",
        "a fact about K018, found “f000001”.",
    ]


def unread(line: int, fact_id: str | None) -> BadFact:
    place = Place("facts.jsonl", line, fact_id)
    return place.refuse("since", place.where, found=None)


def places(*bad: BadFact) -> list[int]:
    with pytest.raises(BadFacts) as refusal:
        Log.of([(at(8, 5, replaces="f000002"), Place("facts.jsonl", 5))], bad)
    return [wrong.place.line for wrong in refusal.value.wrong]


def test_what_could_not_be_read_is_told_with_the_rest_in_order() -> None:
    assert places(unread(9, "f000009"), unread(1, "f000001")) == [1, 5, 9]


def test_a_fact_that_replaces_an_unread_one_is_not_blamed() -> None:
    assert places(unread(2, "f000002")) == [2]
    assert places(unread(2, None)) == [2]


def test_a_log_that_is_wrong_is_wrong_however_it_is_asked() -> None:
    assert Log.of([]) == Log()
    assert Log.of([(at(8, 1), Place("", 0))]).facts == (at(8, 1),)
