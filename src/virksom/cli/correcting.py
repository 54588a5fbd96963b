"""Correcting a settlement that was written by those alone whose facts changed since."""

import json
import os
from dataclasses import dataclass
from datetime import date, datetime

from virksom.cli.edge import Edge
from virksom.cli.folder_asked import FolderAsked
from virksom.cli.heading import moment_text
from virksom.cli.in_columns import answer_form
from virksom.cli.in_columns_page import UNSAID
from virksom.cli.in_parts import open_changed, payable_through
from virksom.cli.options import Options
from virksom.cli.out_file import for_owner_alone
from virksom.cli.working import COUNTING, working
from virksom.programme.columns.owed import Owed
from virksom.programme.columns.parameters import Rules, in_numbers
from virksom.programme.files.cohort_made import MadeOf
from virksom.programme.files.compared import SettledFile, WeeksChanged, read_settlement
from virksom.programme.files.correcting import (
    CorrectedSettlement,
    OtherSettlement,
    corrected,
    owed_before,
)
from virksom.programme.files.runs import SAID, SCHEMA, runs_file, runs_said
from virksom.programme.files.settled_parts import in_numbers_alone
from virksom.programme.files.storage import Stored, stored_at
from virksom.programme.kernel import Refusal, Text, Week, date_text, parse_moment, plain


