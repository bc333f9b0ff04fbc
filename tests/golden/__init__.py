"""Strings that have been read by eye, and what writes them anew."""
