"""How a contract says its outcomes one by one: kinds, fields, prices, and the shipped examples."""

from collections.abc import Iterator, Mapping

from virksom.programme.contract import OUTCOME_KINDS, REQUIRED, WEEKLY_TERMS, outcome_text
from virksom.programme.contract.parse_outcome import EARNED, FIELDS
from virksom.programme.files.contracts import contract_names, read_contract

KINDS: Mapping[str, str] = {
    "weekly": "each week of self-support, priced by tier",
    "milestone": "once for each person, when enough weeks have held, or enough pay has come",
    "recurring": "again and again after a milestone, counted from the payment before",
    "attachment": "once for each person, at the start or while the course still runs",
    "follow_up": "at fixed points after the start or the referral, when the state holds",
    "fee": "every month, for the whole programme",
}
FIELD_WORDS: Mapping[str, str] = {
    "state": "`partial` (the least; full counts too) or `full`",
    "hours": "the least hours a week, on every day, instead of a state",
    "earnings": "kroner of pay in all, from the income register, instead of weeks",
    "weeks": "whole weeks that must have held; of an attachment, that must have passed",
    "counted": "`cumulative` (added up; the default) or `continuous` (in a row)",
    "breaks": "days a continuous stretch may be broken by; weeks before the break still count",
    "from": "`start` (the default) or `referral`: where `within` and `at` are counted from",
    "within": "weeks from there, inside which it must be reached",
    "after": "code of the milestone it follows: weeks count from the week after",
    "every": "weeks that must have held since the payment before",
    "times": "how often at most",
    "at": "a list of weeks after the start or the referral",
    "cap": "how many are paid in the whole contract; of `weekly`, weeks for each person",
    "price": "one amount, or a list of prices",
}
PRICE_WORDS: Mapping[str, str] = {
    "amount": "kroner excluding VAT, in whole øre; must be there",
    "tier": "`full` or `partial`; of `weekly` only, where it must be there",
    "group": "code of the referring unit it is for",
    "started_from": "for who starts on that day or later",
    "number_from": "from that number on, counted over the whole contract",
}
OTHER_TERMS: Mapping[str, str] = {
    "cap_person": "`DKK`: at most so much for each person; what there is no room for is not paid",
    "cap_contract": "`DKK`: at most so much in all",
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
    yield "start before an earlier, a higher number before a lower. One price must be for all from"
    yield "the first, or every referring unit must have one."
    yield ""
    yield from _table(("price", "what it says"), [(f"`{a}`", b) for a, b in PRICE_WORDS.items()])
    yield from _table(("term", "what it says"), [(f"`{a}`", b) for a, b in OTHER_TERMS.items()])
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
    yield "excluded. Of the same week the smaller candidate's code comes first, then the outcome"
    yield "that stands first in the file: so it is certain whom a cap keeps out."
    yield ""


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
        for code, outcome in terms.on(terms.begins()).outcomes().items():
            yield f"- `{name}`, `{code}`: {outcome_text(outcome).en}"
    yield ""
