"""MathML of web pages as TeX."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml.html import fromstring

from reader.importers.pages.mathml import to_tex
from reader.services.typesetting.formulas import draw


@pytest.mark.parametrize(
    ("mathml", "tex"),
    [
        ("<msup><mi>x</mi><mn>2</mn></msup><mo>+</mo><mn>1</mn>", "x^{2}+1"),
        ("<mfrac><mrow><mi>a</mi><mo>−</mo><mi>b</mi></mrow><mn>2</mn></mfrac>", r"\frac{a-b}{2}"),
        ("<msqrt><mi>x</mi><mi>y</mi></msqrt>", r"\sqrt{xy}"),
        ("<mroot><mi>x</mi><mn>3</mn></mroot>", r"\sqrt[3]{x}"),
        ("<munderover><mo>∑</mo><mrow><mi>i</mi><mo>=</mo><mn>1</mn></mrow><mi>n</mi></munderover>", r"\sum_{i=1}^{n}"),
        ("<mi>sin</mi><mo>\u2061</mo><mi>θ</mi>", r"\sin θ"),
        ("<mover><mi>x</mi><mo>¯</mo></mover>", r"\overline{x}"),
        ("<munder><mi>lim</mi><mrow><mi>x</mi><mo>→</mo><mn>0</mn></mrow></munder>", r"\lim_{x→0}"),
        ("<mfenced open='{'><mi>a</mi><mi>b</mi></mfenced>", r"\left\{a,b\right)"),
        ("<mtable><mtr><mtd><mn>1</mn></mtd><mtd><mn>0</mn></mtd></mtr></mtable>", r"\begin{matrix}1 & 0\end{matrix}"),
        ("<semantics><mi>x</mi><annotation>no</annotation></semantics>", "x"),
        ("<mi>x</mi><mtext>if_so</mtext>", r"x\text{if\_so}"),
        ("<msub><mrow><mi>a</mi><mi>b</mi></mrow><mn>1</mn></msub>", "{ab}_{1}"),
    ],
)
def test_elements_become_tex_that_can_be_drawn(mathml, tex):
    written = to_tex(fromstring(f"<math>{mathml}</math>"))

    assert written == tex
    assert draw(f"${written}$", is_block=False) is not None


@given(
    st.recursive(
        st.sampled_from(
            ["<mi>x</mi>", "<mn>1</mn>", "<mo>{</mo>", "<mtext>a b</mtext>", "<mspace></mspace>", "<odd></odd>"]
        ),
        lambda inner: st.builds(
            lambda name, parts: f"<{name}>{''.join(parts)}</{name}>",
            st.sampled_from(["mrow", "mfrac", "msup", "msubsup", "munder", "mtable", "mtr", "mtd", "mover", "msqrt"]),
            st.lists(inner, max_size=3),
        ),
        max_leaves=12,
    )
)
def test_any_tree_is_written_with_balanced_braces(mathml):
    written = to_tex(fromstring(f"<math>{mathml}</math>")).replace(r"\{", "").replace(r"\}", "")

    assert written.count("{") == written.count("}")
