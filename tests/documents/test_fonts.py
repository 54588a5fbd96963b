"""Which signs the letters can show; the oracle is Typst, which refuses a sign the font lacks."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.documents.examples import AGREEMENT, MOMENT, bare, text_of
from virksom.documents import PartySignature, agreement_pdf, fonts
from virksom.documents.lettering import lettered


def test_danish_greek_and_cyrillic_can_be_shown_and_hebrew_cannot() -> None:
    assert set("ÆØÅæøåéüß§»«–…’€½ Ωж\u00a0") <= fonts.signs()
    assert not set("\u05e9\u0645\U0001f600\u4e2d") & fonts.signs()


def test_no_sign_that_steers_is_among_them() -> None:
    assert not set("\x00\n\x1b\x7f\u00ad\u202e\u2066\ufeff\ue000\ud800") & fonts.signs()


def test_typst_can_set_each_of_them_in_both_faces() -> None:
    every = " ".join(sorted(fonts.signs()))
    signed = (PartySignature(role=every, name=every),)
    pdf = agreement_pdf(replace(AGREEMENT, signatures=signed), language="da", moment=MOMENT)
    assert set(bare(lettered(every))) <= set(text_of(pdf))


def test_a_house_without_letters_says_where_they_come_from(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fonts, "_CHECKOUT", Path("nowhere"))
    with pytest.raises(fonts.FontsMissing, match="npm ci"):
        fonts.folder()
