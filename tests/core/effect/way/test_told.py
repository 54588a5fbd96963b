"""The path in sentences: of nobody, of nobody employed, of all withdrawn, and of the demo."""

from datetime import date

from tests.core.effect.way.walks import CIRCLE, demo, path
from virksom.programme.effect.way.tables import NOBODY
from virksom.programme.effect.way.the_path import ThePath
from virksom.programme.effect.way.told import flows_told, occupancy_told, path_told

REFERRED = "K001 henvist 2019-01-01"


def test_the_demos_answer() -> None:
    told = path_told(ThePath(demo())).da
    assert told.startswith("20 af 118 henviste har haft lønnet job pr. 30.09.2019, og 9 af de 20")
    assert "(45 %, 95 %-interval 26–66 %); 4 er mellem to job." in told


def test_of_nobody() -> None:
    assert path_told(path()) == NOBODY
    assert occupancy_told(path()) == NOBODY
    assert flows_told(path()).en == "Nobody has moved yet."


def test_of_nobody_employed_and_of_all_withdrawn() -> None:
    assert path_told(path(REFERRED)).da == (
        "Ingen har haft lønnet job pr. 31.12.2019; henviste i alt: 1."
    )
    assert path_told(path(REFERRED, "K001 afmeldt 2019-02-01")).da.endswith(" Alle er afmeldt.")


def test_the_pictures_are_told_by_their_largest() -> None:
    asked = path(*CIRCLE, on=date(2019, 3, 10))
    assert flows_told(asked).da.startswith("4 skift i alt; flest: Henvist → I forløb 1, ")
    assert occupancy_told(asked).da == "1 henvist pr. 10.03.2019; flest: Første job 1."
