"""How a competence stood before the last change, kept in the session so that it can be put back."""

from virksom.office.access import OfficeRequest
from virksom.programme.competences import CompetenceEntry
from virksom.programme.kernel import Text

_KEY = "competence_before"


def keep(request: OfficeRequest, entry: CompetenceEntry) -> None:
    """Keep how one stood; what was kept before is forgotten."""
    request.session[_KEY] = {
        "code": entry.code,
        "da": entry.label.da,
        "en": entry.label.en,
        "synonyms": list(entry.synonyms),
        "trades": list(entry.trades),
        "broader": entry.broader,
        "in_use": entry.in_use,
    }


def kept(request: OfficeRequest, code: str) -> CompetenceEntry | None:
    """Return how a competence stood, and forget it; None when that is not kept."""
    held = request.session.pop(_KEY, None)
    if held is None or held["code"] != code:
        return None
    return CompetenceEntry(
        code=code,
        label=Text(held["da"], held["en"]),
        synonyms=tuple(held["synonyms"]),
        trades=tuple(held["trades"]),
        broader=held["broader"],
        in_use=held["in_use"],
    )
