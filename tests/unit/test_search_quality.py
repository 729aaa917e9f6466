"""How answers are judged in benchmarks/search_quality.py."""

import sys
from math import log2

import pytest

from benchmarks import search_quality
from benchmarks.search_quality import cranfield, ndcg

TEXTS = ".I 1\n.T\nslow\nmud .\n.A\nada\n.B\n1958\n.W\nslow mud .\n  it settles .\n.I 2\n.T\n.A\n.B\n.W\n"
QUESTIONS = ".I 001\n.W\nwhat settles .\n.I 004\n.W\nwhat\nfloats .\n"


def test_the_collection_is_read_and_questions_are_numbered_by_their_place(tmp_path):
    for name, text in {"cran.all.1400": TEXTS, "cran.qry": QUESTIONS, "cranqrel": "1 1 2 \n2 2  -1\n2 1 3\n"}.items():
        (tmp_path / name).write_text(text)

    found = cranfield(tmp_path)

    assert {number: title for number, (title, _) in found.texts.items()} == {1: "slow mud .", 2: ""}
    assert "it settles ." in found.texts[1][1]
    assert found.questions == {1: "what settles .", 2: "what floats ."}
    assert found.judgements == {1: {1: 2}, 2: {2: -1, 1: 3}}


def test_the_best_order_has_one_and_complete_answers_gain_most():
    judged = {10: 1, 20: 3, 30: 4, 40: -1}

    assert ndcg([10, 20, 30, 40], judged) == pytest.approx(1)
    assert ndcg([99, 10], judged) == pytest.approx((4 / log2(3)) / (4 + 2 / log2(3) + 1 / 2))
    assert ndcg([40, 99], judged) == 0


def test_what_comes_after_the_tenth_is_not_seen():
    assert ndcg([0] * 10 + [1], {1: 1}) == 0
    assert ndcg(range(20), dict.fromkeys(range(20), 1)) == pytest.approx(1)


def test_a_folder_without_chinese_titles_is_told(tmp_path, monkeypatch, capsys):
    (tmp_path / "mud.md").write_text("# Mud\n\nIt settles.\n")
    monkeypatch.setattr(sys, "argv", ["search_quality.py", str(tmp_path), "--chinese", str(tmp_path)])

    with pytest.raises(SystemExit) as ended:
        search_quality.main()

    assert ended.value.code == 2
    assert f"No article in {tmp_path} has a Chinese title." in capsys.readouterr().err
