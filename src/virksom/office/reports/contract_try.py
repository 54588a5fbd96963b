"""Another contract tried on the programme's facts: what it would pay beside what is owed."""

from collections.abc import Iterable
from dataclasses import dataclass

from virksom.office.reports import words
from virksom.office.reports.door import Choice
from virksom.office.reports.settlement_words import month_heading
from virksom.office.reports.standpoint import Standpoint
from virksom.programme.contract import Contract
from virksom.programme.files.contracts import changed_contract, contract_names, read_contract
from virksom.programme.kernel import Month, Refusal, Text
from virksom.programme.outcomes import Compared, simulate
from virksom.programme.outcomes.outside import told_outside

MOST_SIGNS = 200_000
"""How long the terms that are tried may be; those of a contract have about 20,000 signs."""


class CannotTry(Refusal):
    """Nothing was chosen to try, or it is too long."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TriedRow:
    """Two sums and their difference; ``same`` where there is none."""

    label: Text
    now: Text
    then: Text
    difference: Text
    same: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Tried:
    """What the other contract would pay.

    Args:
        title: what it is called.
        months: each month in which either pays.
        kinds: each tier and outcome.
        whole: the sums.
        answer: the difference in one sentence.
        outside: for which time it pays, where some months lie outside it; None for nothing to say.
    """

    title: Text
    months: tuple[TriedRow, ...]
    kinds: tuple[TriedRow, ...]
    whole: TriedRow
    answer: Text
    outside: Text | None


@dataclass(frozen=True, slots=True, kw_only=True)
class TryPage:
    """The page on which another contract is tried.

    Args:
        on: the day.
        title: today's contract.
        choices: the contracts that ship.
        tried: what came of it; None before anything is tried.
    """

    on: Text
    title: Text
    choices: tuple[Choice, ...]
    tried: Tried | None


def other_contract(seen: Standpoint, *, name: str, terms: str) -> Contract:
    """Return what is to be tried: changed terms of today's contract, or one that ships.

    Args:
        seen: the standpoint.
        name: a contract that ships; not asked for where there are terms.
        terms: what a changed ``terms.yaml`` holds; "" for none.

    Raises:
        CannotTry: nothing was chosen, or the terms are too long.
        BadContract: the terms are broken; names file, key and reason.
    """
    if len(terms) > MOST_SIGNS:
        raise CannotTry(
            Text("Filen er for lang til at være vilkår.", "The file is too long to hold terms.")
        )
    if terms.strip():
        return changed_contract(seen.contract.name, terms)
    if name not in contract_names():
        raise CannotTry(
            Text(
                "Vælg en aftale, send en fil, eller indsæt vilkårene.",
                "Choose a contract, send a file, or paste the terms.",
            )
        )
    return read_contract(name)


def try_page(seen: Standpoint, *, name: str = "", other: Contract | None = None) -> TryPage:
    """Return the page, with what the other contract would pay where there is one.

    Raises:
        TermMissing: the other contract has no terms to read the facts by.
    """
    choices = (Choice(code, read_contract(code).title, code == name) for code in contract_names())
    return TryPage(
        on=words.day(seen.on),
        title=seen.contract.title,
        choices=tuple(choices),
        tried=_tried(seen, other) if other else None,
    )


def _tried(seen: Standpoint, other: Contract) -> Tried:
    found = simulate(seen.people, seen.terms, then=other.terms, on=seen.on)
    whole = _row(Text("I alt", "In all"), found.whole)
    return Tried(
        title=other.title,
        months=tuple(_rows((month_heading(one.of), one) for one in found.months)),
        kinds=tuple(_rows((_capital(one.of), one) for one in found.kinds)),
        whole=whole,
        answer=_answer(found.whole),
        outside=told_outside(found, other.terms),
    )


_Any = Compared[str] | Compared[Month] | Compared[Text]


def _rows(told: Iterable[tuple[Text, _Any]]) -> Iterable[TriedRow]:
    return (_row(label, one) for label, one in told)


def _row(label: Text, one: _Any) -> TriedRow:
    return TriedRow(
        label=label,
        now=words.kroner(one.now) if one.now else words.DASH,
        then=words.kroner(one.then) if one.then else words.DASH,
        difference=words.signed_kroner(one.difference) if one.difference else words.DASH,
        same=not one.difference,
    )


def _capital(text: Text) -> Text:
    return Text(f"{text.da[:1].upper()}{text.da[1:]}", f"{text.en[:1].upper()}{text.en[1:]}")


def _answer(whole: Compared[str]) -> Text:
    if not whole.difference:
        return Text("I alt ville der skyldes det samme.", "In all the same would be owed.")
    less = whole.difference < 0
    amount = words.kroner(abs(whole.difference))
    return Text(
        f"Der ville skyldes {amount.da} {'mindre' if less else 'mere'} i alt.",
        f"{amount.en} {'less' if less else 'more'} would be owed in all.",
    )
