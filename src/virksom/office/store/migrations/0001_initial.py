"""Tables, and the triggers that keep facts and programmes as they were written."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from virksom.office.store.append_only import append_only

KEPT = {
    "store_fact": (
        "id = NEW.id OR (programme_id = NEW.programme_id AND position = NEW.position)"
        " OR (programme_id = NEW.programme_id AND fact_id = NEW.fact_id)"
    ),
    "store_programme": "id = NEW.id OR code = NEW.code",
}


class Migration(migrations.Migration):
    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="User",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("password", models.CharField(max_length=128, verbose_name="password")),
                (
                    "last_login",
                    models.DateTimeField(blank=True, null=True, verbose_name="last login"),
                ),
                ("username", models.CharField(max_length=150, unique=True)),
                ("demo", models.BooleanField(default=False)),
                ("is_active", models.BooleanField(default=True)),
                ("failures", models.PositiveSmallIntegerField(default=0)),
                ("failed_at", models.DateTimeField(null=True)),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Programme",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("code", models.CharField(max_length=80, unique=True)),
                ("contract", models.CharField(max_length=80)),
                ("invented", models.BooleanField()),
            ],
        ),
        migrations.CreateModel(
            name="Membership",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("role", models.CharField(max_length=40)),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="memberships",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "programme",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="memberships",
                        to="store.programme",
                    ),
                ),
            ],
            options={
                "ordering": ("pk",),
                "constraints": [
                    models.UniqueConstraint(fields=("programme", "user", "role"), name="role_once")
                ],
            },
        ),
        migrations.CreateModel(
            name="Fact",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("position", models.PositiveIntegerField()),
                ("fact_id", models.CharField(max_length=80)),
                ("kind", models.CharField(max_length=80)),
                ("subject", models.CharField(max_length=80)),
                ("since", models.DateField()),
                ("until", models.DateField(null=True)),
                ("known_at", models.DateTimeField()),
                ("wire", models.TextField()),
                (
                    "programme",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="facts",
                        to="store.programme",
                    ),
                ),
            ],
            options={
                "ordering": ("programme", "position"),
                "constraints": [
                    models.UniqueConstraint(
                        fields=("programme", "position"), name="fact_place_once"
                    ),
                    models.UniqueConstraint(fields=("programme", "fact_id"), name="fact_id_once"),
                ],
            },
        ),
        migrations.RunPython(append_only(KEPT)),
    ]
