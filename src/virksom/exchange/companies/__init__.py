"""Lists of companies: a form to fill in, and the way back to typed rows."""

from virksom.exchange.companies.read import read_companies
from virksom.exchange.companies.row import ListedCompany, ListedPreview
from virksom.exchange.companies.template import company_template

__all__ = ["ListedCompany", "ListedPreview", "company_template", "read_companies"]
