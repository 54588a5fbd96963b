"""The sheet tells a candidate what articles 13 and 14 ask for."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from tests.documents.examples import MOMENT, SHEET, bare, text_of
from virksom.documents import RIGHTS, PrivacySheet, privacy_sheet_pdf
from virksom.programme.files.privacy import read_privacy
from virksom.programme.kernel import Text

USE = ("kind", "purpose", "basis", "kept")


def written(sheet: PrivacySheet, language: str = "da") -> str:
    return text_of(privacy_sheet_pdf(sheet, language=language, moment=MOMENT))


def test_it_says_who_is_responsible_and_whom_to_ask() -> None:
    text = written(SHEET)
    assert "Hvem har ansvaret Fokus Folkeoplysning / JOBFOKUS Eksempelvej 1, 9000 Aalborg" in text
    assert "Databeskyttelsesrådgiver Anne Lund, dpo@jobfokus.example" in text


def test_each_kind_of_data_has_purpose_basis_and_end() -> None:
    text = bare(written(SHEET))
    assert (
        bare("Navn og CPR-nummer For at vide, hvem du er Databeskyttelsesloven § 11 Et år") in text
    )


def test_it_says_where_data_come_from_and_who_gets_them() -> None:
    text = written(SHEET)
    assert "Hvor de kommer fra – Jobcenteret, som henviste dig" in text
    assert "Din rådgiver i jobcenteret Aftalen og forløbet" in text


def test_it_says_every_right_and_where_to_complain() -> None:
    text = written(SHEET)
    assert all(right.da in text for right in RIGHTS)
    assert "Datatilsynet: www.datatilsynet.dk, telefon 33 19 32 00" in text


def test_it_says_whom_it_is_for_and_as_of_when() -> None:
    assert "Til Mikkel Østergaard Sørensen (K017)" in written(SHEET)
    assert "Pr. 4. marts 2019 · K017" in written(SHEET)
    late = privacy_sheet_pdf(SHEET, language="da", moment=datetime(2019, 6, 30, 23, tzinfo=UTC))
    assert "Pr. 1. juli 2019" in text_of(late)
    anyone = written(replace(SHEET, candidate=None))
    assert "Pr. 4. marts 2019 Side 1 af" in anyone
    assert "K017" not in anyone


def test_what_there_is_not_is_said_or_left_out() -> None:
    nothing = replace(
        SHEET.privacy, officer=Text("", ""), sources=(), recipients=(), more=(), consents={}
    )
    text = written(replace(SHEET, privacy=nothing))
    for heading in ("Databeskyttelsesrådgiver", "Godt at vide", "sige ja eller nej"):
        assert heading not in text
    assert "Kun fra dig selv." in text
    assert "Ingen andre end os." in text


def test_it_says_what_is_the_candidates_to_allow() -> None:
    assert "Det kan du frit sige ja eller nej til – Billede: på opslagstavlen" in written(SHEET)


@pytest.mark.parametrize("language", ["da", "en"])
def test_everything_the_contract_tells_is_on_the_sheet(language: str) -> None:
    privacy = read_privacy("impact60")
    assert privacy is not None
    text = bare(written(replace(SHEET, privacy=privacy), language=language))
    uses = [getattr(use, name) for use in privacy.uses.values() for name in USE]
    told = [told for shared in privacy.recipients for told in (shared.who, shared.what)]
    for part in (*uses, *told, *privacy.sources):
        assert bare(part.read(language)) in text


def test_it_is_told_in_english() -> None:
    text = written(SHEET, language="en")
    assert "Your data with us" in text
    assert "As of 4 March 2019" in text
    assert all(right.en in text for right in RIGHTS)
