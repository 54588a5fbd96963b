"""``json.md``: the JSON answers field by field, each with a real example."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date

from docs.writers.json_money import PAID_KNOWN, PAID_ON, money_answers, paid_log
from docs.writers.json_months import MONTHS, REASONS, months_answer, reasons_answer
from docs.writers.small import KNOWN, ON, small_log
from virksom.cli.sealing import read_chain
from virksom.programme.billing import books_by_month, settle_known
from virksom.programme.check import findings
from virksom.programme.files.answers import (
    Answer,
    Asked,
    check_form,
    contract_form,
    explanation_form,
    json_text,
    run_form,
    settle_form,
    statement_form,
    status_form,
)
from virksom.programme.files.contracts import read_contract
from virksom.programme.files.facts import facts_text
from virksom.programme.kernel import Month, Week
from virksom.programme.kernel.moment import end_of_day
from virksom.programme.settlement import explain_week, statement
from virksom.programme.status import people, status_table

Answers = Mapping[str, tuple[Mapping[str, str], Mapping[str, Answer]]]
"""Each command with its fields and an example."""

HEAD = """\
# Answers as JSON

`--format json` prints one object. The fields below are stable: they keep their name, place and
meaning; new ones may be added. Kroner are texts with two decimals, so that no reader rounds them.
Days are `2019-09-30`, weeks ISO weeks `2019-W10`, moments have an offset. This page is written by
`make docs`.

## In every answer on a day

| field | what |
|---|---|
| `contract` | the contract's name |
| `on` | the day the answer describes |
| `known` | the moment up to which, inclusive, facts and agreements count; null: the whole file |
| `expected` | true when `on` lies after what is known (`known` null: after the day the last fact \
became known), so that open stretches are taken to go on |
| `invented` | true when the programme says that its people are invented |
| `facts_head` | digest of the last fact known, which its chain ties to every fact before it \
(`facts verify --head` finds it); null when nothing is known, or when the facts have no chain |
| `terms_digest` | digest of the contract's two files, as `contract check` prints it |

