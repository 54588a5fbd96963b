"""The companies: pipeline, page, contacts in two taps, merging, import, and the time."""
