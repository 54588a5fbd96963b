"""An old run read again by today's code: what differs, and whether code made it."""

import json
from dataclasses import replace

from tests.core.billing.months import CONTRACT, HANDS, first, frozen, job, settle, told
from virksom.programme.billing import made_by_code, reread, runs
from virksom.programme.kernel import Week
from virksom.programme.record import Log, Place, read_fact

OTHER = "sha256:other"


def by_older_code(log: Log) -> Log:
    """Return the log as it were had older code read the first week as full, and left out one."""
    wire = json.loads(log.facts[-1].wire)
    lines = wire["value"]["lines"]
    lines[0] |= {"tier": "full", "amount": "796.00"}
    wire["value"]["lines"] = lines[:3]
    return Log((*log.facts[:-1], read_fact(wire, Place("", 1))))


def test_read_again_by_the_same_code_it_comes_to_the_same() -> None:
    log = first()
    found = reread(log, CONTRACT, run=runs(log.known())[0], code=HANDS.code)
    assert (found.lines, found.same_code, found.same_terms, found.by_code) == (
        (),
        True,
        True,
        False,
    )


def test_what_became_known_later_changes_no_old_run() -> None:
    log = settle(job(first(), "2019-07-01", "37", until="2019-04-01"), "2019-07-02")
    for run in runs(log.known()):
        assert reread(log, CONTRACT, run=run, code=OTHER).lines == ()


def test_what_older_code_read_otherwise_is_told_line_by_line() -> None:
    log = by_older_code(first())
    found = reread(log, CONTRACT, run=runs(log.known())[0], code=OTHER)
    assert (found.by_code, found.same_code) == (True, False)
    told_of = [(str(line.week), line.issued and str(line.issued.amount)) for line in found.lines]
    assert told_of == [("2019-W10", "796.00"), ("2019-W13", None)]
    assert [line.now and str(line.now.amount) for line in found.lines] == ["385.00", "385.00"]


def test_a_line_of_a_week_no_longer_read_is_told() -> None:
    log = by_older_code(first())
    other = replace(CONTRACT, digest="sha256:other")
    found = reread(log, other, run=runs(log.known())[0], code=OTHER)
    assert (bool(found.lines), found.same_terms, found.by_code) == (True, False, False)


def test_what_would_be_corrected_for_code_is_labelled() -> None:
    log = by_older_code(first())
    weeks = {("K001", Week(2019, 10)), ("K001", Week(2019, 13))}
    assert made_by_code(log, CONTRACT, code=OTHER) == weeks
    assert made_by_code(log, CONTRACT, code=HANDS.code) == frozenset()
    assert made_by_code(first(), CONTRACT, code=OTHER) == frozenset()
    assert made_by_code(Log(), CONTRACT, code=OTHER) == frozenset()
    other = replace(CONTRACT, digest="sha256:other")
    assert made_by_code(log, other, code=OTHER) == frozenset()


def test_a_difference_by_facts_is_none_of_the_codes() -> None:
    log = told(first(), "2019-07-01", kind="retraction", replaces="f000003", value={"reason": "x"})
    assert made_by_code(log, CONTRACT, code=OTHER) == frozenset()
    assert frozen(log).documents
