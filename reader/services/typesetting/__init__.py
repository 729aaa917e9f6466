"""From the body of an article to the safe HTML that is drawn: Markdown, code, formulas, pictures, and what may stay."""
