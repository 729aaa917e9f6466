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
    "cs": "Přístav je večer tichý a lodě, které ráno vypluly, jsou už na svém místě, ale vítr si hraje s lany.",
    "bg": "Лодките, които излязоха сутринта, са вече тук, но вятърът се чува от града и не спи.",
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


NEIGHBOURS = {
    "Slovak": "Prístav je večer tichý a lode, ktoré ráno vyplávali, sú už späť na svojom mieste. Nikto tu nie je, "
    "len vietor sa hrá s lanami, aby bolo počuť, že more ešte nespí. V mestečku sa svieti len v jednom "
    "okne a starý rybár si v ňom píše list do mesta, z ktorého prišiel ako chlapec.",
    "Croatian": "Luka je navečer tiha, a brodovi koji su ujutro isplovili već su se vratili. Nema nikoga na obali, "
    "samo se vjetar igra s konopima da se čuje kako more još ne spava. U gradu je svjetlo samo u jednom "
    "prozoru, i stari ribar u njemu piše pismo za grad iz kojega je došao.",
    "Slovene": "Pristanišče je zvečer tiho in ladje, ki so zjutraj odplule, so se že vrnile. Na obali ni nikogar, le"
    " veter se igra z vrvmi, da se sliši, kako morje še ne spi. V mestu je luč samo v enem oknu in stari "
    "ribič v njem piše pismo v mesto, iz katerega je prišel.",
    "Afrikaans": "Die hawe is stil in die aand en die bote wat in die oggend uitgevaar het is al weer terug by die "
    "kaai. Daar is niemand nie, net die wind speel met die toue sodat jy kan hoor dat die see nog nie "
    "slaap nie. In die dorp is daar lig in net een venster en die ou visser skryf daar 'n brief vir die "
    "stad van waar hy gekom het.",
    "Macedonian": "Пристаништето е тивко навечер и бродовите што излегоа наутро веќе се вратија. Нема никој на брегот, "
    "само ветрот си игра со јажињата за да се слушне дека морето сè уште не спие. Во градот има светло "
    "само во еден прозорец, а стариот рибар во него пишува писмо до градот од кој дојде.",
    "Belarusian": "Гавань ціхая ўвечары, і лодкі, што выйшлі раніцай, ужо вярнуліся. На беразе няма нікога, толькі "
    "вецер гуляе з канатамі, каб было чуваць, як мора яшчэ не спіць. У горадзе святло толькі ў адным "
    "акне, і стары рыбак у ім піша ліст у горад, з якога ён прыйшоў.",
    "Galician": "O porto está tranquilo pola noite e os barcos que saíron pola mañá xa están de volta. Non hai "
    "ninguén no peirao, só o vento xoga coas cordas para que se oia que o mar aínda non durme. Na vila "
    "hai luz só nunha fiestra e o vello mariñeiro escribe nela unha carta á cidade da que veu.",
}


@pytest.mark.parametrize("language", NEIGHBOURS)
def test_a_text_is_not_taken_for_one_in_a_neighbouring_language(language):
    assert guessed_language(NEIGHBOURS[language]) == ""


def test_an_english_text_about_chinese_words_is_english():
    text = "The word 港口 is what they say for a harbour, and it is made of two signs to be found in it. "

    assert guessed_language(text * 20) == "en"
