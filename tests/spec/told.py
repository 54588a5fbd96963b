"""Facts as a lawyer writes them: one line a fact, in Danish.

    K001 henvist 2019-01-02 af uddannelseshuset
    K001 starter 2019-01-07
    K001 ansat 20,5 timer i V001 som E001 fra 2019-03-04 til og med 2019-08-04
    K001 fleksjob 12 timer fra 2019-03-04
    K001 uddannelse uden ydelse fra 2019-08-12
    K001 ydelse kontanthjaelp fra 2019-03-04 til og med 2019-03-10
    K001 indkomst 160,33 timer og 21000,00 kr. fra V001 i 2019-03
    K001 arbejdsgiver siger ansat 37 timer som E001 fra 2019-03-04 til og med 2019-03-31
    K001 lønseddel siger ikke ansat fra 2019-03-04
    K001 indsigelse mod 2019-W10 tages til følge, kendt 2019-06-03
    K001 afmeldt 2019-06-03 som moved
    K001 er K002 2019-06-03
    V001 er samme firma som V002 2019-06-03
    V001 er leverandørens egen 2019-06-03
    K001 trækker linje 3 tilbage 2019-06-03

``ukendte timer`` are hours nobody knows; ``i V001``, ``fra V001`` and ``som E001`` may be left out,
and so may the pay and the hours an employer, a ``kontrakt`` or a ``lønseddel`` tells. A line may
end with ``, kendt 2019-06-03`` (else it is known the day it begins) and with ``, retter linje 3``,
where lines are counted from 1, those given for the whole file first.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta

from virksom.programme.kernel import COPENHAGEN, Json, Week
from virksom.programme.record import Fact, Log, Place, read_fact

DAY = r"(\d{4}-\d{2}-\d{2})"
PERIOD = rf"fra (?P<since>{DAY})(?: til og med (?P<last>{DAY}))?"
INCOME = (
    r"indkomst (?P<hours>-?[\d,]+) timer(?: og (?P<pay>[\d,]+) kr\.)?"
    r"(?: fra (?P<company>V\w+))? i (?P<month>\d{4}-\d{2})"
)
FORMS = {
    "ansat": "ordinary",
    "fleksjob": "fleksjob",
    "løntilskud": "wage_subsidy",
    "praktik": "internship",
}
GIVEN = {"arbejdsgiver": "employer", "kontrakt": "contract", "lønseddel": "payslip"}
DISPUTES = {"tages til følge": "accepted", "afvises": "rejected", None: None}
LINE = re.compile(
    rf"(?P<subject>[KVP]\w+) (?P<rest>.+?)"
    rf"(?:, kendt (?P<known>{DAY}))?(?:, retter linje (?P<replaces>\d+))?"
)


@dataclass(frozen=True, slots=True)
class Told:
    """What a line says, before it has an id."""

    kind: str
    since: date
    value: Mapping[str, Json] = field(default_factory=dict)
    until: date | None = None
    replaces: str | None = None


def log_of(*lines: str) -> Log:
    """Return the log of these lines, in the order they became known."""
    facts = sorted(facts_of(lines), key=lambda fact: fact.known_at)
    return Log.of((fact, Place("told", number)) for number, fact in enumerate(facts, start=1))


def facts_of(lines: Iterable[str]) -> Iterator[Fact]:
    """Yield one fact a line; the third line is ``f000003``."""
    for number, line in enumerate(lines, start=1):
        yield _fact(number, line)


def _fact(number: int, line: str) -> Fact:
    parts = LINE.fullmatch(line)
    if parts is None:
        raise ValueError(line)
    said = _told(parts["rest"])
    known = date.fromisoformat(parts["known"]) if parts["known"] else said.since
    wire: dict[str, Json] = {
        "id": f"f{number:06d}",
        "kind": said.kind,
        "subject": parts["subject"],
        "value": said.value,
        "since": said.since.isoformat(),
        "until": None if said.until is None else said.until.isoformat(),
        "known_at": datetime.combine(known, time(12), tzinfo=COPENHAGEN).isoformat(),
        "replaces": f"f{int(parts['replaces']):06d}" if parts["replaces"] else said.replaces,
    }
    return read_fact(wire, Place("told", number))


def _told(rest: str) -> Told:
    for pattern, tell in SENTENCES.items():
        found = re.fullmatch(pattern, rest)
        if found is not None:
            return tell(found)
    raise ValueError(rest)


def _day(found: re.Match[str]) -> date:
    return date.fromisoformat(found["day"])


def _referral(found: re.Match[str]) -> Told:
    return Told("referral", _day(found), {"unit": found["unit"] or "uddannelseshuset"})


def _withdrawal(found: re.Match[str]) -> Told:
    return Told("withdrawal", _day(found), {"reason": found["reason"] or "unrecorded"})


def _lasting(found: re.Match[str], kind: str, value: Mapping[str, Json]) -> Told:
    last = found["last"]
    until = date.fromisoformat(last) + timedelta(days=1) if last else None
    return Told(kind, date.fromisoformat(found["since"]), value, until)


def _employment(found: re.Match[str]) -> Told:
    hours = found["hours"]
    value: dict[str, Json] = {
        "employment": found["employment"] or "E001",
        "company": found["company"] or "V001",
        "form": FORMS[found["form"]],
        "weekly_hours": None if hours == "ukendte" else hours.replace(",", "."),
    }
    return _lasting(found, "employment", value)


def _education(found: re.Match[str]) -> Told:
    value = {"kind": "vocational", "publicly_supported": found["how"] == "med"}
    return _lasting(found, "education", value)


def _income(found: re.Match[str]) -> Told:
    year, number = (int(part) for part in found["month"].split("-"))
    until = date(year + number // 12, number % 12 + 1, 1)
    pay = found["pay"]
    value = {
        "hours": found["hours"].replace(",", "."),
        "pay": pay and pay.replace(",", "."),
        "company": found["company"],
    }
    return Told("income", date(year, number, 1), value, until)


def _confirmation(found: re.Match[str]) -> Told:
    value: dict[str, Json] = {
        "employment": found["employment"] or "E001",
        "given": GIVEN[found["given"]],
        "held": found["held"] == "ansat",
        "weekly_hours": found["hours"] and found["hours"].replace(",", "."),
    }
    return _lasting(found, "confirmation", value)


def _dispute(found: re.Match[str]) -> Told:
    span = Week.parse(found["week"]).span
    value: dict[str, Json] = {"reason": "no_job", "answer": DISPUTES[found["answer"]]}
    return Told("dispute", span.since, value, span.until)


def _retraction(found: re.Match[str]) -> Told:
    number = f"f{int(found['line']):06d}"
    return Told("retraction", _day(found), {"reason": "mistake"}, None, number)


ONE_DAY = f"(?P<day>{DAY})"
SENTENCES: Mapping[str, Callable[[re.Match[str]], Told]] = {
    rf"henvist {ONE_DAY}(?: af (?P<unit>\w+))?": _referral,
    rf"starter {ONE_DAY}": lambda found: Told("start", _day(found)),
    rf"afmeldt {ONE_DAY}(?: som (?P<reason>\w+))?": _withdrawal,
    rf"(?P<form>{'|'.join(FORMS)}) (?P<hours>[\d,]+|ukendte) timer(?: i (?P<company>V\w+))?"
    rf"(?: som (?P<employment>E\w+))? {PERIOD}": _employment,
    rf"uddannelse (?P<how>uden|med) ydelse {PERIOD}": _education,
    rf"ydelse (?P<code>\w+) {PERIOD}": lambda found: _lasting(
        found, "benefit", {"code": found["code"]}
    ),
    INCOME: _income,
    rf"(?P<given>{'|'.join(GIVEN)}) siger (?P<held>ansat|ikke ansat)(?: (?P<hours>[\d,]+) timer)?"
    rf"(?: som (?P<employment>E\w+))? {PERIOD}": _confirmation,
    r"indsigelse mod (?P<week>\d{4}-W\d{2})(?: (?P<answer>tages til følge|afvises))?": _dispute,
    rf"joblæring i (?P<company>V\w+) {PERIOD}": lambda found: _lasting(
        found, "training", {"workplace": found["company"], "trade": "cleaning"}
    ),
    rf"element (?P<element>\w+) {PERIOD}": lambda found: _lasting(
        found, "element", {"element": found["element"]}
    ),
    rf"svarer (?P<answer>all_well|talk) {ONE_DAY}": lambda found: Told(
        "check_in", _day(found), {"answer": found["answer"]}
    ),
    rf"får besøg på jobbet {ONE_DAY}": lambda found: Told("followup", _day(found)),
    rf"prøvedag {ONE_DAY}": lambda found: Told("trial_day", _day(found)),
    rf"oprettes {ONE_DAY}": lambda found: Told("company", _day(found)),
    rf"er (?P<other>K\w+) {ONE_DAY}": lambda found: Told(
        "same_person", _day(found), {"other": found["other"]}
    ),
    rf"er leverandørens egen {ONE_DAY}": lambda found: Told(
        "company", _day(found), {"related_to_provider": True}
    ),
    rf"er samme firma som (?P<other>V\w+) {ONE_DAY}": lambda found: Told(
        "same_company", _day(found), {"other": found["other"]}
    ),
    rf"trækker linje (?P<line>\d+) tilbage {ONE_DAY}": _retraction,
}
"""Each form a line may take, and what it tells."""
