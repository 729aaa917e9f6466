"""Ways to other articles: the command palette, pages of authors, series and tags, the map, the reading life."""
