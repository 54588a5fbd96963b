"""Outcomes that do not go together: what was done to an example, and how it is refused.

The museum of broken contracts, its room of other contracts.
"""

from tests.core.contract.museum import Piece

KINDS = (
    "weekly eller milestone eller recurring eller attachment eller follow_up eller fee eller ended"
)


def _fasthold(name: str, old: str, new: str, sentence: str) -> Piece:
    return Piece(name, "terms.yaml", old, new, f"terms.yaml, »terms.{sentence}", of="fasthold")


def _punktmaal(name: str, old: str, new: str, sentence: str) -> Piece:
    return Piece(name, "terms.yaml", old, new, f"terms.yaml, »terms.{sentence}", of="punktmaal")


def _impact60(name: str, old: str, new: str, sentence: str) -> Piece:
    return Piece(name, "terms.yaml", old, new, f"terms.yaml, »terms.{sentence}")


def _amended(value: str) -> str:
    """Return the end of the attachment's first value, and an amendment that says ``value``."""
    return (
        '          price: "6000.00"\n'
        "      - since: 2025-01-01\n"
        "        agreed_on: 2024-12-01\n"
        "        value:\n"
        f"{value}"
    )


PRICE = '          price: "6000.00"\n'

OUTCOMES = (
    _fasthold(
        "no_kind",
        "kind: attachment\n          weeks",
        "weeks",
        "attachment.values.1.value«: »kind« mangler.",
    ),
    _fasthold(
        "unknown_kind",
        "kind: attachment",
        "kind: bonus",
        f"attachment.values.1.value.kind«: forventede {KINDS}, fandt »bonus«.",
    ),
    _fasthold(
        "another_kinds_field",
        'kind: attachment\n          weeks: "4"',
        'kind: attachment\n          every: "4"',
        "attachment.values.1.value.every«: ukendt nøgle; her må stå kind, price, weeks, cap.",
    ),
    _fasthold(
        "no_price",
        '          price: "6000.00"\n',
        "",
        "attachment.values.1.value«: »price« mangler.",
    ),
    _fasthold(
        "a_price_of_nothing",
        'price: "6000.00"',
        'price: "0.00"',
        "attachment.values.1.value.price«: forventede et beløb over 0.",
    ),
    _fasthold(
        "no_week",
        'weeks: "4"',
        'weeks: "0"',
        "attachment.values.1.value.weeks«: forventede mindst 1.",
    ),
    _fasthold(
        "window_closes_before_it_opens",
        'within: "78"',
        'within: "12"',
        "job_13.values.1.value.within«: vinduet på 12 uger lukker, før 13 uger kan være gået.",
    ),
    _fasthold(
        "window_closes_before_what_it_follows",
        'within: "104"',
        'within: "25"',
        "job_26.values.1.value.within«: vinduet på 25 uger lukker, før 26 uger kan være gået.",
    ),
    _fasthold(
        "breaks_without_a_row",
        "counted: continuous\n",
        "counted: cumulative\n",
        "job_13.values.1.value.breaks«: dage med afbrud hører til counted: continuous.",
    ),
    _fasthold(
        "follows_nothing",
        "after: job_26",
        "after: job_52",
        "stays_on.values.1.value.after«: »job_52« er ingen milepæl i aftalen.",
    ),
    _fasthold(
        "follows_no_milestone",
        "after: job_26",
        "after: attachment",
        "stays_on.values.1.value.after«: »attachment« er ingen milepæl i aftalen.",
    ),
    _fasthold(
        "waits_for_itself",
        "          counted: continuous",
        "          counted: continuous\n          after: job_26",
        "job_13.values.1.value.after«: venter på sig selv: job_13 → job_26 → job_13.",
    ),
    _fasthold(
        "a_group_nobody_knows",
        "group: job_og_aktivhuset",
        "group: jobhuset",
        "job_13.values.1.value.price«: »jobhuset« er ingen henvisende enhed.",
    ),
    _fasthold(
        "two_prices_for_the_same",
        '- amount: "18000.00"\n',
        '- {group: job_og_aktivhuset, amount: "18000.00", number_from: "1"}\n',
        "job_13.values.1.value.price«: to priser for det samme.",
    ),
    _fasthold(
        "no_price_for_the_rest",
        '            - amount: "18000.00"\n',
        "",
        "job_13.values.1.value.price«: mangler en pris for uddannelseshuset.",
    ),
    _fasthold(
        "no_price_from_the_first",
        '            - amount: "15000.00"\n',
        "",
        "job_26.values.1.value.price«: mangler en pris uden started_from og number_from.",
    ),
    _fasthold(
        "no_prices",
        '          price: "6000.00"',
        "          price: []",
        "attachment.values.1.value.price«: forventede mindst én pris.",
    ),
    _fasthold(
        "a_cap_lower_than_a_price",
        'value: "62000.00"',
        'value: "20000.00"',
        (
            "job_13.values.1.value.price«: prisen på 24.000 kr. er højere end loftet "
            "»cap_person« på 20.000 kr. og kan aldrig betales."
        ),
    ),
    _fasthold(
        "hours_and_a_state",
        '          state: partial\n          from: start\n          within: "78"',
        (
            "          state: partial\n          "
            'hours: "25"\n          '
            "from: start\n          "
            'within: "78"'
        ),
        "job_13.values.1.value.hours«: timer står i stedet for state; vælg én af dem.",
    ),
    _fasthold(
        "hours_nobody_works",
        '          state: partial\n          from: start\n          within: "78"',
        '          hours: "168"\n          from: start\n          within: "78"',
        "job_13.values.1.value.hours«: forventede 1 til 80 timer.",
    ),
    _fasthold(
        "a_group_only_from_a_later_start",
        '            - amount: "18000.00"\n',
        '            - {group: uddannelseshuset, started_from: 2025-01-01, amount: "18000.00"}\n',
        "job_13.values.1.value.price«: mangler en pris for uddannelseshuset.",
    ),
    _fasthold(
        "pay_tiers_without_a_period",
        '{started_from: 2025-01-01, amount: "13500.00"}',
        '{earned_from: "60000.00", amount: "13500.00"}',
        "job_26.values.1.value.price«: earned_from og period hører sammen.",
    ),
    _fasthold(
        "a_payment_window_over_before_anybody_is_referred",
        "{first: 2024-01-01, last: 2027-12-31}",
        "{first: 2023-01-01, last: 2023-12-31}",
        "payment_window«: betalingsperioden lukker, før den første kan henvises.",
    ),
    _fasthold(
        "an_amendment_that_makes_it_another_outcome",
        PRICE,
        _amended('          kind: fee\n          price: "6000.00"\n'),
        (
            "attachment.values.2.value.kind«: en ændring gør det til et andet resultat; "
            "giv det sin egen kode."
        ),
    ),
    _fasthold(
        "an_amendment_dearer_than_the_cap",
        PRICE,
        _amended('          kind: attachment\n          price: "62000.01"\n'),
        (
            "attachment.values.2.value.price«: prisen på 62.000,01 kr. er højere end "
            "loftet »cap_person« på 62.000 kr. og kan aldrig betales."
        ),
    ),
    _fasthold(
        "over_from_the_first_day",
        '          kind: attachment\n          weeks: "4"\n          price: "6000.00"\n',
        "          kind: ended\n",
        "attachment.values.1.value.kind«: kan ikke være slut fra første dag.",
    ),
    _punktmaal(
        "points_out_of_order",
        '["13", "26", "52"]',
        '["26", "13"]',
        "point.values.1.value.at«: forventede uger efter hinanden, hver én gang.",
    ),
    _punktmaal(
        "days_of_no_kind",
        "value: working_days",
        "value: days",
        (
            "embargo_counts.values.1.value«: forventede calendar_days eller working_days, "
            "fandt »days«."
        ),
    ),
    _punktmaal(
        "a_week_that_is_none",
        "2025-W01: {",
        "2025-W54: {",
        "excluded_weeks.values.1.value.2025-W54«: forventede en uge som W52 eller 2025-W01.",
    ),
    _punktmaal(
        "a_week_its_year_has_not",
        "2025-W01: {",
        "2025-W53: {",
        "excluded_weeks.values.1.value.2025-W53«: forventede en uge som W52 eller 2025-W01.",
    ),
    _punktmaal(
        "a_point_after_the_payment_window",
        '["13", "26", "52"]',
        '["13", "26", "148"]',
        "point.values.1.value.at«: betalingsperioden lukker, før 148 uger kan være gået.",
    ),
    _fasthold(
        "a_payment_window_that_opens_after_the_last_milestone",
        "{first: 2024-01-01, last: 2027-12-31}",
        "{first: 2027-10-01, last: 2029-12-31}",
        "job_13.values.1.value.within«: betalingsperioden åbner, efter at den sidste kan nå det.",
    ),
    _punktmaal(
        "a_week_without_tier",
        '{tier: full, amount: "350.00"}',
        '{amount: "350.00"}',
        "on_the_way.values.1.value.price.1«: mangler tier, hours_from eller earned_from.",
    ),
    _punktmaal(
        "a_fee_for_a_group",
        '          kind: fee\n          price: "40000.00"\n',
        (
            "          kind: fee\n          "
            "price:\n            "
            '- {group: job_og_aktivhuset, amount: "40000.00"}\n'
        ),
        "running.values.1.value.price.1.group«: ukendt nøgle; her må stå amount, number_from.",
    ),
    _punktmaal(
        "a_cap_of_weeks_beside_outcomes",
        "  excluded_weeks:\n    unit: codes",
        (
            "  cap:\n    "
            "unit: weeks\n    "
            'clause: "2.6"\n    '
            'label: {da: "Loft", en: "Cap"}\n    '
            "values:\n      "
            "- since: 2024-03-01\n        "
            "agreed_on: 2024-03-01\n        "
            'value: "156"\n  '
            "excluded_weeks:\n    "
            "unit: codes"
        ),
        "cap«: bruges ikke i en aftale, der siger sine resultater ét for ét; skriv ugerne som et "
        "resultat med kind: weekly.",
    ),
    _impact60(
        "a_cap_of_kroner_without_outcomes",
        "  payment_window:\n",
        (
            "  cap_person:\n    "
            "unit: DKK\n    "
            'clause: "4.3"\n    '
            'label: {da: "Loft", en: "Cap"}\n    '
            "values:\n      "
            "- since: 2018-09-01\n        "
            "agreed_on: 2018-09-01\n        "
            'value: "156"\n  '
            "payment_window:\n"
        ),
        "cap_person«: bruges ikke i en aftale, der betaler pr. uge.",
    ),
    _impact60(
        "weeks_left_out_without_outcomes",
        "  payment_window:\n",
        (
            "  excluded_weeks:\n    "
            "unit: codes\n    "
            'clause: "4.3"\n    '
            'label: {da: "Tæller ikke", en: "Do not count"}\n    '
            "values:\n      "
            "- since: 2018-09-01\n        "
            "agreed_on: 2018-09-01\n        "
            "value:\n          "
            'W52: {da: "jul", en: "Christmas"}\n  '
            "payment_window:\n"
        ),
        "excluded_weeks«: bruges ikke i en aftale, der betaler pr. uge.",
    ),
    _fasthold(
        "no_provider",
        '          provider: {da: "Fokus Folkeoplysning / JOBFOKUS", en: "Fokus Folkeoplysning / '
        'JOBFOKUS"}\n',
        "",
        "parties.values«: »provider« mangler.",
    ),
)
