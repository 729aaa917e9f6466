"""Which language a text is in, where its file does not say: by its script, else by its commonest words."""

import re
from collections import Counter
from functools import cache

from reader.domain.text import language_by_script

LOOKED_AT = 3000
"""Characters; what is beyond them says no more."""

_OFTEN_ENOUGH = 1000
"""Characters by which most texts in ASCII are told, in a third of the time."""
_FEWEST, _KINDS, _SHARE, _AHEAD = 6, 4, 0.08, 1.3
"""How many common words a text has at the least, how many different ones, which part of all its words they are, and how
many times as many as of the next language."""
_CERTAIN = 0.2
"""The part that they are of a text that has little else in it."""
_FEWEST_SIGNS, _LETTERS_TO_A_SIGN = 40, 12
"""Of a Chinese text that has much else in it, such as commands."""
_HAN, _NOT_CHINESE = re.compile("[\u3400-\u4dbf\u4e00-\u9fff]"), re.compile("[\u3041-\u30ff\uac00-\ud7af]")

_COMMON = {
    "en": "the of and to a in is that it you with this are be was as have not on by from or we which",
    "de": "der die und das ist nicht den mit von zu sich ein eine auf für dem auch wir werden als im bei oder wie",
    "fr": "le la les de des et est une dans pour que qui pas sur du en vous au il avec ce sont plus nous",
    "es": "el la los de y que en las por un una con para es se del no su más como al lo está son",
    "it": "il di che la e per un una è non del della con sono le gli nel si più come anche dei alla questo",
    "pt": "o que de e do da em um uma para com não os as é se na no por mais ao dos você são",
    "nl": "de het een van en is niet dat die in op te voor met zijn er je aan ook wordt om bij naar deze",
    "sv": "och att det som en är på för av den med till inte har om ett jag vi kan de från eller så var",
    "da": "og at det er en af til på med for den ikke som der har de jeg et vi kan fra også eller være",
    "nb": "og det er en av til på med for den ikke som har å jeg et vi kan fra også eller være at ble",
    "fi": "ja on ei se että oli hän mutta kun myös tai ovat kuin joka niin sen voi tämä ole mukaan jos sekä",
    "pl": "i w nie na się z do jest że o jak po co ale za od dla oraz są przez tym lub to może",
    "cs": "a je se v na to že s z do jsou pro jako ale by který i tak také nebo od po jeho ve",
    "hu": "a az és hogy nem is egy van ez meg de volt csak ha mint el már vagy azt kell lehet ki még",
    "ro": "și în de la cu nu este pe că din un o pentru sunt mai care se al prin dar sau fi ce au",
    "tr": "ve bir bu için ile de da olarak çok daha olan gibi kadar ne var sonra veya her en değil ise",
    "id": "yang dan di untuk dengan ini dari pada tidak dalam adalah akan itu dapat atau juga oleh ke anda bisa",
    "vi": "và của là các có được cho một không với trong những này để khi người đã từ về nhưng bạn trên",
    "ca": "el la de i que en els per un una amb és no del al les més com són però aquest ha dels es",
    "ru": "и в не на что с как это по но из для от к у же так все он или если можно",
    "uk": "і в не на що з як це та для до від за у або є також але й ви його якщо може",
    "bg": "и на да се от за в не с е са че по си това като но или която който може ще",
    "fa": "و در به از که این را با است برای آن یک می های خود شما شده تا",
    "ur": "کے میں کی ہے اور سے کا کو نے یہ کہ پر ہیں اس بھی",
    "hi": "है के में की का और को से यह हैं पर नहीं कि लिए",
}
"""The commonest words of languages that share a script with others, in no order, without those that code is made of."""
_NEVER_WITHOUT = {"cs": "[ěřů]", "bg": "ъ", "uk": "и", "nl": "ij", "pt": "[ãõ]"}
"""What neighbours of these languages never have that share their commonest words, such as Slovak, Slovene and Croatian,
Macedonian, Belarusian, Afrikaans and Galician."""


def guessed_language(text: str) -> str:
    """The code of the language that `text` is in, as far as its beginning leaves little doubt; else ""."""
    head = text[:LOOKED_AT]
    if found := language_by_script(head):
        return found
    if head.isascii() and (found := _by_words(head[:_OFTEN_ENOUGH])):
        return found
    return _by_words(head)


def _by_words(head: str) -> str:
    words = head.lower().split()
    languages = _languages()
    counts, scores, kinds = Counter(filter(languages.__contains__, words)), Counter[str](), Counter[str]()
    for word, times in counts.items():
        for language in languages[word]:
            scores[language] += times
            kinds[language] += 1
    (best, most), (_, second) = [*scores.most_common(2), ("", 0), ("", 0)][:2]
    if most < _CERTAIN * len(words) and _is_chinese_amid(head):
        return "zh"
    is_told = kinds[best] >= _KINDS and most >= max(_FEWEST, _SHARE * len(words), _AHEAD * second)
    return best if is_told and re.search(_NEVER_WITHOUT.get(best, ""), head, re.I) else ""


def _is_chinese_amid(head: str) -> bool:
    """Whether a text with commands, names and addresses in it is Chinese."""
    if head.isascii() or _NOT_CHINESE.search(head):
        return False
    signs = len(_HAN.findall(head))
    return signs >= _FEWEST_SIGNS and signs * _LETTERS_TO_A_SIGN > sum(map(str.isalpha, head))


@cache
def _languages() -> dict[str, list[str]]:
    """The languages that each common word belongs to."""
    found: dict[str, list[str]] = {}
    for language, words in _COMMON.items():
        for word in words.split():
            found.setdefault(word, []).append(language)
    return found
