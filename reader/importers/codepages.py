"""Which encoding older than Unicode a text is in, judged by how its letters read; must never look at file names.

Every candidate decodes the lines that hold more than ASCII, and is scored by the letters that come out: letters
usual in one language earn, letters of another or signs that no language writes inside words cost.
"""

import re
from collections import Counter
from dataclasses import dataclass
from functools import cache

_SAMPLE = 12_000

_HAN_SIMPLE = (
    "的一是不了人我在有他这中大来上个国和也子时道说出得你下学年生对能自着之都起们用家那然没事于会可以后看天前小去多"
    "开方成行过无所心如现力手经长点想把当业主间定作只本从动同系法但日因很三最些使意新理面日体其进分机正外高将两与电"
    "量比部世给第期性应该明己等种或问实加情样回已先更位内美关次别全度此身几里并头打信西公门便直难向被呢战数目场活太"
    "反气再请让变员接真物笑合听书它走却见少水文什儿通口记取名海路数据网页页站图软件码果为到要而就常产品者技术程序发"
    "布结果流基信息源统建型类项频编费资管式接科象提服务保支特观带题认知重语读表章节版料声光快字原条张千万百"
)
_HAN_FULL = (
    "的一是不了人我在有他這中大來上個國和也子時道說出得你下學年生對能自著之都起們用家那然沒事於會可以後看天前小去多"
    "開方成行過無所心如現力手經長點想把當業主間定作只本從動同系法但日因很三最些使意新理面體其進分機正外高將兩與電量"
    "比部世給第期性應該明己等種或問實加情樣回已先更位內美關次別全度此身幾裡並頭打信西公門便直難向被呢戰數目場活太反"
    "氣再請讓變員接真物笑合聽書它走卻見少水文什兒通口記取名海路版釋錄開發檔案網頁為到要而就常產品者技術程序布結果流"
    "基息源統建型類項編費資管式科象提服務保支特觀帶題認知重語讀表章節料聲光快字原條張千萬百漏洞灣臺雖讓還"
)
_KANJI = (
    "一上下不中予事互今他付以会作使保修値入全公内出列初利前力加動化参取受可合同名問回在報場大外多始字学定実対導年"
    "度式後必性情意成指文新方日明時更書最月有本来様標機正法物特現理生用発的目確示版日本語国人見言記読込追通部開間関"
)
_KANA = "".join(map(chr, range(0x3041, 0x3097))) + "".join(map(chr, range(0x30A1, 0x30FD)))
_HANGUL = (
    "가개거것게경계고공과관교구국그기까나남내너년는능니다단당대더데도동되된됩두드든들등때또라람래러런레려로록루른를리린릴"
    "마만말많면명모무문물미및바발방버번보본부분비사산상새생서선설성세소속수순스습시식신실심써아안않알야약어언업없었에여"
    "역연영예오와요용우운울원위유으은을음의이인일임입있자작잘장저적전점정제조주준중지진짜참처청체초최추출치크터트파패"
    "페포표프하학한할함합해했행현형호화확환회후"
)
_CJK_SIGNS = "　、。，：；！？（）「」『』《》“”‘’…—·～ー・"


@dataclass(frozen=True, slots=True)
class _Letters:
    """What one language writes beyond ASCII, the most frequent letters first; `rare` ones earn half a point."""

    usual: str
    rare: str = ""
    is_ranked: bool = False