A **finding** has `code`, `severity` (`error`, `warning`, `note`), `message` in the language asked
for, `clause` or null, `facts` (ids), `subject` (a code) or null, and `amount`: the kroner that hang
on it, or null. Findings never change an answer.
"""

STATUS: Mapping[str, str] = {
    "referred": "persons referred by the day",
    "withdrawn.total": "persons withdrawn by the day",
    "withdrawn.not_in_target_group": "by reason: the five of the source always stand where the "
    "contract names them; others, such as `self_supporting`, `pension` or a provider's own, when "
    "somebody left for them; the unrecorded last",
    "withdrawn.never_met": "the same",
    "withdrawn.other_offer": "the same",
    "withdrawn.moved": "the same",
    "withdrawn.unrecorded": "withdrawn with no reason recorded",
    "not_started": "not started, or under four weeks ago",
    "active": "the others; `referred = withdrawn.total + not_started + active`, always",
    "full": "of the active, in full self-support on the day",
    "partial": "of the active, in partial self-support on the day",
    "self_supporting": "`full + partial`",
    "effect.share": "`self_supporting / active`: a number from 0 to 1, rounded to six digits; null "
    "when nobody is active",
    "effect.low": "lower end of the 95 % Wilson interval, in the same form",
    "effect.high": "upper end",
    "effect_of_referred.share": "`self_supporting / referred`, in the same form",
    "effect_of_referred.low": "lower end",
    "effect_of_referred.high": "upper end",
    "effect_of_remaining.share": "`self_supporting` of the referred who are not withdrawn",
    "effect_of_remaining.low": "lower end",
    "effect_of_remaining.high": "upper end",
    "companies": "distinct companies with a paid employment begun by the day, ended ones included",
    "employments": "distinct paid employments (ordinary or fleksjob) of the same",
    "several_employments": "persons with more than one of them",
    "by_unit": "the referred by referring unit's code",
    "target": "how many persons are to become self-supporting",
    "to_target": "how many more are needed; 0 when the target is reached",
    "of_target.count": "`self_supporting` again",
    "of_target.of": "`target` again",
    "of_target.share": "the one of the other, rounded to six digits; above 1 when the target is "
    "exceeded, null for a target of 0. A goal is no sample, so it has no interval",
    "findings": "every finding, the worst first",
}

SETTLE: Mapping[str, str] = {
    "weeks": "by candidate, then week; only paid ones unless `--all-weeks`",
    "weeks[].candidate": "the candidate's code; of several codes for one person the smallest",
    "weeks[].week": "the week",
    "weeks[].state": "`full`, `partial`, `none` or `unknown`: that of its lowest day",
    "weeks[].tier": "`full` or `partial`: what is paid for; null when the week is not paid",
    "weeks[].paid": "whether it is owed for",
    "weeks[].amount": 'kroner, excluding VAT; `"0.00"` when it is not paid',
    "weeks[].cap_number": "the week's number within the cap, from 1; null when it is not paid",
    "weeks[].reasons[].code": "a ground; for an unpaid week the deciding one stands first",
    "weeks[].reasons[].clause": "the clause it rests on",
    "weeks[].reasons[].facts": "ids of the facts it rests on; may be empty",
    "totals.full_weeks": "paid weeks at the full rate",
    "totals.partial_weeks": "paid weeks at the partial rate",
    "totals.amount": "their sum in kroner",
    "findings": "every finding, the worst first, whichever candidates and weeks were asked for",
}

EXPLAIN: Mapping[str, str] = {
    "candidate": "this and the fields to `reasons` are those of a week of `settle`",
    "week": "the week; `on` is its Sunday",
    "state": "as in `settle`",
    "tier": "as in `settle`",
    "paid": "as in `settle`",
    "amount": "as in `settle`",
    "cap_number": "as in `settle`",
    "reasons[].code": "as in `settle`",
    "reasons[].clause": "as in `settle`",
    "reasons[].facts": "as in `settle`",
    "cap": "how many weeks may be paid for one person",
    "heading": "the answer in one line, in the language asked for",
    "sentences[].text": "one reason in words, in the language asked for",
    "sentences[].clause": "the clause it rests on",
    "sentences[].facts": "ids of the facts it rests on",
}

CHECK: Mapping[str, str] = {
    "errors": "how many findings at level error",
    "warnings": "at level warning",
    "notes": "at level note",
    "findings": "every finding, the worst first",
}


VERIFY: Mapping[str, str] = {
    "facts": "how many facts there are",
    "chain": "`holds`, `broken`, or `none` when the file has no chain",
    "head": "digest of the last fact; null for an empty file",
    "broken_at": "id of the fact at the first broken link, or null",
    "broken_position": "its position, from 1, or null",
    "expected": "the digest it should carry, or null",
    "found": "the digest it carries, or null",
    "backdated_at": "id of the first fact known earlier than the one before it, or null",
    "backdated_position": "its position, from 1, or null",
    "wanted": "the digest asked for with `--head`, or null",
    "wanted_position": "position of the fact with that digest, from 1; null when there is none",
}

SHOW: Mapping[str, str] = {
    "contract": "the contract's name",
    "title": "what it is called",
    "place": "where it runs",
    "digest": "digest over its two files",
    "terms[].name": "code of a term or switch",
    "terms[].label": "what it is called",
    "terms[].unit": "its unit; `switch` for a switch",
    "terms[].choices": "what a switch may be; empty for others",
    "terms[].values[].value": "a number as text; a period as `first` and `last`, both inclusive; "
    "codes with their words; a text",
    "terms[].values[].since": "first day it is in force",
    "terms[].values[].agreed_on": "day it was agreed",
    "terms[].values[].clause": "the clause it rests on",
    "terms[].values[].source": "where it is written, or null",
    "clauses[].number": "the clause",
    "clauses[].title": "in a few words",
    "clauses[].text": "what it says, in our own words",
    "clauses[].section": "the section of the source",
    "clauses[].modelled": "false when it is told and not computed",
    "ambiguities[].number": "counted from 1",
    "ambiguities[].clause": "the clause concerned",
    "ambiguities[].question": "what is open",
    "ambiguities[].reading": "how it is read here",
    "ambiguities[].switches": "the switches that turn it",
}

RUN: Mapping[str, str] = {
    "month": "the last month settled; weeks of it and before are taken",
    "lines_digest": "digest of all documents and lines: equal plans issue the same",
    "documents[].kind": "`invoice`, at most one, then `credit_note`",
    "documents[].credits": "number of the invoice it credits; null for an invoice",
    "documents[].amount": "the sum of its lines in kroner, always more than nothing",
    "documents[].lines[].line": "counted from 1",
    "documents[].lines[].candidate": "the candidate's code",
    "documents[].lines[].week": "the week",
    "documents[].lines[].tier": "`full` or `partial`",
    "documents[].lines[].amount": "kroner; of a raised week the difference. A credited line also "
    "has `of`, the line of the invoice, and `why`",
    "documents[].lines[].facts": "ids of the facts it rests on",
    "amount": "invoice less credit notes; may be negative",
    "waiting[].due_on": "the first day it may be billed; the other fields are those of a week of "
    "`settle`",
} | {
    f"waiting[].{name.removeprefix('weeks[].')}": "as in `settle`"
    for name in SETTLE
    if name.startswith("weeks[].")
}

STATEMENT: Mapping[str, str] = {
    "documents": "what was issued, in its order: `number`, `kind`, `issued_on`, `months`, "
    "`credits`, `run`, `amount`, `content_digest`",
    "invoiced": "the sum of all invoices in kroner",
    "credited": "the sum of all credit notes",
    "balance": "the one less the other",
    "owed": "what is owed for all weeks that have ended by the day, waiting or not",
    "months[].month": "the month its weeks are settled in",
    "months[].owed": "what is owed for its weeks",
    "months[].billed": "invoices less credit notes",
    "months[].changes": "what a settlement now would add, less what it would credit",
    "months[].waiting": "`owed` less `billed` and `changes`: what may not be billed yet",
    "settled_now.amount": "what a settlement of the last month that is over would come to now",
} | {
    f"settled_now.{name}": "as in `settle --run`" for name in RUN if name.startswith("documents[]")
}

WITHOUT_TIMES = ("facts verify", "contract show")
"""Commands whose answers do not repeat contract, day and moment."""


def page() -> str:
    """Return the page."""
    return "\n".join([HEAD, *_parts()])


def _parts() -> Iterator[str]:
    yield "## The facts of the examples\n"
    yield "Save them as `facts.jsonl` to try the examples; the people are invented.\n"
    yield f"```json\n{facts_text(small_log())}```\n"
    yield from _told(answers(), times=_TIMES)
    yield "## The facts of the examples about money\n"
    yield "The same, with March settled and its invoice paid in part; save them as `facts.jsonl`.\n"
    yield f"```json\n{facts_text(paid_log())}```\n"
    yield from _told(money_answers(), times=f" --on {PAID_ON} --known {PAID_KNOWN.isoformat()}")


def _told(every: Answers, *, times: str) -> Iterator[str]:
    for command, (fields, form) in every.items():
        yield f"## `{command}`\n"
        yield "| field | what |\n|---|---|"
        yield from (f"| `{name}` | {what} |" for name, what in fields.items())
        yield f"\n```text\n$ {_line(command, times)}\n{json_text(form)}```\n"


def _line(command: str, usual: str) -> str:
    times = f" --known {KNOWN.isoformat()}" if "--on" in command else usual
    own = _OPTIONS.get(command, f"--facts facts.jsonl{times}")
    return f"virksom {command} {own} --format json --lang en"


_OPTIONS = {"facts verify": "facts.jsonl", "contract show": "--clause 4.3"}
_TIMES = f" --on {ON} --known {KNOWN.isoformat()}"


def answers() -> Answers:
    """Return each documented command with its fields and the example."""
    contract, log = read_contract("impact60"), small_log()
    known, terms = log.known(KNOWN), contract.terms.known(KNOWN)
    asked = Asked(
        contract=contract.name,
        on=ON,
        known=KNOWN,
        invented=True,
        facts_head=known.head,
        terms_digest=contract.digest,
        language="en",
    )
    persons = people(known)
    found = findings(log, contract.terms, on=ON, moment=KNOWN)
    week = Week.of(ON) + -1
    table = status_table(persons, terms, on=ON)
    owed = statement(persons, terms, on=ON)
    told = explain_week(persons[0], terms, known=known, week=week)
    sunday = replace(asked, on=week.sunday)
    clause = contract.clauses["4.3"]
    resting = [term for term in terms.terms.values() if term.values[0].clause == "4.3"]
    return {
        "status": (STATUS, status_form(table, asked, findings=found)),
        "settle": (SETTLE, settle_form(owed, asked, findings=found)),
        "settle --out uger.parquet": (MONTHS, months_answer(asked)),
        "settle --reasons": (REASONS, reasons_answer(asked)),
        **_books(asked),
        f"explain K001 {week}": (EXPLAIN, explanation_form(told, sunday)),
        "check": (CHECK, check_form(found, asked)),
        "facts verify": (VERIFY, read_chain(log, None).form),
        "contract show": (
            SHOW,
            contract_form(contract, resting, clauses=[clause], language="en"),
        ),
    }


LATER = date(2019, 5, 1)
"""A day when the wait of some of the example's weeks is over."""


def _books(asked: Asked) -> Answers:
    """Return what a settlement would issue on a later day, and the books."""
    known, terms = small_log().known(KNOWN), read_contract("impact60").terms.known(KNOWN)
    later = replace(asked, on=LATER, expected=True)
    march, april = (
        settle_known(known, terms, month=Month(2019, number), moment=end_of_day(LATER))
        for number in (3, 4)
    )
    owed = statement(people(known), terms, on=LATER).weeks
    months = books_by_month(april, terms, owed=[(one.week, one.amount) for one in owed])
    return {
        f"settle --run --month 2019-03 --on {LATER}": (RUN, run_form(march, later, terms=terms)),
        f"statement --on {LATER}": (STATEMENT, statement_form(april, later, months=months)),
    }
