"""Saved filters: what somebody asks a list for, under a name of their own."""

from dataclasses import dataclass

from virksom.office.store.models import Programme, SavedFilter

LONGEST_NAME = 60
LONGEST_QUERY = 500


@dataclass(frozen=True, slots=True)
class FilterRow:
    """A saved filter: its name, and what is asked, as it stands in an address."""

    name: str
    query: str


def filters(programme: str, user: int, *, page: str) -> tuple[FilterRow, ...]:
    """Return somebody's filters of a page, by name."""
    rows = SavedFilter.objects.filter(programme__code=programme, user_id=user, page=page)
    return tuple(FilterRow(*pair) for pair in rows.order_by("name").values_list("name", "query"))


def save(programme: str, user: int, *, page: str, row: FilterRow) -> None:
    """Keep a filter; one of the same name is overwritten."""
    SavedFilter.objects.update_or_create(
        programme=Programme.objects.get(code=programme),
        user_id=user,
        page=page,
        name=row.name,
        defaults={"query": row.query},
    )


def drop(programme: str, user: int, *, page: str, name: str) -> FilterRow | None:
    """Forget a filter; return what it was, None where there was none of that name."""
    rows = SavedFilter.objects.filter(programme__code=programme, user_id=user, page=page, name=name)
    kept = rows.values_list("name", "query").first()
    rows.delete()
    return FilterRow(*kept) if kept else None