class NotThatOne(Refusal):
    """A settlement is not the one that a folder's changes correct."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TwoSettlements:
    """A settlement before and after those who changed were read again.

    Args:
        before: the settlement as it was written.
        now: what it says of itself since; its stretches lie in the file, if one is asked for.
        changed: whose weeks are owed otherwise.
        again: how many persons were read again.
        told: sentences on how they were read; usually none.
    """

    before: SettledFile
    now: SettledFile
    changed: tuple[WeeksChanged, ...]
    again: int
    told: tuple[Text, ...] = ()


def correct(edge: Edge, options: Options, *, corrects: str, out: Stored | None) -> TwoSettlements:
    """Read those in a folder again, and say what that changes in a settlement.

    Args:
        edge: the world when it was asked.
        options: which folder, contract and day.
        corrects: the settlement, which stays as it is.
        out: a new file for everybody's stretches as they are now; None for none.

    Raises:
        Refusal: the folder, the contract or a date cannot be read, or the settlement cannot be
            read or is another than the one the changes count from.
    """
    before = read_settlement(stored_at(corrects, environment=os.environ))
    asked = open_changed(edge, options)
    through = _through(before, asked, named=corrects)
    with in_numbers_alone(_FROM_FACTS):
        terms = asked.contract.terms.known(asked.moment)
        rules = in_numbers(terms, benefits=(), through=through)
        found = _read(asked, _owed(before, rules, named=corrects), through=through)
    told = answer_form(asked, unsaid=asked.unsaid)
    said = runs_said(
        {**told, "cohort": None, "corrects": before.digest, "corrected_by": told["cohort"]}
    )
    if out is not None:
        with (
            for_owner_alone(),
            runs_file(out.path, system=out.system, said=said) as file,
        ):
            file.add(found.owed)
    now = SettledFile(
        runs=SCHEMA.empty_table(), said=json.loads(said[SAID]), sealed=asked.folder.sealed
    )
    return TwoSettlements(
        before=before,
        now=now,
        changed=found.changed,
        again=found.persons,
        told=() if asked.unsaid is None else (UNSAID,),
    )


def _owed(before: SettledFile, rules: Rules, *, named: str) -> Owed:
    try:
        return owed_before(before, rules)
    except OtherSettlement:
        raise _other(named, _ODD) from None


def _read(asked: FolderAsked, first: Owed, *, through: Week) -> CorrectedSettlement:
    """Read everybody in the folder again; the bar is told of each file."""
    folder, changed = asked.folder, None if asked.made is None else asked.made.changed
    with working(asked.edge, COUNTING) as bar:
        return corrected(
            first,
            bar.each((folder.part(one) for one in range(folder.parts)), folder.parts),
            gone=() if changed is None else changed.gone,
            terms=asked.contract.terms.known(asked.moment),
            through=through,
            moment=asked.moment or asked.edge.now,
        )


def _known(before: SettledFile, named: str) -> datetime | None:
    """Return what a settlement was known up to; None where it was settled from every fact."""
    told = before.said.get("known")
    if not before.sealed:
        raise _other(named, _UNSEALED)
    if not before.said or not isinstance(told, str | None):
        raise _other(named, _SAYS_NOTHING)
    return None if told is None else parse_moment(told)


def _through(before: SettledFile, asked: FolderAsked, *, named: str) -> Week:
    """Return the last week of both, when the changes count from that settlement."""
    known, every = _known(before, named), asked.contract.terms
    if before.said.get("terms_digest") != asked.contract.digest:
        raise _other(named, _OTHER_CONTRACT)
    if every.known(known).terms != every.known(asked.moment).terms:
        raise _other(named, _AMENDED)
    if asked.made is not None:
        _refuse_gap(before, asked.made, known=known, named=named)
    on = date.fromisoformat(str(before.said["on"]))
    through = payable_through(every.known(known), on)
    if through != payable_through(every.known(asked.moment), asked.on):
        raise _other(named, _other_day(on))
    return through


def _refuse_gap(before: SettledFile, made: MadeOf, *, known: datetime | None, named: str) -> None:
    """Refuse a folder of everybody, or of those changed since another moment or other facts."""
    if made.changed is None:
        raise _other(named, _EVERYBODY)
    if known is None:
        raise _other(named, _NO_MOMENT)
    if made.changed.moment != known:
        newer = made.known is not None and known >= made.known
        since = made.changed.moment
        raise _other(named, _NOTHING_NEWER if newer else _other_moment(known, since=since))
    if made.changed.head is None or made.changed.head != before.said.get("facts_head"):
        raise _other(named, _OTHER_FACTS)


def _other(named: str, why: Text) -> NotThatOne:
    name = plain(named)
    return NotThatOne(Text(f"{name} {why.da}.", f"{name} {why.en}."))


def _other_day(on: date) -> Text:
    return Text(
        f"er gjort op pr. {date_text(on)}; ret den til samme dag med --on {on}",
        f"is settled as of {date_text(on, 'en')}; correct it to the same day with --on {on}",
    )


def _other_moment(known: datetime, *, since: datetime) -> Text:
    way = f"virksom export cohort --changed-since {known.isoformat()}"
    return Text(
        f"er gjort op efter det, der var kendt {moment_text(known, 'da')}, og mappen er skrevet ud "
        f"fra {moment_text(since, 'da')}; skriv mappen igen med »{way}«",
        f"is settled as known {moment_text(known, 'en')}, and the folder counts from "
        f"{moment_text(since, 'en')}; write the folder again with “{way}”",
    )


_SAYS_NOTHING = Text(
    "siger ikke, hvad den svarer på, og kan ikke rettes; gør kohorten op igen",
    "does not say what it answers, and cannot be corrected; settle the cohort again",
)
_UNSEALED = Text(
    "har ingen kontrolsum, og ingen kan se, om den er hel; gør kohorten op igen med »virksom "
    "settle --out«",
    "has no checksum, and nobody can see whether it is whole; settle the cohort again with "
    "“virksom settle --out”",
)
_ODD = Text(
    "har strækninger, som aftalen ikke giver; gør kohorten op igen",
    "has stretches that the contract does not give; settle the cohort again",
)
_NOTHING_NEWER = Text(
    "er gjort op efter det, mappen indeholder, eller noget senere; der er intet at rette",
    "is settled from what the folder holds, or from something later; there is nothing to correct",
)
_OTHER_CONTRACT = Text(
    "er gjort op efter en anden aftale; gør kohorten op igen",
    "is settled by another contract; settle the cohort again",
)
_AMENDED = Text(
    "er gjort op, før aftalen blev ændret; gør hele kohorten op igen",
    "was settled before the contract was amended; settle the whole cohort again",
)
_OTHER_FACTS = Text(
    "er gjort op ud fra andre fakta end dem, mappen er skrevet fra: der kom flere til med samme "
    "tidspunkt, det er et andet program, eller kæden mangler; gør hele kohorten op igen",
    "is settled from other facts than the folder counts from: more came in with the same moment, "
    "it is another programme, or the chain is missing; settle the whole cohort again",
)
_FROM_FACTS = Text(
    "Gør hele kohorten op igen af fakta, uden --corrects.",
    "Settle the whole cohort again from its facts, without --corrects.",
)
_EVERYBODY = Text(
    "rettes med dem, der er ændret, og mappen indeholder alle; skriv den med »virksom export "
    "cohort --changed-since«, eller gør mappen op for sig",
    "is corrected by those who changed, and the folder holds everybody; write it with “virksom "
    "export cohort --changed-since”, or settle the folder by itself",
)
_NO_MOMENT = Text(
    "er gjort op ud fra alle fakta og siger ikke, hvad der var kendt; gør kohorten op igen, ud fra "
    "fakta eller en ny mappe, med --known",
    "is settled from every fact and does not say what was known; settle the cohort again, from "
    "facts or from a new folder, with --known",
)
