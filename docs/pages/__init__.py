"""The pages that the data make: what ``conf.py`` adds to the prose."""
