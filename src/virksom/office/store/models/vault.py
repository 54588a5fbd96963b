"""The vault: everything about persons that no fact may hold, each column sealed, each row erasable.

``*_sealed`` columns hold ciphertext, ``*_index`` columns a keyed digest to look up by; "" is an
empty text, sealed or not.
"""

from typing import ClassVar

from django.db import models

from virksom.office.store.models.programme import Programme


class VaultPerson(models.Model):
    """Who a code of the log is: a candidate, an adviser, a consultant, a company's contact."""

    programme = models.ForeignKey(Programme, models.PROTECT, related_name="vault_persons")
    code = models.CharField(max_length=80)
    name_sealed = models.TextField(blank=True)
    cpr_sealed = models.TextField(blank=True)
    cpr_index = models.CharField(max_length=64, blank=True, db_index=True)
    cpr_class = models.CharField(max_length=20, blank=True)
    birth_sealed = models.TextField(blank=True)
    name_birth_index = models.CharField(max_length=64, blank=True, db_index=True)
    mail_sealed = models.TextField(blank=True)
    mail_index = models.CharField(max_length=64, blank=True, db_index=True)
    phone_sealed = models.TextField(blank=True)
    address_sealed = models.TextField(blank=True)
    changed_at = models.DateTimeField()

    class Meta:
        """One row a code."""

        ordering = ("pk",)
        constraints: ClassVar = [
            models.UniqueConstraint(fields=("programme", "code"), name="vault_code_once"),
        ]
        indexes: ClassVar = [models.Index(fields=("id", "code"), name="vault_person_code")]

    def __str__(self) -> str:
        """Return the code."""
        return self.code


class VaultWord(models.Model):
    """A keyed digest of a beginning of a word in somebody's name, so that names can be searched."""

    programme = models.ForeignKey(
        Programme, models.PROTECT, related_name="vault_words", db_index=False
    )
    person = models.ForeignKey(VaultPerson, models.CASCADE, related_name="words")
    index = models.CharField(max_length=64)

    class Meta:
        """Looked up by its digest; the index tells the person too, so no row need be read."""

        indexes: ClassVar = [
            models.Index(fields=("programme", "index", "person"), name="vault_word_person")
        ]

    def __str__(self) -> str:
        """Return the digest."""
        return self.index


class VaultText(models.Model):
    """A free text about somebody: ``about`` says of what, such as ``note`` or a fact's id."""

    programme = models.ForeignKey(Programme, models.PROTECT, related_name="vault_texts")
    subject = models.CharField(max_length=80)
    about = models.CharField(max_length=80)
    text_sealed = models.TextField()
    by = models.CharField(max_length=80)
    written_at = models.DateTimeField()

    class Meta:
        """Found by whom it is about."""

        ordering = ("pk",)
        indexes: ClassVar = [models.Index(fields=("programme", "subject"), name="vault_text")]

    def __str__(self) -> str:
        """Return whom and what it is about."""
        return f"{self.subject} {self.about}"


class DocumentKey(models.Model):
    """The key of one person's documents, itself sealed; destroying it destroys them."""

    programme = models.ForeignKey(Programme, models.PROTECT, related_name="document_keys")
    subject = models.CharField(max_length=80)
    key_sealed = models.TextField()

    class Meta:
        """One key a person."""

        constraints: ClassVar = [
            models.UniqueConstraint(fields=("programme", "subject"), name="document_key_once"),
        ]

    def __str__(self) -> str:
        """Return whose it is."""
        return self.subject


class Document(models.Model):
    """A document that was issued: its bytes under the person's key, its digest in the open.

    The fact of kind ``issued`` says the rest. ``fields_sealed`` is what the document was made
    from, under the same key.
    """

    programme = models.ForeignKey(Programme, models.PROTECT, related_name="documents")
    number = models.CharField(max_length=80)
    kind = models.CharField(max_length=40)
    subject = models.CharField(max_length=80)
    content_digest = models.CharField(max_length=80)
    content_sealed = models.BinaryField()
    fields_sealed = models.TextField(blank=True)
    issued_at = models.DateTimeField()

    class Meta:
        """Numbers are used once."""

        ordering = ("pk",)
        constraints: ClassVar = [
            models.UniqueConstraint(fields=("programme", "number"), name="document_number_once"),
        ]

    def __str__(self) -> str:
        """Return its number."""
        return self.number


class Draft(models.Model):
    """What is being written and not yet issued: an agreement's version, a statusnotat, an upload.

    Only the last version of a (kind, subject) is open; earlier ones stay until the person is
    erased. ``digest`` is that of the content, which signatures name.
    """

    programme = models.ForeignKey(Programme, models.PROTECT, related_name="drafts")
    kind = models.CharField(max_length=40)
    subject = models.CharField(max_length=80)
    version = models.PositiveIntegerField()
    digest = models.CharField(max_length=80)
    content_sealed = models.TextField()
    by = models.CharField(max_length=80)
    written_at = models.DateTimeField()

    class Meta:
        """Each version once."""

        ordering = ("pk",)
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=("programme", "kind", "subject", "version"), name="draft_version_once"
            ),
        ]

    def __str__(self) -> str:
        """Return what and which version."""
        return f"{self.kind} {self.subject} {self.version}"
