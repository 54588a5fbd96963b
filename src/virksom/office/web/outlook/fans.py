"""The fans of the forecast's page, drawn once for a standpoint and a language."""

from collections.abc import Mapping

from django.utils.safestring import SafeString, mark_safe

from virksom.charts.outlook import SIZES, FanPicture, fan_chart
from virksom.office.reports.outlook.forecast import ForecastPage
from virksom.office.reports.standpoint import Standpoint

Forms = Mapping[str, SafeString]


def drawn_fans(
    seen: Standpoint, page: ForecastPage, *, key: str, language: str
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
