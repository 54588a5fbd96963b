"""What an entry says of itself."""

from tests.core.competences.listed import FLOORS
from virksom.programme.competences import Occupation
from virksom.programme.kernel import Text


def test_an_entry_can_be_said_by_its_labels_and_its_synonyms() -> None:
    assert FLOORS.phrases == ("gulvpleje", "gulvpleje in English", "vaske gulv")


def test_an_occupation_can_be_said_by_its_labels_and_its_synonyms() -> None:
    label = Text("kok", "cook")
    cook = Occupation(code="cook", label=label, isco="5120", trade="kitchen", synonyms=("køkken",))
    assert cook.phrases == ("kok", "cook", "køkken")
