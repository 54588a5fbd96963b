"""The museum of broken contracts: what was done to a good one, and the sentence it is refused with.

Each piece takes a shipped contract and puts one text for another in one of its files.
"""

from dataclasses import dataclass

UNITS = (
    "DKK/week, DKK, weeks, days, persons, hours/week, hours/month, percent, period, codes, text, "
    "party, reference, outcome, day_kind"
)

_BRIDGED = """en: "Jobless days that are bridged"}}
    values:
      - since: 2018-09-01
        agreed_on: 2018-09-01
        value: "{}"
"""
SWITCHES = (
    "full_requires, education_tier, week_counts, bridge_gap_days, four_weeks_from, "
    "after_withdrawal, cap_counts, window_edge, week_belongs_to, payee, "
    "deficit_bearer, related_employers, control_extrapolates, indexation, "
    "lasting_means, age_of_thirty"
)


CAP_VALUES = """    values:
      - since: 2018-09-01
        agreed_on: 2018-09-01
        value: "156\""""


PAYEE = """  payee:
    clause: "1.1"
    label: {da: "Betalingen går til", en: "Payment goes to"}
    values:
      - since: 2018-09-01
        agreed_on: 2018-09-01
        value: provider
"""


@dataclass(frozen=True, slots=True)
class Piece:
    """One broken contract.

    Args:
        name: what is wrong with it.
        file: the file that is changed.
        old: a text that stands once in the good file; "" stands for the whole of it.
        new: what stands there instead.
        sentence: what the refusal says in Danish, after the folder's name.
        of: the shipped contract that is broken.
    """

    name: str
    file: str
    old: str
    new: str
    sentence: str
    of: str = "impact60"


def _terms(name: str, old: str, new: str, sentence: str) -> Piece:
    return Piece(name, "terms.yaml", old, new, f"terms.yaml{sentence}")


def _clauses(name: str, old: str, new: str, sentence: str) -> Piece:
    return Piece(name, "clauses.yaml", old, new, f"clauses.yaml{sentence}")


