"""A month of a file of facts settled: documents first, then the new file of facts, whole."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from virksom.cli.bill_files import digest_of, electronic, pdf_of
from virksom.cli.how_many import fact_count
from virksom.cli.writing import write_content, write_file
from virksom.programme.billing import Bill, Hands, carry_out, told_at
from virksom.programme.contract import Contract
from virksom.programme.files.code import code_digest
from virksom.programme.files.facts import write_facts
from virksom.programme.kernel import Month, Refusal, Text, date_text, day_in_copenhagen, kroner_text
from virksom.programme.record import Log


class CannotIssue(Refusal):
    """A document cannot be sent as it would be issued; no number is spent."""


class FileStands(Refusal):
    """A file stands where a new one would be written; what was issued is never written over."""


class TooEarly(Refusal):
    """The moment lies before something the file already knows."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Issuing:
    """What is asked for.

    Args:
        month: the last month settled.
        moment: when it is issued.
        prepares: code of who prepares.
        releases: code of another, who releases.
        out: the new file of facts.
        files: the folder for the documents; None keeps none.
    """

    month: Month
    moment: datetime
    prepares: str
    releases: str
    out: Path
    files: Path | None


def issued(log: Log, contract: Contract, asked: Issuing) -> tuple[Text, ...]:
    """Settle a month, write its documents and then the facts, and tell what was issued.

    Raises:
        FileStands: a file is there already.
        TooEarly: the file knows of something later.
        CannotIssue: a document could not be sent, or breaks a rule for e-invoices.
        Refusal: the month cannot be settled, or a file cannot be written.
    """
    from virksom.cli.checked_file import rule_sets

    _refuse_standing(asked.out)
    _refuse_earlier(log, asked.moment)
    moment, made = asked.moment, dict[str, dict[str, bytes]]()
    bills = list[Bill]()

    rules = rule_sets(None)

    def content(bill: Bill) -> str:
        files = _checked(bill, rules)
        pdf = pdf_of(bill, contract, moment=moment)
        made[bill.number] = {"pdf": pdf, **files}
        bills.append(bill)
        return digest_of(pdf)

    hands = Hands(prepares=asked.prepares, releases=asked.releases, code=code_digest())
    after = carry_out(
        log, contract, month=asked.month, moment=asked.moment, hands=hands, content=content
    )
    if asked.files is not None:
        _write(asked.files, made)
    write_file(asked.out, lambda: write_facts(after, asked.out))
    return (*map(_told, bills), *([] if bills else [_NOTHING_NEW]), _facts(after, asked.out))


_NOTHING_NEW = Text(
    "Der er intet nyt at udstede; kun afregningen selv er skrevet.",
    "There is nothing new to issue; only the settlement itself is written.",
)


def _checked(bill: Bill, rules: Mapping[str, bytes]) -> Mapping[str, bytes]:
    """Return both e-invoices of a document; whatever a payer could not receive is refused."""
    from virksom.exchange.einvoice import why_not_bill, why_not_received

    reason = why_not_bill(bill)
    files = {} if reason else electronic(bill)
    for ending, xml in files.items():
        reason = reason or why_not_received(f"{bill.number}.{ending}", xml, more_rules=rules)
    if reason is not None:
        raise CannotIssue(reason)
    return files


def _refuse_standing(path: Path) -> None:
    if path.exists():
        raise FileStands(
            Text(
                f"{path} findes allerede og bliver stående; vælg et andet navn.",
                f"{path} is there already and stays as it is; choose another name.",
            )
        )


def _refuse_earlier(log: Log, moment: datetime) -> None:
    known = told_at(log, moment)
    if known > moment:
        last, asked = day_in_copenhagen(known), day_in_copenhagen(moment)
        raise TooEarly(
            Text(
                f"Filen går til den {date_text(last)}, og det, der kom frem siden, kunne ingen "
                f"vide den {date_text(asked)}. Vælg en senere dag med --at, eller afkort filen: "
                f"virksom facts export --known {asked} --facts … --out …",
                f"The file goes on to {date_text(last, 'en')}, and what came to light since could "
                f"not be known on {date_text(asked, 'en')}. Choose a later --at, or cut the file: "
                f"virksom facts export --known {asked} --facts … --out …",
            )
        )


def _write(folder: Path, made: dict[str, dict[str, bytes]]) -> None:
    files = {
        folder / f"{number}.{ending}": content
        for number, forms in made.items()
        for ending, content in forms.items()
    }
    for path in files:
        _refuse_standing(path)
    write_file(folder, lambda: folder.mkdir(parents=True, exist_ok=True))
    for path, content in files.items():
        write_content(path, content)


def _told(bill: Bill) -> Text:
    net = bill.total
    if bill.credits:
        return Text(
            f"{bill.number}: kreditnota til {bill.credits}, {kroner_text(net)}",
            f"{bill.number}: credit note for {bill.credits}, {kroner_text(net, 'en')}",
        )
    return Text(
        f"{bill.number}: faktura, {kroner_text(net)}",
        f"{bill.number}: invoice, {kroner_text(net, 'en')}",
    )


def _facts(log: Log, path: Path) -> Text:
    told = fact_count(len(log.facts))
    return Text(
        f"{path}: {told.da}; kædens hoved er {log.head}.",
        f"{path}: {told.en}; the head of the chain is {log.head}.",
    )
