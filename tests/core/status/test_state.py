"""The four states and their order."""

from virksom.programme.status import State, state_of


def test_states_stand_in_the_order_of_the_rules() -> None:
    assert sorted(State) == [State.NONE, State.UNKNOWN, State.PARTIAL, State.FULL]


def test_partial_and_full_are_self_supporting() -> None:
    assert [state for state in State if state.self_supporting] == [State.PARTIAL, State.FULL]


def test_a_state_has_a_code_and_words() -> None:
    assert [state.code for state in State] == ["none", "unknown", "partial", "full"]
    assert [state.text.da for state in State] == ["ingen", "ukendt", "delvis", "fuld"]
    assert [state.text.en for state in State] == ["none", "unknown", "partial", "full"]


def test_a_contract_names_a_state_by_its_code() -> None:
    assert [state_of(state.code) for state in State] == list(State)
