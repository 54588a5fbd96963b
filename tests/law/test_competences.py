"""What always holds of words, lists and distances, whatever is typed."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from tests.core.competences.listed import LIST
from virksom.programme.competences import Town, distance_km, found, nearest, search, suggestions
from virksom.programme.competences.naming import code_for
from virksom.programme.competences.rules import is_code
from virksom.programme.competences.suggest import SURE_ENOUGH

WORDS = st.sampled_from(
    ["gøre", "rent", "vaskede", "gulve", "gulvpleje", "ikke", "kørt", "truck", ",", ".", "og", "på"]
)
TEXTS = st.one_of(st.text(max_size=200), st.lists(WORDS, max_size=30).map(" ".join))


@st.composite
def towns(draw: st.DrawFn) -> Town:
    north = draw(st.decimals(-90, 90, places=4))
    east = draw(st.decimals(-180, 180, places=4))
    return Town(postcode="1000", name="Town", latitude=north, longitude=east)


@given(TEXTS)
def test_a_suggestion_speaks_of_words_that_are_there(text: str) -> None:
    for one in suggestions(LIST, text):
        assert all(word in text.casefold() for word in one.words)
        assert one.phrase in LIST[one.code].phrases
        assert SURE_ENOUGH <= one.sure <= 100


@given(TEXTS)
def test_a_text_is_heard_the_same_in_great_letters_and_small(text: str) -> None:
    small = text.casefold()
    if small.upper().casefold() == small:
        assert suggestions(LIST, small.upper()) == suggestions(LIST, small)


@given(TEXTS)
def test_what_is_found_is_found_first_by_a_search_and_is_the_nearest(text: str) -> None:
    one = found(LIST, text)
    if one is not None and text.strip() not in LIST:
        assert search(LIST, text)[0] == nearest(LIST, text)[0] == one


@given(st.text(max_size=120), st.sets(st.text(max_size=5), max_size=3))
def test_every_name_gives_a_code_that_nobody_has(name: str, taken: set[str]) -> None:
    code = code_for(name, taken=taken)
    assert is_code(code)
    assert code not in taken


@given(towns(), towns())
def test_a_distance_is_the_same_either_way_and_never_round_the_globe(
    one: Town, other: Town
) -> None:
    there, back = distance_km(one, other), distance_km(other, one)
    assert there is not None
    assert there == back
    assert 0 <= there <= Decimal("20015.1")
