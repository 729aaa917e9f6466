"""What the formats of books share: packages, chapters, footnotes."""
