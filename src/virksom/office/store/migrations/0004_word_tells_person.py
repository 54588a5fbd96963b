"""The search index of the vault tells the person, so that no row of words need be read."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("store", "0003_api_key"),
    ]

    operations = [
        migrations.RemoveIndex(
            model_name="vaultword",
            name="vault_word",
        ),
        migrations.AlterField(
            model_name="vaultword",
            name="programme",
            field=models.ForeignKey(
                db_index=False,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="vault_words",
                to="store.programme",
            ),
        ),
        migrations.AddIndex(
            model_name="vaultword",
            index=models.Index(fields=["programme", "index", "person"], name="vault_word_person"),
        ),
    ]
