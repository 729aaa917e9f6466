"""What leaves the article by copying: its words, without the signs that only serve the page."""

from PySide6.QtCore import QMimeData

_UNSEEN = dict.fromkeys(map(ord, "\u2068\u2069\u200b\u00ad"))


def cleaned(data: QMimeData) -> QMimeData:
    """Plain and rich text, without the signs that only keep directions, lines and syllables apart."""
    clean = QMimeData()
    clean.setText(data.text().translate(_UNSEEN))
    if data.hasHtml():
        clean.setHtml(data.html().translate(_UNSEEN))
    return clean
