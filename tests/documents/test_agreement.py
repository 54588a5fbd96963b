"""The agreement says what was agreed and who signed it."""

from dataclasses import replace

import pytest

from tests.documents.examples import (
    AGREEMENT,
    DIGEST,
    EMPLOYER,
    HEAD,
    MOMENT,
    opened,
    stays_on_the_pages,
    text_of,
)
from virksom.documents import AgreementDocument, AgreementParty, PartySignature, agreement_pdf


def written(document: AgreementDocument, language: str = "da") -> str:
    return text_of(agreement_pdf(document, language=language, moment=MOMENT))


def test_it_says_who_met_when_and_where() -> None:
    text = written(AGREEMENT)
    assert "Aftale efter rekrutteringssamtalen" in text
    assert "Kandidat Mikkel Østergaard Sørensen (K017)" in text
    assert "Samtale 4. marts 2019 Sted Uddannelseshuset, Aalborg" in text
    assert "Aftale nr. A-2019-017, version 2" in text


def test_each_party_is_told_with_what_it_commits_to_and_expects() -> None:
    text = written(AGREEMENT)
    assert (
        "Kandidat: Mikkel Østergaard Sørensen Forpligter sig til – Møder i KaffeFair mandag, "
        "tirsdag og torsdag kl. 9–13. Forventer – At nogen forklarer mig opgaverne" in text
    )
    assert text.index("Rekrutteringskonsulent: Lone Holm") < text.index("Arbejdsgiver: Jens")


def test_a_party_that_expects_nothing_has_no_empty_list() -> None:
    told = written(AGREEMENT).partition("Arbejdsgiver: Jens Kaas, KaffeFair")[2]
    assert told.lstrip().startswith("Underskrifter")


def test_a_signature_tells_its_moment_and_an_open_one_leaves_a_line() -> None:
    text = written(AGREEMENT)
    assert "Underskrevet 4. marts 2019 kl. 10.42" in text
    assert "Underskrevet 4. marts 2019 kl. 10.44" in text
    assert text.count("Dato Underskrift") == 1


def test_an_agreement_all_have_signed_has_no_line_to_sign_on() -> None:
    signed = tuple(replace(place, at=MOMENT) for place in AGREEMENT.signatures)
    assert "Dato" not in written(replace(AGREEMENT, signatures=signed))


def test_the_digest_is_whole_and_can_be_copied() -> None:
    page = opened(agreement_pdf(AGREEMENT, language="da", moment=MOMENT)).pages[0]
    assert f"Indholdets fingeraftryk: {DIGEST}" in page.extract_text()


def test_the_seal_is_told_only_when_somebody_will_seal() -> None:
    assert "forseglet" not in written(AGREEMENT)
    sealed = replace(AGREEMENT, letterhead=replace(HEAD, sealed_by="Fokus"))
    assert "Filen er forseglet af Fokus." in written(sealed)


def test_it_is_told_in_english() -> None:
    text = written(AGREEMENT, language="en")
    assert "Agreement after the recruitment interview" in text
    assert "Signed 4 March 2019 at 10:42" in text
    assert "Employer: Jens Kaas, KaffeFair" in text


def test_usual_signatures_stand_together_on_one_page() -> None:
    for lines in range(20, 45):
        party = AgreementParty(role=EMPLOYER, name="Jens", commits=("Møder til tiden.",) * lines)
        pdf = agreement_pdf(replace(AGREEMENT, parties=(party,)), language="da", moment=MOMENT)
        texts = [page.extract_text() for page in opened(pdf).pages]
        whole = [text for text in texts if "Underskrevet" in text or "fingeraftryk" in text]
        assert len(whole) == 1


def test_many_signatures_run_over_and_none_is_lost() -> None:
    for count in (30, 100):
        places = tuple(PartySignature(role="A", name=f"B{n}") for n in range(count))
        many = replace(AGREEMENT, signatures=places)
        pdf = agreement_pdf(many, language="da", moment=MOMENT)
        assert stays_on_the_pages(pdf)
        text = text_of(pdf)
        assert all(f"A B{n} " in text for n in range(count))


@pytest.mark.parametrize("names", [["W" * 900] * 3, ["🙂" * 30] * 8])
def test_signatures_too_tall_for_a_page_run_over(names: list[str]) -> None:
    places = tuple(PartySignature(role=name, name=name) for name in names)
    pdf = agreement_pdf(replace(AGREEMENT, signatures=places), language="da", moment=MOMENT)
    assert stays_on_the_pages(pdf)
    assert text_of(pdf).count("Dato") == len(names)


def test_a_name_longer_than_a_heading_is_told_in_full_under_it() -> None:
    party = AgreementParty(role=EMPLOYER, name="Q" * 20_000)
    pdf = agreement_pdf(replace(AGREEMENT, parties=(party,)), language="da", moment=MOMENT)
    assert 20_000 < text_of(pdf).count("Q") < 20_200
