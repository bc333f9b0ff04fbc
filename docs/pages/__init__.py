"""What makes the pages of the site that are made of the dataset; each function takes a dataset and gives text."""
