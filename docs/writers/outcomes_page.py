"""How a contract says its outcomes one by one: kinds, fields, prices, and the shipped examples."""

from collections.abc import Iterator, Mapping

from virksom.programme.contract import OUTCOME_KINDS, REQUIRED, WEEKLY_TERMS, names_of, outcome_text
from virksom.programme.contract.parse_outcome import EARNED, FIELDS
from virksom.programme.files.contracts import contract_names, read_contract

KINDS: Mapping[str, str] = {
    "weekly": "each week of self-support, priced by tier, hours or pay",
    "milestone": "once for each person, when enough weeks have held, or enough pay has come",
    "recurring": "again and again after a milestone, counted from the payment before",
    "attachment": "once for each person, at the start or while the course still runs",
    "follow_up": "at fixed points after the start or the referral, when the state holds",
    "fee": (
        "every month of the payment window, for the whole programme, in the last of its weeks that "
        "lies whole in the window"
    ),
    "ended": "no longer: the value by which an amendment takes an outcome out",
}
FIELD_WORDS: Mapping[str, str] = {
    "state": "`partial` (the least; full counts too) or `full`",
    "hours": "the least hours a week of paid jobs, on every day, instead of a state; 1 to 80",
    "earnings": "kroner of pay in all, from the income register, instead of weeks",
    "weeks": "whole weeks that must have held; of an attachment, that must have passed",
    "counted": "`cumulative` (added up; the default) or `continuous` (in a row)",
    "breaks": (
        "days in a row on which a continuous stretch may be broken, each time; weeks before the "
        "break still count, an excluded week breaks nothing"
    ),
    "from": "`start` (the default) or `referral`: where `within` and `at` are counted from",
    "within": "weeks from there, inside which it must be reached",
    "after": "code of the milestone it follows: weeks count from the week after it was reached",
    "every": "weeks that must have held, added up, since the payment before",
    "times": "how often at most for each person",
    "at": (
        "a list of weeks after the start or the referral; the whole week of that day must hold; "
        "each point is paid once"
    ),
    "period": "weeks up to the week itself in which pay counts, for `earnings` and `earned_from`",
    "cap": (
        "how many are paid in the whole contract; of `weekly`, weeks for each person; of `fee`, "
        "months"
    ),
    "price": "one amount, or a list of prices",
}
PRICE_WORDS: Mapping[str, str] = {
    "amount": "kroner excluding VAT, in whole øre; must be there",
    "tier": "`full` or `partial`; of `weekly` only",
    "group": "code of the referring unit it is for",
    "started_from": "for who starts on that day or later",
    "number_from": "from that number on, counted over the whole contract",
    "hours_from": "at so many hours a week of paid jobs, on every day of the week it is reached in",
    "earned_from": "at so many kroner of pay in the outcome's `period`",
}
OTHER_TERMS: Mapping[str, str] = {
    "cap_person": "`DKK`: at most so much for each person; what there is no room for is not paid",
    "cap_contract": "`DKK`: at most so much in all, fees included",
    "excluded_weeks": "`codes`: weeks that do not count, as `2019-W52`, or `W52` of every year",
    "embargo_counts": "`day_kind`: the waits in `calendar_days` (the default) or `working_days`",
}


def page() -> Iterator[str]:
    """Yield the lines of the part on outcomes."""
    yield "## How to say outcomes one by one"
    yield ""
    yield from _frame()
    yield from _table(("kind", "paid"), [(f"`{kind}`", KINDS[kind]) for kind in OUTCOME_KINDS])
    yield "Its fields beside `kind`; bold ones must be there:"
    yield ""
    yield from _table(("kind", "fields"), [*_fields()])
    yield from _table(("field", "what it says"), [(f"`{a}`", b) for a, b in FIELD_WORDS.items()])
    yield "Of several prices the one that says most holds: the group's before everybody's, a later"
    yield "start before an earlier, more hours before fewer, more pay before less, a higher number"
    yield "before a lower. One price must be for all from the first, or every referring unit must"
    yield "have one. A price of `weekly` says `tier`, `hours_from` or `earned_from`; one of"
    yield "`attachment` has neither hours nor pay; one of `fee` has `number_from` alone."
    yield ""
    yield from _table(("price", "what it says"), [(f"`{a}`", b) for a, b in PRICE_WORDS.items()])
    yield from _table(("term", "what it says"), [(f"`{a}`", b) for a, b in OTHER_TERMS.items()])
    yield from _recipes()
    yield from _required()
    yield from _examples()


