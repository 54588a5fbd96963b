"""The forms of a contract's two files, as one small example that a test reads."""

from collections.abc import Iterator

CLAUSES = """\
clauses:
  "1.1":
    section: "Aftalens side 2"
    title: {da: "Programmet", en: "The programme"}
    text:
      da: "Ti ledige henvises i 2026."
      en: "Ten unemployed people are referred in 2026."
  "1.2":
    section: "Aftalens side 3"
    title: {da: "Styregruppen", en: "The steering group"}
    text:
      da: "Parterne mødes fire gange om året."
      en: "The parties meet four times a year."
    not_modelled: "true"
ambiguities:
  - clause: "1.1"
    question: {da: "Hvornår begynder de fire uger?", en: "When do the four weeks begin?"}
    reading: {da: "Ved starten.", en: "At the start."}
    switches: [four_weeks_from]
"""
TERMS = """\
contract: nybro
title: {da: "NYBRO", en: "NYBRO"}
place: {da: "Nybro", en: "Nybro"}
terms:
  cohort:
    unit: persons
    clause: "1.1"
    label: {da: "Pladser", en: "Places"}
    values:
      - since: 2026-01-01
        agreed_on: 2025-12-01
        value: "10"
      - since: 2026-07-01
        agreed_on: 2026-06-01
        source: "Tillæg 1"
        value: "12"
  referral_window:
    unit: period
    clause: "1.1"
    label: {da: "Henvisningsperiode", en: "Referral window"}
    values:
      - since: 2026-01-01
        agreed_on: 2025-12-01
        value: {first: 2026-01-01, last: 2026-12-31}
  referring_units:
    unit: codes
    clause: "1.1"
    label: {da: "Henvisende enheder", en: "Referring units"}
    values:
      - since: 2026-01-01
        agreed_on: 2025-12-01
        value:
          jobcenter: {da: "Jobcenter Nybro", en: "Nybro Jobcentre"}
  invoice_payer:
    unit: party
    clause: "1.1"
    label: {da: "Faktura til", en: "Invoice to"}
    values:
      - since: 2026-01-01
        agreed_on: 2025-12-01
        value:
          name: "Nybro Kommune"
          cvr: "99000015"
          gln: "5798009999993"
          street: "Opfundet Gade 1"
          postcode: "9999"
          town: "Nybro"
          country: "DK"
          mail: "faktura@nybro.invalid"
  order_reference:
    unit: reference
    clause: "1.1"
    label: {da: "Ordrenummer", en: "Order number"}
    values:
      - since: 2026-01-01
        agreed_on: 2025-12-01
        value: "NYBRO-1"
  vat_exemption:
    unit: text
    clause: "1.1"
    label: {da: "Grund til momsfritagelse", en: "Why exempt from VAT"}
    values:
      - since: 2026-01-01
        agreed_on: 2025-12-01
        value: {da: "Momsfri ydelse", en: "Exempt from VAT"}
  started:
    unit: outcome
    clause: "1.1"
    label: {da: "Tilknytning", en: "Attachment"}
    values:
      - since: 2026-01-01
        agreed_on: 2025-12-01
        value:
          kind: attachment
          weeks: "4"
          price: "5000.00"
switches:
  four_weeks_from:
    clause: "1.1"
    label: {da: "Fire uger regnes fra", en: "Four weeks are counted from"}
    values:
      - since: 2026-01-01
        agreed_on: 2025-12-01
        value: start
"""


def page() -> Iterator[str]:
    """Yield the lines of the part on the two files."""
    yield "## How the two files are written"
    yield ""
    yield "A contract is a folder with `clauses.yaml` and `terms.yaml`. Beside what is shown here"
    yield "`terms.yaml` has every required term (the table at the end) and every switch. Numbers"
    yield "stand in quotation marks, days do not. A period names its first and its last day, both"
    yield "included. Codes are small letters, digits and `_`, each with its words. Of a party"
    yield "`gln`, `registration` and `account` may be left out; who is paid has the last two. A"
    yield "value may say its `source`. A second value is an amendment. `not_modelled` marks a"
    yield "clause that nothing is computed from; `ambiguities` may be left out. `parties` has the"
    yield "codes `payer`, `investor` and `provider`. Of terms that no contract must have, the rules"
    yield "read `comparison_benefit` (what the municipality is told to have saved); any other is"
    yield "told where the contract is read, and computes nothing."
    yield ""
    yield "`virksom contract check FOLDER` says what is wrong, by file and key; `virksom contract"
    yield "show --contract FOLDER --as text` reads it in sentences; `virksom contract simulate"
    yield "FOLDER` tells what it would pay for the facts there are. An office that is to run it"
    yield "needs two more files in the folder, copied from a shipped contract and changed:"
    yield "[`privacy.yaml`](../how-to/tell-candidates-about-data.md), what candidates are told, and"
    yield "[`matching.yaml`](../how-to/find-the-match.md), how a match is weighed."
    yield ""
    yield from _shown("clauses.yaml", CLAUSES)
    yield from _shown("terms.yaml", TERMS)


def _shown(name: str, text: str) -> Iterator[str]:
    yield f"`{name}`:"
    yield ""
    yield "```yaml"
    yield text.rstrip("\n")
    yield "```"
    yield ""
