"""The municipality's list held against what is claimed: each difference, and who must act.

Source:
    Clause 7.1; failures 1, 4 and 5 of outcome payment.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from virksom.office.reports import words
from virksom.office.reports.door import Choice, Door, Link, candidate_door
from virksom.office.reports.list_page import A_PAGE
from virksom.office.reports.list_parts import choices, pages, turned
from virksom.office.reports.standpoint import Standpoint
from virksom.office.store.reconciled import listed
from virksom.office.store.register_tables import registers
from virksom.office.store.register_told import Upload
from virksom.programme.billing.reconcile import Difference, reconcile
from virksom.programme.billing.reconcile_words import AGREE, KINDS, claimed_text, listed_text
from virksom.programme.billing.worklist_words import WHO
from virksom.programme.evidence.registers import LIST
from virksom.programme.kernel import Text, canonical, digest

SHOWN_WRONG = 20
"""Broken rows that are named at once; the sheet names all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedDifferences:
    """What the differences are narrowed to.

    Args:
        kind: code of a kind; "" for all but those on which the lists agree.
        who: code of who must act; "" for everybody.
        search: what a candidate's code contains.
        page: counted from 1.
    """

    kind: str = ""
    who: str = ""
    search: str = ""
    page: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class KindCard:
    """How many weeks compare in one way."""

    label: Text
    weeks: Text
    kroner: Text
    empty: bool
    here: bool
    door: Door


@dataclass(frozen=True, slots=True, kw_only=True)
class DifferenceRow:
    """One person's week, ready to show.

    Args:
        candidate: the code, with the door to the page; without one for a code nobody has.
        week: which, with the door to its explanation.
        theirs: what the municipality has.
        ours: what we claim.
        kroner: what hangs on it.
        why: what the two say.
        who: who must act; empty for nobody.
        step: what they do next.
    """

    candidate: Link
    week: Link
    theirs: Text
    ours: Text
    kroner: Text
    why: Text
    who: Text
    step: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class ReconcilePage:
    """The differences.

    Args:
        told: what the list is, in one sentence.
        cards: how the weeks compare.
        rows: one page of them.
        total: how much is shown.
        who: the filter.
        search: what is searched for.
        kind: code of the kind shown; "" for all that differ.
        wrong: the first of the rows that cannot be read.
        more_wrong: how many more there are; empty for none.
        nobody: how many rows are about nobody here; empty for none.
        asks: what is asked for, by name: for forms.
        pages: which page it is; empty when there is only one.
        earlier: the page before; None on the first.
        later: the page after; None on the last.
    """

    told: Text
    cards: tuple[KindCard, ...]
    rows: tuple[DifferenceRow, ...]
    total: Text
    who: tuple[Choice, ...]
    search: str
    kind: str
    wrong: tuple[Text, ...]
    more_wrong: Text
    nobody: Text
    asks: tuple[tuple[str, str], ...]
    pages: Text
    earlier: Door | None
    later: Door | None


def benefit_registers(chosen: str) -> tuple[Choice, ...]:
    """Return the benefit registers a list may be from, those with a row a week first."""
    tables = [one for one in registers().values() if one.table is not None]
    ordered = sorted(tables, key=lambda one: (one.form != LIST, one.code))
    return choices(chosen, {one.code: one.title for one in ordered})


def differences(seen: Standpoint, upload: Upload) -> tuple[Difference, ...]:
    """Return how a list compares with what is claimed as seen from a standpoint; kept there."""
    said = upload.reading.benefits
    key = digest(canonical([[s.candidate, str(s.since), str(s.until), s.code] for s in said]))
    return seen.keep(
        f"reconcile {key}", lambda: reconcile(seen.known, seen.terms, listed=listed(upload))
    )


def kept_differences(found: Sequence[Difference], asked: AskedDifferences) -> Sequence[Difference]:
    """Return the differences that are asked for, whatever the page."""
    return [
        one
        for one in found
        if (one.kind == asked.kind if asked.kind in KINDS else one.kind != AGREE)
        and asked.who in {"", one.says.who}
        and asked.search.upper() in one.candidate.upper()
    ]


