"""The page of one company: where it stands and why, who to talk to, and all that came of it.

Source:
    Clause 6.3: companies first.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

from virksom.office.access import Deed, why_not
from virksom.office.reports import words
from virksom.office.reports.companies.ground import Firms
from virksom.office.reports.companies.history import (
    ContactLine,
    JobLine,
    OpeningLine,
    contact_lines,
    job_lines,
    opening_lines,
)
from virksom.office.reports.companies.next_step import next_with
from virksom.office.reports.companies.taps import Tap, taps
from virksom.office.reports.door import Door, Link, fact_door
from virksom.office.store.company_contacts import UNCHECKED, ContactPerson, contact_persons
from virksom.office.store.match_words import trade_words
from virksom.programme.companies.alike import CVR, LIKE_NAME, NAME, P_NUMBER, Alike, Sign, alike
from virksom.programme.companies.industry import section_of
from virksom.programme.companies.merged import said_same
from virksom.programme.companies.pipeline import Stage, Standing
from virksom.programme.companies.response import Median, median_of
from virksom.programme.kernel import Text
from virksom.programme.record import Company


@dataclass(frozen=True, slots=True, kw_only=True)
class StageLine:
    """A stage the company has come to, with the fact that brought it there."""

    label: Text
    when: Text
    fact: str
    door: Door


@dataclass(frozen=True, slots=True, kw_only=True)
class AlikeLine:
    """A company that may be the same.

    Args:
        told: which, and why.
        door: its page.
        code: its V-code.
    """

    told: Text
    door: Door
    code: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonLine:
    """Somebody to talk to."""

    person: ContactPerson
    title: Text
    edit: Door | None


@dataclass(frozen=True, slots=True, kw_only=True)
class FirmPage:
    """The page of one company.

    Args:
        code: the V-code it goes by.
        name: what it is called; the code where nobody told.
        named: whether anybody told.
        sub: place, trade and who has it.
        stage: how far it has come.
        stages: each stage it has come to, with the fact.
        next: what comes next.
        waits: whether it waits for an answer.
        taps: a contact, the first tap; empty for those who may not.
        pairs: CVR, P-number, address, section of industry and what it is.
        people: whom to talk to.
        contacts: the latest first.
        openings: the latest first.
        jobs: the latest first.
        answer: how long it waits for an answer; empty without a request.
        proposal: how long it waits for a candidate; empty without one.
        alike: companies that may be the same.
        may_merge: whether the reader may say so.
        apart: pairs that can be parted again.
        edit: where it is edited; None for those who may not.
        post: where an opening of it is posted; None for those who may not.
    """

    code: str
    name: str
    named: bool
    sub: Text
    stage: Text
    stages: tuple[StageLine, ...]
    next: Text
    waits: bool
    taps: tuple[Tap, ...]
    pairs: tuple[tuple[Text, Text], ...]
    people: tuple[PersonLine, ...]
    contacts: tuple[ContactLine, ...]
    openings: tuple[OpeningLine, ...]
    jobs: tuple[JobLine, ...]
    answer: Text
    proposal: Text
    alike: tuple[AlikeLine, ...]
    may_merge: bool
    apart: tuple[tuple[str, str], ...]
    edit: Door | None
    post: Door | None


def firm_page(seen: Firms, company: str) -> FirmPage | None:
    """Return the page of a company, by any of its codes; None where there is none."""
    code = seen.same.one(company)
    if code not in seen.codes:
        return None
    one = seen.standings.get(code) or _unknown(seen, code)
    says, waiting = seen.says(code), seen.waiting.get(code)
    asked = [each for each in seen.responses if each.company == code]
    may_edit = why_not(seen.actor, Deed.EDIT_COMPANY) is None
    may_post = why_not(seen.actor, Deed.POST_OPENING) is None
    return FirmPage(
        code=code,
        name=seen.called(code),
        named=seen.called(code) != code,
        sub=_sub(seen, one, says=says),
        stage=one.stage.text,
        stages=tuple(_stages(seen, one)),
        next=next_with(one, waiting, on=seen.today),
        waits=waiting is not None,
        taps=taps(code) if why_not(seen.actor, Deed.LOG_CONTACT) is None else (),
        pairs=tuple(_pairs(seen, code, says=says)),
        people=tuple(_people(seen, one, may_edit=may_edit)),
        contacts=contact_lines(seen, one),
        openings=opening_lines(seen, one),
        jobs=job_lines(seen, one),
        answer=median_text(median_of(each.to_answer for each in asked)),
        proposal=median_text(median_of(each.to_proposal for each in asked)),
        alike=tuple(_alike(seen, code)),
        may_merge=why_not(seen.actor, Deed.MERGE_COMPANIES) is None,
        apart=_apart(seen, one),
        edit=Door("edit_company", (code,)) if may_edit else None,
        post=Door("post_opening", asks=(("virksomhed", code),)) if may_post else None,
    )


def _unknown(seen: Firms, code: str) -> Standing:
    """Return where a company stands that only the list has."""
    return Standing(
        company=code,
        codes=seen.same.codes(code),
        stage=Stage.NEW,
        since=seen.today,
        consultant="",
        contacts=(),
        reasons=(),
    )


def _sub(seen: Firms, one: Standing, *, says: Company) -> Text:
    has = seen.colleague(one.consultant)
    return words.joined(
        words.same(says.place or ""),
        words.looked_up(trade_words(), says.trade or ""),
        Text(f"hos {has.da}", f"with {has.en}") if one.consultant else _NOBODY,
        _also(one),
    )


_NOBODY = Text("ingen har den endnu", "nobody has it yet")


def _also(one: Standing) -> Text:
    others = ", ".join(code for code in one.codes if code != one.company)
    return Text(f"også {others}", f"also {others}") if others else words.NOTHING


def _stages(seen: Firms, one: Standing) -> Iterator[StageLine]:
    labels = {stage.code: stage.text for stage in Stage}
    for reason in one.reasons:
        fact = seen.known.find(reason.facts[0])
        if fact is not None:
            yield StageLine(
                label=labels[reason.code],
                when=words.day(fact.since),
                fact=fact.id,
                door=fact_door(fact.id),
            )


def _pairs(seen: Firms, code: str, *, says: Company) -> Iterator[tuple[Text, Text]]:
    told, section = seen.details[code], section_of(says.division or "")
    yield Text("CVR-nr.", "CVR no."), words.same(_spaced(told.cvr)) if told.cvr else _MISSING
    if told.p_number:
        yield Text("P-nr.", "P no."), words.same(told.p_number)
    if told.address:
        yield Text("Adresse", "Address"), words.same(told.address)
    if section is not None:
        number = words.same(f"{section.letter} {says.division}")
        yield Text("Hovedbranche", "Industry"), words.joined(section.text, number)
    kinds = [text for told_of, text in _kinds(says) if told_of]
    if kinds:
        yield Text("Er", "Is"), words.joined(*kinds, mark=", ")


_MISSING = Text("mangler", "missing")


def _kinds(says: Company) -> tuple[tuple[bool, Text], ...]:
    return (
        (bool(says.social_enterprise), Text("socialøkonomisk", "a social enterprise")),
        (bool(says.related_to_provider), Text("leverandørens egen", "the provider's own")),
    )


def _spaced(cvr: str) -> str:
    return " ".join(cvr[place : place + 2] for place in range(0, len(cvr), 2))


def _people(seen: Firms, one: Standing, *, may_edit: bool) -> Iterator[PersonLine]:
    for person in contact_persons(seen.actor.programme, one.codes):
        door = Door("edit_company_contact", (person.company, str(person.number)))
        yield PersonLine(
            person=person,
            title=UNCHECKED if person.title == UNCHECKED.da else words.same(person.title),
            edit=door if may_edit else None,
        )


def median_text(found: Median) -> Text:
    """Return the middle one of some times, with how many there are; empty for none."""
    if found.time is None:
        return words.NOTHING
    time = lasted(found.time)
    return Text(f"{time.da} (median af {found.of})", f"{time.en} (median of {found.of})")


def lasted(time: timedelta) -> Text:
    """Return how long something took: whole hours up to two days, then whole days."""
    hours = round(time / timedelta(hours=1))
    if hours < 1:
        return Text("under en time", "under an hour")
    if time < timedelta(days=2):
        return words.several(hours, one=Text("time", "hour"), many=Text("timer", "hours"))
    return words.several(time.days, one=Text("dag", "day"), many=Text("dage", "days"))


WHY_ALIKE = {
    P_NUMBER: Text("samme P-nummer", "the same P-number"),
    CVR: Text("samme CVR-nummer", "the same CVR number"),
    NAME: Text("samme navn", "the same name"),
    LIKE_NAME: Text("næsten samme navn", "nearly the same name"),
}
"""Why two companies may be one."""


def alike_text(seen: Firms, found: Alike) -> Text:
    """Return which company it looks like, and why."""
    why, name = WHY_ALIKE[found.why], seen.called(found.code)
    told = found.code if name == found.code else f"{name} ({found.code})"
    return Text(f"{told}: {why.da}", f"{told}: {why.en}")


def _alike(seen: Firms, code: str) -> Iterator[AlikeLine]:
    signs = {
        each: Sign(code=each, name=told.name, cvr=told.cvr, p_number=told.p_number)
        for each, told in seen.details.items()
    }
    for found in alike(signs[code], signs.values()):
        yield AlikeLine(
            told=alike_text(seen, found),
            door=Door("see_company", (found.code,)),
            code=found.code,
        )


def _apart(seen: Firms, one: Standing) -> tuple[tuple[str, str], ...]:
    """Return the pairs that can be parted again, for those who may; each pair once."""
    if why_not(seen.actor, Deed.MERGE_COMPANIES) is not None:
        return ()
    pairs = {tuple(sorted(pair)) for pair in said_same(seen.known, one.codes)}
    return tuple(sorted((pair[0], pair[-1]) for pair in pairs))


def back_to(seen: Firms, company: str) -> Link:
    """Return the way back to a company's page."""
    return Link(words.same(seen.called(company)), Door("see_company", (company,)))
