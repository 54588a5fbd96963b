"""The catalogue of competences as a list, and one of them: what is part of it, and who uses it."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from virksom.office.access import Actor, Deed, why_not
from virksom.office.reports import words
from virksom.office.reports.days import sentence
from virksom.office.reports.door import Choice, Door, Link
from virksom.office.store.competence_use import candidates_with, openings_asking
from virksom.office.store.competences import competences, shipped
from virksom.programme.competences import (
    CompetenceEntry,
    Suggestion,
    above,
    narrower,
    search,
    suggestions,
)
from virksom.programme.kernel import Text

IN_USE, OUT = "brug", "ude"
ALONE = "alene"
"""The group of those that are part of none and have none below."""

_FIRST = 5
_USES = ((IN_USE, Text("i brug", "in use")), (OUT, Text("ude af brug", "out of use")))


@dataclass(frozen=True, slots=True)
class AskedCompetences:
    """What the list is narrowed to: words, a trade, in use or out, a group; "" for all."""

    words: str = ""
    trade: str = ""
    use: str = IN_USE
    group: str = ""

    @property
    def narrowed(self) -> bool:
        """Whether so little is asked for that the competences themselves are shown."""
        return bool(self.words.strip() or self.trade or self.group or self.use != IN_USE)


@dataclass(frozen=True, slots=True, kw_only=True)
class CompetenceRow:
    """A competence in the list.

    Args:
        label: what it is called.
        also: its synonyms, in one line; empty for none.
        trades: where it belongs.
        in_use: whether it can be chosen.
        door: its page.
    """

    label: Text
    also: Text
    trades: Text
    in_use: bool
    door: Door


@dataclass(frozen=True, slots=True, kw_only=True)
class CompetenceGroup:
    """Competences that are part of one broader.

    Args:
        code: of the broader one; ``ALONE`` for those that are part of none.
        label: what it is called.
        rows: them, in the catalogue's order; empty while only the groups are shown.
        some: how many they are, and the first of them.
        door: to the list of them alone.
    """

    code: str
    label: Text
    rows: tuple[CompetenceRow, ...]
    some: Text
    door: Door


@dataclass(frozen=True, slots=True, kw_only=True)
class CompetencesPage:
    """The catalogue as asked for.

    Args:
        total: how many are shown, in words.
        search: the words asked for.
        trades: the trades to narrow to.
        uses: in use, out of use.
        group: code of the only group shown; "" for all.
        narrowed: whether the competences themselves are shown.
        groups: those shown; empty when nothing fits.
        may_edit: whether the reader may change it.
    """

    total: Text
    search: str
    group: str
    narrowed: bool
    trades: tuple[Choice, ...]
    uses: tuple[Choice, ...]
    groups: tuple[CompetenceGroup, ...]
    may_edit: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class CompetencePage:
    """One competence.

    Args:
        label: what it is called.
        in_use: whether it can be chosen.
        pairs: what is told of it: name and value.
        above: the broader ones, the nearest first.
        below: the narrower ones.
        used: who has it and which openings ask, in a sentence.
        edit: where it is changed; None for who may not.
        turn: where it is taken out of use or in again; None for who may not.
        warning: what taking it out means while it is used; empty when it is not.
    """

    label: Text
    in_use: bool
    pairs: tuple[tuple[Text, Text], ...]
    above: tuple[Link, ...]
    below: tuple[Link, ...]
    used: Text
    edit: Door | None
    turn: Link | None
    warning: Text


def competences_page(actor: Actor, asked: AskedCompetences) -> CompetencesPage:
    """Return the list; of a search all that fit, still under what they are part of."""
    entries = competences(actor.programme)
    fit = [entry for entry in _searched(entries, asked.words) if _fits(entry, asked)]
    groups = tuple(_groups(entries, fit, asked=asked))
    shown = len(fit) if not asked.group else sum(len(group.rows) for group in groups)
    return CompetencesPage(
        total=words.several(
            shown,
            one=Text("kompetence", "competence"),
            many=Text("kompetencer", "competences"),
        ),
        search=asked.words,
        group=asked.group,
        narrowed=asked.narrowed,
        trades=tuple(
            Choice(code, sentence(one.label), code == asked.trade)
            for code, one in sorted(shipped().trades.items(), key=lambda pair: pair[1].label.da)
        ),
        uses=tuple(Choice(code, label, code == asked.use) for code, label in _USES),
        groups=groups,
        may_edit=why_not(actor, Deed.EDIT_CATALOGUE) is None,
    )


def _searched(entries: Mapping[str, CompetenceEntry], text: str) -> Iterable[CompetenceEntry]:
    if not text.strip():
        return entries.values()
    hits = {entry.code for entry in search(entries, text)}
    return [entry for code, entry in entries.items() if code in hits]


def _fits(entry: CompetenceEntry, asked: AskedCompetences) -> bool:
    if asked.use and entry.in_use != (asked.use == IN_USE):
        return False
    return not asked.trade or not entry.trades or asked.trade in entry.trades


def _groups(
    entries: Mapping[str, CompetenceEntry],
    fit: Iterable[CompetenceEntry],
    *,
    asked: AskedCompetences,
) -> Iterable[CompetenceGroup]:
    tops = {code: (code, *above(code, entries))[-1] for code in entries}
    whole = Counter(tops.values())
    held: dict[str, list[CompetenceEntry]] = {}
    for entry in fit:
        top = tops[entry.code]
        held.setdefault(top if whole[top] > 1 else ALONE, []).append(entry)
    for code in sorted(held, key=lambda code: (code == ALONE, _group_label(code, entries).da)):
        if asked.group in {"", code}:
            yield _group(code, held[code], label=_group_label(code, entries), asked=asked)


def _group_label(code: str, entries: Mapping[str, CompetenceEntry]) -> Text:
    if code == ALONE:
        return Text("Står for sig selv", "On their own")
    return sentence(entries[code].label)


def _group(
    code: str, held: Sequence[CompetenceEntry], *, label: Text, asked: AskedCompetences
) -> CompetenceGroup:
    first = [entry.label for entry in held if entry.code != code][:_FIRST]
    more = " …" if len(held) > _FIRST + 1 else ""
    return CompetenceGroup(
        code=code,
        label=label,
        rows=tuple(_row(entry) for entry in held) if asked.narrowed else (),
        some=Text(
            f"{len(held)}: {', '.join(one.da for one in first)}{more}",
            f"{len(held)}: {', '.join(one.en for one in first)}{more}",
        ),
        door=Door("competences", asks=(("del", code),)),
    )


def _row(entry: CompetenceEntry) -> CompetenceRow:
    return CompetenceRow(
        label=sentence(entry.label),
        also=words.same(", ".join(entry.synonyms)),
        trades=_trades(entry),
        in_use=entry.in_use,
        door=Door("competence", (entry.code,)),
    )


def _trades(entry: CompetenceEntry) -> Text:
    if not entry.trades:
        return Text("alle brancher", "every trade")
    known = shipped().trades
    labels = [known[code].label if code in known else words.same(code) for code in entry.trades]
    return words.joined(*labels, mark=", ")


def competence_page(actor: Actor, code: str, *, on: date) -> CompetencePage | None:
    """Return one competence's page; None where the catalogue has none of that code."""
    entries = competences(actor.programme)
    if code not in entries:
        return None
    entry = entries[code]
    have = candidates_with(actor.programme, code)
    ask = openings_asking(actor.programme, code, on=on)
    may = why_not(actor, Deed.EDIT_CATALOGUE) is None
    return CompetencePage(
        label=sentence(entry.label),
        in_use=entry.in_use,
        pairs=(
            (Text("På engelsk", "In Danish"), Text(entry.label.en, entry.label.da)),
            (Text("Også kaldet", "Also called"), words.same(", ".join(entry.synonyms) or "–")),
            (Text("Hører til", "Belongs to"), _trades(entry)),
            (Text("Kode", "Code"), words.same(code)),
        ),
        above=tuple(_link(entries[one]) for one in above(code, entries) if one in entries),
        below=tuple(_link(one) for one in narrower(code, entries)),
        used=_used(have, ask),
        edit=Door("edit_competence", (code,)) if may else None,
        turn=_turn(entry) if may else None,
        warning=_warning(have + ask) if may and entry.in_use else words.NOTHING,
    )