_EAST = {
    "gb18030": _Letters(_HAN_SIMPLE + _CJK_SIGNS),
    "cp950": _Letters(_HAN_FULL + _CJK_SIGNS),
    "cp932": _Letters(_KANA + _KANJI + _CJK_SIGNS),
    "euc_jp": _Letters(_KANA + _KANJI + _CJK_SIGNS),
    "cp949": _Letters(_HANGUL + _CJK_SIGNS),
    "johab": _Letters(_HANGUL + _CJK_SIGNS),
}
_RUSSIAN = _Letters("оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъ", "ё", is_ranked=True)
_BULGARIAN = _Letters("аоиетнрсвлдкпзмугъяябчщцжшхфйю", "ьѝ", is_ranked=True)
_UKRAINIAN = _Letters("оаинівтерсклудмпязьгбчйхїцюжшє", "щфґ", is_ranked=True)
_SERBIAN = _Letters("аоиенртсвдкпмлузјгбчшцљњћжђхфџ", is_ranked=True)
_GREEK = _Letters("αοιετσνηυρίόπκμάλςέήωδγύώχθφβξζψ", "ϊϋΐΰ", is_ranked=True)
_HEBREW = _Letters("יוהלארתבשמנםדעפחקכגסטןצזךףץ", "".join(map(chr, range(0x5B0, 0x5C8))) + "׳״־", is_ranked=True)
_ARABIC = _Letters(
    "اليمونرتبةعدسفهكقأحجشطصىخإضذزثئغظؤءآ،؛؟", "".join(map(chr, range(0x64B, 0x653))) + "ـپچگژی", is_ranked=True
)
_THAI = _Letters("รนาอกเงวมย่ลสทต้ด็ิัีปคหแบจพชะขใไโุผึธซณืูู์ศำถษฟญภฉฐ", "ฝฮฎฏฬฒฆฤฑฌๆฯ๐๑๒๓๔๕๖๗๘๙", is_ranked=True)
_WEST = (
    _Letters("éèàçêùâîôœû", "ëïüæÿ"),
    _Letters("äöüß"),
    _Letters("áéíóúñ¿¡", "ü"),
    _Letters("ãáçéíóõêâôú", "à"),
    _Letters("àèéìòù", "ó"),
    _Letters("åäö", "é"),
    _Letters("åæø", "éôêò"),
    _Letters("áéíóúýðþæö"),
    _Letters("ëéïöü", "èêç"),
    _Letters("àèéíòóúçï·", "ü"),
)
_CENTRAL = (
    _Letters("ąęółńśćżź"),
    _Letters("áéíýčěřšžůú", "óďťň"),
    _Letters("áéíýúčšžťľň", "ôóďäŕĺ"),
    _Letters("áéíóöőüűú"),
    _Letters("ăâîșşțţ"),
    _Letters("čćšžđ"),
)
_TURKISH = _Letters("ıüşçğöi̇İ", "âîû")
_BALTIC = (_Letters("ąčęėįšųūž"), _Letters("āčēģīķļņšūž"), _Letters("äõöü", "šž"))
_VIETNAMESE = _Letters("ăâêôơưđ\u0300\u0301\u0303\u0309\u0323áàâéèêíóôúý", "ùÂÊÔ")

_ALPHABETS: tuple[tuple[str, tuple[_Letters, ...]], ...] = (
    ("cp1252", _WEST),
    ("cp1250", _CENTRAL),
    ("iso8859_2", _CENTRAL),
    ("cp1251", (_RUSSIAN, _BULGARIAN, _UKRAINIAN, _SERBIAN)),
    ("koi8_r", (_RUSSIAN,)),
    ("koi8_u", (_UKRAINIAN,)),
    ("iso8859_5", (_RUSSIAN, _BULGARIAN, _UKRAINIAN, _SERBIAN)),
    ("cp866", (_RUSSIAN,)),
    ("mac_cyrillic", (_RUSSIAN, _UKRAINIAN)),
    ("cp855", (_RUSSIAN, _BULGARIAN, _SERBIAN)),
    ("cp1253", (_GREEK,)),
    ("iso8859_7", (_GREEK,)),
    ("cp1254", (_TURKISH,)),
    ("cp1255", (_HEBREW,)),
    ("cp1256", (_ARABIC,)),
    ("iso8859_6", (_ARABIC,)),
    ("cp1257", _BALTIC),
    ("cp1258", (_VIETNAMESE,)),
    ("cp874", (_THAI,)),
    ("iso8859_15", _WEST[:1]),
    ("mac_roman", _WEST),
    ("cp850", _WEST),
)
_SIGNS = frozenset(
    "\u2018\u2019\u201c\u201d\u2013\u2014\u2026\u2022\xa0\xab\xbb\xa9\xae\u2122\xa7\xb0\xb7\xa3\u20ac\u201e\u201a\xd7№"
)
_ODD_CASE = re.compile(r"[a-zß-öø-ÿа-яёα-ωşğıčěřšžąęłńśźż][À-ÖØ-ÞА-ЯЁΑ-ΩŠŽĄĘŁŃŚŹŻŞĞŐŰŢŃŇŘĎĚČÐÞ]")
_LONE = re.compile(
    r"(?<!\w)(?<!['’])[^\W\d_\x00-\x7fàéèêíóôáåæöøãõâúùìÀÉÈÓÁÅÆÖØаовуикяжбѝАОВУИКЯЕеіїєαηοօ\u0590-\uffff](?!\w)"
)
_MIXED = re.compile(r"[A-Za-z][\u0370-\u0e7f]|[\u0370-\u0e7f][A-Za-z]")
_SOLID = re.compile(r"[^\W\d_\x00-\x7f]{4,}")
_FOREIGN, _SYMBOL, _BROKEN, _MISPLACED = -1.5, -1.0, -3.0, -1.5
_SIGN, _EAST_RARE = 0.9, 0.3
_EAST_ENOUGH, _LONG_ENOUGH = 0.45, 20
_FAVOUR = {"cp1252": 1.1, "mac_roman": 0.0, "cp850": 0.0, "cp855": 0.0, "iso8859_15": 0.0}
"""What a codec starts with, worth one character: decides while there is little text."""


