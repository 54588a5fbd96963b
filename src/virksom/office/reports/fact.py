"""One fact: what it says, its two times, who said it, and what replaces what."""

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, fields
from decimal import Decimal

from virksom.office.access import Actor, Deed, relation, why_not
from virksom.office.reports import words
from virksom.office.reports.door import Door, Link, candidate_door, fact_door
from virksom.office.reports.labels import CODES, FIELDS, KINDS
from virksom.office.reports.path import LASTING
from virksom.office.reports.standpoint import Standpoint
from virksom.programme.kernel import Refusal, Text
from virksom.programme.record import Fact, Profile, Signature, Withdrawal
from virksom.programme.status import reason_text


class NoSuchFact(Refusal):
    """No fact with that id is known of at the moment."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldRow:
    """One field of the fact, in words."""

    label: Text
    value: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class FactPage:
    """One fact.

    Args:
        fact: its id.
        door: to its page.
        kind: what kind it is.
        subject: whom it is about.
        subject_door: door to them; None for others than candidates.
        in_force: whether it holds as known.
        status: the same in words.
        fields: what it says.
        when: the days it holds.
        known_at: when it became known.
        by: who said it.
        source: what it was read from.
        replaces: the fact it puts out of force.
        replaced_by: the fact that puts it out of force, as known.
        digest: its link of the chain.
        previous: the link before.
    """

    on: Text
    known: Text
    past: bool
    expected: bool
    fact: str
    door: Door
    kind: Text
    subject: str
    subject_door: Door | None
    in_force: bool
    status: Text
    fields: tuple[FieldRow, ...]
    when: Text
    known_at: Text
    by: str
    source: Text
    replaces: Link | None
    replaced_by: Link | None
    digest: str
    previous: str


_CLOSE = frozenset({"avoid", "support", "place"})
"""What a profile says that comes close to a person: for those alone who may read notes of them."""


def hidden_from(actor: Actor, seen: Standpoint, *, fact_id: str) -> frozenset[str]:
    """Return the fields of a fact that a reader may not see; empty where they may see all.

    Args:
        actor: who reads.
        seen: the facts.
        fact_id: which fact; for one that is not there nothing is hidden.
    """
    fact = seen.log.find(fact_id)
    if fact is None or not isinstance(fact.value, Profile):
        return frozenset()
    person = seen.persons.get(fact.subject)
    codes = (fact.subject,) if person is None else person.ids
    about = relation(actor, seen.known, codes=codes, on=seen.today)
    return frozenset() if why_not(actor, Deed.SEE_NOTES, about=about) is None else _CLOSE


def fact_page(
    seen: Standpoint, fact_id: str, *, hidden: AbstractSet[str] = frozenset()
) -> FactPage:
    """Return one fact, in force or not.

    Args:
        seen: the facts.
        fact_id: which.
        hidden: fields that are not shown, from ``hidden_from``.

    Raises:
        NoSuchFact: there is none, or it was not known of at the moment.
    """
    fact = seen.log.find(fact_id)
    if fact is None or fact.known_at > seen.moment:
        raise NoSuchFact(
            Text(
                f"Der er intet faktum {fact_id} med den viden, der vises her.",
                f"There is no fact {fact_id} by what is known here.",
            )
        )
    later = _replacer(seen, fact)
    return FactPage(
        on=words.day(seen.on),
        known=words.day(seen.known_day),
        past=seen.past,
        expected=seen.expected,
        fact=fact.id,
        door=fact_door(fact.id),
        kind=words.looked_up(KINDS, fact.kind),
        subject=fact.subject,
        subject_door=candidate_door(fact.subject) if fact.subject in seen.persons else None,
        in_force=later is None,
        status=_status(later),
        fields=tuple(_fields(seen, fact, hidden=hidden)),
        when=_when(fact, in_force=later is None),
        known_at=words.moment(fact.known_at),
        by=fact.by or "–",
        source=words.looked_up(CODES, fact.source or "–"),
        replaces=_link(fact.replaces) if fact.replaces else None,
        replaced_by=_link(later.id) if later is not None else None,
        digest=fact.digest,
        previous=fact.previous or "–",
    )


def _when(fact: Fact, *, in_force: bool) -> Text:
    """Return the days it holds, the last one included; what lasts and has no end goes on."""
    if fact.until is None and not isinstance(fact.value, LASTING):
        return words.day(fact.since)
    told = words.stretch(fact.since, fact.until)
    goes_on = fact.until is None and in_force
    return words.joined(told, _GOES_ON if goes_on else words.NOTHING, mark=", ")


_GOES_ON = Text("fortsat", "goes on")


def _replacer(seen: Standpoint, fact: Fact) -> Fact | None:
    told = (other for other in seen.log.facts if other.known_at <= seen.moment)
    return next((other for other in told if other.replaces == fact.id), None)


def _status(later: Fact | None) -> Text:
    if later is None:
        return Text("Gælder", "In force")
    if later.kind == "retraction":
        return Text("Trukket tilbage", "Taken back")
    return Text("Erstattet", "Replaced")


def _fields(seen: Standpoint, fact: Fact, *, hidden: AbstractSet[str]) -> Iterator[FieldRow]:
    for place in fields(fact.value):
        value = getattr(fact.value, place.name)
        if place.name in {"more", *hidden} or (value is None and place.name != "weekly_hours"):
            continue
        label = words.looked_up(FIELDS, place.name)
        yield FieldRow(label=label, value=_value(seen, fact, name=place.name, value=value))
    for name, extra in fact.value.more:
        yield FieldRow(label=words.same(name), value=words.same(str(extra)))


def _value(seen: Standpoint, fact: Fact, *, name: str, value: object) -> Text:
    if value is None:
        return Text("ikke oplyst", "not known")
    if isinstance(value, bool):
        return Text("ja", "yes") if value else Text("nej", "no")
    if name == "lines" and isinstance(value, tuple):
        return words.several(len(value), one=_LINE, many=_LINES)
    if isinstance(value, tuple):
        return words.joined(*(_part(item) for item in value), mark=", ")
    if isinstance(value, Decimal | int):
        return words.number(value)
    return _code(seen, fact, name=name, code=str(value))


_LINE, _LINES = Text("linje", "line"), Text("linjer", "lines")


def _code(seen: Standpoint, fact: Fact, *, name: str, code: str) -> Text:
    if name == "unit":
        return words.looked_up(seen.rules.labels("referring_units"), code)
    if isinstance(fact.value, Withdrawal):
        return reason_text(code, seen.rules.labels("withdrawal_reasons"))
    return words.looked_up(CODES, code)


def _part(item: object) -> Text:
    if isinstance(item, Signature):
        who = words.looked_up(CODES, item.party)
        return Text(f"{who.da} {item.at}", f"{who.en} {item.at}")
    return words.looked_up(CODES, str(item))


def _link(fact_id: str) -> Link:
    return Link(words.same(fact_id), fact_door(fact_id))