MUSEUM = (
    _terms("empty_file", "", "", ": forventede en liste af nøgler med værdier."),
    _terms("not_yaml", "", "a: [1", ": forventede YAML (linje 2)."),
    _terms("a_tab", "", "a:\n\tb: c", ": forventede YAML (linje 2)."),
    _terms("a_file_without_bottom", "", "[" * 100_000, ": forventede færre lag."),
    _terms("a_list_on_top", "", "- a", ": forventede en liste af nøgler med værdier."),
    _terms("a_strange_key", "", "[a, b]: c", ": en nøgle skal være en tekst."),
    _terms(
        "an_alias",
        "contract: impact60",
        "contract: &name impact60\nother: *name",
        ", »other«: henvisninger med * bruges ikke her.",
    ),
    _terms("no_terms_at_all", "terms:\n  parties:", "parties:\n  a:", ": »terms« mangler."),
    _terms(
        "unknown_top_key",
        "contract: impact60",
        "contract: impact60\nprice: x",
        ", »price«: ukendt nøgle; her må stå contract, title, place, terms, switches.",
    ),
    _terms(
        "missing_unit",
        '    unit: weeks\n    clause: "4.3"',
        '    clause: "4.3"',
        ", »terms.cap«: »unit« mangler.",
    ),
    _terms(
        "unknown_unit",
        "unit: weeks",
        "unit: fortnights",
        f", »terms.cap.unit«: ukendt enhed »fortnights«; der findes {UNITS}.",
    ),
    _terms(
        "wrong_unit",
        "unit: weeks",
        "unit: days",
        ", »terms.cap.unit«: forventede weeks, fandt »days«.",
    ),
    _terms(
        "missing_clause",
        '    unit: weeks\n    clause: "4.3"',
        "    unit: weeks",
        ", »terms.cap«: »clause« mangler.",
    ),
    _terms(
        "clause_nobody_wrote",
        '    unit: weeks\n    clause: "4.3"',
        '    unit: weeks\n    clause: "4.9"',
        ", »terms.cap.clause«: klausul »4.9« findes ikke i clauses.yaml.",
    ),
    _terms(
        "number_as_float",
        '"796.00"',
        "796.00",
        ', »terms.full_rate.values.1.value«: tal skal stå i anførselstegn, "796.00".',
    ),
    _terms(
        "whole_number_bare",
        '"156"',
        "156",
        ', »terms.cap.values.1.value«: tal skal stå i anførselstegn, "156".',
    ),
    _terms(
        "half_a_week",
        '"156"',
        '"156.5"',
        ', »terms.cap.values.1.value«: forventede et helt tal, som "13", fandt »156.5«.',
    ),
    _terms(
        "not_a_number",
        '"156"',
        '"many"',
        ', »terms.cap.values.1.value«: forventede et helt tal, som "13", fandt »many«.',
    ),
    _terms(
        "a_number_too_great",
        '"796.00"',
        '"1e999999"',
        ", »terms.full_rate.values.1.value«: "
        'forventede et tal fra 0 som "796.00", fandt »1e999999«.',
    ),
    _terms(
        "digits_of_another_script",
        '"156"',
        '"\u0661\u0665\u0666"',
        ", »terms.cap.values.1.value«: "
        'forventede et helt tal, som "13", fandt »\u0661\u0665\u0666«.',
    ),
    _terms(
        "a_negative_rate",
        '"385.00"',
        '"-385.00"',
        ", »terms.partial_rate.values.1.value«: "
        'forventede et tal fra 0 som "796.00", fandt »-385.00«.',
    ),
    _terms(
        "an_endless_rate",
        '"385.00"',
        '"Infinity"',
        ", »terms.partial_rate.values.1.value«: "
        'forventede et tal fra 0 som "796.00", fandt »Infinity«.',
    ),
    _terms(
        "finer_than_an_oere",
        '"796.00"',
        '"796.005"',
        ", »terms.full_rate.values.1.value«: forventede hele øre.",
    ),
    _terms(
        "a_day_the_calendar_lacks",
        "{first: 2018-09-01, last: 2019-12-31}",
        "{first: 2018-09-31, last: 2019-12-31}",
        ", »terms.referral_window.values.1.value.first«: "
        "forventede en dato som 2018-09-01, fandt »2018-09-31«.",
    ),
    _terms(
        "a_day_in_another_form",
        "{first: 2018-09-01, last: 2019-12-31}",
        "{first: 1.9.2018, last: 2019-12-31}",
        ", »terms.referral_window.values.1.value.first«: "
        "forventede en dato som 2018-09-01, fandt »1.9.2018«.",
    ),
    _terms(
        "a_danish_day",
        "{first: 2018-09-01, last: 2019-12-31}",
        "{first: 01.09.2018, last: 2019-12-31}",
        ", »terms.referral_window.values.1.value.first«: "
        "forventede en dato som 2018-09-01, fandt »01.09.2018«.",
    ),
    _terms(
        "a_period_backwards",
        "{first: 2018-09-01, last: 2019-12-31}",
        "{first: 2018-09-01, last: 2018-08-31}",
        ", »terms.referral_window.values.1.value.last«: "
        "den sidste dag ligger før den første, 2018-09-01.",
    ),
    _terms(
        "no_values",
        CAP_VALUES,
        "    values: []",
        ", »terms.cap.values«: forventede mindst én værdi.",
    ),
    _terms(
        "values_are_no_list",
        CAP_VALUES,
        "    values: many",
        ", »terms.cap.values«: forventede en liste.",
    ),
    _terms(
        "unsorted_dates",
        '        value: "156"',
        '        value: "156"\n      - since: 2018-08-01\n        agreed_on: 2019-01-01\n'
        '        value: "104"',
        ", »terms.cap.values.2«: værdierne skal stå efter dato, den tidligste først.",
    ),
    _terms(
        "the_same_dates_twice",
        '        value: "156"',
        '        value: "156"\n      - since: 2018-09-01\n        agreed_on: 2018-09-01\n'
        '        value: "104"',
        ", »terms.cap.values.2«: værdierne skal stå efter dato, den tidligste først.",
    ),
    _terms(
        "not_agreed_on",
        '        agreed_on: 2018-09-01\n        value: "156"',
        '        value: "156"',
        ", »terms.cap.values.1«: »agreed_on« mangler.",
    ),
    _terms(
        "one_language_only",
        '{da: "Pladser", en: "Places"}',
        '{da: "Pladser"}',
        ", »terms.cohort.label«: »en« mangler.",
    ),
    _terms(
        "an_empty_text",
        '{da: "Pladser", en: "Places"}',
        '{da: " ", en: "Places"}',
        ", »terms.cohort.label.da«: forventede en tekst.",
    ),
    _terms(
        "a_required_term_is_missing",
        "  four_week_rule:",
        "  five_week_rule:",
        ", »terms«: »four_week_rule« mangler.",
    ),
    _terms(
        "unknown_switch",
        "  full_requires:",
        "  full_needs:",
        f", »switches.full_needs«: ukendt valg »full_needs«; der findes {SWITCHES}.",
    ),
    _terms("a_switch_is_missing", PAYEE, "", ", »switches«: »payee« mangler."),
    _terms(
        "a_switch_among_the_terms",
        "  cohort:",
        "  payee:",
        ", »terms.payee«: er et valg og hører til under switches.",
    ),
    _terms(
        "a_choice_nobody_offers",
        "value: paid_weeks",
        "value: all_weeks",
        ", »switches.cap_counts.values.1.value«: "
        "forventede paid_weeks eller calendar_from_first, fandt »all_weeks«.",
    ),
    _terms(
        "a_choice_that_commands_a_terminal",
        "value: paid_weeks",
        r'value: "\x1b[2Jall"',
        ", »switches.cap_counts.values.1.value«: "
        r"forventede paid_weeks eller calendar_from_first, fandt »\x1b[2Jall«.",
    ),
    _terms(
        "half_a_day_bridged",
        _BRIDGED.format("0"),
        _BRIDGED.format("0.5"),
        ", »switches.bridge_gap_days.values.1.value«: "
        'forventede et helt tal, som "13", fandt »0.5«.',
    ),
    _clauses("no_clauses", "", "clauses: {}", ", »clauses«: forventede mindst én klausul."),
    _clauses(
        "duplicate_key",
        '  "1.2":',
        '  "1.1":',
        ", »clauses.1.1«: nøglen står to gange (linje 11).",
    ),
    _clauses(
        "a_clause_without_section",
        '    section: "Økonomimodellen"\n',
        "",
        ", »clauses.4.6«: »section« mangler.",
    ),
    _clauses(
        "told_only_but_not_true",
        '    not_modelled: "true"\n  "2.3"',
        '    not_modelled: "maybe"\n  "2.3"',
        ", »clauses.2.2.not_modelled«: forventede true.",
    ),
    _clauses(
        "an_ambiguity_of_an_unknown_switch",
        "switches: [four_weeks_from]",
        "switches: [weeks_from]",
        f", »ambiguities.2.switches.1«: ukendt valg »weeks_from«; der findes {SWITCHES}.",
    ),
    _clauses(
        "an_ambiguity_of_an_unknown_clause",
        'ambiguities:\n  - clause: "2.3"',
        'ambiguities:\n  - clause: "9.9"',
        ", »ambiguities.1.clause«: klausul »9.9« findes ikke i clauses.yaml.",
    ),
)
"""Every broken contract, each once."""
