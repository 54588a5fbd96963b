"""The shapes everything is made of: weeks, spans, money, moments, digests and sentences."""

from virksom.programme.kernel.digest import Json, canonical, digest
from virksom.programme.kernel.finding import Finding, Severity, worst
from virksom.programme.kernel.moment import COPENHAGEN, day_in_copenhagen, parse_day, parse_moment
from virksom.programme.kernel.money import amount_text, kroner_text
from virksom.programme.kernel.reason import Reason
from virksom.programme.kernel.refusal import Refusal
from virksom.programme.kernel.span import Span
from virksom.programme.kernel.text import (
    LANGUAGES,
    MONTHS,
    Text,
    date_text,
    listed_text,
    number_text,
    plain,
    quoted,
)
from virksom.programme.kernel.week import Month, Week

__all__ = [
    "COPENHAGEN",
    "LANGUAGES",
    "MONTHS",
    "Finding",
    "Json",
    "Month",
    "Reason",
    "Refusal",
    "Severity",
    "Span",
    "Text",
    "Week",
    "amount_text",
    "canonical",
    "date_text",
    "day_in_copenhagen",
    "digest",
    "kroner_text",
    "listed_text",
    "number_text",
    "parse_day",
    "parse_moment",
    "plain",
    "quoted",
    "worst",
]
