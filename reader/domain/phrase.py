"""Sentences that rooms without a window can say and the window can translate."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Phrase:
    """An English template with its values, kept apart so that the template can be translated.

    `str(phrase)` is the English sentence; `ui.words.say(phrase)` the translated one.
    """

    template: str
    values: dict[str, object] = field(default_factory=dict)

    def __str__(self) -> str:
        return self.template.format(**self.values)


def phrase(template: str, /, **values: object) -> Phrase:
    """A `Phrase` of `template`, whose `{name}` fields are filled from `values`."""
    return Phrase(template, values)


NOTHING = Phrase("")
