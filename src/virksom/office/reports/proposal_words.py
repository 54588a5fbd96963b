"""What a proposal is called on pages: its stage, whose turn it is, and how long it has waited."""

from collections.abc import Iterable, Mapping
from datetime import date

from virksom.office.reports import words
from virksom.office.reports.days import sentence
from virksom.office.reports.labels import CODES
from virksom.office.store.company_names import company_names
from virksom.office.store.opening_lists import competences, occupations
from virksom.office.store.opening_texts import titles
from virksom.office.store.proposals import Proposed
from virksom.programme.companies.opening_words import WHEN
from virksom.programme.companies.proposals import (
    CANDIDATE,
    COMPANY,
    CONSULTANT,
    STAGES,
    Candidacy,
    conversation_of,
)
from virksom.programme.companies.reasons import LAPSES, REASONS
from virksom.programme.kernel import Text
from virksom.programme.record import Opening

SIDE_NAMES: Mapping[str, Text] = {
    COMPANY: Text("virksomheden", "the company"),
    CANDIDATE: Text("kandidaten", "the candidate"),
    CONSULTANT: Text("konsulenten", "the consultant"),
}
"""What each side is called in the middle of a sentence."""


def stage_text(one: Candidacy) -> Text:
    """Return where a proposal stands, with why it ended."""
    why = words.looked_up({**REASONS, **LAPSES}, one.reason) if one.reason else words.NOTHING
    return words.joined(STAGES[one.stage], why, mark=": ")


def turn_text(one: Candidacy, *, on: date) -> Text:
    """Return who has the next step, or the conversation to come; empty once it is ended."""
    if not one.open:
        return words.NOTHING
    held = conversation_of(one)
    if held is not None and held.fact.since > on:
        day = words.day(held.fact.since)
        return Text(f"samtale {day.da}", f"conversation on {day.en}")
    both = [SIDE_NAMES[side] for side in one.turn]
    who = Text(" og ".join(each.da for each in both), " and ".join(each.en for each in both))
    return Text(f"venter på {who.da}", f"waits for {who.en}")


def waited(one: Candidacy, *, on: date) -> int:
    """Return for how many days a proposal has stood where it stands; 0 for what lies ahead."""
    return max(0, (on - one.since).days)


def waited_text(one: Candidacy, *, on: date) -> Text:
    """Return how long it has waited, in words; since when for what is ended."""
    if not one.open:
        return words.day(one.since)
    if one.since > on:
        return words.NOTHING
    days = waited(one, on=on)
    if not days:
        return Text("siden i dag", "since today")
    told = words.several(days, one=Text("dag", "day"), many=Text("dage", "days"))
    return Text(f"i {told.da}", f"for {told.en}")


def asks_text(says: Opening) -> Text:
    """Return what an opening asks for in a line: hours, and where."""
    least, most = says.hours_from, says.hours_to
    span = words.NOTHING
    if least is not None or most is not None:
        low, high = words.number(least or most or 0), words.number(most or least or 0)
        same = least is None or most is None or least == most
        span = low if same else Text(f"{low.da}–{high.da}", f"{low.en}–{high.en}")
        span = Text(f"{span.da} timer om ugen", f"{span.en} hours a week")
    mentor = Text("mentor på stedet", "a mentor there") if says.mentor else words.NOTHING
    when = words.joined(*(WHEN[code] for code in says.when or () if code in WHEN), mark=", ")
    return words.joined(span, when, words.same(says.place or ""), mentor)


def opening_titles(
    programme: str, proposed: Proposed, *, openings: Iterable[str]
) -> Mapping[str, Text]:
    """Return what each opening is called: in the company's own words, else by its occupation.

    An opening of which neither is told is called by its code.
    """
    codes = tuple(dict.fromkeys(openings))
    own = titles(programme, codes)
    called = {**CODES, **occupations()}
    said = {code: proposed.opening(code).occupation or code for code in codes}
    return {
        code: words.same(own[code])
        if code in own
        else sentence(words.looked_up(called, said[code]))
        for code in codes
    }


def opening_title(programme: str, proposed: Proposed, *, opening: str) -> Text:
    """Return what one opening is called."""
    return opening_titles(programme, proposed, openings=[opening])[opening]


def competence_labels(programme: str) -> Mapping[str, Text]:
    """Return what competences and trades are called, by code."""
    listed = {code: one.label for code, one in competences(programme).items()}
    return {**CODES, **occupations(), **listed}


def firm_labels(
    programme: str, proposed: Proposed, *, openings: Iterable[str]
) -> Mapping[str, str]:
    """Return what the company of each opening is called: ``V009 · Netto``, or its code alone."""
    codes = {code: proposed.company(code) for code in openings}
    names = company_names(programme, {firm for firm in codes.values() if firm})
    return {
        code: f"{firm} · {names[firm]}" if names.get(firm, firm) != firm else firm
        for code, firm in codes.items()
    }
