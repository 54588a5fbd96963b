"""A file of an invoice or credit note is given as it was handed out.

Where the office keeps none, as after a log was loaded that came from elsewhere, it is made again
from the frozen lines: the same lines, terms and moment give the same content. What is made again
is held against the digest that was frozen, and is not given as issued where it differs.

Source:
    Rules, section 6: what was issued is frozen, and its lines travel with the log.
"""

from virksom.office.actions.bill_files import files_of
from virksom.office.store import billing, read
from virksom.programme.billing import Bill
from virksom.programme.kernel import Refusal, Text
from virksom.programme.record import Fact, Issued


class MadeOtherwise(Refusal):
    """No file is kept, and made again it is another than was issued."""


def give_bill(programme: str, bill: Bill, *, form: str, fact: Fact) -> bytes | None:
    """Return a file of a document; None where there is none of that form.

    Args:
        programme: code of the programme.
        bill: the document as it was written.
        form: one of ``FORMS``.
        fact: the fact that froze it.

    Raises:
        MadeOtherwise: it must be made again, and is not what was issued.
        BillRefused, NoCertificate: it must be made again and cannot.
    """
    if form not in billing.FORMS:
        return None
    kept = billing.kept(programme, bill.number, form=form)
    if kept is not None:
        return kept.content
    made = files_of(bill, row=read.programme(programme), moment=fact.known_at)
    if _frozen(fact) not in {None, made[0].digest}:
        raise MadeOtherwise(_OTHERWISE)
    return next(one.content for one in made if one.form == form)


def _frozen(fact: Fact) -> str | None:
    """Return the digest of what people read, before its seal; the other files are in that one."""
    return fact.value.content_digest if isinstance(fact.value, Issued) else None


_OTHERWISE = Text(
    "Filen er ikke gemt her, og gjort på ny bliver den ikke den, der blev udstedt: linjerne er de "
    "samme, men program, aftale eller certifikat er et andet. Hent filen, hvor den blev udstedt.",
    "The file is not kept here, and made again it is not the one that was issued: the lines are "
    "the same, but program, contract or certificate is another. Get it where it was issued.",
)
