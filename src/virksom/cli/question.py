"""A question as it stands once its options are read: facts, terms, day and moment.

Source:
    Rules, section 2 (the two times and their defaults).
"""

from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from typing import TYPE_CHECKING

from virksom.cli.edge import Edge
from virksom.cli.options import Options
from virksom.cli.sources import DEMO, clock_of, contract_of, log_of
from virksom.cli.working import CHECKING, working
from virksom.programme.files.answers import Asked
from virksom.programme.kernel import (
    Finding,
    day_in_copenhagen,
    parse_day,
    parse_moment,
)
from virksom.programme.kernel.moment import end_of_day
from virksom.programme.record import Programme, has_chain
from virksom.programme.status import AsKnown

if TYPE_CHECKING:
    from virksom.programme.check import View

DEMO_ON, DEMO_KNOWN = date(2019, 9, 30), end_of_day(date(2019, 10, 7))
"""What a bare ``--facts demo`` means: the source's own day, a week later."""

MANY = 2_000
"""Persons that are still gone through one by one.

Of more, pricing their interpretations takes minutes and waits to be asked for, and what has come of
them, for a forecast or the effect, is counted from columns.
"""


@dataclass(frozen=True, eq=False, kw_only=True)
class Question(AsKnown):
    """What was asked, and of what.

    Args:
        edge: the world when it was asked.
        options: the options as they were written.
        now: the moment it is where the facts come from.
    """

    edge: Edge
    options: Options
    now: datetime

    @property
    def invented(self) -> bool:
        """Whether the programme says that its people are invented."""
        facts = self.known.of_kind("programme")
        return any(isinstance(fact.value, Programme) and fact.value.invented for fact in facts)

    @property
    def played(self) -> date | None:
        """The day in an office whose programme is played from the past; None else."""
        return None if self.now == self.edge.now else day_in_copenhagen(self.now)

    def asked(self, on: date | None = None) -> Asked:
        """Return what every answer repeats; ``on`` where another day is described."""
        day = on or self.on
        return Asked(
            contract=self.contract.name,
            on=day,
            known=self.moment,
            expected=self.log.lies_ahead(day, moment=self.moment),
            invented=self.invented,
            facts_head=self.known.head if has_chain(self.log) else None,
            terms_digest=self.contract.digest,
            language=self.edge.language,
        )

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """Everything the checks find, the worst first."""
        from virksom.programme.check import priced_findings

        found = self.unpriced
        with working(self.edge, CHECKING):
            return (*found, *priced_findings(self._view))

    @cached_property
    def unpriced(self) -> tuple[Finding, ...]:
        """What is found without pricing interpretations: every warning and error, quickly."""
        from virksom.programme.check import unpriced_findings

        with working(self.edge, CHECKING):
            return unpriced_findings(self._view)

    @property
    def hinted(self) -> tuple[Finding, ...]:
        """The findings an answer to something else hints at: no prices where people are many."""
        return self.unpriced if self.priced_when_asked else self.findings

    @property
    def priced_when_asked(self) -> bool:
        """Whether people are so many that prices are left to ``virksom check``."""
        return len(self._view.people) > MANY

    @property
    def code(self) -> int:
        """The exit code of an answer with these findings: 1 with an error among them."""
        from virksom.programme.check import has_error

        with working(self.edge, CHECKING):
            return int(has_error(self._view))

    @cached_property
    def _view(self) -> "View":
        """What the checks look at: the same as the answer does, so that nothing is read twice."""
        from virksom.programme.check import view_as_known

        return view_as_known(self)


def read_question(edge: Edge, options: Options) -> Question:
    """Read the options into a question.

    Raises:
        Refusal: a day, a moment, the facts or the contract cannot be read.
    """
    now = clock_of(edge, options.facts)
    on, moment = _times(now, options)
    contract = contract_of(options.contract)
    log = log_of(edge, options.facts)
    return Question(
        edge=edge, options=options, now=now, log=log, contract=contract, on=on, moment=moment
    )


def _times(now: datetime, options: Options) -> tuple[date, datetime | None]:
    if options.facts == DEMO and options.on is None and options.known is None:
        return DEMO_ON, DEMO_KNOWN
    on = day_in_copenhagen(now) if options.on is None else parse_day(options.on)
    if options.known is not None:
        return on, parse_moment(options.known)
    return on, now if options.facts is None else None
