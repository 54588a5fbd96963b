"""Lists of registers: from a file to what they say of each candidate's income and benefits."""

from virksom.exchange.registers.example import FORMS, INCOME_FORM, example_sheet
from virksom.exchange.registers.likeness import OtherForm
from virksom.exchange.registers.read import LIMITS, read_register
from virksom.exchange.registers.row import (
    BenefitSaid,
    IncomeSaid,
    ReadBy,
    RegisterReading,
    Who,
)

__all__ = [
    "FORMS",
    "INCOME_FORM",
    "LIMITS",
    "BenefitSaid",
    "IncomeSaid",
    "OtherForm",
    "ReadBy",
    "RegisterReading",
    "Who",
    "example_sheet",
    "read_register",
]
