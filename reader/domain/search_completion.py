"""What of a search can be completed while it is typed, and how a choice is put into it."""

from typing import NamedTuple

from reader.domain.search_query import WORD_FIELDS, Piece, is_bare, pieces


class Completing(NamedTuple):
    """What is being typed: of a value of `field`, or of a word that may become a field's name when `field` is "".

    A choice takes the place of `text[start:end]`, quotes included.
    """

    start: int
    end: int
    field: str
    typed: str


def completing(text: str, cursor: int) -> Completing | None:
    """What the cursor stands at the end of. None between words, inside of them, and in phrases of no field."""
    piece = next((piece for piece in pieces(text[:cursor]) if piece.end == cursor), None)
    if piece is None or not (piece.name or piece.value) or (piece.is_quoted and not piece.name):
        return None
    end = _end(piece, text)
    if end is None:
        return None
    name = piece.name.lower()
    return Completing(piece.value_start, end, WORD_FIELDS.get(name, name), piece.value)


def completed(text: str, place: Completing, choice: str) -> tuple[str, int]:
    """`text` with `choice` in it, and where the cursor then stands: after a blank, unless a value must follow."""
    before, after = text[: place.start], text[place.end :]
    if not place.field and choice.endswith((":", "<", ">", "=")):
        return f"{before}{choice}{after}", len(before) + len(choice)
    value = choice if is_bare(choice) else f'"{" ".join(choice.replace(_QUOTE, " ").split())}"'
    return f"{before}{value} {after.removeprefix(' ')}", len(before) + len(value) + 1


_QUOTE = '"'


def _end(piece: Piece, text: str) -> int | None:
    """Where in `text` that ends which `piece` is at least the beginning of; None if the cursor stands inside it."""
    whole = next((whole for whole in pieces(text) if whole.start == piece.start), None)
    if whole is None:
        return None
    if whole.is_quoted and not whole.is_closed:
        return piece.end if text[piece.end : piece.end + 1].strip() == "" else None
    is_at_end = whole.end == piece.end + whole.is_closed
    return whole.end if is_at_end else None
