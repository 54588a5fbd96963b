"""Facts in columns: each kind is a row, corrections are linked, and what is new is read on."""

from dataclasses import replace
from datetime import timedelta

import numpy as np
import pytest

from tests.core.columns.rows import ZERO
from tests.core.columns.told_columns import LIVES, columns
from tests.core.effect.facts import job, log, person, said
from tests.spec.told import log_of
from virksom.programme.columns.facts import (
    ALSO,
    BY,
    DAILY,
    HOURS,
    KIND,
    MORE,
    NOTHING,
    OTHER,
    REF,
    REPLACES,
    SINCE,
    TRAINING,
    UNTIL,
    no_facts,
    with_facts,
)
from virksom.programme.columns.spells import (
    BY_CONTRACT,
    BY_PAYSLIP,
    DISPUTED,
    FLEKSJOB,
    HOUR,
    ORDINARY,
    OTHER_WORK,
    PAID_HOURS,
    REFERRED,
    STARTED,
    UNKNOWN_HOURS,
    UNPAID,
)
from virksom.programme.record.kinds import UNRECORDED


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


def test_codes_are_sorted_again_only_when_there_is_one_more() -> None:
    one = columns("K001 henvist 2019-01-02")
    ranks = one.ranks
    same = with_facts(one, log_of("K001 starter 2019-01-07").facts)
    more = with_facts(same, log_of("K000 henvist 2019-01-02").facts)
    assert (same.ranks is ranks, more.ranks.tolist()) == (True, [1, 0])


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
    lines = ("K001 indkomst 9 timer i 2019-03", "K001 trækker linje 1 tilbage 2019-06-03")
    paid, back = log_of(*lines).facts
    found = with_facts(no_facts(), [replace(paid, kind="contact", subject="V001"), back]).numbers
    assert found[:, REPLACES].tolist() == [NOTHING]


EVIDENCE = {
    "K001 indkomst -9,5 timer fra V001 i 2019-03": (PAID_HOURS, 1, NOTHING, -9_500_000),
    "K001 kontrakt siger ansat 20 timer fra 2019-03-04": (BY_CONTRACT, 0, 1, 20 * HOUR),
    "K001 lønseddel siger ikke ansat fra 2019-03-04": (BY_PAYSLIP, 0, 0, UNKNOWN_HOURS),
    "K001 indsigelse mod 2019-W10 tages til følge": (DISPUTED, NOTHING, NOTHING, 0),
    "K001 indsigelse mod 2019-W10 afvises": (OTHER, NOTHING, NOTHING, 0),
    "K001 praktik 37 timer fra 2019-03-04": (OTHER_WORK, 0, 0, UNPAID),
    "K001 fleksjob 12 timer fra 2019-03-04": (FLEKSJOB, 0, 0, 12 * HOUR),
    "K001 indkomst 160,33333 timer i 2019-03": (PAID_HOURS, 0, NOTHING, 160_333_330),
    "K001 lønseddel siger ansat 20,00001 timer fra 2019-03-04": (BY_PAYSLIP, 0, 1, 20_000_010),
}


@pytest.mark.parametrize("line", EVIDENCE)
def test_evidence_and_work_have_their_hours(line: str) -> None:
    (found,) = columns(line).numbers
    assert tuple(found[[KIND, REF, MORE, HOURS]].tolist()) == EVIDENCE[line]


def test_pay_is_of_a_whole_month() -> None:
    facts = columns("K001 starter 2019-03-04", "K001 indkomst 9 timer i 2019-03")
    assert facts.numbers[0, [SINCE, UNTIL]].tolist() == [ZERO + 53, ZERO + 84]
    assert facts.evidence.tolist() == [0]


def test_known_before_what_is_kept_a_fact_is_older() -> None:
    facts = log_of("K001 henvist 2019-01-02", "K002 henvist 2019-01-02, kendt 2018-12-01").facts
    apart = with_facts(with_facts(no_facts(), facts[1:]), facts[:1])
    assert apart.numbers[:, -1].tolist() == [1, 0]


def test_what_was_read_before_it_keeps_its_age() -> None:
    *facts, late = log_of(*LIVES).facts
    whole = with_facts(with_facts(no_facts(), facts[:-1]), facts[-1:])
    ages = whole.numbers[:, -1].tolist()
    first = replace(late, known_at=facts[0].known_at - timedelta(days=1))
    assert with_facts(whole, [first]).numbers[-1, -1] == 0
    assert whole.numbers[:, -1].tolist() == ages


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


def test_why_work_ended_is_a_word_and_what_nobody_wrote_down_is_none() -> None:
    whys = ("contract_ended", None, UNRECORDED, "dismissed", "contract_ended")
    facts = [
        fact
        for number, why in enumerate(whys)
        for fact in (
            *person(f"K00{number}"),
            job(f"K00{number}", 5, until=10, **({} if why is None else {"ended": why})),
        )
    ]
    found = with_facts(no_facts(), log(facts).facts)
    told = found.numbers[found.numbers[:, KIND] == ORDINARY, ALSO].tolist()
    assert told == [0, NOTHING, NOTHING, 1, 0]
    assert list(found.words["ending"]) == ["contract_ended", "dismissed"]