def likeliest(raw: bytes) -> str:
    """The name of the codec in which `raw` reads best; "" when it reads as nothing."""
    sample = _sample(raw)
    east, east_score = _best(sample, _east())
    if east_score >= _EAST_ENOUGH and len(sample) - len(sample.decode("ascii", "ignore")) >= _LONG_ENOUGH:
        return east
    other, score = _best(sample, _others())
    return (other if score >= east_score else east) if max(score, east_score) > -0.8 else ""


def _best(sample: bytes, candidates: "_Candidates") -> tuple[str, float]:
    """The codec with the highest score; of equals the first."""
    best, best_score = "", -9.0
    for codec, weights in candidates:
        score = _score(sample, codec, weights)
        if score > best_score + 0.01:
            best, best_score = codec, score
    return best, best_score


def _sample(raw: bytes) -> bytes:
    """Whole lines with more than ASCII in them, about as many bytes as are enough."""
    lines = []
    length = 0
    for line in raw.splitlines():
        if not line.isascii():
            lines.append(line)
            length += len(line)
            if length > _SAMPLE:
                break
    return b"\n".join(lines)[: _SAMPLE * 4]


_Candidates = tuple[tuple[str, tuple[dict[str, float], ...]], ...]


@cache
def _east() -> _Candidates:
    return tuple((codec, (_weights(letters),)) for codec, letters in _EAST.items())


@cache
def _others() -> _Candidates:
    return tuple((codec, tuple(map(_weights, alphabets))) for codec, alphabets in _ALPHABETS)


def _weights(letters: _Letters) -> dict[str, float]:
    weights = dict.fromkeys(letters.rare + letters.rare.upper(), 0.5)
    step = 1 / len(letters.usual) if letters.is_ranked else 0
    for place, letter in enumerate(letters.usual):
        weights[letter] = weights[letter.upper()] = 1.1 - place * step
    return weights


def _score(sample: bytes, codec: str, alphabets: tuple[dict[str, float], ...]) -> float:
    """The mean worth of a character beyond ASCII, in the language that fits best."""
    text = sample.decode(codec, "replace")
    counts = [(sign, number) for sign, number in Counter(text).items() if sign > "\x7f"]
    total = sum(number for _, number in counts)
    if not total:
        return -9.0
    is_east = codec in _EAST
    worth = max(sum(_worth(sign, weights, is_east) * number for sign, number in counts) for weights in alphabets)
    if not is_east:
        worth += _MISPLACED * _misplaced(text, alphabets)
    return (worth + _FAVOUR.get(codec, 0.5)) / (total + 1)


def _misplaced(text: str, alphabets: tuple[dict[str, float], ...]) -> int:
    """How many letters stand where the script that `alphabets` belong to has none."""
    found = len(_ODD_CASE.findall(text))
    if "é" in alphabets[0] or "ą" in alphabets[0] or "ş" in alphabets[0] or "ă" in alphabets[0]:
        return found + len(_LONE.findall(text)) + sum(map(len, _SOLID.findall(text)))
    return found + len(_MIXED.findall(text))


def _worth(sign: str, weights: dict[str, float], is_east: bool) -> float:
    if (known := weights.get(sign)) is not None:
        return known
    if sign == "\ufffd" or sign < "\xa0" or "\ue000" <= sign <= "\uf8ff":
        return _BROKEN
    if is_east:
        return _EAST_RARE if sign.isalpha() else -_EAST_RARE
    if sign in _SIGNS:
        return _SIGN
    return _FOREIGN if sign.isalpha() else _SYMBOL
