"""Scenarios can be shared with other parties."""

from typing import ClassVar

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    """Nothing there is changes."""

    dependencies: ClassVar = [("store", "0013_api")]

    operations: ClassVar = [
        migrations.CreateModel(
            name="SharedScenario",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("name", models.CharField(max_length=60)),
                ("query", models.CharField(max_length=500)),
                ("party", models.CharField(max_length=20)),
                ("parties", models.CharField(max_length=80)),
                ("shared_at", models.DateTimeField()),
                (
                    "programme",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="shared_scenarios",
                        to="store.programme",
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="shared_scenarios",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={"ordering": ("-shared_at", "pk")},
        ),
        migrations.AddConstraint(
            model_name="sharedscenario",
            constraint=models.UniqueConstraint(
                fields=("programme", "user", "name"), name="shared_scenario_once"
            ),
        ),
    ]
