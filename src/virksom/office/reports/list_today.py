"""Today's list of candidates, from the rows: the log is not read for it, however long it grows.

The answers are those of the list of a past day, which is told by the log (invariant 4: rows are
computed from the log and never truth).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from virksom.office.access import Actor, Deed, Whose, why_not
from virksom.office.reports import words
from virksom.office.reports.door import candidate_door
from virksom.office.reports.labels import withdrawn_for
from virksom.office.reports.list_page import A_PAGE, Asked, CandidateRow, CandidatesPage
from virksom.office.reports.list_parts import (
    UNSUMMED,
    asks,
    chips,
    choices,
    columns,
    first_deed,
    list_of,
    pages,
    row_labels,
    states,
    total,
    turned,
)
from virksom.office.reports.list_words import words_of
from virksom.office.reports.path import told_of
from virksom.office.reports.standing import PLACEMENTS
from virksom.office.reports.standpoint import Standpoint
from virksom.office.reports.viewpoint import Viewpoint
from virksom.office.store import projections
from virksom.office.store.catalogue import catalogue
from virksom.office.store.projections import Filter, Projected
from virksom.office.store.vault import persons
from virksom.programme.contract import InForce
from virksom.programme.kernel import Text
from virksom.programme.record import Log
from virksom.programme.status import Placement, State

_WITHDRAWN = "withdrawn_"
_ROWS: Mapping[str, Filter] = {
    "referred": Filter(referred=True),
    "withdrawn": Filter(group=Placement.WITHDRAWN.value),
    "not_started": Filter(group=Placement.NOT_STARTED.value),
    "active": Filter(group=Placement.ACTIVE.value),
    "self_supporting": Filter(states=(State.FULL.code, State.PARTIAL.code)),
    "full": Filter(states=(State.FULL.code,)),
    "partial": Filter(states=(State.PARTIAL.code,)),
    "several_employments": Filter(several=True),
}
"""The rows of the status table, as the rows of candidates are asked for them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TodayList:
    """Today's list of one reader.

    Args:
        at: from where it looks; not at the past.
        actor: who reads.
    """

    at: Viewpoint
    actor: Actor


def today_page(one: TodayList, asked: Asked) -> CandidatesPage:
    """Return one page of today's list of candidates.

    Raises:
        TermMissing: the contract has no terms in force today.
    """
    at, labels = one.at, labels_of(one)
    anybody = projections.anybody(at.row.code)
    found = projections.found(
        at.row.code,
        filter_of(one, asked),
        sort=asked.sort,
        first=(asked.page - 1) * A_PAGE,
        most=A_PAGE,
    )
    page, last_page = turned(asked.page, count=found.total)
    units = at.rules.labels("referring_units")
    return CandidatesPage(
        on=words.day(at.on),
        known=words.day(at.known_day),
        past=at.past,
        expected=at.expected,
        heading=labels.get(asked.row, Text("Kandidater", "Candidates")),
        total=total(found.total),
        rows=rows_of(one, found.rows),
        columns=columns(asked, sortable=True, named=sees_names(one.actor), summed=is_summed(one)),
        row_choices=choices(asked.row, labels),
        unit_choices=choices(asked.unit, units),
        state_choices=choices(asked.state, states()),
        search=asked.search,
        sort=asked.sort,
        filtered=asked.filtered,
        empty=not found.total and anybody,
        nobody=not anybody,
        pages=pages(page, last_page),
        earlier=list_of(asked, page=page - 1) if page > 1 else None,
        later=list_of(asked, page=page + 1) if page < last_page else None,
        named=sees_names(one.actor),
        asks=asks(asked),
        page=page,
        chips=chips(asked, rows=labels, units=units),
        personal=asked.personal,
        first=first_deed(one.actor),
        unsummed=words.NOTHING if is_summed(one) else UNSUMMED,
    )


def is_summed(one: TodayList) -> bool:
    """Say whether a candidate's row tells what is paid: where it rests on nobody else."""
    return not one.at.contract.terms.sums_rest_on_all


def sees_names(actor: Actor) -> bool:
    """Say whether the reader may see the names of some candidates."""
    return why_not(actor, Deed.SEE_PERSON) is None


def shown_names(page: CandidatesPage) -> tuple[str, ...]:
    """Return the codes of those whose names a page shows: each is a look."""
    return tuple(row.candidate for row in page.rows if row.name)


