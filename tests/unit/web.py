"""A site on this computer for tests: what each path answers, and what was asked of it."""

import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

ARTICLE = """<!doctype html><html lang="en"><head><title>{title}</title>
<meta name="author" content="Nora Vale"></head><body>
<nav><a href="/">Home</a> <a href="/about">About us</a></nav>
<article><h1>{title}</h1>
<p>The tide tables of the harbour were printed once a year, and nobody ever asked who had worked them out. They came in
a grey cover, and they were right.</p>
<p>A woman in the back room of the chandlery had done it since the war, with a pencil, two rulers and a machine that she
had built of bicycle chains. Each chain stood for one pull of the moon or of the sun.</p>{body}
<p>When she died the tables were wrong for the first time, by eleven minutes, and three boats sat on the bar until noon
to think about it. After that the town bought tables from the city like everybody else.</p>
</article><footer>All rights reserved. Share this on every network.</footer></body></html>"""

Reply = Callable[["Handler"], None]


@dataclass
class Site:
    """`pages` maps paths to what answers; `asked` has the paths, `headers` those of the last request."""

    origin: str = ""
    pages: dict[str, Reply] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    headers: dict[str, str] = field(default_factory=dict)
    is_over: threading.Event = field(default_factory=threading.Event)

    def __setitem__(self, path: str, reply: Reply) -> None:
        self.pages[path] = reply

    def url(self, path: str) -> str:
        return self.origin + path


class Handler(BaseHTTPRequestHandler):
    """Answers as the site's `pages` say, else 404."""

    protocol_version = "HTTP/1.1"
    site: Site

    def do_GET(self) -> None:
        self.site.asked.append(self.path)
        self.site.headers = {name.lower(): value for name, value in self.headers.items()}
        answer = self.site.pages.get(self.path) or sent(404, b"nothing here")
        try:
            answer(self)
        except (ConnectionError, ssl.SSLError):
            self.close_connection = True

    def log_message(self, format: str, *args: object) -> None:
        return

    def begin(self, status: int = 200, /, **headers: str) -> None:
        """Send the head; underscores in names of headers are hyphens."""
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()

    def hang(self) -> None:
        """Say nothing more until the test is over."""
        self.site.is_over.wait()
        self.close_connection = True


def sent(status: int, body: bytes, kind: str = "text/html; charset=utf-8", /, **headers: str) -> Reply:
    """An answer with a whole body."""

    def answer(handler: Handler) -> None:
        handler.begin(status, Content_Type=kind, Content_Length=str(len(body)), **headers)
        handler.wfile.write(body)

    return answer


def page(title: str = "The tide tables", body: str = "") -> Reply:
    """An article."""
    return sent(200, ARTICLE.format(title=title, body=body).encode())


def moved(to: str, status: int = 302) -> Reply:
    """A redirect."""
    return sent(status, b"", Location=to)


@contextmanager
def site(context: ssl.SSLContext | None = None) -> Iterator[Site]:
    """A site at 127.0.0.1, over TLS with a `context`."""
    made = Site()
    server = ThreadingHTTPServer(("127.0.0.1", 0), type("Its", (Handler,), {"site": made}))
    server.daemon_threads = True
    server.handle_error = lambda *_: None  # type: ignore[method-assign]  # clients that leave are what is tested
    if context:
        server.socket = context.wrap_socket(server.socket, server_side=True)
    made.origin = f"{'https' if context else 'http'}://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield made
    finally:
        made.is_over.set()
        server.shutdown()
        thread.join()
        server.server_close()
