"""Who the codes of the demo are: invented people, none of whom can be mistaken for a real one.

Every CPR is a constructed one, with 60 added to the day; telephones begin with 00, as no Danish
number does; addresses lie in a post district that does not exist; mail goes to a name that is kept
for examples.

Source:
    Clause 1.3 (age bands); invariant 3.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from itertools import count
from random import Random

from virksom.office.actions.demo_names import (
    ANY_TRADE,
    FAMILY,
    GIVEN_FEMALE,
    GIVEN_MALE,
    PLACES,
    TRADES,
)
from virksom.office.store.vault.cpr import CONSTRUCTED
from virksom.office.store.vault.persons import PersonData
from virksom.office.store.vault.spelling import words
from virksom.programme.record import Company, Fact, Log, Referral
from virksom.programme.status import people

AGES: Mapping[str | None, tuple[int, int]] = {"under_30": (18, 30), "from_30": (30, 60)}
"""Whole years on the day of a referral by its age band: from, inclusive, until, exclusive."""

ANY_AGE = (20, 60)
"""The same where a referral tells no age band."""

MAIL = "demo.virksom.example"

_STAFF = ("konsulent", "raadgiver", "teamleder")
_ASCII = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa"})
_DAY = timedelta(days=1)
_RAISED = 60


def demo_persons(log: Log, seed: int, *, also: Iterable[str] = ()) -> tuple[PersonData, ...]:
    """Return who every code of an invented log is, ascending by code.

    The same seed and log give the same people, and a candidate is the same whether the log is
    longer or shorter, as long as nobody else before them has the same name.

    Args:
        log: of an invented programme.
        seed: another seed gives other people.
        also: codes that the log does not speak of, such as those of trainers.

    Returns:
        Candidates with CPR and a birth date that fits the age band of each of their referrals,
        companies, consultants, advisers and team leaders; codes of one person have one name.
    """
    cast = _Cast(seed)
    told = [*_companies(log, cast), *_candidates(log, cast)]
    known = {data.code for data in told}
    staff = sorted({*_staff(log), *also} - known)
    told += [_worker(code, cast) for code in staff]
    return tuple(sorted(told, key=lambda data: data.code))


@dataclass(slots=True)
class _Cast:
    """What has been given out, so that nobody gets it twice."""

    seed: int
    given_out: set[str] = field(default_factory=set)

    def chance(self, code: str) -> Random:
        """Return the chance of one code, whoever else there is."""
        return Random(f"{self.seed} {code}")  # noqa: S311  # invented people

    def fresh(self, drawn: Iterator[str]) -> str:
        """Return the first that nobody has yet."""
        found = next(text for text in drawn if text not in self.given_out)
        self.given_out.add(found)
        return found


def _companies(log: Log, cast: _Cast) -> Iterator[PersonData]:
    for fact in sorted(log.known().of_kind("company"), key=lambda fact: fact.subject):
        chance = cast.chance(fact.subject)
        trade = fact.value.trade if isinstance(fact.value, Company) else None
        name = cast.fresh(_company_names(trade, chance))
        yield _reached(PersonData(code=fact.subject, name=name), cast, chance=chance)


def _candidates(log: Log, cast: _Cast) -> Iterator[PersonData]:
    known = log.known()
    for person in people(known):
        chance = cast.chance(person.id)
        born = _born([fact for code in person.ids for fact in known.about(code)], chance)
        female = chance.choice((True, False))
        told = PersonData(
            code=person.id,
            name=cast.fresh(_names(chance, female=female)),
            cpr=cast.fresh(_numbers(born, chance, female=female)),
            cpr_class=CONSTRUCTED,
            birth_date=born,
        )
        told = _reached(told, cast, chance=chance)
        yield from (replace(told, code=code) for code in person.ids)


def _staff(log: Log) -> set[str]:
    told = {fact.by or "" for fact in log.facts}
    told |= {fact.value.adviser or "" for fact in log.facts if isinstance(fact.value, Referral)}
    return {code for code in told if code.startswith(_STAFF)}


def _worker(code: str, cast: _Cast) -> PersonData:
    chance = cast.chance(code)
    name = cast.fresh(_names(chance, female=chance.choice((True, False))))
    return _reached(PersonData(code=code, name=name), cast, chance=chance)


def _company_names(trade: str | None, chance: Random) -> Iterator[str]:
    """Yield names without end, with a number once the places are used up."""
    kind = TRADES.get(trade or "", ANY_TRADE)
    yield from (f"{place} {kind}" for place in chance.sample(PLACES, len(PLACES)))
    yield from (f"{chance.choice(PLACES)} {kind} {number}" for number in count(2))


def _names(chance: Random, *, female: bool) -> Iterator[str]:
    given = GIVEN_FEMALE if female else GIVEN_MALE
    while True:
        yield f"{chance.choice(given)} {chance.choice(FAMILY)}"


def _born(facts: Iterable[Fact], chance: Random) -> date:
    """Return a birth date that fits every referral; the first where they contradict each other."""
    days = [_days(fact) for fact in facts if isinstance(fact.value, Referral)]
    first, last = days[0] if days else (date(1965, 1, 1), date(1995, 1, 1))
    for earliest, latest in days:
        if max(first, earliest) <= min(last, latest):
            first, last = max(first, earliest), min(last, latest)
    return first + chance.randrange((last - first).days + 1) * _DAY


def _days(fact: Fact) -> tuple[date, date]:
    """Return the first and the last birth date that fit a referral."""
    band = fact.value.age_band if isinstance(fact.value, Referral) else None
    least, under = AGES.get(band, ANY_AGE)
    return _years_before(fact.since, under) + _DAY, _years_before(fact.since, least)


def _years_before(day: date, years: int) -> date:
    leap_day = (2, 29)
    plain = day - _DAY if (day.month, day.day) == leap_day else day
    return plain.replace(year=plain.year - years)


def _numbers(born: date, chance: Random, *, female: bool) -> Iterator[str]:
    """Yield constructed CPR numbers of the day without end; those of women are even."""
    begins = f"{born.day + _RAISED:02d}{born:%m%y}"
    seventh = "0123" if born.year < 2000 else "4"  # noqa: PLR2004  # by CPR-kontoret's table
    while True:
        last = 2 * chance.randrange(5) + (0 if female else 1)
        yield f"{begins}{chance.choice(seventh)}{chance.randrange(100):02d}{last}"


def _reached(data: PersonData, cast: _Cast, *, chance: Random) -> PersonData:
    """Return the same with mail, telephone and address."""
    name = ".".join(words(data.name)).translate(_ASCII)
    mails = (f"{name}{number or ''}@{MAIL}" for number in (0, *range(2, 1000)))
    return replace(
        data,
        mail=cast.fresh(mails),
        phone=f"00 00 {chance.randrange(100):02d} {chance.randrange(100):02d}",
        address=f"Prøvevej {chance.randrange(1, 200)}\n9999 Demoby",
    )
