"""The Chicago Manual of Style, 17th and 18th editions, and Turabian: notes, and author and date."""
