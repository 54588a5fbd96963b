"""The effect's pages tell of differences: no text says that something has an effect or is a cause.

»Effekt« alone is the source's word for a share (clause 5.3); »effekt af« would claim a cause.
"""

import re

import pytest

from tests.house.tree import ROOT

CLAIMS = re.compile(
    r"effekte?n? af\b|effects? of\b(?! each)|virkning(?:en)? af\b|skyldes\b|"
    r"\bbecause of the (?:element|mentor)|forårsage",
    re.IGNORECASE,
)
TOLD = [
    *(ROOT / "src/virksom/programme/effect/mechanisms").glob("*.py"),
    *(ROOT / "src/virksom").rglob("*mechanisms.py"),
    ROOT / "src/virksom/office/web/templates/effect/mechanisms.html",
    ROOT / "docs/explanation/hvad-der-ser-ud-til-at-virke.md",
]


def test_no_text_on_mechanisms_claims_a_cause() -> None:
    told = {str(path.relative_to(ROOT)): CLAIMS.findall(path.read_text("utf-8")) for path in TOLD}
    assert {name: found for name, found in told.items() if found} == {}


def test_the_texts_are_found() -> None:
    assert len(TOLD) > 20
    assert sum("forskel" in path.read_text("utf-8").lower() for path in TOLD) >= 5


@pytest.mark.parametrize(
    "claim", ["Effekten af mentor er 20 procent.", "The effect of mentoring", "Det skyldes mentor"]
)
def test_a_claim_is_seen(claim: str) -> None:
    assert CLAIMS.search(claim)
