"""What the search index is made of and asked with; `SearchIndex` is the door to it."""
