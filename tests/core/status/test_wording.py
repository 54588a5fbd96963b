"""The table's rows and reasons in words."""

from tests.core.persons import rules
from virksom.programme.status import (
    ROWS,
    SOURCE_REASONS,
    State,
    reason_text,
    state_sentence,
)

REASONS = rules().labels("withdrawal_reasons")


def test_the_reasons_of_the_source_are_always_listed() -> None:
    assert (
        *("not_in_target_group", "never_met", "other_offer", "moved", "unrecorded"),
    ) == SOURCE_REASONS
    assert set(SOURCE_REASONS) <= set(REASONS)


def test_a_known_reason_is_told_in_words() -> None:
    assert reason_text("never_met", REASONS).da == "Aldrig mødt"


def test_a_reason_of_the_providers_own_stands_as_it_is() -> None:
    told = reason_text("own", REASONS)
    assert (told.da, told.en) == ("own", "own")


def test_that_nobody_wrote_a_reason_down_is_told_under_every_contract() -> None:
    assert reason_text("unrecorded", {}) == reason_text("unrecorded", REASONS)


def test_every_state_has_a_sentence_of_its_own() -> None:
    assert len({state_sentence(state).da for state in State}) == len(State)
    assert state_sentence(State.FULL).en == "in full self-support"


def test_every_row_has_both_languages() -> None:
    assert all(text.da and text.en for text in (*ROWS.values(), *REASONS.values()))
