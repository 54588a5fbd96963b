"""The first page of each role: what waits today, in order."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime

from virksom.office.access import Actor, Role
from virksom.office.reports import words
from virksom.office.reports.days import greeting, long_day, sentence
from virksom.office.reports.standpoint import Standpoint
from virksom.office.reports.today.adviser import REFER, adviser_cards
from virksom.office.reports.today.consultant import consultant_cards
from virksom.office.reports.today.firms import by_name
from virksom.office.reports.today.investor import ForInvestor, investor_cards
from virksom.office.reports.today.large import large_cards
from virksom.office.reports.today.leader import leader_cards
from virksom.office.reports.today.others import administrator_cards, finance_cards
from virksom.office.reports.today.page import Card, TodayPage
from virksom.office.reports.today.rows import notices_card
from virksom.office.reports.today.settlement import settlement_cards, sums_card
from virksom.office.store import notices
from virksom.office.store.notice_kinds import Kind
from virksom.office.store.notices import NoticeRow
from virksom.programme.kernel import Text

_NUMBERS_DA = ("", "én", "to", "tre", "fire", "fem", "seks", "syv", "otte", "ni", "ti")
_NUMBERS_EN = ("", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """What a first page is asked of.

    Args:
        seen: the programme today; None where it is too large to be gone through.
        on: the day it is.
        external: what the investor may be shown; None for others, or where it is too large.
        contract: name of the contract.
        moment: the moment it is.
    """

    seen: Standpoint | None
    on: date
    external: ForInvestor | None
    contract: str
    moment: datetime


def today_page(ground: Ground, actor: Actor) -> TodayPage:
    """Return the first page of somebody; who has several roles gets the cards of each in turn."""
    told = notices.waiting(actor.programme, actor.by)
    made = {card.code: card for card in _cards(ground, actor) if card.shown}
    left = tuple(one for one in told if not _told_above(one, made))
    named = by_name((*made.values(), notices_card(left)), actor)
    cards = {card.code: card for card in named if card.shown}
    count = sum(len(card.rows) for card in cards.values() if card.counts) + len(left)
    deed = REFER if Role.ADVISER in actor.roles else None
    filled = tuple(_one_filled(cards.values(), free=deed is None))
    return TodayPage(
        greeting=greeting(ground.moment),
        sub=words.joined(sentence(long_day(ground.on)), *_waits(count, cards.get("findings"))),
        cards=tuple(card for card in filled if not card.aside),
        aside=tuple(card for card in filled if card.aside),
        deed=deed,
    )


_CARD_OF = {
    Kind.SETTLEMENT_PREPARED: "settlement",
    Kind.WEEK_DISPUTED: "disputes",
    Kind.CONTROL_FOUND: "control",
    Kind.CONTROL_CONTESTED: "control",
}
"""The card that lists what a notice tells of; it stands and is counted there, once."""


def _told_above(one: NoticeRow, cards: Mapping[str, Card]) -> bool:
    card = cards.get(_CARD_OF.get(one.kind, ""))
    return card is not None and card.counts and bool(card.rows)


def _cards(ground: Ground, actor: Actor) -> Iterator[Card]:
    if Role.INVESTOR_ANALYST in actor.roles:
        yield from investor_cards(ground.external)
    if Role.ADMINISTRATOR in actor.roles:
        yield from administrator_cards(actor, contract=ground.contract, moment=ground.moment)
    if ground.seen is not None:
        yield from _of_everybody(ground.seen, actor, moment=ground.moment)
    elif actor.roles & WORKS:
        yield from large_cards(actor, on=ground.on, moment=ground.moment)


def _of_everybody(seen: Standpoint, actor: Actor, *, moment: datetime) -> Iterator[Card]:
    makers: dict[Role, Callable[[], Iterator[Card]]] = {
        Role.RECRUITMENT_CONSULTANT: lambda: consultant_cards(seen, actor),
        Role.TEAM_LEADER: lambda: _leader(seen, actor, moment=moment),
        Role.ADVISER: lambda: adviser_cards(seen, actor),
        Role.FINANCE_OFFICER: lambda: _money(seen, actor),
        Role.BOOKKEEPER: lambda: _money(seen, actor),
    }
    for role, make in makers.items():
        if role in actor.roles:
            yield from make()


def _leader(seen: Standpoint, actor: Actor, *, moment: datetime) -> Iterator[Card]:
    yield from settlement_cards(seen, actor)
    yield from leader_cards(seen, actor, moment=moment)


def _money(seen: Standpoint, actor: Actor) -> Iterator[Card]:
    yield from settlement_cards(seen, actor)
    yield sums_card(seen)
    yield from finance_cards(seen)


WORKS = frozenset(
    {
        Role.RECRUITMENT_CONSULTANT,
        Role.TEAM_LEADER,
        Role.ADVISER,
        Role.FINANCE_OFFICER,
        Role.BOOKKEEPER,
    }
)
"""Roles whose first page is cut from what waits about everybody."""


def _one_filled(cards: Iterable[Card], *, free: bool) -> Iterator[Card]:
    """Fill the first button of the first row that waits, where no other is filled."""
    for card in cards:
        if not free or not card.counts or not card.rows or not card.rows[0].acts:
            yield card
            continue
        first, *acts = card.rows[0].acts
        row = replace(card.rows[0], acts=(replace(first, filled=True), *acts))
        free = False
        yield replace(card, rows=(row, *card.rows[1:]))


def _waits(count: int, findings: Card | None) -> Iterator[Text]:
    """Yield how much waits and how much there is to look at; »intet« only when both are none."""
    odd = len(findings.rows) if findings is not None else 0
    if count or not odd:
        waits = Text("venter på dig", "waits for you" if count < _MANY else "wait for you")
        yield words.joined(_things(count), waits, mark=" ")
    if odd:
        yield words.joined(_things(odd), Text("at se på", "to look at"), mark=" ")


def _things(count: int) -> Text:
    if not count:
        return Text("intet", "nothing")
    da = _NUMBERS_DA[count] if count < len(_NUMBERS_DA) else str(count)
    en = _NUMBERS_EN[count] if count < len(_NUMBERS_EN) else str(count)
    return Text(f"{da} ting", f"{en} thing" if count < _MANY else f"{en} things")


_MANY = 2
