"""Laws of taking back: whatever the rule lets go, nothing that was told later hangs in the air."""

from itertools import pairwise

from hypothesis import given

from tests.core.persons import TERMS
from tests.law.test_path_steps import BY, LAST, Tried, step_facts, taken, told, tried
from virksom.programme.check import findings
from virksom.programme.kernel import Severity
from virksom.programme.path import undone
from virksom.programme.path.undo import why_not_undo
from virksom.programme.record import Fact, Log

HANGING = frozenset({"outside_course", "step_without_effect", "unknown_company"})


def stands(log: Log, facts: tuple[Fact, ...]) -> bool:
    """Say whether each of the facts is in force, or a retraction that nothing replaced."""
    replaced = {fact.replaces for fact in log.facts}
    return all(fact.id not in replaced for fact in facts)


def hanging(log: Log) -> set[str]:
    found = findings(log, TERMS, on=LAST, contract="impact60")
    assert [one.code for one in found if one.severity is Severity.ERROR] == []
    return {fact for one in found if one.code in HANGING for fact in one.facts}


@given(tried())
def test_what_the_rule_lets_go_leaves_nothing_hanging(tries: list[Tried]) -> None:
    logs = taken(tries)
    last = logs[-1]
    for before, after in pairwise(logs):
        facts = step_facts(before, after)
        reason = why_not_undo(facts, told=last.known().facts, codes={"K001"})
        if reason is None and stands(last, facts):
            back = told(last, undone(last, facts, reason="undone", by=BY), 500)
            stated_anew = {fact.id for fact in step_facts(last, back)}
            assert hanging(back) - stated_anew <= hanging(last) | hanging(before)
