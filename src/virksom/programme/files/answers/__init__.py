"""Answers for machines: the stable JSON and CSV forms of what the programme says.

The command line and the API print the same forms; ``docs/reference/json.md`` tells them
field by field.
"""

from virksom.programme.files.answers.agreed import contract_csv, contract_form, value_form
from virksom.programme.files.answers.asked import Asked
from virksom.programme.files.answers.billed import bill_form
from virksom.programme.files.answers.books import (
    run_csv,
    run_form,
    statement_csv,
    statement_form,
)
from virksom.programme.files.answers.checked import check_csv, check_form, finding_form
from virksom.programme.files.answers.explained import explanation_csv, explanation_form
from virksom.programme.files.answers.ledger import ledger_csv, ledger_form
from virksom.programme.files.answers.owed import settle_csv, settle_form, week_form
from virksom.programme.files.answers.reconciled import reconcile_csv, reconcile_form
from virksom.programme.files.answers.rows import Row, status_rows
from virksom.programme.files.answers.sampled import sample_csv, sample_form
from virksom.programme.files.answers.simulated import simulate_csv, simulate_form
from virksom.programme.files.answers.table import status_csv, status_form
from virksom.programme.files.answers.writing import Answer, csv_text, json_text

__all__ = [
    "Answer",
    "Asked",
    "Row",
    "bill_form",
    "check_csv",
    "check_form",
    "contract_csv",
    "contract_form",
    "csv_text",
    "explanation_csv",
    "explanation_form",
    "finding_form",
    "json_text",
    "ledger_csv",
    "ledger_form",
    "reconcile_csv",
    "reconcile_form",
    "run_csv",
    "run_form",
    "sample_csv",
    "sample_form",
    "settle_csv",
    "settle_form",
    "simulate_csv",
    "simulate_form",
    "statement_csv",
    "statement_form",
    "status_csv",
    "status_form",
    "status_rows",
    "value_form",
    "week_form",
]
