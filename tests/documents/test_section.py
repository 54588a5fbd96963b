"""What a section hands to the templates: what is empty is an empty list."""

import pytest

from virksom.documents.section import Section, Table
from virksom.documents.sheet import Reading
from virksom.programme.kernel import Text

DANISH = Reading("da")


def test_an_empty_section_says_so_in_its_own_sentence() -> None:
    read = Section(heading="Job", items=("", " "), none=Text("Ingen.", "None.")).read(DANISH)
    assert (read["paragraphs"], read["lists"], read["tables"]) == (["Ingen."], [], [])


def test_a_section_with_a_list_says_nothing_of_being_empty() -> None:
    read = Section(heading="Job", items=("a",), none="Ingen.").read(DANISH)
    assert (read["paragraphs"], read["lists"]) == ([], [["a"]])


@pytest.mark.parametrize(
    ("text", "parted", "long"),
    [
        ("Til udgangen af 2027.", False, False),
        ("Kontaktoplysninger", True, False),
        ("ord " * 101, False, True),
        ("🙂" * 60, False, True),
    ],
)
def test_a_cell_is_parted_only_where_it_must_be(text: str, parted: bool, long: bool) -> None:  # noqa: FBT001 - a case
    table = Table(labels=("a",), rows=((text,),), widths=(1,))
    [read] = Section(heading="Job", table=table).read(DANISH)["tables"]
    [[cell]] = read["rows"]
    assert (cell["parted"], cell["long"]) == (parted, long)
