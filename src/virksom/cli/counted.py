"""A question about very many, counted from its facts in columns.

Source:
    Rules, sections 2, 3 and 5; the same answers as a question's, which laws hold.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from virksom.cli.question import Question
from virksom.programme.columns.day_counts import stands_on
from virksom.programme.columns.facts import no_facts, with_facts
from virksom.programme.columns.known import KnownColumns, as_known
from virksom.programme.columns.odd import whole_persons
from virksom.programme.columns.spells import Numbers
from virksom.programme.columns.told_beside import of_candidate
from virksom.programme.effect.lasting import Definition
from virksom.programme.effect.mechanisms.counted import CountedGround, counted_mechanisms
from virksom.programme.effect.mechanisms.family import Mechanisms, MechanismsAsked
from virksom.programme.effect.mechanisms.requests import Requests
from virksom.programme.effect.over_time.counted import (
    counted_over_time,
    read_then,
    restated_persons,
)
from virksom.programme.effect.over_time.counted_changes import week_changes
from virksom.programme.effect.over_time.counted_groups import counted_groups
from virksom.programme.effect.over_time.counted_target import counted_progress
from virksom.programme.effect.over_time.group_tables import group_table
from virksom.programme.effect.over_time.groups import By
from virksom.programme.effect.over_time.restated import restated
from virksom.programme.effect.over_time.restated_table import restated_facts_table
from virksom.programme.effect.over_time.target import target_table
from virksom.programme.effect.over_time.week_tables import (
    moved_table,
    then_now_table,
    weeks_table,
)
from virksom.programme.effect.over_time.weeks import known_then
from virksom.programme.effect.retention.counted import CountedClocks
from virksom.programme.effect.retention.read import Retention
from virksom.programme.effect.table import Table
from virksom.programme.effect.way.counted import CountedPath
from virksom.programme.record import Log
from virksom.programme.status import AsKnown


@dataclass(frozen=True, eq=False, kw_only=True)
class Counted:
    """What a question is answered from, where its candidates are very many.

    Args:
        asked: the question.
        known: the facts in force.
        moment: what is known up to and including; of a whole log, when its last fact became known.
    """

    asked: Question
    known: KnownColumns
    moment: datetime

    @cached_property
    def stands(self) -> Numbers:
        """Where each person stands on the day."""
        return stands_on(self.known, self.asked.terms, on=self.asked.on)

    def path(self) -> CountedPath:
        """Return the path."""
        asked = self.asked
        return CountedPath(known=self.known, terms=asked.terms, on=asked.on, moment=self.moment)

    def retention(self, definition: Definition) -> Retention:
        """Return retention."""
        asked = self.asked
        clocks = CountedClocks(self.known, asked.terms, on=asked.on, moment=self.moment)
        return clocks.retention(definition)

    def mechanisms(self, wanted: MechanismsAsked) -> Mechanisms:
        """Return the mechanisms."""
        asked, requests = self.asked, Requests(self.asked.log, moment=self.moment)
        ground = CountedGround(self.known, asked.terms, on=asked.on, requests=requests)
        return counted_mechanisms(ground, wanted)

    def group(self, by: By) -> Table:
        """Return the groups."""
        found = counted_groups(self.known, self.stands, by=by, on=self.asked.on)
        return group_table(self.asked, found, names={})

    def weeks(self) -> Iterator[Table]:
        """Yield the tables of every week, then and now."""
        asked, terms = self.asked, self.asked.contract.terms
        told = counted_over_time(
            self.known,
            terms,
            on=asked.on,
            moment=self.moment,
            then=read_then(self.known.facts, terms),
        )
        yield weeks_table(told)
        yield then_now_table(told)
        moved = {
            one.week: week_changes(self.known, one, terms=terms, moment=self.moment)
            for one in told.restated
        }
        yield moved_table(told, moved)

    def target(self) -> Iterator[Table]:
        """Yield how far it is to the target, and who is told otherwise since, by which facts.

        Who is is counted; the facts are found by reading them alone.
        """
        asked, terms = self.asked, self.asked.contract.terms
        yield target_table(counted_progress(asked, self.stands))
        then = known_then(asked.on, asked.moment)
        before = as_known(self.known.facts, then)
        both = terms.known(then), asked.terms
        who = restated_persons(before, self.known, on=asked.on, terms=both)
        codes = whole_persons(self.known, who)
        few = (fact for fact in asked.log.facts if fact.subject in codes or not of_candidate(fact))
        seen = AsKnown(
            log=Log(tuple(few)), contract=asked.contract, on=asked.on, moment=asked.moment
        )
        yield restated_facts_table(restated(seen, then=then))


def counted_in_columns(asked: Question) -> Counted:
    """Return what a question with facts is counted from.

    Raises:
        NotExpressed: contract or facts cannot be said in numbers.
    """
    moment = asked.moment or max(fact.known_at for fact in asked.log.facts)
    known = as_known(with_facts(no_facts(), asked.log.facts), moment)
    found = Counted(asked=asked, known=known, moment=moment)
    _ = found.stands
    return found
