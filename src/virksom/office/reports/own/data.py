"""My data: what there is, what it is used for, what I said yes to, and all of it to take along."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from virksom.documents import RIGHTS
from virksom.office.reports import words
from virksom.office.reports.door import Door
from virksom.office.reports.own.page import edit_door
from virksom.office.reports.own.self import Self
from virksom.office.store import kept_longer, looks, notices
from virksom.office.store.looks import Which
from virksom.office.store.privacy import privacy_of
from virksom.office.store.proposals import openings_of, proposed_for
from virksom.office.store.vault.consents import consents
from virksom.office.store.vault.documents import document, documents_of
from virksom.office.store.vault.persons import person
from virksom.office.store.vault.texts import texts
from virksom.programme.contract import Privacy
from virksom.programme.kernel import Json, Text, day_in_copenhagen
from virksom.programme.record import Fact, Proposal

_MOST_LOOKS = 10_000


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnConsent:
    """Something the candidate can say yes or no to.

    Args:
        code: what is sent.
        label: what it is called.
        text: what it allows.
        given: whether it holds now.
        since: since when it was given or taken back; empty when never asked.
    """

    code: str
    label: Text
    text: Text
    given: bool
    since: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnDataPage:
    """What the programme knows of the candidate and does with it.

    Args:
        lines: label and text of what the vault has; those nobody told are left out.
        told: what is told of personal data; None where nobody has written it.
        rights: what the candidate may ask for.
        consents: in the programme's order.
        edit: where they correct their own data.
    """

    lines: tuple[tuple[Text, str], ...]
    told: Privacy | None
    rights: tuple[Text, ...]
    consents: tuple[OwnConsent, ...]
    edit: Door


def own_data_page(me: Self) -> OwnDataPage:
    """Return what is known of the candidate, and what it is used for."""
    told = privacy_of(me.case.row.contract)
    return OwnDataPage(
        lines=tuple(line for line in own_lines(me) if line[1]),
        told=told,
        rights=RIGHTS,
        consents=() if told is None else _consents(me, told),
        edit=edit_door(me),
    )


def own_export(me: Self, *, moment: datetime) -> str:
    """Return everything about the candidate as JSON: facts, and what the vault holds.

    Facts stand as they were sealed, those no longer in force too. Papers stand with what they
    were made from; the papers themselves are downloaded one by one.

    Source:
        Articles 15 and 20 of the General Data Protection Regulation.
    """
    programme, codes = me.case.row.code, me.codes
    told = {
        "programme": programme,
        "codes": list(codes),
        "as_of": moment.isoformat(timespec="seconds"),
        "person": [_person(programme, code) for code in codes],
        "facts": [json.loads(fact.wire) for fact in me.case.log.facts],
        "proposals": [json.loads(fact.wire) for fact in _proposals(programme, codes)],
        "texts": [text for code in codes for text in _texts(programme, code)],
        "papers": [paper for code in codes for paper in _papers(programme, code)],
        "looks": _looks(programme, codes),
        "kept_longer": _kept(programme, codes),
        "notices": [
            {"kind": row.kind.value, "made_at": row.made_at.isoformat()}
            for code in codes
            for row in notices.waiting(programme, code)
        ],
    }
    return json.dumps(told, ensure_ascii=False, indent=2)


def own_lines(me: Self) -> tuple[tuple[Text, str], ...]:
    """Return label and text of what the vault has; "" where nobody told."""
    data = me.data
    if data is None:
        return ()
    return (
        (Text("Navn", "Name"), data.name),
        (Text("CPR-nummer", "CPR number"), data.cpr),
        (Text("Adresse", "Address"), data.address),
        (Text("Telefon", "Telephone"), data.phone),
        (Text("Mail", "E-mail"), data.mail),
        (Text("Din kode i systemet", "Your code in the system"), me.code),
    )


def _consents(me: Self, told: Privacy) -> tuple[OwnConsent, ...]:
    said = consents(me.case.row.code, me.code)
    return tuple(
        OwnConsent(
            code=code,
            label=asked.label,
            text=asked.text,
            given=code in said and said[code].given,
            since=words.day(day_in_copenhagen(said[code].since)) if code in said else words.NOTHING,
        )
        for code, asked in told.consents.items()
    )


def _person(programme: str, code: str) -> Json:
    data = person(programme, code)
    if data is None:
        return {"code": code}
    born = None if data.birth_date is None else data.birth_date.isoformat()
    return {
        "code": code,
        "name": data.name,
        "cpr": data.cpr,
        "cpr_class": data.cpr_class,
        "birth_date": born,
        "mail": data.mail,
        "phone": data.phone,
        "address": data.address,
    }


def _proposals(programme: str, codes: tuple[str, ...]) -> Iterator[Fact]:
    """Yield the steps of the candidate's proposals: facts of openings, and no other candidate's."""
    there = proposed_for(programme, openings_of(programme, codes))
    for fact in there.known.of_kind("proposal"):
        if isinstance(fact.value, Proposal) and fact.value.candidate in codes:
            yield fact


def _texts(programme: str, code: str) -> list[Json]:
    return [
        {
            "about": row.about,
            "text": row.text,
            "by": row.by,
            "written_at": row.written_at.isoformat(),
        }
        for row in texts(programme, code)
    ]


def _papers(programme: str, code: str) -> list[Json]:
    found = (document(programme, line.number) for line in documents_of(programme, code))
    return [
        {
            "number": row.line.number,
            "kind": row.line.kind,
            "digest": row.line.content_digest,
            "issued_at": row.line.issued_at.isoformat(),
            "made_from": dict(row.fields),
        }
        for row in found
        if row is not None
    ]


def _kept(programme: str, codes: tuple[str, ...]) -> list[Json]:
    return [
        {
            "begun_at": row.begun_at.isoformat(),
            "until": row.until.isoformat(),
            "reason": row.reason,
            "ended_at": None if row.ended_at is None else row.ended_at.isoformat(),
        }
        for row in kept_longer.rows_of(programme, codes)
    ]


def _looks(programme: str, codes: tuple[str, ...]) -> list[Json]:
    rows = looks.page(programme, Which(subjects=codes), after=0, most=_MOST_LOOKS)
    return [
        {
            "at": row.at.isoformat(),
            "role": row.role,
            "what": row.what,
            "page": row.page,
            "broken_glass": row.glass is not None,
        }
        for row in rows
    ]
