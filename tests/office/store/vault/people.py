"""Invented persons for the vault's tests."""

from datetime import UTC, date, datetime

from virksom.office.store.vault.persons import PersonData

WHEN = datetime(2019, 10, 7, 11, 0, tzinfo=UTC)

ANNE = PersonData(
    code="K001",
    name="Anne-Marie Aagaard",
    cpr="6104851234",
    cpr_class="constructed",
    birth_date=date(1985, 4, 1),
    mail="Anne.Aagaard@demo.virksom.example",
    phone="00 00 00 17",
    address="Prøvevej 1\n9999 Demoby",
)
SOREN = PersonData(code="K002", name="Søren Ågård", birth_date=date(1990, 2, 3))
FATIMA = PersonData(
    code="K010",
    name="Fatima I\u015f\u0131k O'Neil",
    mail="fatima@demo.virksom.example",
)
HOSTILE = (
    "\0",
    "a\0b",
    "x" * 10_000,
    "👍🏽 \U0001d50a",
    "\ud800",
    "'; DROP TABLE store_fact; --",
    "\u202egnu",
)