def _link(entry: CompetenceEntry) -> Link:
    return Link(sentence(entry.label), Door("competence", (entry.code,)))


def _turn(entry: CompetenceEntry) -> Link:
    if entry.in_use:
        text = Text("Tag ud af brug", "Take out of use")
        return Link(text, Door("retire_competence", (entry.code,)))
    return Link(Text("Tag i brug igen", "Take into use"), Door("revive_competence", (entry.code,)))


def _used(have: int, ask: int) -> Text:
    people = words.several(
        have,
        one=Text("kandidat har den", "candidate has it"),
        many=Text("kandidater har den", "candidates have it"),
    )
    jobs = words.several(
        ask,
        one=Text("åben jobåbning beder om den", "open job opening asks for it"),
        many=Text("åbne jobåbninger beder om den", "open job openings ask for it"),
    )
    return Text(f"{people.da}; {jobs.da}.", f"{people.en}; {jobs.en}.")


def _warning(uses: int) -> Text:
    if not uses:
        return words.NOTHING
    return Text(
        "De beholder den, og den kan læses alle steder; den kan bare ikke vælges mere.",
        "They keep it, and it can be read everywhere; it just cannot be chosen any more.",
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class HeardRow:
    """A competence that words seem to speak of.

    Args:
        link: to it.
        why: which words matched what, and how surely.
    """

    link: Link
    why: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class HeardPage:
    """What words speak of.

    Args:
        asked: whether any were sent.
        rows: the competences, the surest first; a person says which are right.
    """

    asked: bool
    rows: tuple[HeardRow, ...]


def heard_page(actor: Actor, text: str | None) -> HeardPage:
    """Return the competences that words seem to speak of; None for no words yet."""
    entries = competences(actor.programme)
    found = () if text is None else suggestions(entries, text)
    return HeardPage(
        asked=text is not None, rows=tuple(_heard(entries[one.code], one) for one in found)
    )


def _heard(entry: CompetenceEntry, one: Suggestion) -> HeardRow:
    said = " ".join(one.words)
    return HeardRow(
        link=_link(entry),
        why=Text(
            f"»{said}« minder om »{one.phrase}« ({one.sure} %)",
            f"“{said}” is like “{one.phrase}” ({one.sure}%)",
        ),
    )
