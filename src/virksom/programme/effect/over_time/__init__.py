"""Every week as known then and now, how far it is to the target, and the candidates in groups."""
