"""The tables themselves."""

from io import StringIO

import pytest
from django.apps import apps
from django.core.management import call_command
from django.db import connection

OWN = [model for model in apps.get_models() if model.__module__.startswith("virksom.")]
WITHOUT = {"Programme", "User"}
FACTS = {"Programme", "Fact"}
PEOPLE = {"User", "Membership", "Organisation", "ApiKey"}
VAULT = {"VaultPerson", "VaultWord", "VaultText", "DocumentKey", "Document", "Draft"}
WORK = {"Notice", "SignInLink", "FeedKey", "Look", "Glass", "CatalogueElement", "SavedFilter"}
WORK |= {"SharedScenario", "NoticeSetting", "KeptLonger"}
MATCH = {"CatalogueCompetence", "CompanyContact", "OpeningRequest", "TravelTime"}
PROJECTIONS = {"CandidateRow"}
OUTSIDE = {"ApiAnswer", "Webhook", "WebhookDelivery", "WebhookTry"}


@pytest.mark.parametrize("model", OWN, ids=lambda model: model.__name__)
def test_every_row_carries_its_programme(model: type) -> None:
    if model.__name__ in WITHOUT:
        return
    field = model._meta.get_field("programme")  # noqa: SLF001  # Django's own door to it
    assert field.related_model.__name__ == "Programme"
    assert not field.null


def test_every_table_is_one_the_house_knows() -> None:
    known = FACTS | PEOPLE | VAULT | WORK | MATCH | PROJECTIONS | OUTSIDE
    assert {model.__name__ for model in OWN} == known


@pytest.mark.django_db
def test_migrations_say_all_that_the_models_say() -> None:
    call_command("makemigrations", "--check", "--dry-run", stdout=StringIO())


@pytest.mark.django_db
def test_the_database_is_the_one_asked_for(engine: str) -> None:
    assert connection.vendor == {"sqlite": "sqlite", "postgres": "postgresql"}[engine]
