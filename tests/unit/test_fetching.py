"""What may be asked of the network, and what comes back: against a site on this computer."""

import gzip
import socket
import ssl
import time
import zlib
from collections.abc import Iterator
from contextlib import ExitStack, suppress
from ipaddress import ip_address

import pytest
import trustme
from hypothesis import example, given
from hypothesis import strategies as st

from reader.domain.errors import NotFetched, PrivateAddress
from reader.domain.progress import Cancelled
from reader.fetching import connections
from reader.fetching.addresses import is_public, places_of, target_of
from reader.fetching.visit import MOST_REDIRECTS, Answer, Visit, Wish
from tests.unit.web import Handler, Site, moved, page, sent, site

PAGE = Wish("text/html", 1_000_000, 30)


@pytest.fixture
def web() -> Iterator[Site]:
    with site() as made:
        yield made


def get(address: str, wish: Wish = PAGE) -> Answer:
    with Visit(lambda host: None, allow_private=True) as visit:
        return visit.get(address, wish)


def why_not(address: str, wish: Wish = PAGE) -> str:
    with pytest.raises(NotFetched) as raised:
        get(address, wish)
    return str(raised.value.message)


# Addresses.


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("https://example.org", "https://example.org/"),
        ("example.org/a", "https://example.org/a"),
        ("localhost:8000/a", "https://localhost:8000/a"),
        (" HTTP://Example.ORG:80/a b?q=ä#part ", "http://example.org/a%20b?q=%C3%A4"),
        ("https://bücher.example/ü%20x", "https://xn--bcher-kva.example/%C3%BC%20x"),
        ("http://[::1]:8080/", "http://[::1]:8080/"),
    ],
)
def test_an_address_is_read_as_a_browser_reads_it(written: str, meant: str) -> None:
    assert target_of(written).url == meant


@pytest.mark.parametrize(
    "address",
    [
        *("", "https://", "https:///path", "http://[::1", "http://exa mple.org/", "http://a:99999/", "http://a..b/"),
        *("file:///etc/passwd", "ftp://example.org/", "javascript:alert(1)", "data:text/html,x", "mailto:a@b.example"),
        *("https://user:secret@example.org/", "https://user@example.org/", "http://example.org\\@127.0.0.1/"),
        *("http://%31%32%37.0.0.1/", "http://[fe80::1%25eth0]/", "http://" + "a" * 9000),
    ],
)
def test_what_is_no_address_of_the_web_is_refused(address: str) -> None:
    with pytest.raises(NotFetched):
        target_of(address)


@given(st.text(max_size=60))
@example("0‥")
@example("․0")
def test_any_text_is_an_address_or_is_refused_in_words(text: str) -> None:
    for written in (text, f"http://{text}", f"https://example.org/{text}"):
        try:
            target = target_of(written)
        except NotFetched as exc:
            assert str(exc.message)
        else:
            assert target.url.isascii()
            assert " " not in target.url
            assert target_of(target.url) == target


@pytest.mark.parametrize(
    "private",
    [
        *(
            "127.0.0.1",
            "127.8.9.1",
            "0.0.0.0",
            "10.1.2.3",
            "172.16.0.1",
            "192.168.1.1",
            "100.64.0.1",
            "169.254.169.254",
        ),
        *("100.100.100.200", "192.0.0.192", "224.0.0.1", "255.255.255.255", "240.0.0.1", "198.18.0.1"),
        *("::1", "::", "fe80::1", "fc00::1", "fd00:ec2::254", "ff02::1", "fec0::1", "2001:db8::1"),
        *("::ffff:127.0.0.1", "::ffff:10.0.0.1", "64:ff9b::7f00:1", "2002:7f00:1::", "::127.0.0.1"),
        *("2001:0:4136:e378:8000:63bf:3fff:fdd2", "64:ff9b:1::1"),
    ],
)
def test_places_that_not_all_the_world_can_reach_are_told(private: str) -> None:
    assert not is_public(ip_address(private))


@pytest.mark.parametrize(
    "public", ["93.184.216.34", "1.1.1.1", "2606:4700::1111", "::ffff:1.1.1.1", "64:ff9b::101:101", "2002:101:101::"]
)
def test_places_of_the_open_network_are_told(public: str) -> None:
    assert is_public(ip_address(public))


