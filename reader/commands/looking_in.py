"""`armchair import --list`: what is in files, told without taking any of it in."""

from pathlib import Path

from reader.commands.call import Call
from reader.commands.output import clean
from reader.domain.choices import BookShape, Choices
from reader.domain.errors import ReaderError
from reader.services.looking_in import articles_in


def list_contents(call: Call) -> int:
    """Print the titles in the files that were named; 1 if one of them could not be looked into."""
    asked = call.asked
    choices = Choices(BookShape(asked.books or BookShape.CHAPTERS), asked.only or "", asked.most or 0)
    told: list[dict[str, object]] = []
    failed: list[dict[str, str]] = []
    for name in asked.paths:
        try:
            for found in articles_in(Path(name), choices):
                told.append({"file": name, **found._asdict()})
                if not call.output.is_json:
                    call.output.lines(["  ".join(clean(text) for text in (found.title, found.place) if text)])
        except ReaderError as exc:
            failed.append({"file": name, "reason": str(exc.message), "hint": str(exc.hint)})
            for line in filter(str, (f"{name}: {exc.message}", exc.hint)):
                call.output.tell(clean(str(line)))
    if call.output.is_json:
        call.output.document({"articles": told, "failed": failed})
    return int(bool(failed))
