"""What the API's keys open, answers kept by idempotency key, and webhooks with their deliveries."""

from typing import ClassVar

import django.db.models.deletion
from django.apps.registry import Apps
from django.conf import settings
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

OPENED = {
    "adviser": "referrals:write contract:read",
    "finance_officer": (
        "contract:read contract:try settlement:read invoices:read invoices:dispute evidence:read "
        "evidence:compare registers:write samples:read samples:write ledger:read"
    ),
    "bookkeeper": (
        "contract:read contract:try settlement:read settlement:write invoices:read evidence:read "
        "evidence:compare samples:read ledger:read ledger:write"
    ),
}
"""What a key opened before it had scopes, by the role it acts in."""


def keep_open(apps: Apps, _editor: BaseDatabaseSchemaEditor) -> None:
    """Let the keys there are open what they opened until now, and nothing more."""
    keys = apps.get_model("store", "ApiKey").objects
    for role, scopes in OPENED.items():
        keys.filter(user__memberships__role=role).update(scopes=scopes)


class Migration(migrations.Migration):
    """Nothing that stands is changed but the keys' scopes."""

    dependencies: ClassVar = [
        ("store", "0012_rows_say_what_waits"),
    ]

    operations: ClassVar = [
        migrations.AddField(
            model_name="apikey",
            name="scopes",
            field=models.CharField(blank=True, max_length=400),
        ),
        migrations.CreateModel(
            name="Webhook",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("url_sealed", models.TextField()),
                ("wants", models.CharField(max_length=400)),
                ("secret_sealed", models.TextField()),
                ("secret_before_sealed", models.TextField(blank=True)),
                ("secret_until", models.DateTimeField(null=True)),
                ("position", models.PositiveIntegerField()),
                ("made_by", models.CharField(max_length=80)),
                ("made_at", models.DateTimeField()),
                ("stopped_at", models.DateTimeField(null=True)),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="webhooks",
                        to="store.organisation",
                    ),
                ),
                (
                    "programme",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="webhooks",
                        to="store.programme",
                    ),
                ),
            ],
            options={
                "ordering": ("pk",),
            },
        ),
        migrations.CreateModel(
            name="WebhookDelivery",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("kind", models.CharField(max_length=40)),
                ("subject", models.CharField(blank=True, max_length=80)),
                ("fact_id", models.CharField(blank=True, max_length=80)),
                ("known_at", models.DateTimeField()),
                ("made_at", models.DateTimeField()),
                ("tries", models.PositiveSmallIntegerField(default=0)),
                ("next_try", models.DateTimeField(null=True)),
                ("taken_at", models.DateTimeField(null=True)),
                ("given_up_at", models.DateTimeField(null=True)),
                (
                    "programme",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="webhook_deliveries",
                        to="store.programme",
                    ),
                ),
                (
                    "webhook",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="deliveries",
                        to="store.webhook",
                    ),
                ),
            ],
            options={
                "ordering": ("pk",),
            },
        ),
        migrations.CreateModel(
            name="WebhookTry",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("at", models.DateTimeField()),
                ("status", models.PositiveSmallIntegerField(null=True)),
                ("trouble", models.CharField(blank=True, max_length=40)),
                (
                    "delivery",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="attempts",
                        to="store.webhookdelivery",
                    ),
                ),
                (
                    "programme",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="webhook_tries",
                        to="store.programme",
                    ),
                ),
            ],
            options={
                "ordering": ("pk",),
            },
        ),
        migrations.CreateModel(
            name="ApiAnswer",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("digest", models.CharField(max_length=64)),
                ("asked_sealed", models.TextField()),
                ("status", models.PositiveSmallIntegerField()),
                ("content_sealed", models.TextField(blank=True)),
                ("made_at", models.DateTimeField(db_index=True)),
                (
                    "programme",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="api_answers",
                        to="store.programme",
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="api_answers",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "ordering": ("pk",),
                "constraints": [
                    models.UniqueConstraint(
                        fields=("programme", "user", "digest"), name="api_answer_once"
                    )
                ],
            },
        ),
        migrations.AddIndex(
            model_name="webhookdelivery",
            index=models.Index(
                condition=models.Q(("given_up_at", None), ("taken_at", None)),
                fields=["programme", "webhook", "next_try"],
                name="webhook_delivery_waits",
            ),
        ),
        migrations.RunPython(keep_open, migrations.RunPython.noop),
    ]