def _frame() -> Iterator[str]:
    weekly = ", ".join(f"`{name}`" for name in WEEKLY_TERMS)
    yield f"A contract without any outcome is paid by the week: {weekly} must be there. One with"
    yield "outcomes is paid by them alone. Each is a term of unit `outcome`, with clause, label and"
    yield "dated values like any other, so that an amendment is one more value:"
    yield ""
    yield "```yaml"
    yield "  job_13:"
    yield "    unit: outcome"
    yield '    clause: "2.3"'
    yield '    label: {da: "13 uger i job", en: "13 weeks in work"}'
    yield "    values:"
    yield "      - since: 2024-01-01"
    yield "        agreed_on: 2024-01-01"
    yield "        value:"
    yield "          kind: milestone"
    yield '          weeks: "13"'
    yield "          counted: continuous"
    yield '          breaks: "14"'
    yield "          from: start"
    yield '          within: "78"'
    yield "          price:"
    yield '            - amount: "18000.00"'
    yield '            - {group: job_og_aktivhuset, amount: "24000.00"}'
    yield "```"
    yield ""
    yield "A week is read by the outcome in force on its Monday. It counts when it lies whole in"
    yield "the payment window and in a course, is proven as `payable_evidence` asks, and is not"
    yield "excluded. Of the same week whoever started first comes first, of the same day the"
    yield "smaller candidate's code, then the outcome standing first in the file, and fees last:"
    yield "so it is certain whom a cap keeps out. Pay is told by the month, and counts from the"
    yield "week of the month's last day; that of the month of the start, or of the referral where"
    yield "`from` says so, counts whole, also what was earned earlier in that month."
    yield ""
    yield "An amendment is one more value, with the day it is in force and the day it was agreed."
    yield "It may change every field but `kind`, `after`, and weeks into `earnings`: that makes"
    yield "another outcome, with a code of its own, beside `kind: ended` for the old. Weeks before"
    yield "keep the old terms, and what was reached is not paid again. An outcome that has ended"
    yield "may begin again by one more value of the same kind: weeks while it was ended count for"
    yield "nothing and break a row, and weeks before it ended still count."
    yield ""
    yield "A contract by the week that is to pay outcomes later cannot say both: beside an outcome"
    yield "`full_rate`, `partial_rate` and `cap` are refused by file and key. Say its weeks as an"
    yield "outcome from the first day, which pays the same for the same weeks, and let the"
    yield "amendment end it; old weeks keep old terms:"
    yield ""
    yield "```yaml"
    yield WEEKS_FIRST
    yield "```"
    yield ""


WEEKS_FIRST = """\
  weeks_paid:
    unit: outcome
    clause: "4.2"
    label: {da: "Uger", en: "Weeks"}
    values:
      - since: 2018-09-01
        agreed_on: 2018-09-01
        value:
          kind: weekly
          cap: "156"
          price:
            - {tier: full, amount: "796.00"}
            - {tier: partial, amount: "385.00"}
      - since: 2021-01-01
        agreed_on: 2020-11-01
        value: {kind: ended}
  job_13:
    unit: outcome
    clause: "4.2"
    label: {da: "13 uger i job", en: "13 weeks in work"}
    values:
      - since: 2021-01-01
        agreed_on: 2020-11-01
        value: {kind: milestone, weeks: "13", price: "10000.00"}"""
"""Weeks that were paid for until outcomes are, as a test reads them too."""


def _fields() -> Iterator[tuple[str, str]]:
    for kind in OUTCOME_KINDS:
        yield f"`{kind}`", _listed(*FIELDS[kind])
    yield "`milestone` of pay", _listed(*EARNED)


def _listed(required: tuple[str, ...], optional: tuple[str, ...]) -> str:
    bold = [f"**`{name}`**" for name in required]
    return ", ".join([*bold, *(f"`{name}`" for name in optional)])


def _table(heads: tuple[str, str], rows: list[tuple[str, str]]) -> Iterator[str]:
    yield f"| {heads[0]} | {heads[1]} |"
    yield "|---|---|"
    yield from (f"| {left} | {right} |" for left, right in rows)
    yield ""


RECIPES: Mapping[str, str] = {
    "13 weeks in a row, breaks of up to 14 days": (
        '`kind: milestone`, `weeks: "13"`, `counted: continuous`, `breaks: "14"`'
    ),
    "13 weeks added up, within a year of the referral": (
        '`kind: milestone`, `weeks: "13"`, `from: referral`, `within: "52"`'
    ),
    "26 weeks, once the 13 are reached": (
        'a second milestone with `weeks: "13"` and `after:` the first'
    ),
    "every 8 weeks after that, up to 4 times": (
        '`kind: recurring`, `after:` the milestone, `every: "8"`, `times: "4"`'
    ),
    "in work after 3, 6 and 12 months": '`kind: follow_up`, `at: ["13", "26", "52"]`',
    "more for whoever works 30 hours": (
        '`price: [{amount: "100.00", hours_from: "15"}, {amount: "300.00", hours_from: "30"}]`'
    ),
    "more for whoever earned 60,000 in half a year": (
        '`period: "26"` and a price with `earned_from: "60000.00"`'
    ),
    "pay of 60,000 within a year and a half": (
        '`kind: milestone`, `earnings: "60000.00"`, `within: "78"`'
    ),
    "more for one unit's candidates": "a price with `group: job_og_aktivhuset`",
    "less for those who start in 2025": "a price with `started_from: 2025-01-01`",
    "less from the hundredth on": 'a price with `number_from: "100"`',
    "Christmas does not count": "`excluded_weeks` with `W52`",
    "a bill two working weeks after the week": (
        'each `embargo_…` `"10"` and `embargo_counts` `working_days`'
    ),
    "a sum a month for running it, the first two years": '`kind: fee`, `cap: "24"`',
}


def _recipes() -> Iterator[str]:
    yield "What a contract often says, and how it is said here:"
    yield ""
    yield from _table(("the contract says", "in `terms.yaml`"), [*RECIPES.items()])


def _required() -> Iterator[str]:
    yield "Every contract must have these terms, with these units:"
    yield ""
    rows = [(f"`{name}`", f"`{unit}`") for name, unit in REQUIRED.items()]
    yield from _table(("term", "unit"), rows)


def _examples() -> Iterator[str]:
    yield "What the shipped examples say (`virksom contract show --contract NAME --as text`):"
    yield ""
    for name in contract_names():
        terms = read_contract(name).terms
        named = names_of(terms.terms)
        for code, outcome in terms.on(terms.begins()).outcomes().items():
            yield f"- `{name}`, `{code}`: {outcome_text(outcome, named).en}"
    yield ""
