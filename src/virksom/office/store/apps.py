"""The store as Django knows it."""

from django.apps import AppConfig


class StoreConfig(AppConfig):
    """The app whose tables hold the facts and those who may see them."""

    name = "virksom.office.store"
    label = "store"
