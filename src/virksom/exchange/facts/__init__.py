"""A whole log of facts in columns: as a workbook and as Parquet, out and back in again.

What comes back is what went out, byte for byte: the same facts, the same chain, the same digests.
"""

from virksom.exchange.facts.forms import FORMS, facts_bytes, form_of, lines_of

__all__ = ["FORMS", "facts_bytes", "form_of", "lines_of"]
