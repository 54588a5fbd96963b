"""How one week of a candidate is proven, by whom and when; and how all the paid ones are.

Source:
    Clause 7.1; invariant 5.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from virksom.office.access import Actor, Deed, why_not
from virksom.office.reports import words
from virksom.office.reports.door import Door, Link, fact_door
from virksom.office.reports.standpoint import Standpoint
from virksom.programme.contract import InForce
from virksom.programme.evidence import STANDINGS, VERIFIED
from virksom.programme.kernel import Text, Week, day_in_copenhagen
from virksom.programme.record import Benefit, Confirmation, Fact, Income
from virksom.programme.settlement import WeekReading, rules_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Vouched:
    """One fact that decides.

    Args:
        text: which source, who told it and when it became known.
        door: to the fact.
    """

    text: Text
    door: Door


@dataclass(frozen=True, slots=True, kw_only=True)
class Proof:
    """How a week is proven.

    Args:
        code: one of ``STANDINGS``.
        label: the same in words.
        by: the facts that decide; empty where no source speaks.
        acts: what the reader can do to prove it.
    """

    code: str
    label: Text
    by: tuple[Vouched, ...]
    acts: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ProofCard:
    """How a candidate's paid weeks are proven.

    Args:
        parts: how many in each way, in words; none that is nothing.
        acts: what the reader can do to prove those that are not.
    """

    parts: tuple[Text, ...]
    acts: tuple[Link, ...]


def week_proof(seen: Standpoint, candidate: str, *, week: str, actor: Actor) -> Proof | None:
    """Return how a week is proven; None where nothing is claimed for it, or not for the reader.

    Args:
        seen: the standpoint.
        candidate: any code of the person.
        week: the week as addresses have it.
        actor: who reads.
    """
    reading = _reading(seen, candidate, week=week)
    if reading is None or why_not(actor, Deed.SEE_EVIDENCE) is not None:
        return None
    told = next((why for why in reading.reasons if why.code.startswith("evidence_")), None)
    if told is None and not reading.paid:
        return None
    rules = rules_of(reading.week, seen.terms)
    found = (seen.known.find(fact) for fact in (told.facts if told else ()))
    proven = reading.standing == VERIFIED or seen.past
    return Proof(
        code=reading.standing,
        label=STANDINGS[reading.standing],
        by=tuple(_vouched(fact, rules) for fact in found if fact is not None),
        acts=() if proven else tuple(_acts(reading.candidate, actor)),
    )


def proof_card(seen: Standpoint, candidate: str, *, actor: Actor) -> ProofCard | None:
    """Return how a candidate's paid weeks are proven; None for a reader who may not see it."""
    person = seen.persons.get(candidate)
    if person is None or why_not(actor, Deed.SEE_EVIDENCE) is not None:
        return None
    held = Counter(one.standing for one in seen.readings(person) if one.paid)
    proven = seen.past or held.total() == held[VERIFIED]
    return ProofCard(
        parts=tuple(
            Text(f"{held[code]} {label.da.lower()}", f"{held[code]} {label.en.lower()}")
            for code, label in STANDINGS.items()
            if held[code]
        ),
        acts=() if proven else tuple(_acts(person.id, actor)),
    )


def _reading(seen: Standpoint, candidate: str, *, week: str) -> WeekReading | None:
    person = seen.persons.get(candidate)
    readings = seen.readings(person) if person is not None else ()
    return next((one for one in readings if one.week == Week.parse(week)), None)


def _vouched(fact: Fact, rules: InForce) -> Vouched:
    source = words.looked_up(rules.labels("evidence_order"), _source(fact))
    known = words.day(day_in_copenhagen(fact.known_at))
    by = words.same(fact.by or "")
    return Vouched(
        text=words.joined(source, by, Text(f"kendt {known.da}", f"known {known.en}"), mark=", "),
        door=fact_door(fact.id),
    )


def _source(fact: Fact) -> str:
    value = fact.value
    if isinstance(value, Confirmation):
        return value.given
    kinds = ((Benefit, "benefit_register"), (Income, "income_register"))
    return next((name for kind, name in kinds if isinstance(value, kind)), fact.kind)


def _acts(candidate: str, actor: Actor) -> Iterator[Link]:
    if why_not(actor, Deed.ASK_CONFIRMATION) is None:
        ask = Text("Bed arbejdsgiveren bekræfte", "Ask the employer to confirm")
        yield Link(ask, Door("ask_confirmation", (candidate,)))
    if why_not(actor, Deed.VOUCH) is None:
        add = Text("Læg kontrakt eller lønseddel ind", "Add a contract or payslip")
        yield Link(add, Door("vouch", asks=(("kandidat", candidate),)))
