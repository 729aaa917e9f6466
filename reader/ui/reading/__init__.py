"""What a reader does with the open article: finding, following, looking closer, printing, listening."""
