"""The language of a text whose file does not say it."""

import pytest

from reader.domain.guessed_language import guessed_language

TEXTS = {
    "en": "The harbour is quiet in the evening, and the boats that went out in the morning are back by now.",
    "de": "Der Hafen ist am Abend ruhig, und die Boote, die am Morgen ausliefen, liegen wieder an der Mauer.",
    "fr": "Le port est calme le soir, et les bateaux qui sont sortis dans la matinée sont de retour.",
    "es": "El puerto está tranquilo por la noche y los barcos que salieron por la mañana ya están de vuelta.",
    "it": "Il porto è calmo la sera e le barche che sono uscite la mattina sono di nuovo al molo.",
    "pt": "O porto é calmo à noite e os barcos que saíram de manhã já estão de volta para o cais, não longe da cidade.",
    "nl": "De haven is stil in de avond en de boten die in de ochtend zijn uitgevaren liggen weer aan de kade.",
    "pl": "Port jest cichy wieczorem i nie ma na nim nikogo, a łodzie, które wypłynęły rano, są już z powrotem.",
    "ru": "Гавань тиха по вечерам, и те лодки, что ушли утром, уже вернулись, так как ветер с моря не был силён.",
    "uk": "Гавань тиха, і човни, що вийшли вранці, вже повернулися, а люди з них сидять та дивляться, що буде до ночі.",
    "vi": "Bến cảng yên tĩnh vào buổi tối và những con thuyền đã ra khơi cho một ngày không còn là của họ.",
    "id": "Pelabuhan itu tenang pada malam hari dan perahu yang pergi di pagi hari tidak akan kembali dengan cepat.",
    "tr": "Liman akşam çok sessiz ve sabah çıkan tekneler için daha iyi bir yer var, ama bu kadar geç kimse duymaz.",
    "zh": "港口在晚上是安静的。",
    "ar": "الميناء هادئ في المساء",
}


@pytest.mark.parametrize("language", TEXTS)
def test_the_commonest_words_tell_the_language(language):
    assert guessed_language(TEXTS[language]) == language


def test_a_chinese_text_full_of_commands_is_chinese():
    line = "在终端里运行下面这条命令来更新软件包列表：\n\n    sudo apt-get install the-tool\n"

    assert guessed_language("如何更新\n\n" + line * 3 + "    a in is of the to with and\n" * 2) == "zh"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Code",
        "The end",
        "the the the the the the the the the",
        "def step(self, by):\n    return self.place + by if by else None\n" * 5,
        "Mwambao ni mahali pa amani ambapo watu hukaa na kutazama bahari jioni, na hakuna anayejua ilijengwa lini.",
    ],
)
def test_where_too_little_tells_it_nothing_is_said(text):
    assert guessed_language(text) == ""


def test_an_english_text_about_chinese_words_is_english():
    text = "The word 港口 is what they say for a harbour, and it is made of two signs to be found in it. "

    assert guessed_language(text * 20) == "en"
