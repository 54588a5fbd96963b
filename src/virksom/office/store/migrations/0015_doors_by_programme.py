"""Somebody's door to one programme can be shut while that to another stands open."""

from typing import ClassVar

from django.db import migrations, models


class Migration(migrations.Migration):
    """Nothing there is changes."""

    dependencies: ClassVar = [("store", "0014_shared_scenarios")]

    operations: ClassVar = [
        migrations.AddField(
            model_name="membership", name="open", field=models.BooleanField(default=True)
        ),
    ]
