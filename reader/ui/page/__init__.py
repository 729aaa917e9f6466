"""The article as a document, and the view that shows it."""
