"""E-invoices: Peppol BIS Billing 3.0 and OIOUBL 2.1 from a bill, and what a document breaks.

SaxonC begins in a process when the first document is held against a rule set, not before.
"""

from virksom.exchange.einvoice.oioubl import oioubl_xml
from virksom.exchange.einvoice.peppol import peppol_xml
from virksom.exchange.einvoice.violation import ERROR, WARNING, Violation
from virksom.exchange.einvoice.violations import RulesUnusable, violations
from virksom.exchange.einvoice.why_not import why_not_bill
from virksom.exchange.einvoice.why_not_received import why_not_received

__all__ = [
    "ERROR",
    "WARNING",
    "RulesUnusable",
    "Violation",
    "oioubl_xml",
    "peppol_xml",
    "violations",
    "why_not_bill",
    "why_not_received",
]
