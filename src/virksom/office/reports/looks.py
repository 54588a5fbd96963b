"""Who saw whose person data: for the administrator, and for the candidate who was seen."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from virksom.office.access import ROLE_NAMES, Actor, Role
from virksom.office.access.deeds import Deed
from virksom.office.reports import words
from virksom.office.reports.door import Door
from virksom.office.reports.list_parts import pages
from virksom.office.reports.people import KIND_NAMES
from virksom.office.store import glass, looks, read
from virksom.office.store.company_names import company_names
from virksom.office.store.contracts import contract_of
from virksom.office.store.glass import GlassRow
from virksom.office.store.looks import Looker, LookRow, Which
from virksom.office.store.organisations import (
    FINANCE,
    INVESTOR,
    JOBCENTRE_UNIT,
    PROVIDER,
    WORKPLACES,
    OrganisationRow,
    organisations,
)
from virksom.office.store.vault.persons import names
from virksom.office.store.vault.sealing import opened
from virksom.programme.kernel import Text, day_in_copenhagen

PAGE = 100
"""Looks on one page."""

OWN_MOST = 500
"""Latest looks that the candidate's own page gathers."""

PAGE_NAMES: Mapping[str, Text] = {
    "candidate": Text("kandidatens side", "the candidate's page"),
    "claimed_twice": Text("uger, der kræves to gange", "weeks claimed twice"),
    "candidates": Text("listen af kandidater", "the list of candidates"),
    "search": Text("søgning", "search"),
    "trainees": Text("oplærerens side", "the trainer's page"),
    "company": Text("virksomhedens side", "the company's page"),
    "confirm_month": Text("virksomhedens side", "the company's page"),
    "interview": Text("rekrutteringssamtalen", "the recruitment interview"),
    "statusnotat": Text("statusnotatet", "the statusnotat"),
    "issue_statusnotat": Text("statusnotatet", "the statusnotat"),
    "write_agreement": Text("aftalen", "the agreement"),
    "sign_agreement": Text("aftalen", "the agreement"),
    "edit_person": Text("kandidatens oplysninger", "the candidate's data"),
    "document": Text("et papir", "a paper"),
    "sheet": Text("et regneark", "a sheet"),
    "admit": Text("givet adgang", "given access"),
    "make_key": Text("nøgle lavet", "key made"),
    "add_webhook": Text("webhook lavet", "webhook made"),
    "stop_webhook": Text("webhook stoppet", "webhook stopped"),
    "renew_secret": Text("webhooks hemmelighed fornyet", "webhook secret renewed"),
    "api_facts": Text("hentet ved API", "fetched by the API"),
    "dismiss": Text("adgang fjernet", "access removed"),
    "readmit": Text("adgang givet igen", "access given again"),
    "forget_factors": Text("andet trin glemt", "second factor forgotten"),
    "refer": Text("henvisningen", "the referral"),
    "refer_list": Text("listen af henvisninger", "the list of referrals"),
    "new_mail": Text("kandidatens oplysninger", "the candidate's data"),
    "home": Text("»I dag«", "“Today”"),
    "erase": Text("alt slettet", "all erased"),
    "erase_notes": Text("noter slettet", "notes erased"),
    "erase_papers": Text("papirer slettet", "papers erased"),
    "erase_cpr": Text("CPR slettet", "CPR erased"),
    "erase_looks": Text("indblik slettet", "looks erased"),
    "keep_longer": Text("gemmes længere", "kept longer"),
    "keeping": Text("hvorfor der gemmes længere", "why it is kept longer"),
    "end_keeping": Text("gemmes ikke længere end ellers", "kept no longer than otherwise"),
    "erase_contact": Text("navn og kontakt slettet", "name and contact erased"),
    "export_person": Text("hentet som fil", "downloaded as a file"),
    "export_facts": Text("hele programmet", "the whole programme"),
}
"""What pages are called in the list of looks; others stand by their own name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LookLine:
    """One look.

    Args:
        at: when.
        who: name and code of the one who looked.
        code: the code, or what they sign in with; what the list is narrowed by.
        role: what they were.
        where: the organisation they come from; empty for none.
        candidate: whose data.
        what: which data.
        page: on which page.
        glass: whether it was through broken glass.
    """

    at: Text
    who: str
    code: str
    role: Text
    where: Text
    candidate: str
    what: Text
    page: Text
    glass: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class LooksPage:
    """The looks, newest first.

    Args:
        rows: those of this page.
        total: how many there are.
        candidate: the candidate they are narrowed to; "" for all.
        user: the user they are narrowed to; "" for all.
        filtered: whether they are narrowed at all.
        pages: which page of how many; empty for a single one.
        earlier: the page before; None on the first.
        later: the page after; None on the last.
    """

    rows: tuple[LookLine, ...]
    total: Text
    candidate: str
    user: str
    filtered: bool
    pages: Text | None
    earlier: Door | None
    later: Door | None


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnLook:
    """What somebody of one role and organisation saw on one day, seen by the candidate.

    Args:
        day: when.
        who: role and organisation, and the name where the programme shows it.
        what: which data.
        times: how many times; empty for once.
        glass: whether it was through broken glass.
    """

    day: Text
    who: Text
    what: Text
    times: Text
    glass: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class GlassLine:
    """A glass that was broken.

    Args:
        who: name and code of the one who broke it.
        candidate: whose data it opened.
        when: from when to when.
        open: whether it is open still.
        reason: why, in their own words.
    """

    who: str
    candidate: str
    when: Text
    open: bool
    reason: str


def looks_page(actor: Actor, *, candidate: str = "", user: str = "", page: int = 1) -> LooksPage:
    """Return one page of the looks in the actor's programme.

    Args:
        actor: who asks.
        candidate: code of one candidate; "" for all.
        user: code or username of one who looked; "" for all.
        page: which, from 1; beyond the last counts as the last.
    """
    which = Which(
        subjects=(candidate,) if candidate else (),
        users=looks.users_called(actor.programme, user) if user else None,
    )
    total = looks.count(actor.programme, which)
    last = max(1, -(-total // PAGE))
    here = min(page, last)
    rows = looks.page(actor.programme, which, after=(here - 1) * PAGE, most=PAGE)
    asks = tuple((name, text) for name, text in (("kandidat", candidate), ("bruger", user)) if text)
    return LooksPage(
        rows=_lines(actor.programme, rows),
        total=words.several(total, one=Text("kig", "look"), many=Text("kig", "looks")),
        candidate=candidate,
        user=user,
        filtered=bool(asks),
        pages=pages(here, last) if last > 1 else None,
        earlier=_turn(asks, here - 1) if here > 1 else None,
        later=_turn(asks, here + 1) if here < last else None,
    )


def own_looks(programme: str, codes: Iterable[str], *, named: bool) -> tuple[OwnLook, ...]:
    """Return who saw a candidate or broke the glass for them, the latest day first.

    Like looks of a day are told together.

    Source:
        Article 15 of the General Data Protection Regulation: to whom data were disclosed. Which
        employee looked is the organisation's own affair unless the programme says otherwise.

    Args:
        programme: code of the programme.
        codes: every code of the candidate.
        named: whether the programme shows the name of the one who looked.
    """
    codes = tuple(codes)
    seen_by = looks.page(programme, Which(subjects=codes), after=0, most=OWN_MOST)
    rows = (*seen_by, *_broken(programme, codes))
    rows = tuple(sorted(rows, key=lambda row: row.at, reverse=True))
    who = _whos(programme, rows, named=named)
    counted: dict[tuple[object, ...], tuple[OwnLook, int]] = {}
    for row in rows:
        seen = _own(row, who[row.user])
        key = (seen.day, seen.who, seen.what, seen.glass)
        counted[key] = (seen, counted.get(key, (seen, 0))[1] + 1)
    return tuple(_with_times(seen, count) for seen, count in counted.values())


def _broken(programme: str, codes: tuple[str, ...]) -> Iterator[LookRow]:
    """Yield each glass that was broken for a candidate, as a look of its own."""
    rows = [row for code in codes for row in glass.broken(programme, subject=code)]
    who = looks.lookers(programme, {row.user for row in rows})
    for row in rows:
        one = who.get(row.user)
        yield LookRow(
            user=row.user,
            by="" if one is None else one.code,
            role="" if one is None else one.role,
            subject=row.subject,
            what=Deed.BREAK_GLASS,
            page="break_glass",
            at=row.broken_at,
            glass=row.number,
        )


def glasses(actor: Actor, *, moment: datetime) -> tuple[GlassLine, ...]:
    """Return every glass broken in the actor's programme, newest first."""
    rows = glass.broken(actor.programme)
    who = looks.lookers(actor.programme, {row.user for row in rows})
    told = names(actor.programme, [one.code for one in who.values() if one.code])
    return tuple(_glass(row, _called(who.get(row.user), told), moment=moment) for row in rows)


