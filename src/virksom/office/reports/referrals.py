"""What an adviser sees beside a referral: how many places are taken, and by whom.

Source:
    Clauses 1.2 (120 places), 1.3 (half from each unit) and 2.1 (the window).
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from virksom.office.access import Actor
from virksom.office.reports import words
from virksom.office.reports.door import Door, clause_door, list_door
from virksom.office.reports.standpoint import Standpoint
from virksom.office.store.awaited import awaited
from virksom.office.store.case import NoSuchCandidate, case
from virksom.office.store.elsewhere import ELSEWHERE
from virksom.office.store.vault.cpr import CONSTRUCTED, MISSING, WITHOUT_MODULUS_11
from virksom.office.store.vault.find import CPR, Likeness
from virksom.programme.contract import InForce, Terms
from virksom.programme.kernel import Text, date_text
from virksom.programme.path.referral import Remark, other_band, outside_window, places_taken

CLASS_WORDS = {
    WITHOUT_MODULUS_11: Text("CPR uden modulus 11", "CPR without modulus 11"),
    CONSTRUCTED: Text("Konstrueret CPR", "Constructed CPR"),
    MISSING: Text("CPR mangler", "CPR missing"),
}
"""What is marked of a CPR; one with modulus 11 needs no mark."""

WHY_LIKE = {CPR: Text("samme CPR", "the same CPR")}
"""Why two may be one person, where it is not by name and birthday."""

NAME_BIRTH = Text("samme navn og fødselsdag", "the same name and birthday")


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitLine:
    """A referring unit and its places.

    Args:
        code: the unit.
        label: what it is called.
        count: how many it has referred.
        places: how many of the places are its own, in words: ``af 60``.
        awaited: how many it talks with and has not registered.
        own: whether it is the reader's, who then may tell the number.
    """

    code: str
    label: Text
    count: int
    places: Text
    awaited: int
    own: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Places:
    """The places of the programme.

    Args:
        told: all of it in one line: »118 af 120 henvist · 59 fra hver enhed«.
        units: one line a unit.
        door: the candidates that are counted.
        clause: door to the number of places.
        share_clause: door to each unit's share.
        share: number of that clause.
        remarks: gentle words about the day and the places, each with the door to its clause.
    """

    told: Text
    units: tuple[UnitLine, ...]
    door: Door
    clause: Door
    number: str
    share_clause: Door
    share: str
    remarks: tuple[tuple[Remark, Door], ...]


def counts_of(seen: Standpoint) -> Mapping[str, int]:
    """Return how many persons each unit has referred by the day, by the log."""
    return {code: len(persons) for code, persons in seen.table.by_unit.items()}


def places(rules: InForce, *, on: date, by_unit: Mapping[str, int], actor: Actor) -> Places:
    """Return how many places are taken on the day; persons are counted, not courses.

    Args:
        rules: in force on the day.
        on: the day.
        by_unit: how many persons each unit has referred by then.
        actor: who reads.
    """
    counts = Counter(by_unit)
    told = (
        outside_window(rules, on=on),
        places_taken(rules, referred=counts.total()),
    )
    return Places(
        told=_told(rules, counts),
        units=tuple(_lines(rules, counts, actor=actor)),
        door=list_door("referred"),
        clause=clause_door(rules.clause("cohort")),
        number=rules.clause("cohort"),
        share_clause=clause_door(rules.clause("unit_share")),
        share=rules.clause("unit_share"),
        remarks=tuple((remark, clause_door(remark.clause)) for remark in told if remark),
    )


def _told(rules: InForce, counts: Counter[str]) -> Text:
    cohort, referred = rules.whole("cohort"), counts.total()
    units = rules.labels("referring_units")
    each = {counts[code] for code in units}
    if len(each) == 1 and len(units) > 1:
        (share,) = each
        by_unit = Text(f"{share} fra hver enhed", f"{share} from each unit")
    else:
        by_unit = words.joined(
            *(
                Text(f"{label.da} {counts[code]}", f"{label.en} {counts[code]}")
                for code, label in units.items()
            ),
            mark=", ",
        )
    head = Text(f"{referred} af {cohort} henvist", f"{referred} of {cohort} referred")
    return words.joined(head, by_unit)


def _lines(rules: InForce, counts: Counter[str], *, actor: Actor) -> Iterable[UnitLine]:
    whole = rules.whole("cohort") * rules.amount("unit_share") / 100
    share = words.number(whole)
    for code, label in rules.labels("referring_units").items():
        yield UnitLine(
            code=code,
            label=label,
            count=counts[code],
            places=Text(f"af {share.da}", f"of {share.en}"),
            awaited=awaited(actor.programme, code).count,
            own=actor.unit == code,
        )


def twins(programme: str, found: Sequence[Likeness]) -> tuple[tuple[str, Text], ...]:
    """Return the answers to whether somebody is one of those they look like, each with its words.

    Args:
        programme: its code.
        found: those they look like, the likeliest first.

    Returns:
        ``same:K017`` for each, and last ``others:K017,K018`` for none of them.
    """
    codes = ",".join(one.code for one in found)
    nobody = Text("Nej, det er en anden person", "No, it is somebody else")
    same = ((f"same:{one.code}", _same(programme, one)) for one in found)
    return (*same, (f"others:{codes}", nobody))


def _same(programme: str, found: Likeness) -> Text:
    why = WHY_LIKE.get(found.why, NAME_BIRTH)
    if found.code == ELSEWHERE:
        return Text(
            f"Ja, det er én, som en anden enhed har henvist: {why.da}",
            f"Yes, it is somebody another unit referred: {why.en}",
        )
    where = _standing(programme, found.code)
    return Text(
        f"Ja, det er {found.code}: {why.da} ({where.da})",
        f"Yes, it is {found.code}: {why.en} ({where.en})",
    )


def _standing(programme: str, code: str) -> Text:
    try:
        last = case(programme, code).person.courses[-1]
    except (NoSuchCandidate, IndexError):
        return Text("ikke henvist nu", "not referred now")
    if last.withdrawn is None:
        day = last.opened
        return Text(
            f"henvist {date_text(day)}, ikke afmeldt",
            f"referred {date_text(day, 'en')}, not withdrawn",
        )
    return Text(
        f"afmeldt {date_text(last.withdrawn)}", f"withdrawn {date_text(last.withdrawn, 'en')}"
    )


def remarks(terms: Terms, *, unit: str, cpr_class: str, band: str | None, on: date) -> Text:
    """Return what is worth a gentle word once somebody is referred; empty for nothing.

    Args:
        terms: as known.
        unit: the referring unit.
        cpr_class: the validity class of the CPR.
        band: the age band that the referral tells; None when it tells none.
        on: the day of the referral.
    """
    rules = terms.on(on)
    said = [CLASS_WORDS[cpr_class]] if cpr_class in CLASS_WORDS else []
    told = (outside_window(rules, on=on), other_band(rules, unit=unit, band=band))
    clauses = [_with_clause(remark) for remark in told if remark is not None]
    return words.joined(*(Text(f"{text.da}.", f"{text.en}.") for text in said), *clauses, mark=" ")


def _with_clause(remark: Remark) -> Text:
    da, en = remark.text.da.rstrip("."), remark.text.en.rstrip(".")
    return Text(f"{da} (klausul {remark.clause}).", f"{en} (clause {remark.clause}).")
