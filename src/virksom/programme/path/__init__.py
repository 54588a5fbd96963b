"""The path of one candidate: what may come next, why not, and who has the next step.

Source:
    Rules, sections 1 and 3; clauses 2.1 to 3.4. Nothing here asks for what the contract exempts.
"""

from virksom.programme.path.start import why_not_start

__all__ = ["why_not_start"]
