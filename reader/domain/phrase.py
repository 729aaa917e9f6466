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


def template(text: str) -> str:
    """`text` unchanged: says that it is a text people see, so that it is found for translation where it is not given
    to `phrase` or `tr` at once."""
    return text


def plural(text: str) -> str:
    """As `template`, for a text with `%n` in it that has a form for each kind of number."""
    return text
