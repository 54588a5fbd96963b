"""The pure core: no Django, no files outside ``files``, no clock, no chance without a seed."""