def reconcile_page(seen: Standpoint, upload: Upload, *, asked: AskedDifferences) -> ReconcilePage:
    """Return one page of the differences.

    Raises:
        TermMissing: the contract has no terms in force on the day.
    """
    found = differences(seen, upload)
    kept = kept_differences(found, asked)
    page, last = turned(asked.page, count=len(kept))
    shown = kept[(page - 1) * A_PAGE : page * A_PAGE]
    wrong, nobody = upload.reading.wrong, len(upload.reading.nobody)
    rest = len(wrong) - SHOWN_WRONG
    return ReconcilePage(
        told=_told(upload, count=len(found)),
        cards=tuple(_card(found, code, here=code == asked.kind) for code in KINDS),
        rows=tuple(_row(seen, one) for one in shown),
        total=_much(kept),
        who=choices(asked.who, _who_among(found)),
        search=asked.search,
        kind=asked.kind,
        wrong=tuple(cell.text for cell in wrong[:SHOWN_WRONG]),
        more_wrong=Text(f"og {rest} til", f"and {rest} more") if rest > 0 else words.NOTHING,
        nobody=_nobody(nobody) if nobody else words.NOTHING,
        asks=_asks(asked),
        pages=pages(page, last),
        earlier=_door(asked, page=page - 1) if page > 1 else None,
        later=_door(asked, page=page + 1) if page < last else None,
    )


def _told(upload: Upload, *, count: int) -> Text:
    title, weeks = registers()[upload.register].title, _weeks(count)
    reading = upload.reading
    if reading.first is None or reading.last is None:
        return title
    first, last = words.day(reading.first), words.day(reading.last)
    return Text(
        f"{title.da}, {first.da}–{last.da}: {weeks.da} holdt op mod hinanden.",
        f"{title.en}, {first.en}–{last.en}: {weeks.en} compared.",
    )


def _nobody(count: int) -> Text:
    rows = words.several(count, one=Text("række", "row"), many=Text("rækker", "rows"))
    return Text(
        f"{rows.da} er om personer, der ikke er i programmet.",
        f"{rows.en} are about persons who are not in the programme.",
    )


def _weeks(count: int) -> Text:
    return words.several(count, one=Text("uge", "week"), many=Text("uger", "weeks"))


def _much(rows: Sequence[Difference]) -> Text:
    total = sum((row.kroner for row in rows), Decimal(0))
    return words.joined(_weeks(len(rows)), words.kroner(total))


def _card(found: Sequence[Difference], code: str, *, here: bool) -> KindCard:
    rows = [one for one in found if one.kind == code]
    return KindCard(
        label=KINDS[code].name,
        weeks=_weeks(len(rows)),
        kroner=words.kroner(sum((row.kroner for row in rows), Decimal(0))),
        empty=not rows,
        here=here,
        door=Door("reconcile", asks=(("slags", code),), spot="liste"),
    )


def _row(seen: Standpoint, one: Difference) -> DifferenceRow:
    says = one.says
    there = one.candidate in seen.persons
    return DifferenceRow(
        candidate=Link(words.same(one.candidate), candidate_door(one.candidate))
        if there
        else Link(words.same(one.candidate), Door("candidates")),
        week=Link(words.week_name(one.week), candidate_door(one.candidate, str(one.week)))
        if there
        else Link(words.week_name(one.week), Door("candidates")),
        theirs=listed_text(one.listed),
        ours=claimed_text(one.claimed, billed=one.billed),
        kroner=words.kroner(one.kroner) if one.kroner else words.DASH,
        why=says.why,
        who=WHO[says.who] if says.who else words.NOTHING,
        step=says.step,
    )


def _who_among(found: Sequence[Difference]) -> Mapping[str, Text]:
    there = {one.says.who for one in found}
    return {code: label for code, label in WHO.items() if code in there}


def _asks(asked: AskedDifferences) -> tuple[tuple[str, str], ...]:
    told = {"slags": asked.kind, "hvem": asked.who, "q": asked.search}
    return tuple((name, value) for name, value in told.items() if value)


def _door(asked: AskedDifferences, *, page: int) -> Door:
    told = _asks(replace(asked, page=1))
    return Door("reconcile", asks=(*told, ("side", str(page))), spot="liste")
