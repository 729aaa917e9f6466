"""Invented texts of a few matters, for tests of what is similar: other words of the same matter from each seed."""

from random import Random

MATTERS = {
    "tides": "tide estuary harbour moon ebb flood current silt mudflat gauge springs neaps datum buoy channel shoal",
    "knots": "knot rope bowline hitch splice strand loop bight whipping halyard cordage friction toggle sheepshank",
    "bread": "bread flour oven crust yeast dough sourdough kneading baker loaf crumb proofing gluten rye starter",
}
_BETWEEN = "the of a and to in that it is was for on with as by at from they which one all when there some".split()
_CHINESE = {
    "tides": "潮汐 港口 月亮 海水 泥沙 航道 水位 退潮 涨潮 河口 浮标 灯塔",
    "bread": "面包 面粉 烤箱 酵母 发酵 面团 揉面 外皮 切片 黑麦 烘焙 老面",
}
_BETWEEN_SIGNS = "的 了 是 在 和 也 就 都".split()


def about(matter: str, seed: int, length: int = 160) -> str:
    """So many words, a third of them of the matter, in paragraphs of forty."""
    dice, words = Random(f"{matter} {seed}"), MATTERS[matter].split()
    some = [dice.choice(words) if dice.random() < 1 / 3 else dice.choice(_BETWEEN) for _ in range(length)]
    return "\n\n".join(" ".join(some[place : place + 40]) + "." for place in range(0, length, 40))


def about_in_chinese(matter: str, seed: int, length: int = 120) -> str:
    """The same without blanks: words of the matter with signs of grammar between them."""
    dice, words = Random(f"{matter} {seed}"), _CHINESE[matter].split()
    return "".join(dice.choice(words) + dice.choice(_BETWEEN_SIGNS) for _ in range(length)) + "。"