@pytest.mark.parametrize(
    "host",
    ["127.0.0.1", "2130706433", "0x7f000001", "0177.0.0.1", "127.1", "localhost", "[::1]", "[::ffff:7f00:1]", "0"],
)
def test_this_computer_is_refused_however_it_is_spelled(host: str) -> None:
    try:
        target = target_of(f"http://{host}/")
    except NotFetched:
        return

    with pytest.raises(PrivateAddress, match="network at home"):
        places_of(target)


def test_a_name_that_nobody_knows_is_told() -> None:
    with pytest.raises(NotFetched, match=r"nobody\.invalid"):
        places_of(target_of("https://nobody.invalid/"))


def test_of_a_name_with_many_places_only_the_public_ones_are_gone_to(monkeypatch: pytest.MonkeyPatch) -> None:
    answers = [(socket.AF_INET, 1, 6, "", (place, 80)) for place in ("127.0.0.1", "1.1.1.1", "10.0.0.1")]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: answers)

    assert [place.address[0] for place in places_of(target_of("http://rebinding.example/"))] == ["1.1.1.1"]


def test_a_name_is_looked_up_once_for_all_that_is_asked_of_it(web: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    web["/a"], web["/b"] = sent(200, b"a", Connection="close"), page()
    real, asked = socket.getaddrinfo, []
    monkeypatch.setattr(socket, "getaddrinfo", lambda *args, **named: asked.append(args[0]) or real(*args, **named))

    with Visit(lambda host: None, allow_private=True) as visit:
        visit.get(web.url("/a"), PAGE)
        visit.get(web.url("/b"), PAGE)

    assert asked == ["127.0.0.1"]


# Answers.


def test_a_page_comes_with_its_kind_and_encoding(web: Site) -> None:
    web["/a?q=1"] = sent(200, "ä".encode("cp1252"), 'text/html; charset="windows-1252"')

    found = get(web.url("/a?q=1#part"))

    assert found == Answer(web.url("/a?q=1"), (web.url("/a?q=1"),), b"\xe4", "text/html", "windows-1252")


def test_nothing_is_sent_but_what_a_page_needs(web: Site) -> None:
    web["/"] = page()

    get(web.url("/"))

    assert web.headers.keys() == {"host", "user-agent", "accept", "accept-encoding"}
    assert web.headers["user-agent"].startswith("Armchair/")


def test_cookies_are_not_sent_back(web: Site) -> None:
    web["/"] = sent(302, b"", Location="/next", Set_Cookie="a=b")
    web["/next"] = page()

    get(web.url("/"))

    assert "cookie" not in web.headers
    assert "referer" not in web.headers


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_redirects_are_followed_and_remembered(web: Site, status: int) -> None:
    web["/a"], web["/b"], web["/c"] = moved("b", status), moved(web.url("/c"), status), page()

    found = get(web.url("/a"))

    assert found.asked == (web.url("/a"), web.url("/b"), web.url("/c"))
    assert found.address == web.url("/c")


def test_redirects_in_a_circle_end(web: Site) -> None:
    web["/a"], web["/b"] = moved("/b"), moved("/a")

    assert "without end" in why_not(web.url("/a"))
    assert web.asked == ["/a", "/b"]


def test_redirects_that_go_on_and_on_end(web: Site) -> None:
    for number in range(100):
        web[f"/{number}"] = moved(f"/{number + 1}")

    assert "without end" in why_not(web.url("/0"))
    assert len(web.asked) == MOST_REDIRECTS + 1


@pytest.mark.parametrize("to", ["file:///etc/passwd", "ftp://127.0.0.1/", "http://user:secret@127.0.0.1/", "http://["])
def test_a_redirect_out_of_the_web_is_refused(web: Site, to: str) -> None:
    web["/"] = moved(to)

    assert why_not(web.url("/"))


def test_each_hop_is_checked_anew(web: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """The first address passes for a public one, the one it sends on to does not."""
    port = int(web.origin.rpartition(":")[2])
    web["/"] = moved(f"http://127.0.0.2:{port}/secret")
    web["/secret"] = page()
    monkeypatch.setattr("reader.fetching.addresses.is_public", lambda address: str(address) == "127.0.0.1")

    with pytest.raises(PrivateAddress), Visit(lambda host: None) as visit:
        visit.get(web.url("/"), PAGE)

    assert web.asked == ["/"]


@pytest.mark.parametrize(
    ("status", "words"),
    [
        *((401, "log in"), (403, "log in"), (404, "no such page"), (410, "no such page"), (429, "too often")),
        *((500, "trouble"), (503, "trouble"), (204, "no page"), (304, "no page"), (418, "no page")),
    ],
)
def test_each_refusal_has_its_words(web: Site, status: int, words: str) -> None:
    def refuse(handler: Handler) -> None:
        handler.begin(status, Content_Length="0")

    web["/"] = refuse

    assert words in why_not(web.url("/"))


@pytest.mark.parametrize("packing", ["gzip", "deflate"])
def test_what_was_packed_is_unpacked(web: Site, packing: str) -> None:
    packed = gzip.compress(b"words") if packing == "gzip" else zlib.compress(b"words")
    web["/"] = sent(200, packed, Content_Encoding=packing)

    assert get(web.url("/")).data == b"words"


def test_what_unpacks_to_more_than_may_come_is_refused_early(web: Site) -> None:
    web["/"] = sent(200, gzip.compress(bytes(200_000_000), 9), Content_Encoding="gzip")

    assert "larger than 0 MB" in why_not(web.url("/"))


def test_a_packing_that_was_not_asked_for_is_refused(web: Site) -> None:
    web["/"] = sent(200, b"words", Content_Encoding="secret")
    web["/broken"] = sent(200, b"no gzip at all", Content_Encoding="gzip")

    assert "packed" in why_not(web.url("/"))
    assert "packed" in why_not(web.url("/broken"))


def test_what_is_announced_as_too_large_is_not_waited_for(web: Site) -> None:
    def announce(handler: Handler) -> None:
        handler.begin(Content_Type="text/html", Content_Length=str(10**9))
        handler.hang()

    web["/"] = announce

    assert "larger than" in why_not(web.url("/"))


def test_a_body_without_end_is_left(web: Site) -> None:
    def pour(handler: Handler) -> None:
        handler.begin(Content_Type="text/html")
        while True:
            handler.wfile.write(b"more " * 10_000)

    web["/"] = pour

    assert "larger than" in why_not(web.url("/"))


def test_a_body_shorter_than_announced_is_no_page(web: Site) -> None:
    def stop(handler: Handler) -> None:
        handler.begin(Content_Type="text/html", Content_Length="1000")
        handler.wfile.write(b"half")
        handler.close_connection = True

    web["/"] = stop

    assert "broke off" in why_not(web.url("/"))


@pytest.mark.parametrize(
    "answer", [b"", b"SSH-2.0-OpenSSH_9\r\n", b"HTTP/1.1 abc\r\n\r\n", b"HTTP/1.1 200 OK\r\n" * 500]
)
def test_what_does_not_speak_http_is_told(web: Site, answer: bytes) -> None:
    def speak(handler: Handler) -> None:
        handler.wfile.write(answer)
        handler.close_connection = True

    web["/"] = speak

    assert why_not(web.url("/"))


def test_a_port_where_nobody_listens_is_told() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]

    assert "takes no connection" in why_not(f"http://127.0.0.1:{port}/")


def test_the_next_place_is_tried_where_one_does_not_answer(web: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    web["/"] = page()
    port = int(web.origin.rpartition(":")[2])
    with socket.create_server(("127.0.0.1", 0)) as closed:
        nobody = closed.getsockname()[1]
    answers = [(socket.AF_INET, 1, 6, "", ("127.0.0.1", number)) for number in (nobody, port)]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: answers)

    assert get(web.url("/")).media_type == "text/html"


def test_a_place_where_nobody_answers_is_left_in_time(monkeypatch: pytest.MonkeyPatch) -> None:
    """A full queue of those who want to connect: nobody is refused, and nobody is let in."""
    monkeypatch.setattr(connections, "CONNECT_SECONDS", 0.2)
    with socket.create_server(("127.0.0.1", 0), backlog=0) as server, ExitStack() as waiting:
        for _ in range(3):
            one = waiting.enter_context(socket.socket())
            one.setblocking(False)
            with suppress(BlockingIOError):
                one.connect(server.getsockname())

        assert "too long" in why_not(f"http://127.0.0.1:{server.getsockname()[1]}/")


def test_a_body_that_comes_too_slowly_is_left(web: Site) -> None:
    def drip(handler: Handler) -> None:
        handler.begin(Content_Type="text/html", Content_Length="1000000")
        while not handler.site.is_over.wait(0.05):
            handler.wfile.write(b".")

    web["/"] = drip

    assert "too long" in why_not(web.url("/"), Wish("text/html", 1_000_000, 0.4))


def test_a_head_that_comes_too_slowly_is_left(web: Site) -> None:
    def drip(handler: Handler) -> None:
        while not handler.site.is_over.wait(0.05):
            handler.wfile.write(b"H")

    web["/"] = drip

    assert "too long" in why_not(web.url("/"), Wish("text/html", 1_000_000, 0.4))


def test_silence_is_not_waited_for_for_ever(web: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connections, "SILENT_SECONDS", 0.3)
    web["/"] = Handler.hang

    assert "too long" in why_not(web.url("/"))


def test_a_visit_can_be_stopped_in_the_midst_of_an_answer(web: Site) -> None:
    begun: list[float] = []

    def begin(handler: Handler) -> None:
        handler.begin(Content_Type="text/html", Content_Length="1000")
        handler.wfile.write(b"half")
        handler.wfile.flush()
        begun.append(time.monotonic())
        handler.hang()

    def look(host: str) -> None:
        if begun:
            raise Cancelled

    web["/"] = begin

    with pytest.raises(Cancelled), Visit(look, allow_private=True) as visit:
        visit.get(web.url("/"), PAGE)

    assert time.monotonic() - begun[0] < 10


def test_a_kept_connection_that_died_is_made_anew(web: Site) -> None:
    def answer_and_leave(handler: Handler) -> None:
        sent(200, b"a")(handler)
        handler.close_connection = True  # without having said so

    web["/"] = answer_and_leave

    with Visit(lambda host: None, allow_private=True) as visit:
        found = [visit.get(web.url("/"), PAGE).data for _ in range(3)]

    assert found == [b"a", b"a", b"a"]


# Certificates.


@pytest.fixture
def authority(monkeypatch: pytest.MonkeyPatch, tmp_path) -> trustme.CA:
    """One that this computer trusts."""
    made = trustme.CA()
    made.cert_pem.write_to_path(str(tmp_path / "ca.pem"))
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "ca.pem"))
    return made


