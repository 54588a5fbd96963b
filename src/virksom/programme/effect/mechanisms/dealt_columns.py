"""What each person got of one element by a day, of very many in columns.

Source:
    Clauses 2.2, 3.1, 3.3 and 6.3; the same groups as ``dealt`` tells, which a law holds.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from virksom.programme.columns.about import About
from virksom.programme.columns.facts import MORE, REF
from virksom.programme.columns.spells import Numbers
from virksom.programme.columns.told_beside import APART, NO, YES
from virksom.programme.effect.mechanisms.dealt import FAST, FEW, FIRST_DAYS, UNRECORDED, Got
from virksom.programme.effect.mechanisms.requests import Requests

_FIRST_DAYS = FIRST_DAYS.days


@dataclass(frozen=True, eq=False, kw_only=True)
class CaseColumns:
    """Everybody from the day they are followed, by id.

    Args:
        person: the place of each in the cohort.
        since: the day landmarks are counted from.
        until: the day the course was left; ``OPEN`` while it runs.
    """

    person: Numbers
    since: Numbers
    until: Numbers


@dataclass(frozen=True, slots=True, kw_only=True)
class DealtColumns:
    """What everybody had got of an element by a day.

    Args:
        groups: codes of the groups.
        group: the number of the group of each.
        facts: how many facts tell it, by group.
    """

    groups: tuple[str, ...]
    group: Numbers
    facts: Numbers


class Deals:
    """How it is told what everybody got of the elements.

    Args:
        cases: who is followed.
        told: what is told of persons.
        requests: what is told of companies.
    """

    def __init__(self, cases: CaseColumns, told: About, *, requests: Requests) -> None:
        self.cases, self.told, self.requests = cases, told, requests
        where = np.full(len(told.known.cohort) + 1, -1)
        where[cases.person] = np.arange(len(cases.person))
        self.where = where
        self.case = where[told.person]

    def of(self, code: str, by: Numbers) -> DealtColumns:
        """Return what everybody had got of an element by a day.

        Source:
            Clauses 2.2, 3.1, 3.3 and 6.3.

        Args:
            code: the element's.
            by: the day of each.
        """
        how: Mapping[str, Callable[[Numbers], DealtColumns]] = {
            "interview": self._interview,
            "training": self._training,
            "mentoring": self._mentoring,
            "response": self._response,
            "contacts": self._contacts,
            "match": self._match,
            "support": self._support,
            "followup": self._followup,
        }
        return how[code](by)

    def _theirs(self, kinds: Iterable[str]) -> Numbers:
        """Return the facts of some kinds that are about a case."""
        rows = self.told.of(kinds)
        theirs: Numbers = rows[self.case[rows] >= 0]
        return theirs

    def _count(self, which: Numbers, by: Numbers) -> Numbers:
        """Return how many of some facts, each about a case, had begun by the day of each."""
        case = self.case[which]
        return np.bincount(case[self.told.since[which] <= by[case]], minlength=len(by))

    def _first_of(self, counts: Iterable[tuple[str, Numbers]]) -> DealtColumns:
        """Return the first of some groups that facts tell; those of whom none does are apart."""
        codes, told = zip(*counts, strict=True)
        every = np.array(told)
        group = np.where(every.any(axis=0), (every > 0).argmax(axis=0), len(codes))
        taken = [every[place][group == place].sum() for place in range(len(codes))]
        return DealtColumns(groups=(*codes, UNRECORDED), group=group, facts=np.array([*taken, 0]))

    @cached_property
    def _interviews(self) -> Mapping[str, Numbers]:
        """By group, the facts that tell it of a case."""
        talks = self._theirs(["interview"])
        came = self.told.says[talks] % APART
        return {
            Got.AGREED.value: self._theirs(["agreement"]),
            Got.HELD.value: talks[came == YES],
            Got.MISSED.value: talks[came == NO],
        }

    def _interview(self, by: Numbers) -> DealtColumns:
        return self._first_of((code, self._count(x, by)) for code, x in self._interviews.items())

    @cached_property
    def _mentors(self) -> Mapping[str, Numbers]:
        """By group, the facts that tell it of a case."""
        told = self._theirs(["element", "employment"])
        says = self.told.says[told]
        return {Got.YES.value: told[says == YES], Got.NO.value: told[says == NO]}

    def _mentoring(self, by: Numbers) -> DealtColumns:
        return self._first_of((code, self._count(x, by)) for code, x in self._mentors.items())

    def _training(self, by: Numbers) -> DealtColumns:
        rows = self._theirs(["training"])
        rows = rows[np.lexsort((rows, self.told.since[rows], self.case[rows]))]
        rows = rows[np.diff(self.case[rows], prepend=-1) != 0]
        trades = self.told.known.facts.codes("trade")
        group = np.full(len(by), len(trades))
        begun = rows[self.told.since[rows] <= by[self.case[rows]]]
        group[self.case[begun]] = self.told.says[begun]
        facts = np.bincount(group, minlength=len(trades) + 1)
        facts[-1] = 0
        return DealtColumns(groups=(*trades, UNRECORDED), group=group, facts=facts)

    @cached_property
    def _proposed(self) -> tuple[Numbers, Numbers]:
        """The cases that proposals put forward, in the order of the log, and which each is."""
        return self.requests.of_cases(self.told.known, self.where)

    def _response(self, by: Numbers) -> DealtColumns:
        case, which = self._proposed
        since, asked = self.requests.since, self.requests.answered
        here = (asked[which] >= 0) & (since[which] <= by[case])
        first, at = np.unique(case[here], return_index=True)
        answer = asked[which[here][at]]
        times = (one.to_answer for one in self.requests.answers)
        quick = np.array([one is not None and one <= FAST for one in times], dtype=bool)
        group = np.full(len(by), 2)
        group[first] = np.where(quick[answer], 0, 1) if len(first) else 2
        facts = [self._facts_of(answer[group[first] == place]) for place in range(2)]
        codes = (Got.QUICK.value, Got.SLOW.value, UNRECORDED)
        return DealtColumns(groups=codes, group=group, facts=np.array([*facts, 0]))

    def _facts_of(self, answers: Numbers) -> int:
        """Return how many facts tell of some answers."""
        told = (self.requests.answers[at] for at in np.unique(answers).tolist())
        return len({fact for one in told for fact in (one.fact, one.answer)})

    def _match(self, by: Numbers) -> DealtColumns:
        case, which = self._proposed
        score = self.requests.score[which]
        here = (score >= 0) & (self.requests.since[which] <= by[case])
        every = np.bincount(case[here], minlength=len(by))
        high = np.bincount(case[here & (score > 0)], minlength=len(by))
        group = np.select([high > 0, every > 0], [0, 1], 2)
        facts = np.bincount(group, weights=every, minlength=3).astype(np.int64)
        codes = (Got.HIGH.value, Got.LOW.value, UNRECORDED)
        return DealtColumns(groups=codes, group=group, facts=facts)

    @cached_property
    def _ties(self) -> tuple[Numbers, Numbers, Numbers]:
        """The first day of each tie of a case to a company: the case, the company, the day."""
        numbers = self.requests.company_of(self.told.known)
        work, trained = self._theirs(["employment"]), self._theirs(["training"])
        case, which = self._proposed
        asking = self.requests.asking[which]
        cases = np.concatenate([self.case[work], self.case[trained], case[asking >= 0]])
        firms = np.concatenate(
            [
                numbers[self.told.said(MORE, work)],
                numbers[self.told.said(REF, trained)],
                asking[asking >= 0],
            ]
        )
        since = np.concatenate(
            [
                self.told.since[work],
                self.told.since[trained],
                self.requests.since[which[asking >= 0]],
            ]
        )
        order = np.lexsort((since, firms, cases))
        keys = cases[order].astype(np.int64) << 32 | firms[order]
        first = order[np.diff(keys, prepend=-1) != 0]
        return cases[first], firms[first], since[first]

    def _contacts(self, by: Numbers) -> DealtColumns:
        case, firm, tied = self._ties
        contacts = self.requests.contacts
        tied_by = tied <= by[case]
        low = np.searchsorted(contacts, firm << 32 | self.cases.since[case])
        high = np.maximum(np.searchsorted(contacts, firm << 32 | by[case], side="right"), low)
        found = np.where(tied_by, high - low, 0)
        count = np.bincount(case, weights=found, minlength=len(by)).astype(np.int64)
        group = np.select([count > FEW, count > 0], [0, 1], 2)
        facts = []
        for place in range(2):
            here = (group[case] == place) & (found > 0)
            steps = np.zeros(len(contacts) + 1, dtype=np.int64)
            np.add.at(steps, low[here], 1)
            np.add.at(steps, high[here], -1)
            facts.append(int((np.cumsum(steps) > 0).sum()))
        codes = (Got.MANY.value, Got.SOME.value, UNRECORDED)
        return DealtColumns(groups=codes, group=group, facts=np.array([*facts, 0]))

    def _support(self, by: Numbers) -> DealtColumns:
        since = self.cases.since
        until = np.minimum(by, since + _FIRST_DAYS)
        calls = self._calls
        late = calls[self.told.since[calls] >= since[self.case[calls]]]
        near = np.concatenate([late, self._theirs(["trial_day"])])
        jobs = self._theirs(["employment"])
        jobs = jobs[self.told.says[jobs] == YES]
        return self._first_of(
            [(Got.YES.value, self._count(near, until) + self._count(jobs, since))]
        )

    def _followup(self, by: Numbers) -> DealtColumns:
        calls, since = self._calls, self.cases.since
        late = calls[self.told.since[calls] > since[self.case[calls]] + _FIRST_DAYS]
        return self._first_of([(Got.YES.value, self._count(late, by))])

    @cached_property
    def _calls(self) -> Numbers:
        """The facts of talks with a case about how it goes."""
        return self._theirs(["check_in", "followup"])
