"""The article in a saved web page, and what is said about it: shared by the formats in which pages are saved."""
