"""CAMT.053 (ISO 20022): a bank's statement as XML; only booked entries are read.

Source:
    ISO 20022 camt.053.001.02 and later: ``BkToCstmrStmt/Stmt/Ntry``. ``CdtDbtInd`` is the way of
    the entry itself, also where ``RvslInd`` says that it turns another around.
"""

from collections.abc import Mapping
from datetime import date

from virksom.exchange.bank.written import BadStatement, Written, decimal_ore, one_line
from virksom.exchange.sheets.hostile import Damaged, Tricky
from virksom.exchange.sheets.xml import walk
from virksom.programme.kernel import Refusal, parse_day
from virksom.programme.kernel.moment import NotADay

_TEXTS = ("AddtlNtryInf", "Ustrd", "Ref", "EndToEndId", "Nm")
_BOOKED = "BOOK"
_WAYS = {"CRDT": 1, "DBIT": -1}


def read_camt(data: bytes) -> tuple[Written, ...]:
    """Return the booked entries of a statement, in its order.

    Raises:
        BadStatement: it is no CAMT.053, or an entry lacks its day or amount.
    """
    reader = _Reader()
    try:
        walk(data, reader)
    except (Damaged, Tricky):
        raise BadStatement(
            "Filen er ikke en læselig CAMT.053; hent kontoudtoget i banken igen.",
            "The file is no CAMT.053 that can be read; get the statement from the bank again.",
        ) from None
    if not reader.statement:
        raise BadStatement(
            "Filen er XML, men intet kontoudtog (CAMT.053).",
            "The file is XML, but no bank statement (CAMT.053).",
        )
    return tuple(reader.lines)


class _Reader:
    """Keeps what stands in each entry while the file goes by."""

    def __init__(self) -> None:
        self.lines: list[Written] = []
        self.statement = False
        self._path: list[str] = []
        self._entry: dict[str, str] = {}
        self._said: list[str] = []
        self._texts: list[str] = []

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        plain = name.rpartition(":")[2]
        self._path.append(plain)
        self._said = []
        self.statement = self.statement or plain == "BkToCstmrStmt"
        if plain == "Ntry":
            self._entry, self._texts = {}, []
        if plain == "Amt" and self._inside() == ("Ntry",):
            self._entry["currency"] = attributes.get("Ccy", "")

    def said(self, text: str) -> None:
        self._said.append(text)

    def end(self, name: str) -> None:
        plain, text = name.rpartition(":")[2], "".join(self._said).strip()
        self._path.pop()
        inside = self._inside(of=True)
        if inside == () and text and plain in {"Amt", "CdtDbtInd", "Sts"}:
            self._entry[plain] = text
        if inside == ("Sts",) and plain == "Cd":
            self._entry["Sts"] = text
        if inside == ("BookgDt",) and plain in {"Dt", "DtTm"}:
            self._entry["day"] = text[:10]
        if inside is not None and plain in _TEXTS and text:
            self._texts.append(text)
        if plain == "Ntry":
            self._close()
        self._said = []

    def _inside(self, *, of: bool = False) -> tuple[str, ...] | None:
        """Return the path: below the entry when ``of``, else from the entry's name on."""
        if "Ntry" not in self._path:
            return None
        at = len(self._path) - 1 - self._path[::-1].index("Ntry")
        return tuple(self._path[at + 1 :]) if of else tuple(self._path[at:-1])

    def _close(self) -> None:
        if self._entry.get("Sts", _BOOKED) != _BOOKED:
            return
        amount, day = decimal_ore(self._entry.get("Amt", "")), _day(self._entry.get("day", ""))
        way = _WAYS.get(self._entry.get("CdtDbtInd", ""))
        if amount is None or amount < 0 or day is None or way is None:
            number = len(self.lines) + 1
            raise BadStatement(
                f"Postering {number} i filen mangler bogføringsdato, beløb i hele øre eller "
                "retning.",
                f"Entry {number} of the file lacks its booking date, amount in whole øre or way.",
            )
        self.lines.append(
            Written(
                day=day,
                ore=way * amount,
                currency=self._entry.get("currency", "").upper(),
                reference=one_line(" ".join(dict.fromkeys(self._texts))),
            )
        )


def _day(text: str) -> date | None:
    try:
        return parse_day(text)
    except (NotADay, Refusal):
        return None