def _glass(row: GlassRow, who: str, *, moment: datetime) -> GlassLine:
    begins, ends = words.moment(row.broken_at), words.moment(row.ends_at)
    return GlassLine(
        who=who,
        candidate=row.subject,
        when=Text(f"{begins.da} til {ends.da}", f"{begins.en} to {ends.en}"),
        open=row.broken_at <= moment < row.ends_at,
        reason=row.reason,
    )


def _lines(programme: str, rows: tuple[LookRow, ...]) -> tuple[LookLine, ...]:
    who = looks.lookers(programme, {row.user for row in rows})
    told = names(programme, [one.code for one in who.values() if one.code])
    labels = _labels(programme)
    return tuple(
        LookLine(
            at=words.moment(row.at),
            who=_called(who.get(row.user), told),
            code=_code(who.get(row.user)),
            role=_role(row.role),
            where=_where(who.get(row.user), labels),
            candidate=row.subject,
            what=_what(row.what),
            page=words.looked_up(PAGE_NAMES, row.page),
            glass=row.glass is not None,
        )
        for row in rows
    )


def _whos(programme: str, rows: tuple[LookRow, ...], *, named: bool) -> dict[int, Text]:
    """Return how each who looked is told to the candidate."""
    who = looks.lookers(programme, {row.user for row in rows})
    told = names(programme, [one.code for one in who.values()]) if named else {}
    labels = _labels(programme)
    return {
        row.user: words.joined(
            words.same(told.get(row.by, "")),
            _role(row.role),
            _where(who.get(row.user), labels),
            mark=", ",
        )
        for row in rows
    }


