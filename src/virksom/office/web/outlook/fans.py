"""The fans of the forecast's page, drawn once for a standpoint and a language."""

from collections.abc import Mapping, Sequence

from django.utils.safestring import SafeString, mark_safe

from virksom.charts.hindsight import SIZES as HINDSIGHT_SIZES
from virksom.charts.hindsight import HindsightPicture, hindsight_chart
from virksom.charts.outlook import SIZES, FanPicture, fan_chart
from virksom.office.reports.outlook.forecast import ForecastPage
from virksom.office.reports.outlook.hindsight import HindsightPage
from virksom.office.reports.outlook.told import ToldPage
from virksom.office.reports.standpoint import Keeping
from virksom.programme.kernel import Text

Forms = Mapping[str, SafeString]


def drawn_fans(
    seen: Keeping, page: ForecastPage | ToldPage, *, key: str, language: str
) -> Mapping[str, Forms]:
    """Return each chart in each form; empty where there is no forecast."""
    pictures = {"persons": page.persons, "money": page.money}
    return seen.keep(
        f"{key} fans {language}",
        lambda: {
            name: _forms(picture, language=language)
            for name, picture in pictures.items()
            if picture is not None
        },
    )


def _forms(picture: FanPicture, *, language: str) -> Forms:
    return {
        form: mark_safe(fan_chart(picture, language=language, form=form))  # noqa: S308  # our own
        for form in SIZES
    }


def drawn_hindsight(
    seen: Keeping, page: HindsightPage, *, language: str
) -> Sequence[tuple[Text, Forms]]:
    """Return each picture of what was said before with its title, in each form."""
    return seen.keep(
        f"hindsight drawn {language} {len(page.table.rows)}",
        lambda: tuple((picture.title, _looked(picture, language)) for picture in page.pictures),
    )


def _looked(picture: HindsightPicture, language: str) -> Forms:
    return {
        form: mark_safe(hindsight_chart(picture, language=language, form=form))  # noqa: S308  # our own
        for form in HINDSIGHT_SIZES
    }
