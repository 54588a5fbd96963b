"""What speaks for the programme, and which training place may fit; never a no."""

from tests.core.matching.told import facts_of
from virksom.programme.kernel import Text
from virksom.programme.matching import TrainingPlace, pointers, suggested
from virksom.programme.matching.offer import ASK, SPEAKS

LABELS = {"kitchen": Text("køkken", "kitchen")}


def kinds(*told: tuple[str, str, dict[str, object]], wanted: tuple[str, ...] = ()) -> list[str]:
    return [one.kind for one in pointers(facts_of(*told), wanted=wanted)]  # type: ignore[arg-type]


def test_motivation_a_wish_and_no_detours_speak_for_it() -> None:
    said = {"unit": "uddannelseshuset", "motivated": True, "earlier_offers": 0}
    assert kinds(("referral", "2019-09-01", said), wanted=("kitchen",)) == [SPEAKS] * 4


def test_what_is_not_told_is_a_question_and_never_a_no() -> None:
    assert kinds() == [ASK] * 4
    said = {"unit": "uddannelseshuset", "motivated": False, "earlier_offers": 4}
    found = pointers(facts_of(("referral", "2019-09-01", said)), wanted=())  # type: ignore[arg-type]
    assert [one.kind for one in found] == [SPEAKS, *[ASK] * 3]
    assert "4 tilbud" in found[3].text.da
    assert found[0].facts


def test_the_latest_referral_is_read() -> None:
    first = {"unit": "uddannelseshuset", "motivated": True}
    later = {"unit": "uddannelseshuset", "motivated": False}
    told = (("referral", "2019-09-02", later), ("referral", "2019-09-01", first))
    assert kinds(*told)[1] == ASK


def test_a_wished_trade_with_room_stands_first_and_none_is_left_out() -> None:
    places = [
        TrainingPlace(workplace="V001", trade="cleaning", room=3),
        TrainingPlace(workplace="V002", trade="kitchen", room=0),
        TrainingPlace(workplace="V003", trade="retail", room=1),
    ]
    found = suggested(places, wanted=["kitchen"], labels=LABELS)
    assert [one.place.workplace for one in found] == ["V002", "V001", "V003"]
    assert found[0].text.da == "køkken: ønsket branche, fuldt lige nu."
    assert found[1].text.en == "cleaning: can be tried, room for 3."


def test_of_two_places_the_one_within_reach_stands_first_and_the_way_is_told() -> None:
    near = TrainingPlace(workplace="V002", trade="kitchen", room=1, minutes=30)
    far = TrainingPlace(workplace="V001", trade="kitchen", room=4, minutes=31)
    found = suggested([far, near], wanted=[], labels=LABELS, limit=30)
    assert [(one.place.workplace, one.far) for one in found] == [("V002", False), ("V001", True)]
    assert found[0].text.da == "køkken: kan afprøves, plads til 1, 30 minutters vej."
    assert found[1].text.da.endswith("31 minutters vej, længere end kandidatens grænse.")
    assert not any(one.far for one in suggested([far], wanted=[], labels={}))


def test_an_aid_has_no_word_for_no() -> None:
    assert (SPEAKS, ASK) == ("speaks", "ask")
    said = {"unit": "uddannelseshuset", "motivated": False, "earlier_offers": 99}
    assert set(kinds(("referral", "2019-09-01", said))) <= {SPEAKS, ASK}