def labels_of(one: TodayList) -> Mapping[str, Text]:
    """Return what each row of the status table is called, those of the reasons told included."""
    reasons = projections.reasons(one.at.row.code)
    labels = row_labels(reasons, one.at.rules)
    order = ["referred", "withdrawn", *(f"{_WITHDRAWN}{code}" for code in reasons), *_ROWS]
    return {code: labels[code] for code in dict.fromkeys(order)}


def filter_of(one: TodayList, asked: Asked) -> Filter:
    """Return which rows are asked for; an unknown code asks for everybody."""
    rules = one.at.rules
    row = _ROWS.get(asked.row, Filter())
    labels = rules.labels("referring_units")
    reason = asked.row.removeprefix(_WITHDRAWN) if asked.row.startswith(_WITHDRAWN) else ""
    if reason and reason not in projections.reasons(one.at.row.code):
        reason = ""
    return Filter(
        group=row.group,
        reason=reason,
        referred=row.referred,
        states=row.states,
        several=row.several,
        unit=asked.unit if asked.unit in labels else "",
        state=asked.state if asked.state in states() else "",
        words=words_of(asked.search, rules=rules, elements=_elements(one)),
        names_of=_names_of(one.actor),
    )


def rows_of(one: TodayList, found: Sequence[Projected]) -> tuple[CandidateRow, ...]:
    """Return rows in words: one question for all their names, one for what happened last."""
    latest = projections.facts(one.at.row.code, [row.latest for row in found if row.latest])
    seen = Standpoint(
        code=one.at.row.code,
        log=Log(),  # the words of a fact rest on the terms and the catalogue alone
        contract=one.at.contract,
        on=one.at.on,
        moment=one.at.moment,
        today=one.at.today,
        elements=_elements(one),
    )
    told = {code: told_of(seen, fact) for code, fact in latest.items()}
    names, rules = names_of(one.actor, found), one.at.rules
    rows = (
        _row(row, rules, name=names.get(row.code, ""), last=told.get(row.latest, words.DASH))
        for row in found
    )
    return tuple(rows if is_summed(one) else (replace(row, weeks=_DASH) for row in rows))


_DASH = words.DASH.da


def names_of(actor: Actor, found: Sequence[Projected]) -> Mapping[str, str]:
    """Return the names, by code, of those whom the reader may see, in one question."""
    theirs = [
        row.code
        for row in found
        if why_not(actor, Deed.SEE_PERSON, about=whose(actor, row)) is None
    ]
    return persons.names(actor.programme, theirs) if theirs else {}


def whose(actor: Actor, row: Projected) -> frozenset[Whose]:
    """Return whose the candidate is, as far as rows tell: the same as ``relation`` of the facts."""
    own = actor.unit and actor.unit in row.units
    return frozenset({Whose.PROGRAMME, Whose.UNIT} if own else {Whose.PROGRAMME})


def _names_of(actor: Actor) -> str | None:
    """Return whose names a search goes through: everybody's, a unit's own, or nobody's."""
    if why_not(actor, Deed.SEE_PERSON, about=frozenset({Whose.PROGRAMME})) is None:
        return ""
    own = why_not(actor, Deed.SEE_PERSON, about=frozenset({Whose.UNIT})) is None
    return actor.unit if own and actor.unit else None


def _elements(one: TodayList) -> Mapping[str, Text]:
    return {row.code: row.label for row in catalogue(one.at.row.code)}


def _row(row: Projected, rules: InForce, *, name: str, last: Text) -> CandidateRow:
    return CandidateRow(
        candidate=row.code,
        door=candidate_door(row.code),
        unit=words.looked_up(rules.labels("referring_units"), row.unit),
        placement=_placement(row, rules.labels("withdrawal_reasons")),
        state=row.state,
        state_text=states().get(row.state, words.DASH),
        weeks=str(row.full_weeks + row.partial_weeks),
        amount=words.kroner(row.amount) if row.amount else words.DASH,
        last=last,
        last_day=words.day(row.latest_on) if row.latest_on else words.NOTHING,
        sum=row.amount,
        day=row.latest_on,
        name=name,
    )


def _placement(row: Projected, labels: Mapping[str, Text]) -> Text:
    label = PLACEMENTS[Placement(row.group)]
    reason = withdrawn_for(row.reason, labels) if row.reason else words.NOTHING
    return words.joined(label, reason, mark=": ")
