"""The companies' pages: the pipeline, one company, a list to be loaded, and the time."""
