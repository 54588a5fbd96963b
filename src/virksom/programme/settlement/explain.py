"""One week told in sentences, each with its clause and its facts.

Source:
    Invariant 5: every answer carries its reasons.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from virksom.programme.contract import InForce, Terms
from virksom.programme.kernel import Reason, Text, Week, kroner_text
from virksom.programme.record import Known
from virksom.programme.settlement.readings import NOTHING, WeekReading, read_weeks, rules_of
from virksom.programme.settlement.wording import sentence
from virksom.programme.status import Person, State


@dataclass(frozen=True, slots=True)
class Sentence:
    """One step of an explanation, with the clause and the facts it rests on."""

    text: Text
    clause: str
    facts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Explanation:
    """A week explained.

    Args:
        reading: what the week comes to.
        cap: how many weeks may be paid for one person.
        sentences: why, in order.
    """

    reading: WeekReading
    cap: int
    sentences: tuple[Sentence, ...]

    @property
    def heading(self) -> Text:
        """The answer in one line: ``Uge 32, 2019: delvis, 385 kr.``."""
        reading, week = self.reading, self.reading.week
        state = _NO_SELF_SUPPORT if reading.state is State.NONE else reading.state.text
        if not reading.paid:
            return Text(
                f"Uge {week.number}, {week.year}: {state.da}, ikke betalt",
                f"Week {week.number}, {week.year}: {state.en}, not paid",
            )
        tier = reading.tier or reading.state
        return Text(
            f"Uge {week.number}, {week.year}: {tier.text.da}, {kroner_text(reading.amount)}",
            f"Week {week.number}, {week.year}: {tier.text.en}, {kroner_text(reading.amount, 'en')}",
        )

    @property
    def number(self) -> Text | None:
        """Which paid week it is: ``betalt uge 11 af 156``; None when not paid."""
        number = self.reading.cap_number
        if number is None:
            return None
        return Text(f"betalt uge {number} af {self.cap}", f"paid week {number} of {self.cap}")


_NO_SELF_SUPPORT = Text("ingen selvforsørgelse", "no self-support")


def explain_week(person: Person, terms: Terms, *, known: Known, week: Week) -> Explanation:
    """Explain one week of one person, also a week before the start.

    Args:
        person: the person.
        terms: the terms as known at the same moment as ``known``.
        known: the facts the person was read from.
        week: any week.

    Raises:
        TermMissing: the contract was not agreed at that moment.
    """
    rules = rules_of(week, terms)
    readings = read_weeks(person, terms, through=week)
    reading = readings[-1] if readings else _before_start(person, week, rules=rules)
    return Explanation(reading, _cap(rules), tuple(_sentences(reading.reasons, known, rules=rules)))


def _cap(rules: InForce) -> int:
    """Return the cap of weeks; 0 in a contract that pays for no week itself."""
    return rules.whole("cap") if "cap" in rules.values else 0


def _before_start(person: Person, week: Week, *, rules: InForce) -> WeekReading:
    course = person.course_on(week.sunday)
    if course is None:
        reason = Reason("not_referred", rules.clause("referral_window"))
    else:
        reason = Reason("not_started", rules.clause("after_withdrawal"), course.facts)
    return WeekReading(
        candidate=person.id,
        week=week,
        state=State.NONE,
        tier=None,
        amount=NOTHING,
        cap_number=None,
        reasons=(reason,),
    )


def _sentences(reasons: Iterable[Reason], known: Known, *, rules: InForce) -> Iterator[Sentence]:
    for reason in reasons:
        yield Sentence(sentence(reason, known, rules=rules), reason.clause, reason.facts)