def secure(authority: trustme.CA, *names: str, **more: object) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert(*names, **more).configure_cert(context)
    return context


def test_a_certificate_is_checked_against_the_name(authority: trustme.CA) -> None:
    with site(secure(authority, "localhost", "127.0.0.1")) as web:
        web["/"] = page()

        assert get(web.url("/")).media_type == "text/html"
        assert get(web.url("/").replace("127.0.0.1", "localhost")).media_type == "text/html"


def test_a_certificate_for_another_site_is_refused(authority: trustme.CA) -> None:
    with site(secure(authority, "other.example")) as web:
        web["/"] = page()

        assert "for another site" in why_not(web.url("/"))
        assert web.asked == []


def test_a_certificate_that_nobody_vouches_for_is_refused() -> None:
    with site(secure(trustme.CA(), "127.0.0.1")) as web:
        web["/"] = page()

        assert "vouches" in why_not(web.url("/"))
        assert web.asked == []


def test_a_certificate_that_has_expired_is_refused(authority: trustme.CA) -> None:
    from datetime import UTC, datetime

    with site(secure(authority, "127.0.0.1", not_after=datetime(2021, 1, 1, tzinfo=UTC))) as web:
        web["/"] = page()

        assert "expired" in why_not(web.url("/"))


def test_a_site_without_tls_is_no_https_site(web: Site) -> None:
    assert "secure connection" in why_not(web.url("/").replace("http:", "https:"))
