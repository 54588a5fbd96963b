"""The door for a WSGI server: ``gunicorn virksom.office.site.wsgi``."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "virksom.office.site.settings")

application = get_wsgi_application()
