"""Facts of a kind are found from a day on: those before it are not read to be left out."""

from typing import ClassVar

from django.db import migrations, models


class Migration(migrations.Migration):
    """Nothing changes but how quickly facts are found."""

    dependencies: ClassVar = [("store", "0018_looks_told_of_before")]

    operations: ClassVar = [
        migrations.AddIndex(
            model_name="fact",
            index=models.Index(fields=["programme", "kind", "since"], name="fact_kind_since"),
        ),
        migrations.RemoveIndex(model_name="fact", name="fact_kind"),
    ]
