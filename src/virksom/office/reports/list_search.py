"""The search of every page: candidates, companies, employments, facts, documents and pages.

Each reader finds what they may see: names only of their own, codes of everybody.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from virksom.office.access import Deed, why_not
from virksom.office.reports import words
from virksom.office.reports.companies.called import shown_companies
from virksom.office.reports.door import Door, candidate_door, fact_door
from virksom.office.reports.labels import KINDS
from virksom.office.reports.list_page import Asked
from virksom.office.reports.list_today import TodayList, filter_of, rows_of, whose
from virksom.office.reports.menu import PLACES
from virksom.office.store import projections
from virksom.office.store.facts import is_told
from virksom.office.store.projections import Filter, Projected, Word
from virksom.office.store.vault.cpr import NotACpr, read_cpr
from virksom.office.store.vault.documents import document
from virksom.programme.kernel import Text

_FEW = 6
_FACT = re.compile(r"f([0-9]{1,9})")
_FIRM = re.compile(r"v[0-9]{1,9}")
_JOB = re.compile(r"e[0-9]{1,9}")
_SETTLED = {
    "issued": re.compile(r"FK?-[0-9]{4}-[0-9]{4,6}", re.ASCII),
    "run": re.compile(r"R[0-9]{4,6}", re.ASCII),
}
_NUMBER = re.compile(r"[a-zæøå]{1,4}-[0-9]{4}-[0-9]{1,6}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """Something that is found.

    Args:
        label: what it is.
        under: what is told of it.
        door: where it leads.
        named: code of the candidate whose name it shows; "" for none.
    """

    label: Text
    under: Text
    door: Door
    named: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """What is found of one sort; never empty."""

    label: Text
    hits: tuple[Hit, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchPage:
    """What is found.

    Args:
        groups: by sort, those of whom there are most looked for first.
        asked: whether anything was typed.
        by_cpr: whether it was a whole CPR, by which whoever is found was recognised.
    """

    groups: tuple[Group, ...]
    asked: bool
    by_cpr: bool = False

    @property
    def empty(self) -> bool:
        """Whether something was typed and nothing is found."""
        return self.asked and not self.groups

    @property
    def first(self) -> Door | None:
        """Where the first that is found leads; None when nothing is."""
        return self.groups[0].hits[0].door if self.groups else None

    @property
    def named(self) -> tuple[str, ...]:
        """Codes of those whose names are shown: each is a look."""
        hits = (hit for group in self.groups for hit in group.hits)
        return tuple(hit.named for hit in hits if hit.named)


def search_page(one: TodayList, text: str) -> SearchPage:
    """Return what a text finds; an empty one finds nothing.

    Args:
        one: who searches, and from where.
        text: a code, words, a name, a whole CPR, an address of mail or a number of a document.
    """
    if not text:
        return SearchPage(groups=(), asked=False)
    people = (Text("Kandidater", "Candidates"), _candidates(one, text))
    firms = (Text("Virksomheder", "Companies"), _companies(one, text.casefold()))
    found = (
        (Text("Fakta", "Facts"), _facts(one, text.casefold())),
        (Text("Dokumenter", "Documents"), _documents(one, text.casefold())),
        (Text("Afregning", "Settlement"), _bills(one, text.upper())),
        (Text("Ansættelser", "Employments"), _jobs(one, text.casefold())),
        *((firms, people) if _FIRM.fullmatch(text.casefold()) else (people, firms)),
        (Text("Sider", "Pages"), _pages(one, text.casefold())),
    )
    groups = tuple(Group(label, hits) for label, each in found if (hits := tuple(each)))
    return SearchPage(groups=groups, asked=True, by_cpr=_is_cpr(text))


def _is_cpr(text: str) -> bool:
    try:
        return bool(read_cpr(text).digits)
    except NotACpr:
        return False


def _candidates(one: TodayList, text: str) -> Iterator[Hit]:
    asked = filter_of(one, Asked(search=text))
    found = projections.first_of(one.at.row.code, asked, most=_FEW)
    for row in rows_of(one, found):
        yield Hit(
            label=words.joined(words.same(row.candidate), words.same(row.name)),
            under=words.joined(row.unit, row.placement),
            door=candidate_door(row.candidate),
            named=row.candidate if row.name else "",
        )


def _companies(one: TodayList, text: str) -> Iterator[Hit]:
    """Yield companies whose code is meant, or in whose name a word begins with the text."""
    bare = re.sub(r"^v0*(?=[0-9])", "v", text)
    sees = why_not(one.actor, Deed.SEE_COMPANIES) is None
    kept = []
    for row in shown_companies(one.actor):
        code = re.sub(r"^v0*(?=[0-9])", "v", row.code.casefold())
        in_name = any(part.startswith(text) for part in row.name.casefold().split())
        if bare == code or (len(text) > 1 and in_name):
            kept.append(row)
    for row in kept[:_FEW]:
        theirs = Door("candidates", asks=(("q", row.code),))
        yield Hit(
            label=words.same(row.label),
            under=words.NOTHING if sees else _THEIRS,
            door=Door("see_company", (row.code,)) if sees else theirs,
        )


_THEIRS = Text("kandidater hos dem", "candidates with them")


def _jobs(one: TodayList, text: str) -> Iterator[Hit]:
    if _JOB.fullmatch(text):
        asked = Filter(words=(Word(text=f"{text} "),))
        for row in projections.first_of(one.at.row.code, asked, most=_FEW):
            told = Text(f"{text.upper()} · {row.code}", f"{text.upper()} · {row.code}")
            yield Hit(label=told, under=words.NOTHING, door=candidate_door(row.code))


def _facts(one: TodayList, text: str) -> Iterator[Hit]:
    number = _FACT.fullmatch(text)
    if number:
        ids = {text, f"f{int(number[1]):06}"}
        for fact in projections.facts(one.at.row.code, ids).values():
            kind = words.looked_up(KINDS, fact.kind)
            under = words.joined(kind, words.same(fact.subject), words.day(fact.since))
            yield Hit(label=words.same(fact.id), under=under, door=fact_door(fact.id))


def _documents(one: TodayList, text: str) -> Iterator[Hit]:
    if not _NUMBER.fullmatch(text):
        return
    kept = document(one.at.row.code, text.upper())
    row = projections.row_of(one.at.row.code, kept.line.subject) if kept else None
    if kept is not None and row is not None and _sees_documents(one, row):
        line = kept.line
        under = words.joined(words.looked_up(KINDS, line.kind), words.same(row.code))
        yield Hit(label=words.same(line.number), under=under, door=Door("document", (line.number,)))


def _bills(one: TodayList, text: str) -> Iterator[Hit]:
    """Yield the invoice, credit note or run of that number, to those who may see it."""
    kind = next((kind for kind, form in _SETTLED.items() if form.fullmatch(text)), "")
    if not kind or why_not(one.actor, Deed.SEE_SETTLEMENT) is not None:
        return
    if is_told(one.at.row.code, kind, subject=text):
        door = Door("invoice" if kind == "issued" else "settlement_run", (text,))
        yield Hit(label=words.same(text), under=KINDS[kind], door=door)


def _sees_documents(one: TodayList, row: Projected) -> bool:
    return why_not(one.actor, Deed.SEE_DOCUMENTS, about=whose(one.actor, row)) is None


def _pages(one: TodayList, text: str) -> Iterator[Hit]:
    for code, (deed, label) in PLACES.items():
        named = any(part.startswith(text) for part in (label.da.casefold(), label.en.casefold()))
        if named and why_not(one.actor, deed) is None:
            yield Hit(label=label, under=words.NOTHING, door=Door(code))
