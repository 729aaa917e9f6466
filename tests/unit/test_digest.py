"""SHA-256 without OpenSSL is SHA-256."""

import hashlib
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.domain.digest import LONG, sha256


@given(st.binary(max_size=200))
def test_a_short_text_has_the_digest_that_hashlib_gives_it(data):
    assert sha256(data) == hashlib.sha256(data).digest()


@pytest.mark.parametrize("length", [LONG - 1, LONG, LONG + 1, 100_000])
def test_a_long_text_has_the_digest_that_hashlib_gives_it(length):
    assert sha256(b"x" * length) == hashlib.sha256(b"x" * length).digest()


def test_short_texts_do_without_openssl():
    code = "import sys; from reader.domain.digest import sha256; sha256(b'tide'); print('_hashlib' in sys.modules)"

    assert subprocess.check_output([sys.executable, "-c", code], text=True).strip() == "False"
