"""What companies asked for and whom they were shown, in columns, for the mechanisms of very many.

Source:
    Clause 6.3: companies first.
"""

from collections.abc import Mapping
from datetime import datetime
from functools import cached_property

import numpy as np

from virksom.programme.columns.known import KnownColumns
from virksom.programme.columns.parameters import day_in_numbers
from virksom.programme.columns.spells import Numbers
from virksom.programme.companies.merged import merged
from virksom.programme.companies.response import Response
from virksom.programme.effect.mechanisms.dealt import HALF
from virksom.programme.effect.mechanisms.ground import answers, says_invented
from virksom.programme.record import Log, Opening, Proposal

KINDS = ("contact", "opening", "proposal", "same_company", "programme")
"""The kinds of fact it is read from."""


class Requests:
    """Companies' requests, our contacts with them and the proposals for them, as known.

    Args:
        log: every fact of ``KINDS``, and the retractions of them.
        moment: what is known up to and including.
    """

    def __init__(self, log: Log, *, moment: datetime) -> None:
        self.log, self.moment = log, moment
        self.known = log.known(moment)
        self.same = merged(self.known).same
        self.invented = says_invented(self.known)
        told = [(fact, fact.value) for fact in self.known.of_kind("proposal")]
        found = [(fact, one) for fact, one in told if isinstance(one, Proposal)]
        self.proposals = [(fact, one) for fact, one in found if one.step == "proposed"]
        self._firms: dict[str, int] = {}

    def _firm(self, code: str) -> int:
        """Return the number of the company a code is counted for."""
        return self._firms.setdefault(self.same.get(code, code), len(self._firms))

    @cached_property
    def since(self) -> Numbers:
        """The day of each proposal."""
        return np.array([day_in_numbers(fact.since) for fact, _ in self.proposals], dtype=np.int64)

    @cached_property
    def _answers(self) -> Mapping[str, Response]:
        found = answers(self.log, moment=self.moment)
        return {code: one for code, one in found.items() if one.to_answer is not None}

    @cached_property
    def answers(self) -> tuple[Response, ...]:
        """The requests about an opening that were answered."""
        return tuple(self._answers.values())

    @cached_property
    def answered(self) -> Numbers:
        """Which answered request each proposal is for; -1 for none."""
        places = {code: place for place, code in enumerate(self._answers)}
        found = [places.get(fact.subject, -1) for fact, _ in self.proposals]
        return np.array(found, dtype=np.int64)

    @cached_property
    def score(self) -> Numbers:
        """Whether each proposal kept half of the points or more; -1 where it kept none."""
        scores = [
            int(HALF * one.points >= one.most) if one.points is not None and one.most else -1
            for _, one in self.proposals
        ]
        return np.array(scores, dtype=np.int64)

    @cached_property
    def asking(self) -> Numbers:
        """The company that asked for whom each proposal is for; -1 where none is told."""
        told = ((fact.subject, fact.value) for fact in self.known.of_kind("opening"))
        firms = {code: one.company or "" for code, one in told if isinstance(one, Opening)}
        found = [firms.get(fact.subject, "") for fact, _ in self.proposals]
        return np.array([self._firm(code) if code else -1 for code in found], dtype=np.int64)

    @cached_property
    def contacts(self) -> Numbers:
        """Our contacts with companies, ascending by company and day, both in one number."""
        told = [fact for fact in self.known.of_kind("contact") if fact.subject.startswith("V")]
        found = [self._firm(fact.subject) << 32 | day_in_numbers(fact.since) for fact in told]
        return np.sort(np.array(found, dtype=np.int64))

    def company_of(self, known: KnownColumns) -> Numbers:
        """Return the number of the company that each company's number in columns stands for."""
        codes = known.facts.codes("company")
        return np.array([self._firm(code) for code in codes], dtype=np.int64)

    def of_cases(self, known: KnownColumns, where: Numbers) -> tuple[Numbers, Numbers]:
        """Return the case of each proposal of one, and which it is, in the order of the log.

        Args:
            known: the facts in force.
            where: by place of the person in the cohort, the case; -1 for none.
        """
        numbers = known.facts.words["candidate"]
        codes = np.array(
            [numbers.get(one.candidate, -1) for _, one in self.proposals], dtype=np.int64
        )
        which = np.flatnonzero(codes >= 0)
        person = known.placed(codes[which])
        case = where[person]
        rank = known.facts.ranks[codes[which]]
        order = np.lexsort((which, rank))
        order = order[case[order] >= 0]
        return case[order], which[order]
