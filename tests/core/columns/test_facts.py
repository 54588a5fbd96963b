"""Facts in columns: each kind is a row, corrections are linked, and what is new is read on."""

import numpy as np

from tests.core.columns.told_columns import LIVES, columns
from tests.core.effect.facts import log, person, said
from tests.spec.told import log_of
from virksom.programme.columns.facts import (
    BY,
    DAILY,
    KIND,
    MORE,
    NOTHING,
    OTHER,
    REF,
    REPLACES,
    TRAINING,
    no_facts,
    with_facts,
)
from virksom.programme.columns.spells import REFERRED, STARTED


def test_of_no_facts_nothing_is_kept() -> None:
    empty = no_facts()
    assert with_facts(empty, ()) is empty
    assert (len(empty), empty.position, empty.head, empty.persons) == (0, 0, None, ())


def test_a_log_read_on_is_the_log_read_at_once() -> None:
    facts = log_of(*LIVES, "K001 trækker linje 3 tilbage 2019-06-03").facts
    whole, parts = with_facts(no_facts(), facts), with_facts(no_facts(), facts[:5])
    parts = with_facts(with_facts(parts, facts[5:7]), facts[7:])
    assert (parts.position, parts.head) == (whole.position, whole.head)
    assert np.array_equal(parts.numbers, whole.numbers)
    assert np.array_equal(parts.order, whole.order)
    assert parts.words == whole.words


def test_what_puts_a_fact_out_of_force_names_its_row() -> None:
    found = columns(
        "K001 henvist 2019-01-02",
        "K001 starter 2019-01-07",
        "K001 starter 2019-01-14, retter linje 2",
        "K001 trækker linje 1 tilbage 2019-06-03",
    ).numbers
    assert found[:, KIND].tolist() == [REFERRED, STARTED, STARTED, OTHER]
    assert found[:, REPLACES].tolist() == [NOTHING, NOTHING, 1, 0]


def test_what_corrects_a_kind_that_is_not_kept_corrects_nothing() -> None:
    lines = ("K001 indkomst 160,33 timer i 2019-03", "K001 trækker linje 1 tilbage 2019-06-03")
    assert columns(*lines).numbers[:, REPLACES].tolist() == [NOTHING]


def test_known_before_what_is_kept_a_fact_is_older() -> None:
    facts = log_of("K001 henvist 2019-01-02", "K002 henvist 2019-01-02, kendt 2018-12-01").facts
    apart = with_facts(with_facts(no_facts(), facts[1:]), facts[:1])
    assert apart.numbers[:, -1].tolist() == [1, 0]


def test_daily_work_has_its_teller_and_only_a_consultant_is_one() -> None:
    told = [
        *person("K001", age_band="under_30"),
        said("training", "K001", 5, workplace="V001", trade="cafe"),
    ]
    facts = log([*told, said("followup", "K001", 9)]).facts
    found = with_facts(no_facts(), facts).numbers
    assert found[found[:, KIND] == TRAINING, REF].tolist() == [0]
    assert set(found[found[:, KIND] == DAILY, BY].tolist()) <= {NOTHING, 0}
    assert found[found[:, KIND] == REFERRED, MORE].tolist() == [0]
