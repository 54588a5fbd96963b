"""The table's rows and reasons in words."""

from virksom.programme.status import (
    REASONS,
    ROWS,
    SOURCE_REASONS,
    State,
    reason_text,
    state_sentence,
)


def test_the_reasons_of_the_source_are_always_listed() -> None:
    assert (
        *("not_in_target_group", "never_met", "other_offer", "moved", "unrecorded"),
    ) == SOURCE_REASONS
    assert set(SOURCE_REASONS) <= set(REASONS)


def test_a_known_reason_is_told_in_words() -> None:
    assert reason_text("never_met").da == "Aldrig mødt"


def test_a_reason_of_the_providers_own_stands_as_it_is() -> None:
    assert (reason_text("own").da, reason_text("own").en) == ("own", "own")


def test_every_state_has_a_sentence_of_its_own() -> None:
    assert len({state_sentence(state).da for state in State}) == len(State)
    assert state_sentence(State.FULL).en == "in full self-support"


def test_every_row_has_both_languages() -> None:
    assert all(text.da and text.en for text in (*ROWS.values(), *REASONS.values()))
