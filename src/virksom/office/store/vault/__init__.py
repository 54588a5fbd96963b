"""The vault: who the codes are, what is told of them, and their documents; sealed and erasable.

The modules' own functions are the door; only records leave the store.
"""
