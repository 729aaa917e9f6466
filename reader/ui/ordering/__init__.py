"""What a reader does to keep articles in order: tags, stars, collections, the queue."""