def _own(row: LookRow, who: Text) -> OwnLook:
    return OwnLook(
        day=words.day(day_in_copenhagen(row.at)),
        who=who,
        what=_what(row.what),
        times=words.NOTHING,
        glass=row.glass is not None,
    )


def _with_times(seen: OwnLook, count: int) -> OwnLook:
    times = Text(f"{count} gange", f"{count} times") if count > 1 else words.NOTHING
    return OwnLook(day=seen.day, who=seen.who, what=seen.what, times=times, glass=seen.glass)


def _labels(programme: str) -> dict[tuple[str, str], Text]:
    """Return what organisations are called: by their own name, the contract's, or their kind."""
    terms = contract_of(read.programme(programme).contract).terms
    rules = terms.on(terms.begins())
    told = {(JOBCENTRE_UNIT, code): text for code, text in rules.labels("referring_units").items()}
    parties = rules.labels("parties") if "parties" in terms.names else {}
    told |= {(kind, ""): parties[code] for kind, code in _PARTIES.items() if code in parties}
    rows = organisations(programme)
    called = company_names(programme, [row.code for row in rows if row.kind in WORKPLACES])
    return {(row.kind, row.code): _label(row, told=told, called=called) for row in rows}


_PARTIES = {PROVIDER: "provider", FINANCE: "payer", INVESTOR: "investor"}


def _label(
    row: OrganisationRow, *, told: Mapping[tuple[str, str], Text], called: Mapping[str, str]
) -> Text:
    name = opened(row.name_sealed) or called.get(row.code, "")
    return words.same(name) if name else told.get((row.kind, row.code), KIND_NAMES[row.kind])


def _code(one: Looker | None) -> str:
    return "–" if one is None else one.code or one.username


def _called(one: Looker | None, told: Mapping[str, str]) -> str:
    name = "" if one is None else told.get(one.code, "")
    return f"{name} ({_code(one)})" if name else _code(one)


def _where(one: Looker | None, labels: Mapping[tuple[str, str], Text]) -> Text:
    if one is None:
        return words.NOTHING
    return labels.get((one.kind, one.organisation), words.NOTHING)


def _role(role: str) -> Text:
    return ROLE_NAMES[Role(role)] if role in {one.value for one in Role} else words.same(role)


_WHATS = {
    Deed.SEE_PERSON.value: Text("navn og kontaktoplysninger", "name and contact details"),
    Deed.SEE_CPR.value: Text("CPR-nummer", "CPR number"),
    Deed.SEE_NOTES.value: Text("noter", "notes"),
    Deed.BREAK_GLASS.value: Text("adgang i en time", "access for an hour"),
    Deed.MANAGE_PEOPLE.value: Text("adgang", "access"),
    Deed.EDIT_PERSON.value: Text("rettede oplysninger", "corrected data"),
    Deed.SEND_LINK.value: Text("sendte et link", "sent a link"),
    Deed.SEE_DOCUMENTS.value: Text("aftale og papirer", "agreement and papers"),
    Deed.KEEP_LONGER.value: Text("hvor længe alt gemmes", "how long all is kept"),
    Deed.EXPORT_PERSON.value: Text("alt, som fil", "all of it, as a file"),
    Deed.EXPORT_FACTS.value: Text("alle fakta, som fil", "every fact, as a file"),
}


def _what(what: str) -> Text:
    return words.looked_up(_WHATS, what)


def _turn(asks: tuple[tuple[str, str], ...], page: int) -> Door:
    return Door("looks", asks=(*asks, ("side", str(page))))
